package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceKind;

/// Rows of httpd-semantics 10 from 32 to 48: what a connection does to its worker.
class ConnectionRowsTest {
    private static final Distribution NONE = new Distribution.Constant(0);

    private static Visit asks(int requestClass, int requests, double gap, double hold) {
        return new Visit(
                List.of(requestClass),
                requests,
                true,
                0,
                new Distribution.Constant(gap),
                hold,
                Scene.FOREVER,
                0,
                false);
    }

    /// One event child with 25 threads.
    private static Scene oneEventChild() {
        return Scene.debian(Mpm.EVENT).set(Tunable.START_SERVERS, 1).set(Tunable.MAX_REQUEST_WORKERS, 25);
    }

    /// Row 32.
    @ParameterizedTest
    @EnumSource(value = Mpm.class, names = "EVENT", mode = EnumSource.Mode.EXCLUDE)
    void aSilentKeptConnectionHoldsItsWorkerForKeepAliveTimeout(Mpm mpm) {
        Run run = Scene.debian(mpm)
                .set(Tunable.ROUND_TRIP, 100)
                .waiting(0.1)
                .crowd(1, 1, asks(0, 1, 0, 1000))
                .run(20);
        double kept = run.times(TraceKind.KEEPALIVE).getFirst();

        assertThat(run.at(kept + 0.01).children().count(Letter.KEEPALIVE)).isEqualTo(1);
        assertThat(run.at(kept + 4.99).children().count(Letter.KEEPALIVE)).isEqualTo(1);
        assertThat(run.times(TraceKind.LINGER)).containsExactly(kept + 5);
        assertThat(run.at(kept + 5.05).children().count(Letter.CLOSING)).isEqualTo(1);
        assertThat(run.times(TraceKind.CLOSE).getFirst()).isCloseTo(kept + 5.1, within(1e-9));
    }

    /// Row 33.
    @Test
    void underEventASilentKeptConnectionHoldsNoThread() {
        Run run = Scene.debian(Mpm.EVENT)
                .waiting(0.1)
                .crowd(1, 1, asks(0, 1, 0, 1000))
                .run(20);
        double parked = run.times(TraceKind.PARK).getFirst();

        assertThat(parked).isCloseTo(1.1, within(0.001));
        assertThat(run.at(parked).children().count(Letter.READY)).isEqualTo(50);
        assertThat(run.at(parked + 4.9).connections().parked(ParkPlace.KEEPALIVE))
                .isEqualTo(1);
        assertThat(run.times(TraceKind.CLOSE).getFirst() - parked).isBetween(5.0, 5.1000001);
    }

    private static double acceptsPerSecond(Run run, double from, double to) {
        return (run.at(to).connections().accepts() - run.at(from).connections().accepts()) / (to - from);
    }

    private static Scene stayingVisitors(Mpm mpm, double rate) {
        return Scene.debian(mpm)
                .set(Tunable.START_SERVERS, mpm.isThreaded() ? 6 : 150)
                .set(Tunable.MIN_SPARE_SERVERS, 140)
                .set(Tunable.MIN_SPARE_THREADS, 149)
                .waiting(0.1)
                .load(new Load.OpenArrivals("staying", rate, asks(0, 1, 0, 1000), 0, 1e6));
    }

    /// Row 34: 150 / 5.1.
    @Test
    void preforkServesTwentyNineStayingVisitorsASecond() {
        assertThat(acceptsPerSecond(stayingVisitors(Mpm.PREFORK, 60).run(120), 20, 20 + 19 * 5.1))
                .isBetween(29.2, 29.6);
    }

    /// Row 35: 0.85 λ < 75 - 0.033 λ for each of six processes.
    @Test
    void eventServesEightyFiveStayingVisitorsASecond() {
        assertThat(acceptsPerSecond(stayingVisitors(Mpm.EVENT, 150).run(120), 20, 119))
                .isBetween(81.0, 88.0);
    }

