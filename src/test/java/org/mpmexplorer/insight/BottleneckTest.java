package org.mpmexplorer.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Workload;
import org.mpmexplorer.testkit.TraceBuilder;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceKind;

/// Ten seconds in which one thing is the matter, told by hand.
class BottleneckTest {
    private static final int SECONDS = 10;
    private static final Workload NOBODY = new Workload(
            List.of(new RequestClass(
                    "page",
                    RequestKind.PHP,
                    1,
                    false,
                    new Distribution.Constant(0),
                    new Distribution.Constant(0),
                    new Distribution.Constant(0),
                    new Distribution.Constant(1))),
            List.of());

    private static Scenario prefork(int workers) {
        Settings settings = Settings.debian(Mpm.PREFORK).with(Tunable.MAX_REQUEST_WORKERS, workers);
        return new Scenario("prefork", Mpm.PREFORK, settings, NOBODY, List.of(), SECONDS * 1_000_000_000L);
    }

    private static Scenario event(int threads) {
        Settings settings = Settings.debian(Mpm.EVENT)
                .with(Tunable.THREADS_PER_CHILD, threads)
                .with(Tunable.MAX_REQUEST_WORKERS, threads);
        return new Scenario("event", Mpm.EVENT, settings, NOBODY, List.of(), SECONDS * 1_000_000_000L);
    }

    private static Bottleneck verdict(Scenario scenario, TraceBuilder trace) {
        RunFold fold = new RunFold();
        fold.extend(trace.view(), SECONDS * 1_000_000_000L);
        return Bottleneck.of(RunRecipe.of(scenario, 1), fold.series(), 0, SECONDS);
    }

    /// Two children that do that, and three connections that wait.
    private static TraceBuilder twoChildren(TraceKind doing) {
        TraceBuilder trace = TraceBuilder.prefork(2).child(0).child(1);
        for (int place = 0; place < 2; place++) {
            trace.visit(place).queue(place).work(TraceKind.ACCEPT, place, place).work(doing, place, place);
        }
        return trace.visit(7).queue(7).visit(8).queue(8).visit(9).queue(9);
    }

    @Test
    void refusedServer() {
        TraceBuilder trace = TraceBuilder.threaded(1, 2).record(TraceKind.SERVER_REFUSED, 0, 0, 0);

        assertThat(verdict(event(2), trace)).isEqualTo(new Bottleneck.Refused());
    }

    @Test
    void idleConnectionsHoldAllChildren() {
        assertThat(verdict(prefork(2), twoChildren(TraceKind.KEEPALIVE)))
                .isEqualTo(new Bottleneck.WorkersHeldByKeepAlive(2, 2, 2, 3));
    }

    @Test
    void allChildrenReadSlowly() {
        assertThat(verdict(prefork(2), twoChildren(TraceKind.READ)))
                .isEqualTo(new Bottleneck.WorkersBusy(2, 2, 2, 3, Activity.READING));
    }

    @Test
    void parentIsStillForking() {
        assertThat(verdict(prefork(100), twoChildren(TraceKind.WAIT)))
                .isEqualTo(new Bottleneck.WorkersBusy(2, 2, 100, 3, Activity.WAITING));
    }

    @Test
    void slowBackendHoldsAllChildren() {
        assertThat(verdict(prefork(2), twoChildren(TraceKind.WAIT))).isEqualTo(new Bottleneck.BackendSlow(2, 2, 2, 3));
    }

    @Test
    void allCoresCompute() {
        assertThat(verdict(prefork(2), twoChildren(TraceKind.RUN))).isEqualTo(new Bottleneck.CpuBound(1, 2, 2, 3));
    }

    @Test
    void pagesAreReadBackFromSwap() {
        TraceBuilder trace =
                twoChildren(TraceKind.PAGE).record(TraceKind.RAM, 0, 160, 0).record(TraceKind.SWAP, 0, 16, 0);

        assertThat(verdict(prefork(2), trace)).isEqualTo(new Bottleneck.Swapping(2, 2, 10 << 20, 1 << 20, 2));
    }

    @Test
    void kernelKillsForMemory() {
        TraceBuilder trace = twoChildren(TraceKind.PAGE).at(5000).exit(0, ExitCause.OUT_OF_MEMORY);

        assertThat(verdict(prefork(2), trace)).isEqualTo(new Bottleneck.OutOfMemory(1, 0, 0, 1.5));
    }

    @Test
    void listenersStopAcceptingAlthoughThreadsAreIdle() {
        TraceBuilder trace = TraceBuilder.threaded(1, 10).child(0);
        for (int connection = 0; connection < 4; connection++) {
            trace.visit(connection)
                    .queue(connection)
                    .work(TraceKind.ACCEPT, 0, connection)
                    .park(0, connection, ParkPlace.KEEPALIVE);
        }
        trace.record(TraceKind.CHILD_STATE, 0, 0, ChildState.NOT_ACCEPTING.ordinal());
        trace.visit(7).queue(7).visit(8).queue(8);

        assertThat(verdict(event(10), trace)).isEqualTo(new Bottleneck.ConnectionLimit(1, 1, 10, 4, 2));
    }

