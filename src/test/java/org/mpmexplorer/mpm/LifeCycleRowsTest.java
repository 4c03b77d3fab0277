package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.testkit.Ledger;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceCursor;
import org.mpmexplorer.trace.TraceKind;

/// Rows of httpd-semantics 10 from 52 to 64: how children end, are lost and are replaced.
class LifeCycleRowsTest {

    private static Visit asks(int requestClass, double hold) {
        return new Visit(
                List.of(requestClass), 1, true, 0, new Distribution.Constant(0), hold, Scene.FOREVER, 0, false);
    }

    /// How many records of a kind come before the first child is dying.
    private static long beforeDying(Run run, TraceKind counted) {
        TraceCursor cursor = run.view().cursor();
        long count = 0;
        while (cursor.next()) {
            if (cursor.kind() == TraceKind.CHILD_STATE && cursor.argument() == ChildState.DYING.ordinal()) {
                return count;
            }
            count += cursor.kind() == counted ? 1 : 0;
        }
        throw new AssertionError("no child was dying");
    }

    /// Row 52.
    @Test
    void aPreforkChildEndsAfterItsConnections() {
        Run run = Scene.debian(Mpm.PREFORK)
                .set(Tunable.START_SERVERS, 1)
                .set(Tunable.MAX_REQUEST_WORKERS, 1)
                .set(Tunable.MAX_CONNECTIONS_PER_CHILD, 100)
                .waiting(0.004)
                .crowd(150, 0.1, Scene.single())
                .run(5);
        double exit = run.times(TraceKind.EXIT).getFirst();

        assertThat(run.at(exit).connections().accepts()).isEqualTo(100);
        assertThat(run.at(exit + 0.1).children().letter(0)).isEqualTo(Letter.CLOSING);
        assertThat(run.times(TraceKind.REAP).getFirst() - exit).isBetween(0.0, 1.0);
        assertThat(run.times(TraceKind.FORK)).containsExactly(0.0, 2.0);
        assertThat(run.end().connections().accepts()).isEqualTo(150);
    }

    private static Run thousandConnections(Mpm mpm) {
        return Scene.debian(mpm)
                .set(Tunable.START_SERVERS, 1)
                .set(Tunable.MAX_REQUEST_WORKERS, 25)
                .set(Tunable.MAX_CONNECTIONS_PER_CHILD, 1000)
                .set(Tunable.SERVER_LIMIT, 1)
                .waiting(0.1)
                .waiting(30)
                .crowd(10, 0.5, asks(0, 1000))
                .crowd(1, 0.5, asks(1, 0))
                .arrivalsOf(0, 150)
                .run(45);
    }

    /// Row 53.
    @Test
    void anEventChildEndsAfterItsAccepts() {
        Run run = thousandConnections(Mpm.EVENT);
        double dying = run.times(TraceKind.CHILD_STATE).stream()
                .filter(at -> run.at(at).children().dying() > 0)
                .findFirst()
                .orElseThrow();

        assertThat(beforeDying(run, TraceKind.ACCEPT)).isEqualTo(1000);
        Ledger soon = run.at(dying + 0.2);
        assertThat(soon.children().dying()).isEqualTo(1);
        assertThat(soon.children().count(Letter.GRACEFUL)).isEqualTo(1);
        assertThat(soon.connections().parked(ParkPlace.KEEPALIVE)).isZero();
        assertThat(soon.connections().atPlaces()).isEqualTo(1);
        assertThat(run.times(TraceKind.EXIT).getFirst()).isBetween(30.5, 30.6);
    }

    /// Row 54.
    @Test
    void aWorkerChildEndsAfterItsFinishedConnections() {
        Run run = thousandConnections(Mpm.WORKER);

        assertThat(beforeDying(run, TraceKind.CLOSE)).isEqualTo(1000);
        assertThat(beforeDying(run, TraceKind.ACCEPT)).isBetween(1000L, 1026L);
    }