    /// Rows 36 and 40.
    @Test
    void anEventChildAcceptsThreeConnectionsForEachThreadAndWaitsForSeventyTwo() {
        Scene scene = oneEventChild().set(Tunable.KEEP_ALIVE_TIMEOUT, 300).waiting(0);
        for (double hold : new double[] {10, 20, 30}) {
            scene.crowd(1, 0.5, asks(0, 1, 0, hold));
        }
        Run run = scene.crowd(77, 0.6, 3, asks(0, 1, 0, 1000)).run(40);

        assertThat(run.at(9).connections().accepts()).isEqualTo(75);
        assertThat(run.at(9).connections().queueLength()).isEqualTo(5);
        assertThat(run.at(9).connections().parked(ParkPlace.KEEPALIVE)).isEqualTo(75);
        assertThat(run.at(25).connections().accepts()).isEqualTo(75);
        assertThat(run.at(25).connections().parked(ParkPlace.KEEPALIVE)).isEqualTo(73);
        assertThat(run.at(29.9).connections().accepts()).isEqualTo(75);
        assertThat(run.at(35).connections().accepts()).isGreaterThan(75);
        assertThat(run.end().connections().fails()).isZero();
    }

    /// Row 37. The visitors come so that no child ever meets more of them at one instant than it has
    /// threads, because an arrival at a child without an idle thread would end the kept connections.
    @Test
    void idleConnectionsAloneDriveEventToItsLimit() {
        Run run = Scene.debian(Mpm.EVENT)
                .set(Tunable.KEEP_ALIVE_TIMEOUT, 300)
                .waiting(0)
                .crowd(150, 0.1, 0.8, asks(0, 1, 0, 1000))
                .crowd(10, 0.95, asks(0, 1, 0, 1000))
                .crowd(65, 1.1, 0.7, asks(0, 1, 0, 1000))
                .crowd(10, 1.9, asks(0, 1, 0, 1000))
                .crowd(140, 2.1, 0.7, asks(0, 1, 0, 1000))
                .crowd(10, 2.9, asks(0, 1, 0, 1000))
                .crowd(115, 3.1, 0.7, asks(0, 1, 0, 1000))
                .run(60);

        assertThat(run.processesAfter(0, 4)).containsExactly(2, 3, 5, 6, 6);
        assertThat(run.end().connections().parked(ParkPlace.KEEPALIVE)).isEqualTo(450);
        assertThat(run.end().connections().queueLength()).isEqualTo(50);
        assertThat(run.times(LogMessage.EVENT_MAX_REQUEST_WORKERS)).containsExactly(4.0);
        assertThat(run.end().children().count(Letter.READY)).isEqualTo(150);
    }

    /// Row 38.
    @Test
    void cutsTheFractionOffAsyncRequestWorkerFactor() {
        Run run = oneEventChild()
                .set(Tunable.KEEP_ALIVE_TIMEOUT, 300)
                .set(Tunable.ASYNC_REQUEST_WORKER_FACTOR, 1.9)
                .waiting(0)
                .crowd(80, 0.5, 3, asks(0, 1, 0, 1000))
                .run(10);

        assertThat(run.end().connections().accepts()).isEqualTo(50);
    }

    /// Row 39.
    @Test
    void aRequestOnAKeptConnectionWithoutAnIdleThreadEndsAllKeptConnections() {
        Run run = oneEventChild()
                .set(Tunable.ASYNC_REQUEST_WORKER_FACTOR, 10)
                .waiting(0)
                .waiting(5)
                .crowd(1, 0.5, asks(0, 2, 3, 0))
                .crowd(9, 0.5, asks(0, 1, 0, 1000))
                .crowd(25, 1, asks(1, 1, 0, 0))
                .run(20);

        assertThat(run.at(3.4).connections().parked(ParkPlace.KEEPALIVE)).isEqualTo(10);
        assertThat(run.at(3.6).connections().parked(ParkPlace.KEEPALIVE)).isZero();
        assertThat(run.at(3.6).connections().parked(ParkPlace.DEFERRED_CLOSE)).isEqualTo(10);
        assertThat(run.at(6.04).connections().inside()).isZero();
        assertThat(run.at(6.04).connections().fails(FailKind.CLOSED_EARLY)).isEqualTo(1);
        assertThat(run.at(6.04).connections().responses()).isEqualTo(10 + 25);
    }

