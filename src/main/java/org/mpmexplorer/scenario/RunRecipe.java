package org.mpmexplorer.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The whole identity of a run: the same recipe gives the same trace, bit for bit.
///
/// @param interventions what was done beside the scenario's script, in order of time
public record RunRecipe(Scenario scenario, long seed, List<Intervention> interventions) {

    public RunRecipe {
        interventions = interventions.stream()
                .sorted(Comparator.comparingLong(Intervention::atNanos))
                .toList();
    }

    /// A recipe without interventions.
    public static RunRecipe of(Scenario scenario, long seed) {
        return new RunRecipe(scenario, seed, List.of());
    }

    /// This recipe up to the instant of the change, then the change; later interventions are cut, those
    /// at the same instant stay before it. A turn replaces an earlier turn of the same tunable at the
    /// same instant.
    public RunRecipe forkAt(Intervention change) {
        List<Intervention> kept = new ArrayList<>();
        for (Intervention earlier : interventions) {
            if (earlier.atNanos() <= change.atNanos() && !replaces(change, earlier)) {
                kept.add(earlier);
            }
        }
        kept.add(change);
        return new RunRecipe(scenario, seed, kept);
    }

    private static boolean replaces(Intervention change, Intervention earlier) {
        return change instanceof Intervention.Turn turn
                && earlier instanceof Intervention.Turn before
                && turn.atNanos() == before.atNanos()
                && turn.tunable() == before.tunable();
    }

    /// The script's and the user's interventions together, in the order the engine applies them: by
    /// time, the script first.
    public List<Intervention> allInterventions() {
        List<Intervention> all = new ArrayList<>(scenario.script());
        all.addAll(interventions);
        all.sort(Comparator.comparingLong(Intervention::atNanos));
        return List.copyOf(all);
    }

    /// The value of the tunable in force just after that instant.
    public double valueAt(Tunable tunable, long nanos) {
        double value = scenario.settings().get(tunable);
        for (Intervention intervention : allInterventions()) {
            if (intervention instanceof Intervention.Turn turn
                    && turn.tunable() == tunable
                    && turn.atNanos() <= nanos) {
                value = turn.value();
            }
        }
        return value;
    }
}
