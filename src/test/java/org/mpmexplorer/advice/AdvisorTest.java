package org.mpmexplorer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.store.Presets;

/// What the advice is made of, by runs of the preset with WordPress.
class AdvisorTest {
    private static Advice wordpress;

    private static Scenario prefork() {
        return Presets.named("wordpress-4gb").orElseThrow().study().lanes().getFirst();
    }

    private static Scenario event() {
        return Presets.named("wordpress-4gb").orElseThrow().study().lanes().getLast();
    }

    private static Advice advise(List<Scenario> lanes) throws InterruptedException {
        return new Advisor(
                        recipes -> BatchRunner.onAllCores().run(recipes, RunFold::new, RunFigures::of, share -> {}),
                        step -> {})
                .advise(lanes, Set.of());
    }

    @BeforeAll
    static void advises() throws InterruptedException {
        wordpress = advise(List.of(prefork().lasting(60 * Asked.SECOND), event().lasting(60 * Asked.SECOND)));
    }

    @Test
    void everyDirectiveThatMattersIsAdvised() {
        assertThat(wordpress.of(Mpm.EVENT).recommendations())
                .extracting(Recommendation::tunable)
                .contains(
                        Tunable.MAX_REQUEST_WORKERS,
                        Tunable.SERVER_LIMIT,
                        Tunable.THREADS_PER_CHILD,
                        Tunable.MIN_SPARE_THREADS,
                        Tunable.MAX_SPARE_THREADS,
                        Tunable.KEEP_ALIVE_TIMEOUT,
                        Tunable.ASYNC_REQUEST_WORKER_FACTOR,
                        Tunable.MAX_CONNECTIONS_PER_CHILD,
                        Tunable.FPM_MAX_CHILDREN);
        assertThat(wordpress.of(Mpm.PREFORK).recommendations())
                .extracting(Recommendation::tunable)
                .doesNotContain(Tunable.THREADS_PER_CHILD, Tunable.ASYNC_REQUEST_WORKER_FACTOR);
    }

    @Test
    void advisesDownWhenWorkersSwap() throws InterruptedException {
        Scenario tooMany = prefork()
                .with(Tunable.MAX_REQUEST_WORKERS, 250)
                .with(Tunable.RAM, 2048)
                .with(Tunable.VISITORS, 400);

        Recommendation workers =
                Asked.advice(tooMany.lasting(60 * Asked.SECOND)).getFirst();

        assertThat(workers.tunable()).isEqualTo(Tunable.MAX_REQUEST_WORKERS);
        assertThat(workers.value()).isLessThan(50);
        assertThat(workers.why()).anyMatch(text -> text.startsWith("Yours, 250:") && text.contains("swapping"));
    }

    @Test
    void advisesUpWhenWorkersAreTooFew() throws InterruptedException {
        Scenario tooFew = prefork().with(Tunable.MAX_REQUEST_WORKERS, 5);

        Recommendation workers = Asked.advice(tooFew.lasting(60 * Asked.SECOND)).getFirst();

        assertThat(workers.low()).isGreaterThan(5);
        assertThat(workers.isFine()).isFalse();
    }

    @Test
    void aLongKeepAliveIsNotBlamedForMakingFewerVisits() {
        Recommendation keepAlive =
                wordpress.of(Mpm.EVENT).of(Tunable.KEEP_ALIVE_TIMEOUT).orElseThrow();

        assertThat(keepAlive.high()).isGreaterThanOrEqualTo(5);
        assertThat(keepAlive.isFine()).isTrue();
        assertThat(keepAlive.why()).anyMatch(text -> text.contains("same visits"));
    }

    @Test
    void everyServerOfAStudyIsAdvisedAndEveryMpmBeside() {
        assertThat(wordpress.servers())
                .extracting(server -> server.scenario().mpm())
                .containsExactly(Mpm.PREFORK, Mpm.EVENT, Mpm.WORKER);
        assertThat(wordpress.servers().get(1).yours())
                .extracting(Scenario::name)
                .isEqualTo("Event + PHP-FPM");
        assertThat(wordpress.servers().getLast().lane()).isEmpty();
        assertThat(wordpress.mpm()).isEqualTo(Mpm.EVENT);
        assertThat(wordpress.warnings()).anyMatch(text -> text.startsWith("Prefork + mod_php: "));
    }

    @Test
    void aServerThatRefusesToStartIsAdvisedWithPhpFpm() throws InterruptedException {
        Scenario refusing = event().with(Tunable.PHP_HANDLER, PhpHandler.MOD_PHP_NTS.ordinal());

        Advice advice = advise(List.of(refusing.lasting(20 * Asked.SECOND)));

        ServerAdvice event = advice.of(Mpm.EVENT);
        assertThat(event.before().outcome()).isEqualTo(Outcome.REFUSING);
        assertThat(event.scenario().settings().phpHandler()).isEqualTo(PhpHandler.FPM);
    }

    @Test
    void saysWhatItDoesNotKnowAndWhy() {
        assertThat(wordpress.unknown())
                .anyMatch(text -> text.contains("leak"))
                .anyMatch(text -> text.contains("PSS"))
                .anyMatch(text -> text.contains("modules"));
        assertThat(wordpress.whyMpm())
                .anyMatch(text -> text.startsWith("Thread safety"))
                .anyMatch(text -> text.contains("AH10034"))
                .anyMatch(text -> text.startsWith("Isolation"))
                .anyMatch(text -> text.startsWith("Memory"))
                .anyMatch(text -> text.startsWith("Keep-alive"));
        assertThat(wordpress.servers())
                .flatExtracting(ServerAdvice::recommendations)
                .allSatisfy(recommendation -> assertThat(recommendation.why()).isNotEmpty());
    }
}
