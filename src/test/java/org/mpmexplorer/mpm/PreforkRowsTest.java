package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.testkit.LogEntry;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.ExitCause;

/// The rows 1 to 11 of httpd-semantics 10: how prefork's parent counts, forks and ends children.
class PreforkRowsTest {

    private static Run compiledInWith200LongRequests(double seconds) {
        return Scene.compiledIn(Mpm.PREFORK)
                .set(Tunable.TIMEOUT, 1_000) // mod_proxy would give up after 60 s
                .crowd(200, 0.5, Scene.single())
                .run(seconds);
    }

    /// Row 1.
    @Test
    void keepsFiveIdleChildren() {
        Run run = Scene.compiledIn(Mpm.PREFORK).run(60);

        assertThat(run.at(0).children().living()).isEqualTo(5);
        assertThat(run.processesAfter(0, 60)).containsOnly(5);
        assertThat(run.end().children().count(Letter.READY)).isEqualTo(5);
    }

    /// Row 2.
    @Test
    void doublesForksEachSecondWithoutRegardToTheDeficit() {
        assertThat(compiledInWith200LongRequests(12).processesAfter(1, 11))
                .containsExactly(6, 8, 12, 20, 36, 68, 100, 132, 164, 196, 228);
    }

    /// Row 3.
    @Test
    void endsOneChildASecondWhileMoreThanTenAreIdle() {
        Run run = compiledInWith200LongRequests(61);

        assertThat(run.processesAfter(12, 29))
                .isEqualTo(IntStream.range(0, 18).mapToObj(i -> 227 - i).toList());
        assertThat(run.processesAfter(29, 60)).containsOnly(210);
        assertThat(run.end().children().count(Letter.READY)).isEqualTo(10);
    }

    /// Row 4.
    @Test
    void saysBusyFromRateEightOn() {
        List<LogEntry> busy = compiledInWith200LongRequests(20).log(LogMessage.PREFORK_BUSY);

        assertThat(busy.stream().map(LogEntry::seconds)).containsExactly(4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0);
        assertThat(busy.stream().map(entry -> entry.numbers().get(0)))
                .containsExactly(8L, 16L, 32L, 32L, 32L, 32L, 32L, 32L);
        assertThat(busy.stream().map(entry -> entry.numbers().get(2)))
                .containsExactly(12L, 20L, 36L, 68L, 100L, 132L, 164L, 196L);
        assertThat(busy.getFirst().line())
                .isEqualTo(
                        "AH00162: server seems busy, (you may need to increase StartServers, or Min/MaxSpareServers),"
                                + " spawning 8 children, there are 0 idle, and 12 total children");
        assertThat(busy.getFirst().message().level().word()).isEqualTo("info");
    }

    /// Row 5.
    @Test
    void saysOnceThatMaxRequestWorkersIsReached() {
        Run run = Scene.compiledIn(Mpm.PREFORK)
                .set(Tunable.MAX_REQUEST_WORKERS, 150)
                .crowd(200, 0.5, Scene.single())
                .run(60);

        assertThat(run.processesAfter(8, 12)).containsExactly(132, 150, 150, 150, 150);
        LogEntry last = run.log(LogMessage.PREFORK_BUSY).getLast();
        assertThat(last.seconds()).isEqualTo(9);
        assertThat(last.numbers().getFirst()).isEqualTo(32);
        assertThat(run.times(LogMessage.PREFORK_MAX_REQUEST_WORKERS)).containsExactly(10.0);
        assertThat(run.log(LogMessage.PREFORK_MAX_REQUEST_WORKERS).getFirst().line())
                .isEqualTo("AH00161: server reached MaxRequestWorkers setting, consider raising the"
                        + " MaxRequestWorkers setting");
        assertThat(run.end().connections().queueLength()).isEqualTo(50);
    }

    /// Row 6.
    @Test
    void neverSaysASecondTimeThatMaxRequestWorkersIsReached() {
        Run run = Scene.compiledIn(Mpm.PREFORK)
                .set(Tunable.MAX_REQUEST_WORKERS, 150)
                .waiting(30)
                .crowd(200, 0.5, Scene.single())
                .crowd(200, 200, Scene.single())
                .perform(300, Action.GRACEFUL_RESTART)
                .crowd(200, 310, Scene.single())
                .run(400);

        assertThat(run.at(150).children().count(Letter.WRITE)).isZero();
        assertThat(run.at(225).children().count(Letter.WRITE)).isEqualTo(150);
        assertThat(run.at(335).children().count(Letter.WRITE)).isEqualTo(150);
        assertThat(run.times(LogMessage.PREFORK_MAX_REQUEST_WORKERS)).containsExactly(10.0);
    }

