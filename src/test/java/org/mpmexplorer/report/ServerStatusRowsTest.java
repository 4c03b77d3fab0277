package org.mpmexplorer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.mpm.Engine;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.SegmentFold;

/// The rows of httpd-semantics 10 about the figures of `server-status?auto`.
class ServerStatusRowsTest {

    private static String status(Scene scene, double seconds) {
        Scenario scenario = scene.lasting(seconds);
        Moment moment = new Moment();
        SegmentFold fold = (words, records) -> {
            for (int i = 0; i < records; i++) {
                moment.apply(words[2 * i], words[2 * i + 1]);
            }
        };
        Engine engine = new Engine(scenario, 1, new Recording.Stream(fold));
        Run.drive(engine, RunRecipe.of(scenario, 1), scenario.durationNanos());
        engine.flush();
        return ServerStatus.text(scenario.mpm(), scenario.settings(), moment);
    }

    /// Row 76.
    @Test
    void countsKeptConnectionsOfPreforkAsBusy() {
        Scene scene = Scene.debian(Mpm.PREFORK)
                .set(Tunable.KEEP_ALIVE_TIMEOUT, 100)
                .waiting(0)
                .crowd(100, 0.5, Scene.visit(1, true, 0, 1000));

        assertThat(status(scene, 40)).contains("BusyWorkers: 100\n");
    }

    /// Row 76: the worker that answers the request for the page is busy with it.
    @Test
    void countsTheRequestForThePageItself() {
        Visit page = new Visit(List.of(1), 1, false, 0, new Distribution.Constant(0), 0, Scene.FOREVER, 0, false);
        Scene scene = Scene.debian(Mpm.PREFORK)
                .set(Tunable.KEEP_ALIVE_TIMEOUT, 100)
                .waiting(0)
                .waiting(1)
                .crowd(100, 0.5, Scene.visit(1, true, 0, 1000))
                .crowd(1, 39.5, page);

        assertThat(status(scene, 40)).contains("BusyWorkers: 101\n");
    }

    /// Row 77, prefork: letters the parent has set to G are counted until the child changes them.
    @Test
    void countsBusyChildrenOfPreforkAsGracefulAfterARestart() {
        Scene scene = Scene.debian(Mpm.PREFORK).crowd(4, 0.5, Scene.single()).perform(2.5, Action.GRACEFUL_RESTART);

        assertThat(status(scene, 3)).contains("GracefulWorkers: 4\n", "BusyWorkers: 0\n");
    }

    /// Row 77, event: children that are about to end are not counted, Stopping shows them.
    @Test
    void leavesDyingChildrenOfEventOutAfterARestart() {
        Scene scene = Scene.debian(Mpm.EVENT).crowd(20, 0.5, Scene.single()).perform(2.5, Action.GRACEFUL_RESTART);

        assertThat(status(scene, 5))
                .contains("GracefulWorkers: 0\n", "BusyWorkers: 0\n")
                .containsPattern("Stopping: [12]\n");
    }
}
