package org.mpmexplorer.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.insight.Comparison;
import org.mpmexplorer.insight.Difference.Finding;
import org.mpmexplorer.insight.Figure;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.sweep.PairedRuns;
import org.mpmexplorer.ui.chart.LaneInk;
import org.mpmexplorer.ui.chart.ServerSeries;
import org.mpmexplorer.ui.compare.CompareViewModel.Phase;

class CompareViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final PinsViewModel pins = new PinsViewModel();
    private final CompareViewModel model = new CompareViewModel(pins);

    static ServerSeries server(int lane, long seconds) {
        Scenario scenario =
                Presets.named("swap-death").orElseThrow().study().lanes().get(lane);
        RunRecipe recipe = RunRecipe.of(scenario.lasting(seconds * SECOND), 1);
        return new ServerSeries("Server " + lane, LaneInk.PREFORK, recipe, SecondSeries.empty());
    }

    @AfterEach
    void close() {
        model.close();
        pins.close();
    }

    private void compare(long seconds, int pairs) {
        model.show(List.of(server(0, seconds), server(1, seconds)));
        model.start(model.candidates().get(0), model.candidates().get(1), pairs);
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void refinesInTheBackgroundUntilAllPairsAreRun() {
        List<Integer> pairs = new ArrayList<>();
        model.stateProperty()
                .addListener((property, before, now) ->
                        now.comparison().map(Comparison::pairs).ifPresent(pairs::add));
        compare(20, 6);

        assertThat(model.stateProperty().get().phase()).isEqualTo(Phase.RUNNING);
        while (model.tick()) {
            pause();
        }

        CompareViewModel.State done = model.stateProperty().get();
        assertThat(done.phase()).isEqualTo(Phase.DONE);
        assertThat(done.share()).isEqualTo(1);
        assertThat(done.comparison().orElseThrow().of(Figure.PEAK_PROCESSES).finding())
                .isEqualTo(Finding.REAL);
        assertThat(pairs).isSorted().endsWith(6);
    }

    @Test
    void keepsWhatIsKnownWhenItIsStopped() {
        compare(20, 1000);
        while (model.tick() && model.stateProperty().get().comparison().isEmpty()) {
            pause();
        }

        model.stop();

        CompareViewModel.State stopped = model.stateProperty().get();
        assertThat(stopped.phase()).isEqualTo(Phase.STOPPED);
        assertThat(stopped.comparison().orElseThrow().pairs()).isBetween(1, 999);
        assertThat(model.tick()).isFalse();
        assertThat(model.isBusy()).isFalse();
    }

    @Test
    void anotherComparisonTakesThePlaceOfTheFirst() {
        compare(20, 1000);
        compare(20, 3);
        while (model.tick()) {
            pause();
        }

        assertThat(model.stateProperty().get().comparison().orElseThrow().pairs())
                .isEqualTo(3);
    }

    @Test
    void offersTheServersOnScreenAndThePinnedRuns() {
        model.show(List.of(server(0, 5), server(1, 5)));
        pins.pin(List.of(server(0, 6)));

        assertThat(model.candidates().stream().map(PairedRuns.Server::name))
                .containsExactly("Server 0", "Server 1", "Server 0 #1");
    }

    @Test
    void saysWhenTheVisitorsDifferOrNothingDoes() {
        model.show(List.of(server(0, 5), server(0, 6)));

        model.start(model.candidates().get(0), model.candidates().get(1), 1);
        assertThat(model.stateProperty().get().note()).startsWith("They have different visitors");

        model.start(model.candidates().get(0), model.candidates().get(0), 1);
        assertThat(model.stateProperty().get().note()).startsWith("Both have the same settings");
    }
}
