package org.mpmexplorer.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.testkit.TraceBuilder;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceView;

class RunFoldTest {
    private static final long SECOND = 1_000_000_000L;

    private final RunFold fold = new RunFold();

    /// One prefork child serves one request: queued 0.2 s, computing 0.3 s, idle connection 2 s.
    private static TraceBuilder oneRequest() {
        return TraceBuilder.prefork(2)
                .child(0)
                .at(500)
                .visit(7)
                .queue(7)
                .at(700)
                .work(TraceKind.ACCEPT, 0, 7)
                .work(TraceKind.RUN, 0, 7)
                .at(1000)
                .work(TraceKind.SEND, 0, 7)
                .respond(7, 200)
                .work(TraceKind.KEEPALIVE, 0, 7)
                .at(3000)
                .closeAt(0, 7);
    }

    @Test
    void measuresFirstResponseFromTheVisit() {
        fold.extend(oneRequest().view(), 4 * SECOND);

        RunSummary.Requests requests = fold.summary().requests();
        assertThat(requests.completed()).isEqualTo(1);
        assertThat(requests.errors()).isZero();
        assertThat(requests.perSecond()).isEqualTo(0.25);
        assertThat(requests.byStatus()).containsExactly(new RunSummary.StatusCount(200, 1));
        assertThat(requests.responseTime().mean()).isEqualTo(0.5);
        assertThat(requests.responseTime().p95()).isCloseTo(0.5, within(0.001));
        assertThat(requests.queueTime().mean()).isEqualTo(0.2);
        assertThat(requests.connectTime().max()).isZero();
    }

    @Test
    void measuresLaterResponsesFromTheirRequest() {
        TraceBuilder trace = TraceBuilder.prefork(1)
                .child(0)
                .visit(1)
                .queue(1)
                .work(TraceKind.ACCEPT, 0, 1)
                .at(100)
                .respond(1, 200)
                .work(TraceKind.KEEPALIVE, 0, 1)
                .at(2000)
                .record(TraceKind.REQUEST, 0, 1, 0)
                .at(2300)
                .respond(1, 200);

        fold.extend(trace.view(), 3 * SECOND);

        Quantiles times = fold.summary().requests().responseTime();
        assertThat(times.count()).isEqualTo(2);
        assertThat(times.mean()).isCloseTo(0.2, within(1e-9));
        assertThat(times.max()).isCloseTo(0.3, within(0.001));
    }

    @Test
    void integratesLettersAndActivitiesOverTime() {
        fold.extend(oneRequest().view(), 4 * SECOND);

        RunSummary.Workers workers = fold.summary().workers();
        assertThat(level(workers, Letter.KEEPALIVE)).isEqualTo(new Level(0.5, 1));
        assertThat(level(workers, Letter.WRITE).mean()).isCloseTo(0.3 / 4, within(1e-9));
        assertThat(level(workers, Letter.READY).mean()).isCloseTo(1.7 / 4, within(1e-9));
        assertThat(workers.busy().mean()).isCloseTo(2.3 / 4, within(1e-9));
        assertThat(workers.queue().mean()).isCloseTo(0.2 / 4, within(1e-9));
        assertThat(workers.waitingVisitors().mean()).isCloseTo(0.5 / 4, within(1e-9));
        assertThat(workers.byActivity())
                .extracting(RunSummary.ActivityLevel::activity)
                .containsExactly(
                        Activity.STARTING,
                        Activity.IDLE,
                        Activity.READING,
                        Activity.RUNNING,
                        Activity.SENDING,
                        Activity.KEEPALIVE);
    }

    @Test
    void countsBusyCoresUpToTheirNumber() {
        TraceBuilder trace = TraceBuilder.prefork(3).child(0).child(1).child(2);
        for (int i = 0; i < 3; i++) {
            trace.visit(i).queue(i).work(TraceKind.ACCEPT, i, i).work(TraceKind.RUN, i, i);
        }
        trace.at(1000).closeAt(0, 0).closeAt(1, 1);

        fold.extend(trace.view(), 2 * SECOND);

        assertThat(fold.series().at(Measure.CPU, 0)).isEqualTo(1);
        assertThat(fold.series().at(Measure.CPU, 1)).isEqualTo(0.5);
        assertThat(fold.summary().machine().cpu()).isEqualTo(0.75);
        assertThat(fold.summary().machine().cores()).isEqualTo(2);
    }

