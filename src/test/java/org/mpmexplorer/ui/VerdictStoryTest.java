package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.insight.Description;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.run.RunSession;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.ui.panel.LaneChoice;
import org.mpmexplorer.ui.panel.Verdict;

/// What the verdict says at instants of the built-in scenarios.
class VerdictStoryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unsafe-library|75|0|Event gives wrong answers.",
                "slowloris|60|30|Slow senders hold Event 1's workers.",
                "graceful-long-requests|64|60|Old processes hold Event 1's places.",
                "wordpress-4gb|42|0|Both servers keep up."
            })
    void saysWhatIsTheMatter(String preset, int second, int changedSecond, String headline) throws Exception {
        assertThat(verdict(preset, second, changedSecond).headline()).isEqualTo(headline);
    }

    @Test
    void moreProcessesSwapThanFitIntoMemory() throws Exception {
        String evidence = verdict("swap-death", 30, 0).evidence();

        Matcher numbers =
                Pattern.compile("(\\d+) processes.* hold about (\\d+) of them").matcher(evidence);

        assertThat(numbers.find()).as(evidence).isTrue();
        assertThat(Integer.parseInt(numbers.group(1))).isGreaterThan(Integer.parseInt(numbers.group(2)));
    }

    @Test
    void doesNotCallAServerSlowThatNobodyAsks() throws Exception {
        assertThat(verdict("event-idle-keepalives", 60, 0).evidence())
                .contains("of memory, no request to answer.")
                .contains("Event 2 serves the same visitors");
    }

    static Stream<String> presets() {
        return Presets.ids().stream();
    }

    /// Every verdict that is not good names numbers and something to try; the four sentences hold at any time.
    @ParameterizedTest
    @MethodSource("presets")
    void namesEvidenceAndTheNextThingToTryAllAlong(String preset) throws Exception {
        Study study = Presets.named(preset).orElseThrow().study();
        List<RunRecipe> recipes =
                study.lanes().stream().map(lane -> RunRecipe.of(lane, 1)).toList();
        List<SecondSeries> runs = new ArrayList<>();
        for (RunRecipe recipe : recipes) {
            runs.add(simulated(recipe));
        }
        List<String> titles = Lineup.titles(study.lanes());
        int seconds = runs.stream().mapToInt(SecondSeries::seconds).min().orElseThrow();
        for (int second = 0; second < seconds; second += 7) {
            List<LaneScene> scenes = new ArrayList<>();
            List<Description.Server> described = new ArrayList<>();
            for (int lane = 0; lane < recipes.size(); lane++) {
                scenes.add(scene(titles.get(lane), lane, recipes.get(lane), runs.get(lane), second));
                described.add(new Description.Server(titles.get(lane), recipes.get(lane), runs.get(lane)));
            }
            Verdict verdict = VerdictWords.of(scenes, recipes);
            assertThat(verdict.headline()).endsWith(".").doesNotContain("{");
            assertThat(verdict.evidence()).endsWith(".").doesNotContain("NaN", "Infinity", "{");
            if (verdict.tone() != Verdict.Tone.GOOD) {
                assertThat(verdict.suggestions())
                        .as("%s at %d s: %s", preset, second, verdict)
                        .isNotEmpty();
            }
            for (Locale language : List.of(Locale.ROOT, Locale.GERMAN)) {
                assertThat(Description.of(described, second, language))
                        .hasSize(4)
                        .allMatch(sentence -> sentence.endsWith("."))
                        .noneMatch(sentence -> sentence.contains("NaN") || sentence.contains("{"));
            }
        }
    }

    private static LaneScene scene(String title, int lane, RunRecipe recipe, SecondSeries series, int second) {
        return new LaneScene(
                title,
                LaneChoice.only(lane),
                recipe.scenario().mpm(),
                recipe.scenario().settings(),
                series,
                0,
                second + 1);
    }

    private static Verdict verdict(String preset, int second, int changedSecond) throws InterruptedException {
        Study study = Presets.named(preset).orElseThrow().study();
        List<String> titles = Lineup.titles(study.lanes());
        List<LaneScene> scenes = new ArrayList<>();
        List<RunRecipe> recipes = new ArrayList<>();
        for (int lane = 0; lane < study.lanes().size(); lane++) {
            RunRecipe recipe = RunRecipe.of(study.lanes().get(lane), 1);
            recipes.add(recipe);
            scenes.add(new LaneScene(
                    titles.get(lane),
                    LaneChoice.only(lane),
                    recipe.scenario().mpm(),
                    recipe.scenario().settings(),
                    simulated(recipe),
                    changedSecond,
                    second + 1));
        }
        return VerdictWords.of(scenes, recipes);
    }

    private static SecondSeries simulated(RunRecipe recipe) throws InterruptedException {
        try (RunSession session = new RunSession(recipe)) {
            while (!session.status().isAtRest()) {
                Thread.sleep(1);
            }
            RunFold fold = new RunFold();
            fold.extend(session.trace(), session.status().frontierNanos());
            return fold.series();
        }
    }
}
