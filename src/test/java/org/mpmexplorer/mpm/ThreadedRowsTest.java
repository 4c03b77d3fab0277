package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.testkit.Ledger;
import org.mpmexplorer.testkit.LogEntry;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.TraceKind;

/// The rows 12 to 25 of httpd-semantics 10: how the parent of worker and event counts, forks and ends
/// children.
class ThreadedRowsTest {

    private static Run debianEventWith(int longRequests) {
        return Scene.debian(Mpm.EVENT).crowd(longRequests, 0.5, Scene.single()).run(30);
    }

    private static List<String> firstLines(Run run, int count) {
        return run.log().subList(0, count).stream().map(LogEntry::line).toList();
    }

    /// Row 12.
    @Test
    void startsTwoProcessesWithFiftyIdleThreads() {
        Run run = Scene.debian(Mpm.EVENT).run(60);

        assertThat(run.processesAfter(0, 59)).containsOnly(2);
        assertThat(run.end().children().scoreboard(6, 25)).isEqualTo("_".repeat(50) + ".".repeat(100));
    }

    /// Row 13.
    @Test
    void reachesMaxRequestWorkersWithSixProcesses() {
        Run run = debianEventWith(200);

        assertThat(run.processesAfter(1, 4)).containsExactly(3, 5, 6, 6);
        assertThat(run.times(LogMessage.EVENT_MAX_REQUEST_WORKERS)).containsExactly(4.0);
        assertThat(run.end().connections().atPlaces()).isEqualTo(150);
        assertThat(run.end().connections().queueLength()).isEqualTo(50);
    }

    /// Row 14.
    @Test
    void staysAtFiveProcessesWithExactlyMinSpareThreadsIdle() {
        Run run = debianEventWith(100);

        assertThat(run.processesAfter(1, 2)).containsExactly(3, 5);
        assertThat(run.processesAfter(2, 29)).containsOnly(5);
        assertThat(run.end().children().count(Letter.READY)).isEqualTo(25);
    }

    /// Row 15.
    @Test
    void saysOnceThatItIsWithinMinSpareThreads() {
        Run run = debianEventWith(130);

        assertThat(run.processesAfter(1, 3)).containsExactly(3, 5, 6);
        assertThat(run.times(LogMessage.EVENT_NEAR_MAX_REQUEST_WORKERS)).containsExactly(4.0);
        assertThat(run.log(LogMessage.EVENT_NEAR_MAX_REQUEST_WORKERS).getFirst().line())
                .isEqualTo("AH10159: server is within MinSpareThreads of MaxRequestWorkers, consider raising the"
                        + " MaxRequestWorkers setting");
        assertThat(run.log(LogMessage.EVENT_MAX_REQUEST_WORKERS)).isEmpty();
    }

    /// Row 16.
    @Test
    void saysBusyWithTheNumberReallyForked() {
        Run run = Scene.compiledIn(Mpm.EVENT).crowd(500, 0.5, Scene.single()).run(30);

        assertThat(run.processesAfter(1, 4)).containsExactly(4, 6, 10, 16);
        LogEntry busy = run.log(LogMessage.EVENT_BUSY).getFirst();
        assertThat(busy.seconds()).isEqualTo(4);
        assertThat(busy.line())
                .isEqualTo("AH00486: server seems busy, (you may need to increase StartServers, ThreadsPerChild or"
                        + " Min/MaxSpareThreads), spawning 6 children, there are around 0 idle threads,"
                        + " 10 active children, and 10 children that are shutting down");
        assertThat(run.times(LogMessage.EVENT_MAX_REQUEST_WORKERS)).containsExactly(5.0);
    }

    /// Row 17.
    @Test
    void eventFillsItsScoreboardWhereMaxRequestWorkersIsNotLowered() {
        Run run = Scene.compiledIn(Mpm.EVENT)
                .set(Tunable.MAX_REQUEST_WORKERS, 800)
                .crowd(900, 0.5, Scene.single())
                .run(20.5);

        assertThat(firstLines(run, 2))
                .containsExactly(
                        "AH00515: WARNING: MaxRequestWorkers of 800 would require 32 servers and would exceed"
                                + " ServerLimit of 16, decreasing to 400. To increase, please see the ServerLimit"
                                + " directive.",
                        "AH00516: MaxRequestWorkers of 800 would require 32 servers and exceed ServerLimit of 16,"
                                + " decreasing to 400");
        assertThat(run.processesAfter(4, 20)).containsOnly(16);
        assertThat(run.times(LogMessage.EVENT_SCOREBOARD_FULL)).isEqualTo(everySecond(5, 20));
        assertThat(run.log(LogMessage.EVENT_SCOREBOARD_FULL).getFirst().line())
                .isEqualTo("AH03490: scoreboard is full, not at MaxRequestWorkers.Increase ServerLimit.");
        assertThat(run.log(LogMessage.EVENT_MAX_REQUEST_WORKERS)).isEmpty();
    }

