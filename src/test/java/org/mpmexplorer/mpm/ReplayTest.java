package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.TraceKind;

/// Visitors who come as a recording has them.
class ReplayTest {
    private static final List<Integer> RECORDED = List.of(7, 0, 30, 1, 12);

    private static Scene scene(Integer... requests) {
        Visit visit = new Visit(List.of(), 1, true, 0, new Distribution.Constant(0.1), 0, 60, 0, false);
        return Scene.debian(Mpm.EVENT)
                .waiting(0.001)
                .load(new Load.Replay("log", 2, RECORDED, List.of(requests), visit, 1));
    }

    private static long visits(Run run, double from, double to) {
        return run.times(TraceKind.VISIT).stream()
                .filter(at -> at >= from && at < to)
                .count();
    }

    @Test
    void letsAsManyComeInEachStepAsWereRecorded() {
        Run run = scene(1).run(20);

        for (int step = 0; step < RECORDED.size(); step++) {
            assertThat(visits(run, 1 + 2 * step, 3 + 2 * step))
                    .isEqualTo(RECORDED.get(step).longValue());
        }
        assertThat(run.times(TraceKind.VISIT)).hasSize(50).isSorted();
    }

    @Test
    void spreadsTheArrivalsOfAStepOverIt() {
        Run run = scene(1).run(20);

        assertThat(visits(run, 5, 6)).isBetween(7L, 23L);
    }

    @Test
    void turningVisitorsScalesTheRecordingFromThatInstant() {
        double recorded = 50 * 60 / 10.0;
        Run run = scene(1).turn(4.9, Tunable.VISITORS, 2 * recorded).run(20);

        assertThat(visits(run, 0, 4.9)).isEqualTo(7);
        assertThat(visits(run, 4.9, 20)).isEqualTo(2 * 43);
    }

    @Test
    void turningVisitorsToNothingAndBackLeavesOutWhatLiesBetween() {
        Run run = scene(1).turn(5, Tunable.VISITORS, 0)
                .turn(9, Tunable.VISITORS, 300)
                .run(20);

        assertThat(visits(run, 5, 9)).isZero();
        assertThat(visits(run, 9, 20)).isEqualTo(12);
    }

    @Test
    void everyVisitMakesAsManyRequestsAsWereRecorded() {
        Run run = scene(1, 1, 5, 2).run(30);

        assertThat(run.times(TraceKind.REQUEST)).hasSize(12 * (1 + 1 + 5 + 2) + 1 + 1);
    }
}