    private static Run manyRequests(Mpm mpm, int maxKeepAliveRequests) {
        return Scene.debian(mpm)
                .set(Tunable.MAX_KEEP_ALIVE_REQUESTS, maxKeepAliveRequests)
                .waiting(0.001)
                .crowd(1, 0.5, asks(0, 300, 0.001, 0))
                .run(2);
    }

    /// Row 41; the header `Keep-Alive: max` itself is not simulated.
    @ParameterizedTest
    @EnumSource(Mpm.class)
    void closesWithTheHundredAndFirstReply(Mpm mpm) {
        Run run = manyRequests(mpm, 100);

        assertThat(run.end().connections().responses()).isEqualTo(101);
        assertThat(run.end().connections().accepts()).isEqualTo(1);
        assertThat(run.end().connections().inside()).isZero();
    }

    /// Row 42.
    @ParameterizedTest
    @EnumSource(Mpm.class)
    void neverClosesByCountWithoutAMaximum(Mpm mpm) {
        Run run = manyRequests(mpm, 0);

        assertThat(run.end().connections().responses()).isEqualTo(300);
        assertThat(run.end().connections().accepts()).isEqualTo(1);
        assertThat(run.end().connections().fails()).isZero();
    }

    private static Run slowDownload(Mpm mpm, RequestKind kind, double bytes, double https) {
        Visit visit = new Visit(List.of(), 1, true, 0, NONE, 0, Scene.FOREVER, 125_000, false);
        return Scene.debian(mpm)
                .set(Tunable.HTTPS, https)
                .requests(kind, NONE, NONE, bytes)
                .crowd(1, 1, visit)
                .run(100);
    }

    private static double bytesBuffered(Run run) {
        return run.recipe().scenario().settings().bytes(Tunable.SEND_BUFFER);
    }

    /// Row 43.
    @Test
    void aSlowDownloadHoldsAChildButNoEventThread() {
        Run prefork = slowDownload(Mpm.PREFORK, RequestKind.STATIC, 10_000_000, 0);
        Run event = slowDownload(Mpm.EVENT, RequestKind.STATIC, 10_000_000, 0);

        assertThat(prefork.times(TraceKind.RESPONSE).getFirst() - 1).isCloseTo(80, within(0.1));
        assertThat(prefork.at(80).children().count(Letter.WRITE)).isEqualTo(1);
        assertThat(prefork.at(82).children().count(Letter.WRITE)).isZero();
        assertThat(event.at(1.01).children().count(Letter.WRITE)).isZero();
        assertThat(event.at(1.01).connections().parked(ParkPlace.WRITE_COMPLETION))
                .isEqualTo(1);
        assertThat(event.at(79).connections().parked(ParkPlace.WRITE_COMPLETION))
                .isEqualTo(1);
        assertThat(event.times(TraceKind.RESPONSE).getFirst() - 1).isCloseTo(80, within(0.1));
    }

    /// Row 44.
    @Test
    void underTlsAnEventThreadStaysUntil64KibibytesRemain() {
        Run run = slowDownload(Mpm.EVENT, RequestKind.STATIC, 10_000_000, 1);
        double blocked = (10_000_000 - 65_535 - bytesBuffered(run)) / 125_000;

        assertThat(run.times(TraceKind.PARK).getFirst() - 1).isCloseTo(blocked, within(0.01));
    }