    /// Row 18.
    @Test
    void workerFillsItsScoreboardWhereMaxRequestWorkersIsNotLowered() {
        Run run = Scene.compiledIn(Mpm.WORKER)
                .set(Tunable.MAX_REQUEST_WORKERS, 800)
                .crowd(900, 0.5, Scene.single())
                .run(20.5);

        assertThat(firstLines(run, 2))
                .containsExactly(
                        "AH00318: WARNING: MaxRequestWorkers of 800 would require 32 servers and would exceed"
                                + " ServerLimit of 16, decreasing to 400. To increase, please see the ServerLimit"
                                + " directive.",
                        "AH00319: MaxRequestWorkers of 800 would require 32 servers and exceed ServerLimit of 16,"
                                + " decreasing to 400");
        assertThat(run.processesAfter(4, 20)).containsOnly(16);
        assertThat(run.times(LogMessage.WORKER_SCOREBOARD_FULL)).isEqualTo(everySecond(5, 20));
        assertThat(run.log(LogMessage.WORKER_SCOREBOARD_FULL).getFirst().line())
                .isEqualTo("AH00288: scoreboard is full, not at MaxRequestWorkers");
        assertThat(run.log(LogMessage.WORKER_MAX_REQUEST_WORKERS)).isEmpty();
    }

    private static List<Double> everySecond(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(second -> (double) second)
                .toList();
    }

    /// Row 19.
    @Test
    void lowersMaxRequestWorkersToAMultipleOfThreadsPerChild() {
        Run run = Scene.compiledIn(Mpm.EVENT)
                .set(Tunable.MAX_REQUEST_WORKERS, 200)
                .set(Tunable.THREADS_PER_CHILD, 64)
                .crowd(300, 0.5, Scene.single())
                .run(20);

        assertThat(firstLines(run, 2))
                .containsExactly(
                        "AH00513: WARNING: MaxRequestWorkers of 200 is not an integer multiple of ThreadsPerChild of"
                                + " 64, decreasing to nearest multiple 192, for a maximum of 3 servers.",
                        "AH00514: MaxRequestWorkers of 200 is not an integer multiple of ThreadsPerChild of 64,"
                                + " decreasing to nearest multiple 192");
        assertThat(run.log().get(2).message()).isEqualTo(LogMessage.EVENT_RUNNING);
        assertThat(run.end().children().living()).isEqualTo(3);
    }

    /// Row 20.
    @Test
    void checksThreadsPerChildBeforeMaxRequestWorkers() {
        Run run =
                Scene.compiledIn(Mpm.EVENT).set(Tunable.THREADS_PER_CHILD, 100).run(1);

        assertThat(firstLines(run, 4))
                .containsExactly(
                        "AH00507: WARNING: ThreadsPerChild of 100 exceeds ThreadLimit of 64 threads, decreasing to 64."
                                + " To increase, please see the ThreadLimit directive.",
                        "AH00513: WARNING: MaxRequestWorkers of 400 is not an integer multiple of ThreadsPerChild of"
                                + " 64, decreasing to nearest multiple 384, for a maximum of 6 servers.",
                        "AH00508: ThreadsPerChild of 100 exceeds ThreadLimit of 64, decreasing to match",
                        "AH00514: MaxRequestWorkers of 400 is not an integer multiple of ThreadsPerChild of 64,"
                                + " decreasing to nearest multiple 384");
        assertThat(run.end().children().threads(0)).isEqualTo(64);
    }

    /// Row 21.
    @Test
    void raisesMaxSpareThreadsSilently() {
        Settings asked =
                Settings.debian(Mpm.EVENT).with(Tunable.MIN_SPARE_THREADS, 25).with(Tunable.MAX_SPARE_THREADS, 50);
        Corrections corrections = Corrections.of(Mpm.EVENT, asked);

        assertThat(corrections.effective().count(Tunable.MAX_SPARE_THREADS)).isEqualTo(51);
        assertThat(corrections.loud()).isEmpty();
        assertThat(Scene.debian(Mpm.EVENT)
                        .set(Tunable.MAX_SPARE_THREADS, 50)
                        .set(Tunable.START_SERVERS, 4)
                        .run(10)
                        .processesAfter(0, 4))
                .containsExactly(4, 3, 2, 2, 2);
    }

    private static Run debianEventWithSixIdleProcesses() {
        return Scene.debian(Mpm.EVENT).set(Tunable.START_SERVERS, 6).run(60);
    }

