package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.SavedRun;
import org.mpmexplorer.ui.panel.LaneChoice;

/// What is on the bench at a time: a study, and for each of its servers the recipe of its run.
record Version(Study study, List<RunRecipe> recipes) {
    private static final long SEED = 1;

    Version {
        recipes = List.copyOf(recipes);
        if (recipes.size() != study.lanes().size()) {
            throw new IllegalArgumentException("a study of %d servers needs as many recipes, not %d"
                    .formatted(study.lanes().size(), recipes.size()));
        }
    }

    /// The study as its file has it, nothing changed yet.
    static Version of(Study study) {
        return new Version(
                study,
                study.lanes().stream().map(lane -> RunRecipe.of(lane, SEED)).toList());
    }

    /// What a file holds.
    static Version of(SavedRun saved) {
        List<RunRecipe> recipes = new ArrayList<>();
        for (int lane = 0; lane < saved.lanes().size(); lane++) {
            recipes.add(saved.recipe(lane));
        }
        return new Version(saved.study(), recipes);
    }

    /// This version with something done to the chosen servers. What was done after that instant is dropped.
    ///
    /// At the very start a turned value is what the server starts with.
    Version with(LaneChoice lanes, Intervention change) {
        List<RunRecipe> changed = new ArrayList<>(recipes);
        for (int lane = 0; lane < changed.size(); lane++) {
            if (lanes.includes(lane)) {
                changed.set(lane, with(changed.get(lane), change));
            }
        }
        return new Version(
                new Study(
                        study.name(),
                        study.description(),
                        study.question(),
                        changed.stream().map(RunRecipe::scenario).toList()),
                changed);
    }

    private static RunRecipe with(RunRecipe recipe, Intervention change) {
        if (change.atNanos() == 0 && change instanceof Intervention.Turn turn) {
            return new RunRecipe(recipe.scenario().with(turn.tunable(), turn.value()), recipe.seed(), List.of());
        }
        return recipe.forkAt(change);
    }

    /// What a file of this version holds.
    SavedRun toSavedRun() {
        return new SavedRun(
                study,
                recipes.getFirst().seed(),
                ProgramInfo.version(),
                recipes.stream()
                        .map(recipe -> new SavedRun.Lane(recipe.interventions(), ""))
                        .toList());
    }
}