    /// Row 7; the dummy connections themselves are not simulated, each shows as a child that ends.
    @Test
    void losesOneProcessASecondWhenTheLoadIsGone() {
        Run run = Scene.compiledIn(Mpm.PREFORK)
                .set(Tunable.MAX_REQUEST_WORKERS, 150)
                .set(Tunable.START_SERVERS, 150)
                .waiting(2.8)
                .crowd(150, 0.1, Scene.single())
                .run(200);

        assertThat(run.at(2.8).children().count(Letter.WRITE)).isEqualTo(150);
        assertThat(run.processesAfter(2, 142))
                .isEqualTo(IntStream.rangeClosed(0, 140).mapToObj(i -> 150 - i).toList());
        assertThat(run.processesAfter(143, 199)).containsOnly(10);
        assertThat(run.end().children().exits(ExitCause.EXITED)).isEqualTo(140);
    }

    /// Row 8.
    @Test
    void rampsToTwelveForSevenLongRequests() {
        Run run = Scene.compiledIn(Mpm.PREFORK).crowd(7, 0.5, Scene.single()).run(60);

        assertThat(run.processesAfter(1, 3)).containsExactly(6, 8, 12);
        assertThat(run.at(2.3).children().count(Letter.WRITE)).isEqualTo(7);
        assertThat(run.at(2.3).children().count(Letter.READY)).isEqualTo(1);
        assertThat(run.at(3.3).children().count(Letter.READY)).isEqualTo(5);
        assertThat(run.processesAfter(3, 59)).containsOnly(12);
    }

    /// Row 9.
    @Test
    void raisesMaxSpareServersSilently() {
        Run run = Scene.compiledIn(Mpm.PREFORK)
                .set(Tunable.START_SERVERS, 9)
                .set(Tunable.MIN_SPARE_SERVERS, 5)
                .set(Tunable.MAX_SPARE_SERVERS, 3)
                .run(20);

        assertThat(run.processesAfter(0, 5)).containsExactly(9, 8, 7, 6, 6, 6);
        assertThat(run.log().stream().map(LogEntry::message))
                .containsExactly(LogMessage.PREFORK_RUNNING, LogMessage.PREFORK_BUILT, LogMessage.COMMAND_LINE);
    }

    /// Row 10.
    @Test
    void lowersMaxRequestWorkersToServerLimit() {
        Run run = Scene.compiledIn(Mpm.PREFORK)
                .set(Tunable.SERVER_LIMIT, 100)
                .set(Tunable.MAX_REQUEST_WORKERS, 256)
                .crowd(300, 0.5, Scene.single())
                .run(30);

        assertThat(run.log().subList(0, 2).stream().map(LogEntry::line))
                .containsExactly(
                        "AH00180: WARNING: MaxRequestWorkers of 256 exceeds ServerLimit value of 100 servers,"
                                + " decreasing MaxRequestWorkers to 100. To increase, please see the ServerLimit"
                                + " directive.",
                        "AH00181: MaxRequestWorkers of 256 exceeds ServerLimit value of 100, decreasing to match");
        assertThat(run.end().children().living()).isEqualTo(100);
    }

    /// Row 11: the first five serve before starting became slow.
    @Test
    void countsStartingChildrenAsIdleAndSoLosesItsRate() {
        Run run = Scene.compiledIn(Mpm.PREFORK)
                .turn(0.2, Tunable.CHILD_START_TIME, 3000)
                .crowd(200, 0.5, Scene.single())
                .run(10);

        assertThat(run.processesAfter(1, 4)).containsExactly(6, 8, 12, 12);
        assertThat(run.at(3.3).children().count(Letter.STARTING)).isEqualTo(7);
        assertThat(run.at(4.3).children().count(Letter.STARTING)).isEqualTo(6);
        assertThat(run.processesAfter(5, 6)).containsExactly(13, 15);
    }
}