    /// Row 22.
    @Test
    void endsOneChildASecondDownToExactlyMaxSpareThreads() {
        Run run = debianEventWithSixIdleProcesses();

        assertThat(run.processesAfter(1, 3)).containsExactly(5, 4, 3);
        assertThat(run.processesAfter(3, 59)).containsOnly(3);
    }

    /// Row 23.
    @Test
    void endsTheOldestChildWithoutADummyConnection() {
        Run run = debianEventWithSixIdleProcesses();
        List<Integer> pids = run.subjects(TraceKind.FORK);

        assertThat(run.subjects(TraceKind.EXIT)).isEqualTo(pids.subList(0, 3));
        assertThat(run.end().connections().accepts()).isZero();
    }

    /// Row 24.
    @Test
    void waitsForADyingChildBeforeItEndsAnother() {
        Run run = Scene.debian(Mpm.EVENT)
                .set(Tunable.SERVER_LIMIT, 6)
                .set(Tunable.START_SERVERS, 1)
                .set(Tunable.MIN_SPARE_THREADS, 149)
                .set(Tunable.MAX_SPARE_THREADS, 250)
                .waiting(600)
                .crowd(1, 0.1, Scene.single())
                .turn(9.5, Tunable.MIN_SPARE_THREADS, 25)
                .turn(9.5, Tunable.MAX_SPARE_THREADS, 75)
                .run(120);

        assertThat(run.at(9.6).children().living()).isEqualTo(6);
        for (int second : List.of(10, 11, 60, 119)) {
            Ledger after = run.at(second + 0.3);
            assertThat(after.children().living()).isEqualTo(6);
            assertThat(after.children().dying()).isEqualTo(1);
            assertThat(after.children().count(Letter.READY)).isEqualTo(125);
        }
    }

    /// Row 25.
    @Test
    void workerReachesMaxRequestWorkersWithSixProcesses() {
        Run run = Scene.debian(Mpm.WORKER).crowd(200, 0.5, Scene.single()).run(30);

        assertThat(run.processesAfter(1, 4)).containsExactly(3, 5, 6, 6);
        assertThat(run.times(LogMessage.WORKER_MAX_REQUEST_WORKERS)).containsExactly(4.0);
        assertThat(run.log(LogMessage.WORKER_MAX_REQUEST_WORKERS).getFirst().line())
                .isEqualTo("AH00286: server reached MaxRequestWorkers setting, consider raising the"
                        + " MaxRequestWorkers setting");
        assertThat(Collections.frequency(run.processesAfter(4, 29), 6)).isEqualTo(26);
    }

    /// 3.3: the slot counts as that of a quiescing child until the parent has reaped it.
    @Test
    void replacesAWorkerChildThatHasEndedBeforeItIsReaped() {
        Run run = oneWorkerChildOfFiveThreads()
                .set(Tunable.MAX_CONNECTIONS_PER_CHILD, 1)
                .waiting(0.3)
                .crowd(1, 0.6, Scene.single())
                .crowd(1, 1.2, Scene.single())
                .run(4);

        assertThat(run.times(TraceKind.EXIT).getFirst()).isBetween(1.5, 1.6);
        assertThat(run.times(TraceKind.FORK)).hasSize(2);
        assertThat(run.times(TraceKind.FORK).getLast()).isBetween(2.0, 2.1);
        assertThat(run.times(LogMessage.WORKER_SCOREBOARD_FULL)).isEmpty();
    }

    /// worker.c writes D over all threads of a slot when it reaps the child that had taken it over: the next
    /// one creates all its threads, though an older child still serves.
    @Test
    void hidesTheThreadsOfAnOldWorkerChildOnceItsSuccessorIsReaped() {
        Run run = oneWorkerChildOfFiveThreads()
                .waiting(30)
                .crowd(2, 1.2, Scene.single())
                .perform(2.5, Action.GRACEFUL_RESTART)
                .perform(8.5, Action.GRACEFUL_RESTART)
                .run(16);

        assertThat(run.at(8).children().count(Letter.READY)).isEqualTo(3);
        assertThat(run.at(15).children().count(Letter.READY)).isEqualTo(5);
    }

    private static Scene oneWorkerChildOfFiveThreads() {
        return Scene.compiledIn(Mpm.WORKER)
                .set(Tunable.START_SERVERS, 1)
                .set(Tunable.SERVER_LIMIT, 1)
                .set(Tunable.THREADS_PER_CHILD, 5)
                .set(Tunable.MAX_REQUEST_WORKERS, 5)
                .set(Tunable.MIN_SPARE_THREADS, 5);
    }
}