    /// Row 45.
    @Test
    void generatedOutputHoldsAnEventThreadUntil64KibibytesRemain() {
        Run run = slowDownload(Mpm.EVENT, RequestKind.PHP, 1_000_000, 0);
        double blocked = (1_000_000 - 65_535 - bytesBuffered(run)) / 125_000;

        assertThat(run.times(TraceKind.PARK).getFirst() - 1).isCloseTo(blocked, within(0.01));
        assertThat(run.at(1 + blocked - 0.1).children().count(Letter.WRITE)).isEqualTo(1);
    }

    private static Run stoppedDownload(Mpm mpm, RequestKind kind) {
        Visit visit = new Visit(List.of(), 1, true, 0, NONE, 0, Scene.FOREVER, 1, false);
        return Scene.debian(mpm)
                .set(Tunable.TIMEOUT, 60)
                .requests(kind, NONE, NONE, 1_000_000)
                .crowd(1, 1, visit)
                .run(100);
    }

    /// Row 46.
    @ParameterizedTest
    @EnumSource(Mpm.class)
    void dropsAVisitorWhoStopsReadingAfterTimeoutAndFreesTheWorker(Mpm mpm) {
        Run run = stoppedDownload(mpm, RequestKind.PHP);

        assertThat(run.at(60.9).children().count(Letter.WRITE)).isEqualTo(1);
        assertThat(run.times(TraceKind.CLOSE).getFirst() - 1).isCloseTo(60, within(0.01));
        assertThat(run.at(61.03).children().count(Letter.WRITE)).isZero();
        assertThat(run.times(TraceKind.LINGER)).isEmpty();
        assertThat(run.end().connections().fails()).isEqualTo(1);
        assertThat(run.end().connections().responses()).isZero();
    }

    /// Row 46, with a reply that event has parked.
    @Test
    void dropsAParkedReplyWhoseVisitorStopsReadingAfterTimeout() {
        Run run = stoppedDownload(Mpm.EVENT, RequestKind.STATIC);

        assertThat(run.at(60.9).connections().parked(ParkPlace.WRITE_COMPLETION))
                .isEqualTo(1);
        assertThat(run.at(60.9).children().count(Letter.WRITE)).isZero();
        assertThat(run.times(TraceKind.CLOSE).getFirst() - 1).isCloseTo(60, within(0.01));
        assertThat(run.at(61.03).connections().parked(ParkPlace.WRITE_COMPLETION))
                .isZero();
    }

    private static Run slowloris(Mpm mpm, double bytesPerSecond) {
        return Scene.debian(mpm)
                .load(new Load.Slowloris("attack", 1, 8 / bytesPerSecond, 1, 1e6))
                .run(60);
    }

    /// Row 47: `t = 20 + 10 t / 500`, a little for the first lines, and up to a second for the last read.
    @ParameterizedTest
    @EnumSource(Mpm.class)
    void cutsAHeaderOfTenBytesASecondAfterTwentySeconds(Mpm mpm) {
        Run run = slowloris(mpm, 10);

        assertThat(run.times(LogMessage.READ_TIMEOUT_HEADER).getFirst() - 1).isBetween(20.4, 21.4);
        assertThat(run.at(21.3).children().count(Letter.READ)).isEqualTo(1);
        assertThat(run.log(LogMessage.READ_TIMEOUT_HEADER).getFirst().line())
                .isEqualTo("AH01382: Request header read timeout");
    }

    /// Row 48.
    @ParameterizedTest
    @EnumSource(Mpm.class)
    void cutsAHeaderOfAlmostTheMinimalRateAfterFortySeconds(Mpm mpm) {
        assertThat(slowloris(mpm, 490).times(LogMessage.READ_TIMEOUT_HEADER))
                .hasSize(1)
                .first(InstanceOfAssertFactories.DOUBLE)
                .isCloseTo(41.0, within(0.02));
    }
}