    @Test
    void writesOneRowForEachSecond() {
        fold.extend(oneRequest().view(), 3 * SECOND + SECOND / 2);

        SecondSeries series = fold.series();
        assertThat(series.seconds()).isEqualTo(4);
        assertThat(series.lastPart()).isEqualTo(0.5);
        assertThat(series.at(Measure.COMPLETIONS, 0)).isZero();
        assertThat(series.at(Measure.COMPLETIONS, 1)).isEqualTo(1);
        assertThat(series.at(Measure.RESPONSE_P50, 0)).isNaN();
        assertThat(series.at(Measure.RESPONSE_P95, 1)).isCloseTo(0.5, within(0.005));
        assertThat(series.workers(Letter.KEEPALIVE, 1)).isEqualTo(1);
        assertThat(series.workers(Activity.RUNNING, 0)).isCloseTo(0.3, within(1e-6));
        assertThat(series.workers(Letter.READY, 3)).isEqualTo(1);
        assertThat(series.mean(Measure.BUSY_WORKERS, 0, 4)).isCloseTo(2.3 / 3.5, within(1e-6));
    }

    @Test
    void extendsAsTheViewGrowsAsIfFoldedAtOnce() {
        TraceBuilder trace = TraceBuilder.prefork(1).child(0);
        fold.extend(trace.view(), SECOND / 2);
        trace.at(800).visit(0).queue(0).work(TraceKind.ACCEPT, 0, 0);
        fold.extend(trace.view(), 900_000_000L);
        trace.at(1200).respond(0, 503).closeAt(0, 0);
        fold.extend(trace.view(), 2 * SECOND);
        RunFold atOnce = new RunFold();
        atOnce.extend(trace.view(), 2 * SECOND);

        assertThat(fold.summary()).isEqualTo(atOnce.summary());
        assertThat(fold.summary().requests().byStatus()).containsExactly(new RunSummary.StatusCount(503, 1));
        assertThat(fold.summary().requests().errors()).isEqualTo(1);
    }

    @Test
    void foldsSegmentsToTheSameNumbersAsAView() {
        TraceView view = oneRequest().view();
        RunFold bySegment = new RunFold();
        view.fold(bySegment);
        bySegment.advanceTo(4 * SECOND);
        fold.extend(view, 4 * SECOND);

        assertThat(bySegment.summary()).isEqualTo(fold.summary());
    }

    @Test
    void startsAgainWhenTheRunTookAnotherCourse() {
        TraceBuilder trace = oneRequest();
        long before = trace.view().records();
        trace.at(3500).visit(9).fail(9, FailKind.TIMEOUT);
        fold.extend(trace.view(), 4 * SECOND);
        assertThat(fold.summary().requests().byFailure())
                .containsExactly(new RunSummary.FailureCount(FailKind.TIMEOUT, 1));

        fold.extend(trace.truncate(before).view(), 4 * SECOND);

        assertThat(fold.summary().requests().errors()).isZero();
        assertThat(fold.summary().requests().completed()).isEqualTo(1);
    }

    @Test
    void countsParkedConnectionsThatHoldNoThread() {
        TraceBuilder trace = TraceBuilder.threaded(1, 25)
                .child(0)
                .visit(3)
                .queue(3)
                .work(TraceKind.ACCEPT, 4, 3)
                .respond(3, 200)
                .park(4, 3, ParkPlace.KEEPALIVE)
                .at(1000)
                .record(TraceKind.MOVE, 0, 3, ParkPlace.LINGER.ordinal())
                .at(2000)
                .record(TraceKind.CLOSE, 0, 3, 1)
                .record(TraceKind.END, 0, 3, 0);

        fold.extend(trace.view(), 3 * SECOND);

        SecondSeries series = fold.series();
        assertThat(series.at(Measure.KEEPALIVE_PARKED, 0)).isEqualTo(1);
        assertThat(series.at(Measure.CLOSE_PARKED, 1)).isEqualTo(1);
        assertThat(series.at(Measure.CLOSE_PARKED, 2)).isZero();
        assertThat(series.at(Measure.IDLE_WORKERS, 0)).isEqualTo(25);
        assertThat(series.at(Measure.THREADS, 0)).isEqualTo(25);
        assertThat(series.at(Measure.PROCESSES, 0)).isEqualTo(1);
    }

