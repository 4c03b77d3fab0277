package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.insight.Bottleneck;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.ui.panel.Verdict;
import org.mpmexplorer.ui.text.Messages;

/// The verdict on all servers at the shown instant: the one that fares worst is the story, the other is what
/// it is compared with.
final class VerdictWords {
    private static final int MOST_SUGGESTIONS = 2;

    private VerdictWords() {}

    /// @param scenes one for each recipe
    static Verdict of(List<LaneScene> scenes, List<RunRecipe> recipes) {
        List<LaneVerdict> verdicts = new ArrayList<>();
        for (int lane = 0; lane < scenes.size(); lane++) {
            LaneScene scene = scenes.get(lane);
            Bottleneck bottleneck =
                    Bottleneck.of(recipes.get(lane), scene.series(), scene.fromSecond(), scene.toSecond());
            verdicts.add(new LaneWords(scene).verdict(bottleneck));
        }
        Verdict verdict = together(verdicts);
        boolean hasOwnPeriod = scenes.stream().anyMatch(VerdictWords::tellsOfRareEvents);
        return hasOwnPeriod ? verdict : over(scenes.getFirst(), verdict);
    }

    private static boolean tellsOfRareEvents(LaneScene scene) {
        return scene.lately(Measure.WRONG_ANSWERS) + scene.lately(Measure.CRASHES) > 0;
    }

    /// The picture beside it is that of an instant; the verdict is one on some seconds.
    private static Verdict over(LaneScene scene, Verdict verdict) {
        int seconds = scene.toSecond() - scene.fromSecond();
        return new Verdict(
                verdict.tone(),
                verdict.headline(),
                verdict.evidence() + "\n" + Messages.text("verdict.period", seconds),
                verdict.suggestions());
    }

    static Verdict together(List<LaneVerdict> verdicts) {
        LaneVerdict worst = verdicts.getFirst();
        for (LaneVerdict verdict : verdicts) {
            worst = verdict.tone().compareTo(worst.tone()) > 0 ? verdict : worst;
        }
        if (worst.tone() == Verdict.Tone.GOOD && verdicts.size() > 1) {
            return new Verdict(
                    Verdict.Tone.GOOD,
                    Messages.text("verdict.allHealthy"),
                    String.join(
                            "\n", verdicts.stream().map(LaneVerdict::evidence).toList()),
                    List.of());
        }
        StringBuilder evidence = new StringBuilder(worst.evidence());
        for (LaneVerdict verdict : verdicts) {
            if (!verdict.equals(worst)) {
                evidence.append("\n").append(verdict.standing());
            }
        }
        return new Verdict(
                worst.tone(),
                worst.headline(),
                evidence.toString(),
                worst.suggestions().stream().limit(MOST_SUGGESTIONS).toList());
    }
}
