package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.TraceKind;

/// What the loop of a load-testing program, which is the backend too, does to a crowd.
class EventLoopTest {
    private static final int CROWD = 20;
    private static final double SERVICE = 0.25;
    private static final double STEP_MILLIS = 0.03;

    /// Visitors who come again at once after each reply, from second 1 on.
    private static Scene proxied(int visitors) {
        return Scene.debian(Mpm.EVENT)
                .set(Tunable.LOAD_GENERATOR, STEP_MILLIS)
                .set(Tunable.CORES, 2)
                .set(Tunable.ROUND_TRIP, 0.06)
                .requests(new Distribution.Constant(0.000_2), new Distribution.Constant(SERVICE), RequestKind.PROXY)
                .load(new Load.ClosedUsers(
                        "users", visitors, Scene.single(), new Distribution.Constant(0), 0, 1, Scene.FOREVER));
    }

    /// One turn reads all requests of a crowd, so the backend's timers end together and one turn writes all
    /// replies: after ten rounds the crowd still connects within a few milliseconds.
    @Test
    void keepsACrowdInStep() {
        Run seen = proxied(CROWD).run(4);
        List<Double> connects = seen.times(TraceKind.CONNECT);
        int round = 8;

        assertThat(connects).hasSizeGreaterThan((round + 1) * CROWD);
        List<Double> together = connects.subList(round * CROWD, (round + 1) * CROWD);
        assertThat(together.getLast() - together.getFirst()).isLessThan(SERVICE / 5);
    }

    /// Alone, nothing is waited for: connect() and four more steps.
    @Test
    void connectsALoneVisitorAtOnce() {
        Run seen = proxied(1).run(2);

        double took = seen.times(TraceKind.CONNECT).getFirst()
                - seen.times(TraceKind.VISIT).getFirst();
        assertThat(took).isBetween(0.000_2, 0.002);
    }

    /// Each member of a crowd waits for the steps of all others.
    @Test
    void letsEachOfACrowdWaitForTheOthers() {
        Run seen = proxied(CROWD).run(1.2);

        double took = seen.times(TraceKind.CONNECT).getFirst()
                - seen.times(TraceKind.VISIT).getFirst();
        assertThat(took).isGreaterThan(CROWD * 4 * STEP_MILLIS / 1_000);
    }

    /// epoll counts in whole milliseconds and is never early.
    @Test
    void repliesUpToAMillisecondLateButNeverEarly() {
        Run seen = proxied(1).run(30);
        List<Double> replies = seen.times(TraceKind.RESPONSE);
        List<Double> requests = seen.times(TraceKind.REQUEST);

        assertThat(replies).hasSizeGreaterThan(50);
        for (int i = 0; i < replies.size(); i++) {
            assertThat(replies.get(i) - requests.get(i)).isBetween(SERVICE, SERVICE + 0.05);
        }
        double mean = replies.stream().mapToDouble(at -> at).sum()
                - requests.subList(0, replies.size()).stream()
                        .mapToDouble(at -> at)
                        .sum();
        assertThat(mean / replies.size()).isGreaterThan(SERVICE + 0.000_8);
    }
}
