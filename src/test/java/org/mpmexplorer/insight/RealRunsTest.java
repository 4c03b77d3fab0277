package org.mpmexplorer.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.mpm.Engine;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceView;

/// What must hold in every run, whatever the scenario: checked on the presets.
class RealRunsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long LENGTH = 120 * SECOND;

    static Stream<RunRecipe> recipes() {
        return Presets.all().stream()
                .flatMap(preset -> preset.study().lanes().stream())
                .map(lane -> RunRecipe.of(lane.lasting(LENGTH), 7));
    }

    private static TraceView run(RunRecipe recipe) {
        Engine engine = new Engine(recipe.scenario(), recipe.seed(), Recording.keep());
        recipe.allInterventions().stream()
                .filter(intervention -> intervention.atNanos() <= LENGTH)
                .forEach(intervention -> {
                    engine.advanceTo(intervention.atNanos());
                    engine.apply(intervention);
                });
        engine.advanceTo(LENGTH);
        return engine.view();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void numbersAgreeWithOneAnother(RunRecipe recipe) {
        RunFold fold = new RunFold();
        fold.extend(run(recipe), LENGTH);
        RunSummary summary = fold.summary();
        SecondSeries series = fold.series();

        assertThat(series.seconds()).isEqualTo(120);
        assertThat(series.sum(Measure.COMPLETIONS, 0, 120))
                .isEqualTo(summary.requests().completed());
        assertThat(series.sum(Measure.ERRORS, 0, 120))
                .isEqualTo(summary.requests().errors());
        assertThat(series.mean(Measure.QUEUE, 0, 120))
                .isCloseTo(summary.workers().queue().mean(), within(1e-3));
        assertThat(series.mean(Letter.WRITE, 0, 120)).isCloseTo(mean(summary, Letter.WRITE), within(1e-2));
        for (int second = 0; second < 120; second++) {
            double threads = series.at(Measure.THREADS, second);
            double doing = 0;
            for (Activity activity : Activity.values()) {
                assertThat(series.workers(activity, second)).isGreaterThanOrEqualTo(0);
                doing += series.workers(activity, second);
            }
            assertThat(doing).isLessThanOrEqualTo(threads + 1e-3);
            assertThat(series.at(Measure.BUSY_WORKERS, second) + series.at(Measure.IDLE_WORKERS, second))
                    .isLessThanOrEqualTo(threads + 1e-3);
            assertThat(series.at(Measure.CPU, second)).isBetween(0.0, 1.0 + 1e-6);
            assertThat(series.at(Measure.QUEUE, second)).isGreaterThanOrEqualTo(0);
            assertThat(series.at(Measure.FPM_QUEUE, second)).isGreaterThanOrEqualTo(0);
            assertThat(series.at(Measure.FPM_BUSY, second))
                    .isBetween(0.0, series.at(Measure.FPM_CHILDREN, second) + 1e-3);
            assertThat(series.at(Measure.KEEPALIVE_PARKED, second)).isGreaterThanOrEqualTo(0);
        }
    }

    /// Little's law: the mean number of connections in the accept queue is their rate times the mean
    /// time there, up to those still in it at the end.
    @ParameterizedTest
    @MethodSource("recipes")
    void queueObeysLittlesLaw(RunRecipe recipe) {
        RunFold fold = new RunFold();
        fold.extend(run(recipe), LENGTH);
        Quantiles time = fold.summary().requests().queueTime();
        Level queue = fold.summary().workers().queue();

        double accepted = time.count() * time.mean();
        double stillThere = queue.peak() * 120;
        double area = queue.mean() * 120;

        assertThat(area).isGreaterThanOrEqualTo(accepted * 0.999 - 1e-6);
        assertThat(area).isLessThanOrEqualTo(accepted + stillThere + 1e-6);
        if (fold.series().at(Measure.QUEUE, 119) < 0.5 && time.count() > 0 && area > 1) {
            assertThat(accepted).isCloseTo(area, Percentage.withPercentage(2));
        }
    }

    /// A view that grows gives the same numbers as one that is folded at once.
    @ParameterizedTest
    @MethodSource("recipes")
    void foldingPieceByPieceChangesNothing(RunRecipe recipe) {
        Engine engine = new Engine(recipe.scenario(), recipe.seed(), Recording.keep());
        RunFold pieces = new RunFold();
        for (long nanos = SECOND / 3; nanos < 20 * SECOND; nanos += SECOND / 3) {
            engine.advanceTo(nanos);
            pieces.extend(engine.view(), nanos);
        }
        engine.advanceTo(20 * SECOND);
        pieces.extend(engine.view(), 20 * SECOND);
        RunFold atOnce = new RunFold();
        atOnce.extend(engine.view(), 20 * SECOND);
        RunFold bySegments = new RunFold();
        engine.view().fold(bySegments);
        bySegments.advanceTo(20 * SECOND);

        assertThat(pieces.summary()).isEqualTo(atOnce.summary()).isEqualTo(bySegments.summary());
        assertThat(pieces.log()).isEqualTo(atOnce.log());
        List<Double> one = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            for (int second = 0; second < 20; second++) {
                one.add(pieces.series().at(measure, second));
                other.add(atOnce.series().at(measure, second));
            }
        }
        assertThat(one).isEqualTo(other);
    }

    private static double mean(RunSummary summary, Letter letter) {
        return summary.workers().byLetter().stream()
                .filter(entry -> entry.letter() == letter)
                .mapToDouble(entry -> entry.level().mean())
                .sum();
    }
}
