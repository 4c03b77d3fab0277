package org.mpmexplorer.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.mpmexplorer.insight.Comparison;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.insight.RunSummary;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.RunRecipe;

/// Runs two servers again and again, each time both with the same seed, and compares them after every round.
///
/// Pair `r` has the seed of the first recipe plus `r`. What is found depends on the recipes and the number of
/// pairs alone, not on how many cores there are.
///
/// @param first what the first server is called, and its run
/// @param second what the second server is called, and its run
public record PairedRuns(Server first, Server second, int pairs) {
    /// The most pairs.
    public static final int MOST_PAIRS = 1000;

    /// A server of a comparison.
    public record Server(String name, RunRecipe recipe) {
        private RunRecipe withSeed(long seed) {
            return new RunRecipe(recipe.scenario(), seed, recipe.interventions());
        }
    }

    public PairedRuns {
        if (pairs < 1 || pairs > MOST_PAIRS) {
            throw new IllegalArgumentException("a comparison has 1 to %d pairs, not %d".formatted(MOST_PAIRS, pairs));
        }
    }

    /// Whether both have the same visitors for the same time; else what differs is not due to the servers alone.
    public boolean hasSameVisitors() {
        return first.recipe()
                        .scenario()
                        .workload()
                        .equals(second.recipe().scenario().workload())
                && first.recipe().scenario().durationNanos()
                        == second.recipe().scenario().durationNanos();
    }

    /// Runs all pairs.
    ///
    /// @param refined takes what the pairs so far say, after every round
    /// @param progress is told the share of all that is done, 0 to 1, from several threads
    /// @throws IllegalArgumentException with one sentence if one of them cannot be simulated
    /// @throws InterruptedException if the calling thread is interrupted; the runs are then given up
    public Comparison run(BatchRunner runner, Consumer<Comparison> refined, DoubleConsumer progress)
            throws InterruptedException {
        List<RunSummary> ofFirst = new ArrayList<>();
        List<RunSummary> ofSecond = new ArrayList<>();
        while (ofFirst.size() < pairs) {
            int done = ofFirst.size();
            int round = Math.min(pairs - done, roundAfter(done));
            List<RunSummary> runs = runner.run(
                    recipes(done, round),
                    RunFold::new,
                    PairedRuns::summary,
                    share -> progress.accept((done + share * round) / pairs));
            for (int pair = 0; pair < round; pair++) {
                ofFirst.add(runs.get(2 * pair));
                ofSecond.add(runs.get(2 * pair + 1));
            }
            refined.accept(Comparison.of(first.name(), second.name(), ofFirst, ofSecond));
        }
        return Comparison.of(first.name(), second.name(), ofFirst, ofSecond);
    }

    /// Small rounds first, so that there is soon something to see.
    private static int roundAfter(int done) {
        return done < 4 ? 1 : Math.max(2, done / 4);
    }

    private List<RunRecipe> recipes(int from, int count) {
        List<RunRecipe> recipes = new ArrayList<>();
        for (int pair = from; pair < from + count; pair++) {
            long seed = first.recipe().seed() + pair;
            recipes.add(first.withSeed(seed));
            recipes.add(second.withSeed(seed));
        }
        return recipes;
    }

    private static RunSummary summary(RunRecipe recipe, RunFold fold) {
        fold.advanceTo(recipe.scenario().durationNanos());
        return fold.summary();
    }
}