    @Test
    void oldGenerationHoldsThePlaces() {
        TraceBuilder trace = TraceBuilder.threaded(2, 10)
                .child(0)
                .child(1)
                .record(TraceKind.CHILD_STATE, 0, 0, ChildState.DYING.ordinal())
                .record(TraceKind.CHILD_STATE, 10, 0, ChildState.DYING.ordinal());
        trace.visit(7).queue(7).visit(8).queue(8);

        assertThat(verdict(event(20), trace)).isEqualTo(new Bottleneck.OldGeneration(2, 2, 2));
    }

    @Test
    void allPhpFpmProcessesWork() {
        Scenario scenario =
                prefork(50).with(Tunable.PHP_HANDLER, PhpHandler.FPM.ordinal()).with(Tunable.FPM_MAX_CHILDREN, 1);
        TraceBuilder trace = TraceBuilder.prefork(3).child(0).child(1).child(2).record(TraceKind.FPM_FORK, 0, 9, 0);
        for (int i = 0; i < 3; i++) {
            trace.visit(i).queue(i).work(TraceKind.ACCEPT, i, i).work(TraceKind.WAIT, i, i);
        }
        trace.record(TraceKind.FPM_BUSY, 0, 0, 1)
                .record(TraceKind.FPM_QUEUE, 0, 1, 0)
                .record(TraceKind.FPM_QUEUE, 0, 2, 0);

        assertThat(verdict(scenario, trace)).isEqualTo(new Bottleneck.FpmFull(1, 1, 2, 2));
    }

    @Test
    void nothingIsTheMatter() {
        TraceBuilder trace = TraceBuilder.prefork(2)
                .child(0)
                .child(1)
                .record(TraceKind.RAM, 0, 16_384, 0)
                .visit(1)
                .queue(1)
                .work(TraceKind.ACCEPT, 0, 1)
                .work(TraceKind.RUN, 0, 1)
                .at(5000)
                .respond(1, 200)
                .closeAt(0, 1);

        assertThat(verdict(prefork(2), trace))
                .asInstanceOf(InstanceOfAssertFactories.type(Bottleneck.Healthy.class))
                .satisfies(healthy -> {
                    assertThat(healthy.busyShare()).isCloseTo(0.25, within(1e-6));
                    assertThat(healthy.ramShare()).isCloseTo(0.25, within(1e-6));
                    assertThat(healthy.cpu()).isCloseTo(0.25, within(1e-6));
                    assertThat(healthy.responseP95Seconds()).isCloseTo(5, within(0.5));
                });
    }

    @Test
    void knowsTheLimitInForceAtTheTime() {
        RunRecipe recipe =
                RunRecipe.of(prefork(2), 1).forkAt(new Intervention.Turn(0, Tunable.MAX_REQUEST_WORKERS, 40));
        RunFold fold = new RunFold();
        fold.extend(twoChildren(TraceKind.WAIT).view(), SECONDS * 1_000_000_000L);

        assertThat(Bottleneck.of(recipe, fold.series(), 0, SECONDS))
                .isEqualTo(new Bottleneck.WorkersBusy(2, 2, 40, 3, Activity.WAITING));
    }

    @Test
    void tellsEpisodesApart() {
        TraceBuilder trace = TraceBuilder.prefork(2).child(0).child(1).at(4000);
        for (int place = 0; place < 2; place++) {
            trace.visit(place).queue(place).work(TraceKind.ACCEPT, place, place).work(TraceKind.WAIT, place, place);
        }
        trace.visit(7).queue(7).visit(8).queue(8).at(8000);
        for (int waiting = 7; waiting < 9; waiting++) {
            trace.record(TraceKind.CLOSE, 0, waiting, 2).record(TraceKind.END, 0, waiting, 0);
        }
        RunFold fold = new RunFold();
        fold.extend(trace.view(), SECONDS * 1_000_000_000L);

        List<Episode> episodes = Episode.of(RunRecipe.of(prefork(2), 1), fold.series());

        assertThat(episodes).extracting(Episode::fromSecond).containsExactly(0, 4, 8);
        assertThat(episodes).extracting(Episode::toSecond).containsExactly(4, 8, 10);
        assertThat(episodes.get(0).verdict()).isInstanceOf(Bottleneck.Healthy.class);
        assertThat(episodes.get(1).verdict()).isEqualTo(new Bottleneck.BackendSlow(2, 2, 2, 2));
        assertThat(episodes.get(2).verdict()).isInstanceOf(Bottleneck.Healthy.class);
    }
}