    @Test
    void keepsLettersOfADeadChildUntilItIsReaped() {
        TraceBuilder trace = TraceBuilder.prefork(1)
                .child(0)
                .visit(0)
                .queue(0)
                .work(TraceKind.ACCEPT, 0, 0)
                .work(TraceKind.WAIT, 0, 0)
                .at(1000)
                .exit(0, ExitCause.CRASHED)
                .at(2000)
                .record(TraceKind.REAP, 0, 0, 0);

        fold.extend(trace.view(), 3 * SECOND);

        SecondSeries series = fold.series();
        assertThat(series.workers(Letter.WRITE, 1)).isEqualTo(1);
        assertThat(series.workers(Activity.WAITING, 1)).isZero();
        assertThat(series.at(Measure.PROCESSES, 1)).isZero();
        assertThat(series.at(Measure.BUSY_WORKERS, 0)).isEqualTo(1);
        assertThat(series.at(Measure.BUSY_WORKERS, 1)).isZero();
        assertThat(series.workers(Letter.WRITE, 2)).isZero();
        assertThat(fold.summary().deaths().crashes()).isEqualTo(1);
    }

    @Test
    void showsRestingThreadsOfADyingChildAsGraceful() {
        TraceBuilder trace = TraceBuilder.threaded(1, 2)
                .child(0)
                .visit(0)
                .queue(0)
                .work(TraceKind.ACCEPT, 1, 0)
                .record(TraceKind.CHILD_STATE, 0, 0, ChildState.DYING.ordinal())
                .record(TraceKind.LETTER, 0, 0, Letter.GRACEFUL.ordinal())
                .at(1000)
                .closeAt(1, 0);

        fold.extend(trace.view(), 2 * SECOND);

        assertThat(fold.series().workers(Letter.READ, 0)).isEqualTo(1);
        assertThat(fold.series().workers(Letter.GRACEFUL, 1)).isEqualTo(2);
        assertThat(fold.summary().workers().idle().peak()).isEqualTo(2);
    }

    @Test
    void countsNotAcceptingChildrenOnlyWhileTheyLive() {
        TraceBuilder trace = TraceBuilder.threaded(2, 2)
                .child(0)
                .child(1)
                .record(TraceKind.CHILD_STATE, 2, 0, ChildState.NOT_ACCEPTING.ordinal())
                .at(1000)
                .exit(1, ExitCause.OUT_OF_MEMORY);

        fold.extend(trace.view(), 2 * SECOND);

        assertThat(fold.series().at(Measure.NOT_ACCEPTING, 0)).isEqualTo(1);
        assertThat(fold.series().at(Measure.NOT_ACCEPTING, 1)).isZero();
        assertThat(fold.summary().deaths().oomKills()).isEqualTo(1);
    }

    @Test
    void followsPhpFpmAndItsBacklog() {
        TraceBuilder trace = TraceBuilder.prefork(2).child(0).child(1).record(TraceKind.FPM_FORK, 0, 2000, 0);
        for (int i = 0; i < 2; i++) {
            trace.visit(i).queue(i).work(TraceKind.ACCEPT, i, i).work(TraceKind.WAIT, i, i);
        }
        trace.record(TraceKind.FPM_BUSY, 0, 0, 0).record(TraceKind.FPM_QUEUE, 0, 1, 0);
        trace.at(1000).record(TraceKind.FPM_IDLE, 0, 0, 0).record(TraceKind.FPM_BUSY, 0, 1, 0);
        trace.at(1500).record(TraceKind.FPM_BUSY, 0, 1, 1);
        trace.at(2000).record(TraceKind.FPM_EXIT, 0, 2000, ExitCause.KILLED.ordinal());

        fold.extend(trace.view(), 3 * SECOND);

        SecondSeries series = fold.series();
        assertThat(series.at(Measure.FPM_QUEUE, 0)).isEqualTo(1);
        assertThat(series.at(Measure.FPM_BUSY, 0)).isEqualTo(1);
        assertThat(series.workers(Activity.FPM_QUEUED, 0)).isEqualTo(1);
        assertThat(series.at(Measure.CPU, 0)).isEqualTo(0.5);
        assertThat(series.at(Measure.FPM_RUNNING, 1)).isEqualTo(0.5);
        assertThat(series.at(Measure.FPM_BUSY, 1)).isEqualTo(1);
        assertThat(series.workers(Activity.FPM_QUEUED, 1)).isZero();
        assertThat(series.workers(Activity.WAITING, 1)).isEqualTo(2);
        assertThat(series.at(Measure.FPM_QUEUE, 1)).isZero();
        assertThat(series.at(Measure.FPM_BUSY, 2)).isZero();
        assertThat(series.at(Measure.FPM_CHILDREN, 2)).isZero();
        assertThat(fold.summary().deaths().fpmLosses()).isEqualTo(1);
    }

