package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceFingerprint;
import org.mpmexplorer.trace.TraceKind;

/// Visitors that are one load-testing program (the tunable `LoadGeneratorTime`).
class LoadGeneratorTest {
    private static final double STEP_MILLIS = 0.1;

    private static Scene scene(double stepMillis) {
        return Scene.debian(Mpm.PREFORK)
                .generatorSeed(1)
                .set(Tunable.LOAD_GENERATOR, stepMillis)
                .set(Tunable.CORES, 2)
                .set(Tunable.ROUND_TRIP, 0.2)
                .waiting(0.01);
    }

    private static Scene open(double stop) {
        return scene(STEP_MILLIS).load(new Load.OpenArrivals("open", 40, Scene.single(), 0, stop));
    }

    /// `random.Random(1)`: 0.1344, 0.8474, 0.7638 make gaps of 3.6, 47.0 and 36.1 ms at 40 a second.
    @Test
    void letsVisitorsArriveWhenPythonDrawsThem() {
        List<Double> arrivals = open(100).run(2).times(TraceKind.VISIT);

        assertThat(arrivals.get(0)).isCloseTo(0.0036, within(0.0001));
        assertThat(arrivals.get(1)).isCloseTo(0.0506, within(0.0001));
        assertThat(arrivals.get(2)).isCloseTo(0.0867, within(0.0001));
    }

    @Test
    void letsTheRunsSeedDecideWhereTheProgramHasNone() {
        List<Double> arrivals = open(100).generatorSeed(0).run(2).times(TraceKind.VISIT);
        List<Double> ofVisitors =
                open(100).generatorSeed(0).set(Tunable.LOAD_GENERATOR, 0).run(2).times(TraceKind.VISIT);

        assertThat(arrivals).isEqualTo(ofVisitors);
    }

    @Test
    void sendsOneVisitorMoreWhenTheTimeIsOver() {
        List<Double> arrivals = open(1).run(10).times(TraceKind.VISIT);

        assertThat(arrivals.getLast()).isGreaterThanOrEqualTo(1.0);
        assertThat(arrivals.get(arrivals.size() - 2)).isLessThan(1.0);
    }

    /// Each client's first number is its delay, `random.Random(7919).random()` and so on.
    @Test
    void delaysEachClientByItsOwnNumbers() {
        Load load = new Load.ClosedUsers(
                "closed", 2, Scene.single(), new Distribution.Constant(Scene.FOREVER), 10, 0, Scene.FOREVER * 20);
        List<Double> visits = scene(STEP_MILLIS).load(load).run(20).times(TraceKind.VISIT);

        assertThat(visits).hasSize(2);
        assertThat(visits.get(0)).isCloseTo(6.393, within(0.01));
        assertThat(visits.get(1)).isCloseTo(9.604, within(0.01));
    }

    @Test
    void connectsACrowdNoFasterThanItsLoopGoesRound() {
        List<Double> connects = scene(1).crowd(20, 1, Scene.single()).run(5).times(TraceKind.CONNECT);

        assertThat(connects).hasSize(20);
        assertThat(connects.getLast()).isGreaterThan(1 + 20 * 5 * 0.001 * 0.4);
    }

    /// Nine notes of handshakes, five children and nine places in the queue; 23 of forty were answered on a real
    /// kernel, too, before the program had seen one of its connections.
    @Test
    void fillsTheQueueWhileTheProgramIsStillConnecting() {
        Run run = scene(STEP_MILLIS)
                .set(Tunable.START_SERVERS, 5)
                .set(Tunable.SERVER_LIMIT, 5)
                .set(Tunable.MAX_REQUEST_WORKERS, 5)
                .set(Tunable.LISTEN_BACKLOG, 8)
                .crowd(40, 1, Scene.single())
                .run(1.5);

        assertThat(run.times(TraceKind.CONNECT)).hasSize(9 + 5 + 9);
        assertThat(run.times(TraceKind.SYN_DROP)).hasSize(40 - 9 - 5 - 9).allMatch(seconds -> seconds < 1.1);
        assertThat(run.times(TraceKind.ACCEPT).getFirst())
                .isLessThan(run.times(TraceKind.CONNECT).getFirst());
        assertThat(run.times(TraceKind.DATA_DROP)).hasSize(9);
    }

    @Test
    void goesOnFromACheckpointAsIfNothingHadHappened() {
        Engine whole = engine();
        whole.advanceTo(5 * Scene.SECOND);
        Engine again = engine();
        again.advanceTo(2 * Scene.SECOND);
        Checkpoint checkpoint = again.checkpoint();
        again.advanceTo(4 * Scene.SECOND);
        again.restore(checkpoint);
        again.advanceTo(5 * Scene.SECOND);

        assertThat(TraceFingerprint.of(again.view())).isEqualTo(TraceFingerprint.of(whole.view()));
    }

    private static Engine engine() {
        Load closed = new Load.ClosedUsers("closed", 30, Scene.single(), new Distribution.Exponential(0.1), 1, 0, 100);
        Load open = new Load.OpenArrivals("open", 100, Scene.single(), 0, 100);
        return new Engine(scene(STEP_MILLIS).load(closed).load(open).lasting(5), 1, Recording.keep());
    }
}
