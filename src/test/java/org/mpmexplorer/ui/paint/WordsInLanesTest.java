package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.mpm.Engine;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.MomentIndex;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.store.Preset;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.testkit.SyntheticTrace;
import org.mpmexplorer.testkit.SyntheticTrace.Life;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceView;

class WordsInLanesTest {
    /// Lanes of windows of 1280 x 800, 1440 x 900 and 1920 x 1080, with one to three lanes.
    private static final List<Box> LANES = List.of(
            new Box(0, 0, 906, 214),
            new Box(0, 0, 1088, 281),
            new Box(0, 0, 1540, 372),
            new Box(0, 0, 906, 160),
            new Box(0, 0, 1540, 780));

    private final MomentIndex index = new MomentIndex();
    private final Moment moment = new Moment();

    static Stream<Scenario> presetLanes() {
        return Presets.all().stream().map(Preset::study).flatMap(study -> study.lanes().stream());
    }

    @ParameterizedTest
    @MethodSource("presetLanes")
    void wordsOfEveryPresetNeitherLeaveTheirLaneNorOverlap(Scenario scenario) {
        long half = scenario.durationNanos() / 2;
        Engine engine = new Engine(scenario, 1, Recording.keep());
        engine.advanceTo(half);
        TraceView view = engine.view();
        for (long nanos : new long[] {500_000_000L, half / 2, half}) {
            index.seek(view, nanos, moment);
            Lane lane = Lane.of(scenario.name(), RunRecipe.of(scenario, 1), nanos);
            for (Box box : LANES) {
                requireRoom(new LaneScene(lane, moment, box, 1));
            }
        }
    }

    static Stream<Life> lives() {
        return Stream.of(
                Life.prefork().sized(900, 2000, 1, 9000),
                Life.event().sized(20, 40, 25, 5000),
                Life.event().sized(60, 100, 64, 9000),
                Life.event().sized(4, 16, 25, 4000).withFpm(50),
                Life.event().sized(1, 1, 64, 500).withRam(512));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void wordsOfCrowdedServersNeitherLeaveTheirLaneNorOverlap(Life life) {
        Moment crowded = LaneScene.at(SyntheticTrace.of(life, 3_000_000_000L), 2.9);
        for (Box box : LANES) {
            requireRoom(new LaneScene(LaneScene.lane(life), crowded, box, 100));
        }
    }

    private static void requireRoom(LaneScene scene) {
        List<LaneScene.Words> words = scene.words;
        assertThat(words).isNotEmpty();
        for (int i = 0; i < words.size(); i++) {
            LaneScene.Words one = words.get(i);
            assertThat(scene.frame.layout().lane().contains(one.box()))
                    .as("%s is in its lane", one)
                    .isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(one.box().overlaps(words.get(j).box()))
                        .as("%s over %s", one, words.get(j))
                        .isFalse();
            }
        }
    }

    @Test
    void aRefusedServerShowsHttpdsSentence() {
        Moment refused = LaneScene.at(SyntheticTrace.refused(50), 3);
        LaneScene scene = new LaneScene(LaneScene.lane(Life.event()), refused, LANES.get(1), 1);

        assertThat(scene.says("Apache is running a threaded MPM, but your PHP Module is not compiled"))
                .isTrue();
        assertThat(scene.says("httpd refuses to start")).isTrue();
        assertThat(scene.says("processes")).isFalse();
    }

    @Test
    void theFirstLaneHasTheKeyToTheColours() {
        assertThat(LaneScene.of(Life.prefork(), 5, 1).says("kept alive")).isTrue();
        LaneScene second = new LaneScene(
                LaneScene.lane(Life.prefork()),
                LaneScene.at(SyntheticTrace.of(Life.prefork(), 2_000_000_000L), 1),
                new Box(0, 300, 1100, 290),
                1);
        assertThat(second.says("kept alive")).isFalse();
    }
}
