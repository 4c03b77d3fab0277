package org.mpmexplorer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.insight.RunSummary;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.FailKind;

/// What people ask about waiting; the number is the question's in the collection of thirty.
class QuestionsAboutWaitingTest {
    private static double mean(RunSummary summary, Letter letter) {
        return summary.workers().byLetter().stream()
                .filter(level -> level.letter() == letter)
                .mapToDouble(level -> level.level().mean())
                .sum();
    }

    private static double peak(RunSummary summary, Letter letter) {
        return summary.workers().byLetter().stream()
                .filter(level -> level.letter() == letter)
                .mapToDouble(level -> level.level().peak())
                .sum();
    }

    @Test
    @DisplayName("5: keep-alive eats all prefork children: 20 workers, 0.2 s per request")
    void preforkStarvesWhereEventDoesNot() throws InterruptedException {
        RunSummary prefork = Asked.summary(Asked.preset("keepalive-eats-children", 0));
        RunSummary event = Asked.summary(Asked.preset("keepalive-eats-children", 1));

        // 20 workers x 60 s / 15.2 s are 79 readers a minute; 2.5 a second come.
        assertThat(60 * prefork.requests().perSecond()).isBetween(70.0, 90.0);
        assertThat(prefork.workers().queue().peak()).isGreaterThan(50);
        assertThat(event.requests().perSecond()).isBetween(2.3, 2.7);
        assertThat(event.workers().queue().peak()).isLessThan(5);
        assertThat(event.requests().errors()).isZero();
    }

    @Test
    @DisplayName("6: prefork or event, is it faster?")
    void theSameThroughputWherePhpIsTheBottleneckAtVeryDifferentMemory() throws InterruptedException {
        Scenario prefork = benchmark(Asked.preset("wordpress-4gb", 0));
        Scenario event = benchmark(Asked.preset("wordpress-4gb", 1));
        RunFigures ofPrefork = Asked.figures(prefork);
        RunFigures ofEvent = Asked.figures(event);

        assertThat(ofEvent.completions() / ofPrefork.completions()).isBetween(0.9, 1.1);
        assertThat(ofPrefork.peakRamBytes()).isGreaterThan(1.4 * ofEvent.peakRamBytes());
    }

    /// `ab` with 40 connections, more than the processors can serve.
    private static Scenario benchmark(Scenario server) {
        Scene scene = Scene.debian(server.mpm())
                .requests(Asked.always(0.05), Asked.always(0.04), RequestKind.PHP)
                .load(new Load.ClosedUsers("ab", 40, Scene.single(), new Distribution.Constant(0), 1, 3, 1e6));
        return new Scenario(
                server.name(),
                server.mpm(),
                server.settings().with(Tunable.VISITORS, 40),
                scene.lasting(60).workload(),
                server.script(),
                60 * Asked.SECOND);
    }

    @Test
    @DisplayName("12: one customer's site kills all others; class limit 100 -> 5")
    void aCapForTheSiteTurnsATimeoutForAllIntoA503ForOne() throws InterruptedException {
        RunSummary shared = Asked.summary(Asked.preset("one-customer", 0));
        RunSummary capped = Asked.summary(Asked.preset("one-customer", 1));

        assertThat(Asked.replies(shared, 503)).isZero();
        assertThat(shared.workers().queue().peak()).isGreaterThan(100);
        assertThat(Asked.replies(capped, 503)).isPositive();
        assertThat(capped.workers().queue().peak()).isLessThan(10);
        assertThat(capped.requests().responseTime().p95()).isLessThan(1);
        // The customer has 5 x 160 visitors; where more are failed, everybody is.
        assertThat(Asked.failures(shared, FailKind.TIMEOUT)).isGreaterThan(1000);
        assertThat(Asked.replies(capped, 503)).isLessThan(900);
        assertThat(Asked.failures(capped, FailKind.TIMEOUT)).isZero();
        assertThat(capped.requests().completed())
                .isGreaterThan(shared.requests().completed());
    }

