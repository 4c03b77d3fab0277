package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.ui.panel.ScenarioWords;
import org.mpmexplorer.ui.timeline.Mark;

/// The marks of what was changed on servers while they ran.
final class ChangeMarks {
    private ChangeMarks() {}

    static List<Mark> of(List<RunRecipe> recipes) {
        List<String> titles =
                Lineup.titles(recipes.stream().map(RunRecipe::scenario).toList());
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < recipes.size(); lane++) {
            for (Intervention done : recipes.get(lane).allInterventions()) {
                marks.add(new Mark(done.atNanos(), Mark.Kind.CHANGE, titles.get(lane), textOf(done)));
            }
        }
        return marks;
    }

    private static String textOf(Intervention done) {
        return switch (done) {
            case Intervention.Turn turn ->
                turn.tunable().id() + " " + turn.tunable().format(turn.value());
            case Intervention.Perform perform -> ScenarioWords.of(perform.action());
        };
    }
}
