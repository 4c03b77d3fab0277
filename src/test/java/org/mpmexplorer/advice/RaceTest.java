package org.mpmexplorer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;

/// Which candidates count as good as the best, on made-up runs.
class RaceTest {
    private static final Scenario SERVER = Asked.preset("wordpress-4gb", 0);

    private final List<RunRecipe> made = new ArrayList<>();

    /// A laboratory where the response time depends on MaxRequestWorkers and the seed.
    private Laboratory answering(ToDoubleBiFunction<Double, Long> p95Seconds) {
        return recipes -> {
            made.addAll(recipes);
            return recipes.stream()
                    .map(recipe -> figures(p95Seconds.applyAsDouble(
                            recipe.scenario().settings().get(Tunable.MAX_REQUEST_WORKERS), recipe.seed())))
                    .toList();
        };
    }

    private static RunFigures figures(double p95Seconds) {
        return new RunFigures(1000, p95Seconds, 0, 1e9, 0, 10, 5, Outcome.FINE);
    }

    private Recommendation search(Laboratory laboratory, double yours, double most) throws InterruptedException {
        return new Search(laboratory)
                .range(new Search.Question(
                        SERVER.with(Tunable.MAX_REQUEST_WORKERS, yours),
                        Tunable.MAX_REQUEST_WORKERS,
                        List.of(10.0, 20.0, 40.0, 80.0),
                        most,
                        0,
                        (base, value) -> base.with(Tunable.MAX_REQUEST_WORKERS, value)));
    }

    @Test
    void aRangeHoldsEveryValueThatIsNotSignificantlyWorse() throws InterruptedException {
        // From 20 on only chance differs, by seed and value; 10 is a second slower beyond doubt.
        Recommendation found =
                search(answering((value, seed) -> (value < 20 ? 1.5 : 0.5) + 0.05 * Math.sin(value * seed)), 40, 1000);

        assertThat(found.low()).isEqualTo(20);
        assertThat(found.high()).isEqualTo(80);
        assertThat(found.value()).isEqualTo(40);
        assertThat(found.why()).anyMatch(text -> text.startsWith("Less is worse: with 10") && text.contains("±"));
    }

    @Test
    void yourValueStaysWhereItIsGood() throws InterruptedException {
        Recommendation found = search(answering((value, seed) -> 0.5), 33, 1000);

        assertThat(found.value()).isEqualTo(33);
        assertThat(found.isFine()).isTrue();
        assertThat(made).hasSize(10); // one pair of runs for each of five values: they are all alike
    }

    @Test
    void aValueBeyondWhatMemoryHoldsIsTriedButNotAdvised() throws InterruptedException {
        Recommendation found = search(answering((value, seed) -> 10 / value), 80, 50);

        assertThat(found.high()).isEqualTo(50);
        assertThat(found.value()).isEqualTo(50);
        assertThat(found.why())
                .anyMatch(text -> text.startsWith("More than 50 is not advised"))
                .anyMatch(text -> text.startsWith("Yours, 80:"));
    }

    @Test
    void undecidedCandidatesGetMoreRuns() throws InterruptedException {
        search(answering((value, seed) -> value == 20 ? 0.5 : 0.5 + 0.2 * (seed % 2)), 20, 1000);

        assertThat(made).extracting(RunRecipe::seed).contains(6L);
    }

    @Test
    void theSameVisitsComeWhateverTheServerDoes() throws InterruptedException {
        Scenario closed = Asked.preset("wordpress-4gb", 1).lasting(200 * Asked.SECOND);
        RunFigures measured = Asked.figures(closed);

        Scenario open = Demand.independent(closed, measured);

        assertThat(Demand.isIndependent(closed)).isFalse();
        assertThat(Demand.isIndependent(open)).isTrue();
        double answered = Asked.figures(open).completions();
        double short1 = Asked.figures(open.with(Tunable.KEEP_ALIVE_TIMEOUT, 1)).completions();
        assertThat(answered / measured.completions()).isBetween(0.93, 1.07);
        assertThat(short1 / answered).isBetween(0.97, 1.01);
    }
}
