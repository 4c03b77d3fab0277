package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.testkit.Ledger;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.TraceKind;

/// The rows 26 to 31 of httpd-semantics 10: the kernel's queue in front of httpd.
class AcceptRowsTest {
    private static final int LAST = 150 + 512 + 1;

    private static Scene saturated(double busySeconds) {
        return Scene.debian(Mpm.PREFORK)
                .set(Tunable.START_SERVERS, 150)
                .waiting(busySeconds)
                .waiting(Scene.FOREVER)
                .crowd(150, 0.1, asksFor(0))
                .crowd(512, 0.5, asksFor(1))
                .crowd(1, 0.6, asksFor(1));
    }

    private static Visit asksFor(int requestClass) {
        return new Visit(List.of(requestClass), 1, false, 0, new Distribution.Constant(0), 0, Scene.FOREVER, 0, false);
    }

    /// Row 26.
    @Test
    void queuesFiveHundredAndTwelveConnectionsAndDropsTheNextSyn() {
        Run run = saturated(Scene.FOREVER).run(20);
        int last = run.visit(LAST);
        Ledger early = run.at(0.55);

        assertThat(early.connections().atPlaces()).isEqualTo(150);
        assertThat(early.connections().queueLength()).isEqualTo(512);
        assertThat(run.times(TraceKind.CONNECT)).hasSize(662).allMatch(seconds -> seconds <= 0.5);
        assertThat(run.end().connections().responses()).isZero();
        assertThat(run.times(TraceKind.SYN_DROP, last)).containsExactly(0.6, 1.6, 3.6, 7.6, 15.6);
    }

    /// Row 27.
    @Test
    void connectsAtTheNextSynRetryAndNotWhenThereIsRoom() {
        Run run = saturated(2.5).run(20);
        int last = run.visit(LAST);

        assertThat(run.at(2.65).connections().queueLength()).isEqualTo(512 - 150);
        assertThat(run.times(TraceKind.CONNECT, last)).containsExactly(3.6);
    }

    /// Row 28.
    @Test
    void failsToConnectAfter127SecondsOr131WithLinearTimeouts() {
        Run classic = saturated(Scene.FOREVER).run(140);
        Run linear = saturated(Scene.FOREVER).set(Tunable.SYN_LINEAR, 1).run(140);

        assertThat(classic.end().connections().fails(FailKind.CONNECT_TIMEOUT)).isEqualTo(1);
        assertThat(classic.times(TraceKind.FAIL, classic.visit(LAST))).first().isEqualTo(127.6);
        assertThat(linear.times(TraceKind.FAIL, linear.visit(LAST))).first().isEqualTo(131.6);
        assertThat(linear.times(TraceKind.SYN_DROP, linear.visit(LAST)))
                .startsWith(0.6, 1.6, 2.6, 3.6, 4.6, 5.6, 7.6, 11.6, 19.6, 35.6, 67.6);
    }

    /// Row 29.
    @ParameterizedTest
    @EnumSource(Mpm.class)
    void neverAnswersThatItIsBusy(Mpm mpm) {
        Run run = Scene.debian(mpm).crowd(400, 0.5, Scene.single()).run(60);

        assertThat(run.end().connections().atPlaces()).isEqualTo(150);
        assertThat(run.end().connections().queueLength()).isEqualTo(250);
        assertThat(run.end().connections().responses()).isZero();
        assertThat(run.end().connections().fails()).isZero();
    }

    private static Run silentVisitor(Mpm mpm, double acceptFilter) {
        return Scene.debian(mpm)
                .set(Tunable.ACCEPT_FILTER, acceptFilter)
                .crowd(1, 1, Scene.visit(1, false, 1000, 0))
                .run(60);
    }

    /// Row 30.
    @ParameterizedTest
    @EnumSource(Mpm.class)
    void keepsASilentConnectionFromTheWorkersFor31Seconds(Mpm mpm) {
        Run run = silentVisitor(mpm, 1);

        assertThat(run.at(31.9).connections().accepts()).isZero();
        assertThat(run.at(31.9).children().count(Letter.READ)).isZero();
        assertThat(run.times(TraceKind.ACCEPT)).containsExactly(32.0);
        assertThat(run.at(32.1).children().count(Letter.READ)).isEqualTo(1);
        assertThat(run.at(51.9).children().count(Letter.READ)).isEqualTo(1);
        assertThat(run.at(52.1).children().count(Letter.READ)).isZero();
        assertThat(run.times(TraceKind.CLOSE)).containsExactly(52.0);
    }

    /// Row 31.
    @ParameterizedTest
    @EnumSource(Mpm.class)
    void givesASilentConnectionAWorkerAtOnceWithoutAcceptFilter(Mpm mpm) {
        Run run = silentVisitor(mpm, 0);

        assertThat(run.times(TraceKind.ACCEPT)).first().isEqualTo(1.0);
        assertThat(run.at(1.1).children().count(Letter.READ)).isEqualTo(1);
        assertThat(run.times(TraceKind.CLOSE)).first().isEqualTo(21.0);
    }
}
