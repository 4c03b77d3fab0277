package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;

/// What is done to the servers of a version while they run, in order of time: what is done to several at once is
/// one entry. An entry can be made another, or be left out; everything else stays as it is.
final class Timetable {
    private final Version version;
    private final List<Entry> entries = new ArrayList<>();

    /// @param lanes the servers it is done to, from 0
    /// @param isScripted whether it belongs to the scenario
    record Entry(Intervention done, List<Integer> lanes, boolean isScripted) {}

    Timetable(Version version) {
        this.version = version;
        for (int lane = 0; lane < version.recipes().size(); lane++) {
            RunRecipe recipe = version.recipes().get(lane);
            for (Intervention done : recipe.scenario().script()) {
                add(done, lane, true);
            }
            for (Intervention done : recipe.interventions()) {
                add(done, lane, false);
            }
        }
        entries.sort(
                (one, other) -> Long.compare(one.done().atNanos(), other.done().atNanos()));
    }

    private void add(Intervention done, int lane, boolean isScripted) {
        for (int i = 0; i < entries.size(); i++) {
            Entry there = entries.get(i);
            boolean isSame = there.done().equals(done) && there.isScripted() == isScripted;
            if (isSame && !there.lanes().contains(lane)) {
                List<Integer> lanes = new ArrayList<>(there.lanes());
                lanes.add(lane);
                entries.set(i, new Entry(done, List.copyOf(lanes), isScripted));
                return;
            }
        }
        entries.add(new Entry(done, List.of(lane), isScripted));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// The version in which these entries are what the change makes of them; nothing leaves an entry out.
    Version with(List<Entry> changed, Function<Intervention, Optional<Intervention>> change) {
        List<RunRecipe> recipes = new ArrayList<>(version.recipes());
        for (Entry entry : changed) {
            Optional<Intervention> instead = change.apply(entry.done());
            for (int lane : entry.lanes()) {
                recipes.set(lane, with(recipes.get(lane), entry, instead));
            }
        }
        Study study = version.study();
        return new Version(
                new Study(
                        study.name(),
                        study.description(),
                        study.question(),
                        recipes.stream().map(RunRecipe::scenario).toList()),
                recipes);
    }

    private static RunRecipe with(RunRecipe recipe, Entry entry, Optional<Intervention> instead) {
        Scenario scenario = recipe.scenario();
        if (entry.isScripted()) {
            return new RunRecipe(
                    scenario.scripted(replaced(scenario.script(), entry.done(), instead)),
                    recipe.seed(),
                    recipe.interventions());
        }
        return new RunRecipe(scenario, recipe.seed(), replaced(recipe.interventions(), entry.done(), instead));
    }

    private static List<Intervention> replaced(
            List<Intervention> all, Intervention done, Optional<Intervention> instead) {
        List<Intervention> result = new ArrayList<>(all);
        int place = result.indexOf(done);
        result.remove(place);
        instead.ifPresent(other -> result.add(place, other));
        return result;
    }
}