    /// The listener waits in accept() when the last one finishes; a real child of one connection takes two.
    @Test
    void aSpentWorkerChildWaitsForOneConnectionMore() {
        Scene scene = Scene.debian(Mpm.WORKER)
                .set(Tunable.START_SERVERS, 1)
                .set(Tunable.MIN_SPARE_THREADS, 1)
                .set(Tunable.MAX_CONNECTIONS_PER_CHILD, 1)
                .waiting(0.05);

        assertThat(scene.crowd(1, 0.6, Scene.single()).run(5).times(TraceKind.EXIT))
                .isEmpty();
        assertThat(scene.crowd(1, 1.6, Scene.single()).run(5).times(TraceKind.EXIT))
                .singleElement()
                .satisfies(seconds -> assertThat(seconds).isBetween(1.6, 1.7));
    }

    /// Row 55.
    @Test
    void aKilledPreforkChildIsNeitherLoggedNorReplacedWhileEnoughAreIdle() {
        Run run = Scene.debian(Mpm.PREFORK)
                .set(Tunable.START_SERVERS, 8)
                .perform(10.3, Action.KILL_CHILD)
                .run(30);

        assertThat(run.processesAfter(9, 29).subList(0, 1)).containsExactly(8);
        assertThat(run.processesAfter(10, 29)).containsOnly(7);
        assertThat(run.log()).allMatch(entry -> entry.atNanos() == 0);
    }

    /// Row 56.
    @Test
    void aCrashedPreforkChildIsLoggedWhenReapedAndReplacedATickLater() {
        Run run = Scene.debian(Mpm.PREFORK).perform(10.3, Action.CRASH_CHILD).run(30);

        assertThat(run.times(LogMessage.CHILD_SIGNAL)).containsExactly(11.0);
        assertThat(run.log(LogMessage.CHILD_SIGNAL).getFirst().line())
                .isEqualTo("AH00052: child pid 1001 exit signal Segmentation fault (11)");
        assertThat(run.processesAfter(10, 12)).containsExactly(4, 4, 5);
    }

    /// Row 57.
    @Test
    void aCrashedEventChildLosesAllItsConnectionsAndIsReplacedWhenReaped() {
        Run run = Scene.debian(Mpm.EVENT)
                .set(Tunable.START_SERVERS, 1)
                .set(Tunable.MIN_SPARE_THREADS, 1)
                .set(Tunable.MAX_REQUEST_WORKERS, 25)
                .set(Tunable.ASYNC_REQUEST_WORKER_FACTOR, 10)
                .waiting(0)
                .waiting(Scene.FOREVER)
                .crowd(40, 7, 1, asks(0, 1000))
                .crowd(20, 9, asks(1, 0))
                .perform(10.3, Action.CRASH_CHILD)
                .run(10.99);
        Ledger before = run.at(10.29);

        assertThat(before.connections().parked(ParkPlace.KEEPALIVE)).isEqualTo(40);
        assertThat(before.connections().atPlaces()).isEqualTo(20);
        assertThat(run.times(TraceKind.CLOSE).stream().filter(at -> at == 10.3)).hasSize(60);
        Run longer = Run.of(new RunRecipe(run.recipe().scenario().lasting(12 * Scene.SECOND), 1, List.of()));
        assertThat(longer.times(TraceKind.FORK)).containsExactly(0.0, 11.0);
        assertThat(longer.times(LogMessage.CHILD_SIGNAL)).containsExactly(11.0);
    }

    private static Run fiveCrashes(Mpm mpm) {
        Scene scene = Scene.compiledIn(mpm).set(Tunable.START_SERVERS, 6);
        for (int i = 0; i < 5; i++) {
            scene.perform(10.3, Action.CRASH_CHILD);
        }
        return scene.run(30);
    }

    /// Row 58.
    @Test
    void eventReplacesOnlyTheFirstTwoOfSuccessiveCrashes() {
        Run run = fiveCrashes(Mpm.EVENT);

        assertThat(run.log(LogMessage.CHILD_SIGNAL)).hasSize(5);
        assertThat(run.times(TraceKind.FORK).stream().filter(at -> at > 1)).containsExactly(11.0, 11.0);
        assertThat(run.times(LogMessage.EVENT_SUCCESSIVE_KILLS)).containsExactly(11.0);
        assertThat(run.log(LogMessage.EVENT_SUCCESSIVE_KILLS).getFirst().line())
                .isEqualTo("AH10392: children are killed successively!");
    }

