package org.mpmexplorer.whatif;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;

/// Runs in which values hold from the start to the end: the question behind every what-if.
public final class FromTheStart {
    private FromTheStart() {}

    /// The run in which everything the user had turned by that instant is as it is then from the start, even
    /// where the scenario's script turns it. What was done to the server by then is still done when it was.
    public static RunRecipe of(RunRecipe recipe, long shownNanos) {
        Settings settings = recipe.scenario().settings();
        Set<Tunable> turned = EnumSet.noneOf(Tunable.class);
        List<Intervention> done = new ArrayList<>();
        for (Intervention intervention : recipe.interventions()) {
            if (intervention.atNanos() > shownNanos) {
                break;
            }
            if (intervention instanceof Intervention.Turn turn) {
                settings = settings.with(turn.tunable(), turn.value());
                turned.add(turn.tunable());
            } else {
                done.add(intervention);
            }
        }
        if (turned.isEmpty() && done.isEmpty()) {
            return RunRecipe.of(recipe.scenario(), recipe.seed());
        }
        List<Intervention> script = without(recipe.scenario(), turned);
        script.addAll(done);
        return RunRecipe.of(recipe.scenario().with(settings).scripted(script), recipe.seed());
    }

    /// That run with one value from the start to the end.
    static RunRecipe with(RunRecipe whole, Tunable tunable, double value) {
        Scenario changed = whole.scenario().with(tunable, value);
        return RunRecipe.of(changed.scripted(without(changed, EnumSet.of(tunable))), whole.seed());
    }

    private static List<Intervention> without(Scenario scenario, Set<Tunable> turned) {
        List<Intervention> script = new ArrayList<>();
        for (Intervention intervention : scenario.script()) {
            boolean isOverruled = intervention instanceof Intervention.Turn turn && turned.contains(turn.tunable());
            if (!isOverruled) {
                script.add(intervention);
            }
        }
        return script;
    }
}