    @Test
    @DisplayName("14: slowloris; advice seen: increase MaxClients (does not protect)")
    void readersFillPreforkReqtimeoutBoundsItAndEventSuffersToo() throws InterruptedException {
        Scenario event = Asked.preset("slowloris", 0);
        Scenario prefork = event.under(Mpm.PREFORK).with(Tunable.HEADER_TIMEOUT, 0);
        RunSummary open = Asked.summary(prefork);
        RunSummary larger =
                Asked.summary(prefork.with(Tunable.MAX_REQUEST_WORKERS, 250).with(Tunable.SLOWLORIS_CLIENTS, 300));
        RunSummary bounded = Asked.summary(prefork.with(Tunable.HEADER_TIMEOUT, 20));

        assertThat(peak(open, Letter.READ)).isGreaterThan(140);
        assertThat(peak(larger, Letter.READ)).isGreaterThan(230);
        assertThat(bounded.requests().errors()).isLessThan(open.requests().errors());
        assertThat(mean(bounded, Letter.READ)).isLessThan(mean(open, Letter.READ));
        assertThat(peak(Asked.summary(event), Letter.READ)).isGreaterThan(100);
        assertThat(Asked.warnings(event)).anyMatch(text -> text.contains("RequestReadTimeout"));
    }

    @Test
    @DisplayName("20: WebSocket / SSE / long polling eats workers: one thread per socket")
    void aProxiedSocketKeepsItsThreadEvenUnderEvent() throws InterruptedException {
        RunSummary few = Asked.summary(Asked.preset("websockets", 0));
        RunSummary many = Asked.summary(Asked.preset("websockets", 1));

        assertThat(few.workers().busy().peak()).isEqualTo(150);
        assertThat(few.workers().queue().peak()).isGreaterThan(20);
        assertThat(many.workers().busy().peak()).isGreaterThan(200);
        assertThat(many.workers().queue().peak()).isLessThan(5);
    }

    @Test
    @DisplayName("25: static files block PHP workers; nginx in front? MaxClients 150, 10 KB/s client")
    void aProxyInFrontShortensTheHoldAndTakesKeepAliveOver() throws InterruptedException {
        Visit slow = new Visit(List.of(), 4, true, 0, new Distribution.Constant(1), 15, 60, 10_000, true);
        Scenario direct = Scene.debian(Mpm.PREFORK)
                .requests(Asked.always(0.002), Asked.always(0.02), RequestKind.PROXY)
                .load(new Load.OpenArrivals("readers", 6, slow, 3, 1e6))
                .lasting(120);
        RunSummary alone = Asked.summary(direct);
        RunSummary behind = Asked.summary(direct.behindProxy());

        assertThat(behind.requests().completed())
                .isGreaterThanOrEqualTo((long) (0.98 * alone.requests().completed()));
        assertThat(behind.workers().busy().mean())
                .isLessThan(0.1 * alone.workers().busy().mean());
        assertThat(mean(alone, Letter.KEEPALIVE)).isGreaterThan(5);
        assertThat(mean(behind, Letter.KEEPALIVE)).isZero();
    }

    @Test
    @DisplayName("28: RAM and CPU normal but ports 80/443 dead; AH00484")
    void saturationByWaitingFollowsLittlesLaw() throws InterruptedException {
        Scenario waiting = Scene.debian(Mpm.EVENT)
                .set(Tunable.CORES, 2)
                .requests(Asked.always(0.001), Asked.always(10), RequestKind.PROXY)
                .arrivals(12)
                .lasting(300);
        RunSummary fits = Asked.summary(waiting);
        RunSummary dead = Asked.summary(waiting.with(Tunable.VISITORS, 60 * 20));

        assertThat(fits.workers().busy().mean()).isBetween(110.0, 122.0); // 12/s x 10 s, after the first seconds
        assertThat(dead.workers().busy().peak()).isEqualTo(150);
        assertThat(dead.requests().perSecond()).isBetween(13.5, 15.0); // 150 workers / 10 s
        assertThat(dead.machine().cpu()).isLessThan(0.05);
        assertThat(dead.workers().queue().peak()).isGreaterThan(400);
        assertThat(Outcome.FINE)
                .isLessThan(Asked.figures(waiting.with(Tunable.VISITORS, 1200)).outcome());
    }
}
