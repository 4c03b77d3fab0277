package org.mpmexplorer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpmexplorer.run.SlicedRun;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.store.Presets;

/// What whole runs of presets come to: the cause that cost the visitors the most waiting.
class WholeRunTest {
    @ParameterizedTest(name = "{0}, server {1}: {2}, {3}")
    @CsvSource({
        "crawlers, 1, FpmFull, QUEUEING",
        "fpm-max-children, 0, FpmFull, QUEUEING",
        "fpm-max-children, 1, FpmFull, QUEUEING",
        "slowloris, 0, WorkersBusy, QUEUEING",
        "graceful-long-requests, 0, OldGeneration, QUEUEING",
        "websockets, 0, BackendSlow, REFUSING",
        "one-customer, 1, Healthy, REFUSING",
        "nts-under-event, 1, Refused, REFUSING",
        "crawlers, 0, OutOfMemory, SWAPPING",
        "spike, 1, Healthy, FINE"
    })
    void thePartWithTheMostWaitingIsTheVerdict(String preset, int lane, String bottleneck, Outcome outcome) {
        RunRecipe recipe = recipe(preset, lane);
        RunFold run = run(recipe);

        assertThat(Bottleneck.ofWhole(recipe, run.series()).getClass().getSimpleName())
                .isEqualTo(bottleneck);
        assertThat(RunFigures.of(recipe, run).outcome()).isEqualTo(outcome);
    }

    @Test
    void oneThatIsFullForAThirdOfTheTimeHasTheNumbersOfItsWorstPart() {
        RunRecipe recipe = recipe("slowloris", 0);

        Bottleneck verdict = Bottleneck.ofWhole(recipe, run(recipe).series());

        assertThat(verdict).isInstanceOfSatisfying(Bottleneck.WorkersBusy.class, busy -> {
            assertThat(busy.isStillForking()).isFalse();
            assertThat(busy.mostly()).isEqualTo(Activity.READING);
        });
    }

    @Test
    void aQueueWhileTheServerForksItsFirstChildrenIsNotTheVerdict() {
        RunRecipe recipe = recipe("which-number", 1);
        SecondSeries series = run(recipe).series();

        assertThat(Bottleneck.of(recipe, series, 0, series.seconds())).isInstanceOf(Bottleneck.WorkersBusy.class);
        assertThat(Bottleneck.ofWhole(recipe, series)).isInstanceOf(Bottleneck.Healthy.class);
    }

    private static RunRecipe recipe(String preset, int lane) {
        return RunRecipe.of(Presets.named(preset).orElseThrow().study().lanes().get(lane), 1);
    }

    private static RunFold run(RunRecipe recipe) {
        RunFold fold = new RunFold();
        SlicedRun.run(recipe, fold, () -> true);
        fold.advanceTo(recipe.scenario().durationNanos());
        return fold;
    }
}