    /// Row 59.
    @Test
    void workerReplacesOnlyTheFirstTwoOfSuccessiveCrashes() {
        Run run = fiveCrashes(Mpm.WORKER);

        assertThat(run.times(TraceKind.FORK).stream().filter(at -> at > 1)).containsExactly(11.0, 11.0);
        assertThat(run.log(LogMessage.WORKER_SUCCESSIVE_KILLS).getFirst().line())
                .isEqualTo("AH10393: children are killed successively!");
    }

    /// The law of 3.5: every second of sleep ends the count, so a crash each second is replaced each time.
    @Test
    void eventReplacesOneCrashASecondEachTime() {
        Scene scene = Scene.compiledIn(Mpm.EVENT);
        for (int i = 0; i < 6; i++) {
            scene.perform(10.3 + i, Action.CRASH_CHILD);
        }
        Run run = scene.run(20);

        assertThat(run.times(TraceKind.FORK).stream().filter(at -> at > 1))
                .containsExactly(11.0, 12.0, 13.0, 14.0, 15.0, 16.0);
        assertThat(run.log(LogMessage.EVENT_SUCCESSIVE_KILLS)).isEmpty();
    }

    /// Row 60: turning StartServers is the graceful restart, before the parent's first tick.
    @Test
    void preforkHasNoSlotForNewChildrenWhileOldOnesAreBusy() {
        Run run = Scene.debian(Mpm.PREFORK)
                .set(Tunable.START_SERVERS, 150)
                .waiting(20.4)
                .waiting(Scene.FOREVER)
                .crowd(150, 0.1, asks(0, 0))
                .turn(0.5, Tunable.START_SERVERS, 5)
                .crowd(300, 5, asks(1, 0))
                .run(60);

        assertThat(run.at(0.6).children().count(Letter.GRACEFUL)).isEqualTo(150);
        assertThat(run.at(20).children().forked()).isEqualTo(150);
        assertThat(run.times(LogMessage.PREFORK_MAX_REQUEST_WORKERS)).containsExactly(2.503);
        assertThat(forksPerTick(run, 20.6).subList(0, 14)).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 8);
    }

    private static List<Integer> forksPerTick(Run run, double from) {
        List<Double> forks =
                run.times(TraceKind.FORK).stream().filter(at -> at > from).toList();
        List<Integer> counts = new ArrayList<>();
        for (double tick : forks.stream().distinct().toList()) {
            counts.add(Collections.frequency(forks, tick));
        }
        return counts;
    }

    /// Rows 61 and 64: the configuration is read again in 3 ms.
    @Test
    void idlePreforkChildrenAreReplacedOneByOneWhenReaped() {
        Run run = Scene.debian(Mpm.PREFORK)
                .waiting(0.1)
                .perform(10.3, Action.GRACEFUL_RESTART)
                .crowd(3, 10.302, Scene.single())
                .run(30);

        assertThat(run.times(TraceKind.EXIT)).hasSize(5).allMatch(at -> at > 10.3 && at < 10.31);
        assertThat(run.times(TraceKind.FORK).subList(5, 10)).containsOnly(10.303);
        assertThat(run.at(10.3025).connections().queueLength()).isEqualTo(3);
        assertThat(run.end().connections().fails()).isZero();
        assertThat(run.end().connections().responses()).isEqualTo(3);
        assertThat(run.processesAfter(11, 29)).containsOnly(5);
    }

    private static Run gracefulEvent() {
        return Scene.debian(Mpm.EVENT)
                .crowd(150, 0.5, Scene.single())
                .crowd(300, 5, Scene.single())
                .perform(5.5, Action.GRACEFUL_RESTART)
                .perform(30.5, Action.GRACEFUL_RESTART)
                .run(45);
    }

    /// Row 62.
    @Test
    void newEventChildrenUseOtherSlotsThanTheOldOnes() {
        Run run = gracefulEvent();

        assertThat(run.processesAfter(4, 4)).containsExactly(6);
        Ledger after = run.at(6.6);
        assertThat(after.children().living()).isEqualTo(8);
        assertThat(after.children().dying()).isEqualTo(6);
        assertThat(after.children().lives(6) && after.children().lives(7)).isTrue();
        assertThat(run.at(7.6).children().living()).isEqualTo(9);
        assertThat(run.at(8.6).children().living()).isEqualTo(10);
        assertThat(run.at(12).children().living()).isEqualTo(12);
        assertThat(run.at(30).children().living()).isEqualTo(12);
    }

    /// Row 63.
    @Test
    void eventComplainsEveryTickWhenOldChildrenFillTheScoreboard() {
        Run run = gracefulEvent();

        assertThat(run.at(44).children().living()).isEqualTo(16);
        List<Double> full = run.times(LogMessage.EVENT_SCOREBOARD_FULL);
        assertThat(full).hasSizeGreaterThan(8);
        for (int i = 1; i < full.size(); i++) {
            assertThat(full.get(i) - full.get(i - 1)).isCloseTo(1, within(1e-6));
        }
        assertThat(full.getLast()).isGreaterThan(43.9);
    }

    /// Twenty requests of so many seconds are on their way when the server is restarted at second 3.
    private static Run hardRestart(Mpm mpm, double seconds) {
        return Scene.debian(mpm)
                .waiting(seconds)
                .crowd(20, 2, Scene.single())
                .perform(3, Action.RESTART)
                .run(20);
    }

    private static List<Double> runningAgain(Run run, LogMessage running) {
        return run.times(running).stream().filter(at -> at > 1).toList();
    }

    /// Row 65: threads that are stuck are not interrupted; the parent urges at 3, 5 and 7 s and kills at 9 s (a
    /// real httpd, with requests of 30 s: 3.35, 5.35, 7.36, 9.36, running again at 10.38).
    @Test
    void childrenThatSurviveSigtermAreUrgedThreeTimesAndThenKilled() {
        Run run = hardRestart(Mpm.EVENT, 60);
        List<Double> urged = run.times(LogMessage.STILL_ALIVE_TERM);
        List<Double> killed = run.times(LogMessage.STILL_ALIVE_KILL);

        assertThat(urged.stream().distinct().map(at -> Math.floor(at - 3)).toList())
                .containsExactly(3.0, 5.0, 7.0);
        assertThat(killed).isNotEmpty().allMatch(at -> Math.floor(at - 3) == 9);
        assertThat(runningAgain(run, LogMessage.EVENT_RUNNING)).hasSize(1).allMatch(at -> at > 13.3 && at < 13.4);
        assertThat(run.end().connections().fails()).isEqualTo(20);
    }

    /// 6.5: looks after 16, 82 and 344 ms, then each second; 0.9 s after a second of their three requests end.
    @Test
    void aHardRestartWaitsForThreadsInHandlersToTheNextLook() {
        Run run = hardRestart(Mpm.WORKER, 1.9);

        assertThat(runningAgain(run, LogMessage.WORKER_RUNNING)).hasSize(1).allMatch(at -> at > 4.34 && at < 4.36);
        assertThat(run.times(LogMessage.STILL_ALIVE_TERM)).isEmpty();
        assertThat(run.times(TraceKind.FAIL)).hasSize(20).allMatch(at -> at < 3.01);
    }

    /// A prefork child ends in its signal handler, whatever it does.
    @Test
    void aHardRestartOfPreforkWaitsForNobody() {
        Run run = hardRestart(Mpm.PREFORK, 60);

        assertThat(runningAgain(run, LogMessage.PREFORK_RUNNING)).hasSize(1).allMatch(at -> at > 3.01 && at < 3.05);
    }

    @Test
    void aStopDuringARestartWaitsNoLonger() {
        Run run = Scene.debian(Mpm.EVENT)
                .waiting(60)
                .crowd(20, 2, Scene.single())
                .perform(3, Action.RESTART)
                .perform(5, Action.STOP_AND_START)
                .perform(6, Action.GRACEFUL_RESTART)
                .run(20);

        assertThat(run.times(LogMessage.EVENT_SIGTERM)).hasSize(1).allMatch(at -> at > 13.3 && at < 13.4);
        assertThat(runningAgain(run, LogMessage.EVENT_RUNNING)).hasSize(1).allMatch(at -> at > 13.5 && at < 13.6);
        assertThat(run.times(LogMessage.EVENT_GRACEFUL)).isEmpty();
    }
}