    @Test
    void saysMemoryInBytes() {
        TraceBuilder trace = TraceBuilder.prefork(1).record(TraceKind.RAM, 0, 160, 0);
        trace.at(500).record(TraceKind.RAM, 0, 320, 0).record(TraceKind.SWAP, 0, 16, 0);

        fold.extend(trace.view(), SECOND);

        RunSummary.Machine machine = fold.summary().machine();
        assertThat(machine.ram()).isEqualTo(new Level(15 << 20, 20 << 20));
        assertThat(machine.swap()).isEqualTo(new Level(1 << 19, 1 << 20));
        assertThat(machine.ramBytes()).isEqualTo(4096.0 * (1 << 20));
        assertThat(fold.series().at(Measure.RAM, 0)).isEqualTo(15 << 20);
        assertThat(TraceLayout.MEMORY_UNIT_BYTES).isEqualTo(65536);
    }

    @Test
    void endsEverythingOfAServerThatIsStartedAgain() {
        TraceBuilder trace = oneRequest()
                .at(3500)
                .exit(0, ExitCause.STOPPED)
                .record(TraceKind.SERVER_START, 1, 0, 25)
                .child(0);

        fold.extend(trace.view(), 5 * SECOND);

        assertThat(fold.series().at(Measure.IDLE_WORKERS, 4)).isEqualTo(1);
        assertThat(fold.series().at(Measure.PROCESSES, 4)).isEqualTo(1);
    }

    @Test
    void remembersThatTheServerRefused() {
        TraceBuilder trace = TraceBuilder.threaded(1, 25)
                .log(LogMessage.NOT_THREADSAFE)
                .record(TraceKind.SERVER_REFUSED, 0, 0, 0)
                .at(100)
                .record(TraceKind.VISIT, 0, 0, 0)
                .fail(0, FailKind.REFUSED);

        fold.extend(trace.view(), SECOND);

        assertThat(fold.summary().refused()).isTrue();
        assertThat(fold.series().at(Measure.REFUSED, 0)).isEqualTo(1);
    }

    @Test
    void writesLogLinesWithTheirNumbers() {
        TraceBuilder trace = TraceBuilder.prefork(1)
                .at(4001.5)
                .log(LogMessage.PREFORK_BUSY, 8, 0, 12)
                .at(10_000)
                .log(LogMessage.PREFORK_MAX_REQUEST_WORKERS)
                .log(LogMessage.LISTENER_LIMIT, 75);

        fold.extend(trace.view(), 11 * SECOND);

        LogLines log = fold.log();
        assertThat(log.lines())
                .extracting(LogLine::timedLine)
                .containsExactly(
                        "[00:00:04.001500] [mpm_prefork:info] AH00162: server seems busy, (you may need to increase"
                            + " StartServers, or Min/MaxSpareServers), spawning 8 children, there are 0 idle, and 12"
                            + " total children",
                        "[00:00:10.000000] [mpm_prefork:error] AH00161: server reached MaxRequestWorkers setting,"
                                + " consider raising the MaxRequestWorkers setting",
                        "[00:00:10.000000] [mpm_event:debug] Too many open connections (75), not accepting new conns in"
                                + " this process");
        assertThat(log.at(LogLevel.WARN).lines()).hasSize(1);
        assertThat(log.at(LogLevel.INFO).lines()).hasSize(2);
        assertThat(log.upTo(5 * SECOND).lines()).hasSize(1);
    }

    @Test
    void knowsNothingBeforeTheFirstRecord() {
        assertThat(fold.series().seconds()).isZero();
        assertThat(fold.summary().requests().completed()).isZero();
        assertThat(fold.log().lines()).isEmpty();
        assertThat(SecondSeries.empty().mean(Measure.QUEUE, 0, 10)).isZero();
    }

    private static Level level(RunSummary.Workers workers, Letter letter) {
        return workers.byLetter().stream()
                .filter(entry -> entry.letter() == letter)
                .findFirst()
                .orElseThrow()
                .level();
    }
}
