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

/// The rows of people's questions that concern advice; the number in a name is the row's.
class AdvisorTest {
    private static Advice wordpress;

    private static Scenario prefork() {
        return Presets.named("wordpress-4gb").orElseThrow().study().lanes().getFirst();
    }

    private static Scenario event() {
        return Presets.named("wordpress-4gb").orElseThrow().study().lanes().getLast();
    }

    static Advice advise(Scenario yours) throws InterruptedException {
        return new Advisor(
                        recipes -> BatchRunner.onAllCores().run(recipes, RunFold::new, RunFigures::of, share -> {}),
                        step -> {})
                .advise(List.of(yours.lasting(90_000_000_000L)), Set.of());
    }

    @BeforeAll
    static void advises() throws InterruptedException {
        wordpress = advise(prefork());
    }

    private static Recommendation workers(Advice advice, Mpm mpm) {
        return advice.of(mpm).of(Tunable.MAX_REQUEST_WORKERS).orElseThrow();
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
    void row2WorkersNeverTakeMoreThanMemoryHolds() {
        Memory memory = Memory.ofWorkers(prefork());

        assertThat(workers(wordpress, Mpm.PREFORK).high()).isLessThanOrEqualTo(memory.warm());
        assertThat(memory.cold()).isGreaterThan(memory.warm());
        assertThat(wordpress.of(Mpm.PREFORK).after().outcome()).isNotEqualTo(Outcome.SWAPPING);
    }

    @Test
    void row4AdvisesDownWhenWorkersSwap() throws InterruptedException {
        Scenario tooMany = prefork()
                .with(Tunable.MAX_REQUEST_WORKERS, 250)
                .with(Tunable.RAM, 2048)
                .with(Tunable.VISITORS, 400);

        Advice advice = advise(tooMany);

        assertThat(workers(advice, Mpm.PREFORK).value()).isLessThan(50);
        assertThat(advice.of(Mpm.PREFORK).before().outcome()).isEqualTo(Outcome.SWAPPING);
        assertThat(advice.of(Mpm.PREFORK).after().completions())
                .isGreaterThan(advice.of(Mpm.PREFORK).before().completions());
        assertThat(advice.warnings()).anyMatch(text -> text.contains("more than memory holds"));
    }

    @Test
    void advisesUpWhenWorkersAreTooFew() throws InterruptedException {
        Advice advice = advise(prefork().with(Tunable.MAX_REQUEST_WORKERS, 5));

        assertThat(workers(advice, Mpm.PREFORK).low()).isGreaterThan(5);
        assertThat(advice.of(Mpm.PREFORK).after().completions())
                .isGreaterThan(advice.of(Mpm.PREFORK).before().completions());
    }

    @Test
    void row7SaysWhyEventRefusesToStart() throws InterruptedException {
        Advice advice = advise(event().with(Tunable.PHP_HANDLER, PhpHandler.MOD_PHP_NTS.ordinal()));

        assertThat(advice.warnings()).anyMatch(text -> text.contains("not compiled to be threadsafe"));
        assertThat(advice.of(Mpm.EVENT).before().outcome()).isEqualTo(Outcome.REFUSING);
        assertThat(advice.of(Mpm.EVENT).scenario().settings().phpHandler()).isEqualTo(PhpHandler.FPM);
    }

    @Test
    void rows8And29LeavePlacesForTheOldGeneration() {
        ServerAdvice event = wordpress.of(Mpm.EVENT);
        double processes = event.scenario().settings().get(Tunable.MAX_REQUEST_WORKERS)
                / event.scenario().settings().get(Tunable.THREADS_PER_CHILD);

        assertThat(event.of(Tunable.SERVER_LIMIT).orElseThrow().value()).isGreaterThan(processes);
    }

    @Test
    void rows10And15And16And24KnownErrorsAreNamed() throws InterruptedException {
        Advice ofEvent = advise(event().with(Tunable.SERVER_LIMIT, 500).with(Tunable.MAX_CONNECTIONS_PER_CHILD, 100));
        Advice ofPrefork = advise(prefork().with(Tunable.MAX_REQUEST_WORKERS, 3522));

        assertThat(ofEvent.warnings())
                .anyMatch(text -> text.contains("raising MaxRequestWorkers only moves the queue"))
                .anyMatch(text -> text.contains("ServerLimit 500 counts processes under event"))
                .anyMatch(text -> text.contains("may be up to 10,000 requests"))
                .anyMatch(text -> text.contains("spends CPU on forking"));
        assertThat(ofPrefork.warnings()).anyMatch(text -> text.contains("3522") && text.contains("256"));
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
