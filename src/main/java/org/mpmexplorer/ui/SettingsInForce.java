package org.mpmexplorer.ui;

import java.util.List;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Settings;

/// The settings of a run at one instant after another; walks over the interventions only when one comes into
/// force or goes out of it.
final class SettingsInForce {
    private RunRecipe recipe;
    private List<Intervention> interventions;
    private Settings settings;
    private int applied;

    SettingsInForce(RunRecipe recipe) {
        this.recipe = recipe;
        this.interventions = recipe.allInterventions();
        this.settings = recipe.scenario().settings();
    }

    /// The settings of that recipe just after that instant.
    Settings at(RunRecipe asked, long nanos) {
        int due = 0;
        if (!asked.equals(recipe)) {
            recipe = asked;
            interventions = asked.allInterventions();
            applied = -1;
        }
        while (due < interventions.size() && interventions.get(due).atNanos() <= nanos) {
            due++;
        }
        if (due != applied) {
            applied = due;
            settings = apply(interventions.subList(0, due));
        }
        return settings;
    }

    private Settings apply(List<Intervention> due) {
        Settings result = recipe.scenario().settings();
        for (Intervention intervention : due) {
            if (intervention instanceof Intervention.Turn turn) {
                result = result.with(turn.tunable(), turn.value());
            }
        }
        return result;
    }
}
