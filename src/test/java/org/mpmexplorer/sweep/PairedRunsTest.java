package org.mpmexplorer.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.insight.Comparison;
import org.mpmexplorer.insight.Difference;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.store.Presets;

class PairedRunsTest {
    private static Scenario lane(int lane) {
        Scenario server =
                Presets.named("swap-death").orElseThrow().study().lanes().get(lane);
        return server.lasting(20_000_000_000L);
    }

    private static PairedRuns runs(Scenario first, Scenario second, int pairs) {
        return new PairedRuns(
                new PairedRuns.Server("A", RunRecipe.of(first, 1)),
                new PairedRuns.Server("B", RunRecipe.of(second, 1)),
                pairs);
    }

    private static Comparison compared(PairedRuns runs, int threads) throws InterruptedException {
        return runs.run(new BatchRunner(threads), soFar -> {}, share -> {});
    }

    @Test
    void aServerDoesNotDifferFromItselfBecauseBothHaveTheSameChance() throws InterruptedException {
        Comparison comparison = compared(runs(lane(0), lane(0), 3), 2);

        assertThat(comparison.differences())
                .allSatisfy(each -> assertThat(each.finding()).isEqualTo(Difference.Finding.SAME));
    }

    @Test
    void refinesRoundByRoundAndTellsHowFarItIs() throws InterruptedException {
        List<Integer> pairs = new ArrayList<>();
        List<Double> shares = new ArrayList<>();

        Comparison last =
                runs(lane(0), lane(1), 7).run(new BatchRunner(1), soFar -> pairs.add(soFar.pairs()), shares::add);

        assertThat(pairs).containsExactly(1, 2, 3, 4, 6, 7);
        assertThat(last.pairs()).isEqualTo(7);
        assertThat(shares).isSorted().endsWith(1.0);
    }

    @Test
    void findsTheSameHoweverManyCoresThereAre() throws InterruptedException {
        assertThat(compared(runs(lane(0), lane(1), 5), 1)).isEqualTo(compared(runs(lane(0), lane(1), 5), 4));
    }

    @Test
    void knowsWhetherTheVisitorsAreTheSame() {
        assertThat(runs(lane(0), lane(1), 1).hasSameVisitors()).isTrue();
        assertThat(runs(lane(0), lane(0).lasting(5_000_000_000L), 1).hasSameVisitors())
                .isFalse();
    }

    @Test
    void aSettingThatMattersIsFound() throws InterruptedException {
        Scenario slower = lane(0).with(Tunable.CORES, 1);

        Comparison comparison = compared(runs(lane(0), slower, 3), 2);

        assertThat(comparison.differences()).anyMatch(each -> each.finding() == Difference.Finding.REAL);
    }

    @Test
    void refusesAnImpossibleNumberOfPairs() {
        assertThatThrownBy(() -> runs(lane(0), lane(1), 0)).hasMessage("a comparison has 1 to 1000 pairs, not 0");
    }
}
