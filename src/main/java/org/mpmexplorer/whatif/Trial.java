package org.mpmexplorer.whatif;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.run.SlicedRun;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.trace.SegmentFold;

/// A run that was tried and what came of it.
///
/// @param figures nothing if the recipe cannot be simulated
/// @param series the seconds of the run
/// @param records how many records it wrote
/// @param isWhole whether it came to its end
record Trial(RunRecipe recipe, Optional<RunFigures> figures, SecondSeries series, long records, boolean isWhole) {

    /// What it shows about the value that was tried.
    Glance glance() {
        return new Glance(figures.map(RunFigures::outcome), isWhole);
    }

    /// Runs it on the calling thread; nothing if it was given up.
    ///
    /// @param limit it ends early after about so many records, and what happened until then is judged
    /// @param goOn whether it is still wanted
    static Optional<Trial> run(RunRecipe recipe, long limit, BooleanSupplier goOn) {
        Counted fold = new Counted();
        long reached;
        try {
            reached = SlicedRun.run(recipe, fold, () -> fold.records < limit && goOn.getAsBoolean());
        } catch (RuntimeException | Error e) { // the run on screen says what is wrong
            return Optional.of(new Trial(recipe, Optional.empty(), SecondSeries.empty(), fold.records, true));
        }
        boolean isWhole = reached >= recipe.scenario().durationNanos();
        if (!isWhole && fold.records < limit) {
            return Optional.empty();
        }
        RunRecipe seen = new RunRecipe(recipe.scenario().lasting(reached), recipe.seed(), recipe.interventions());
        RunFigures figures = RunFigures.of(seen, fold.numbers);
        return Optional.of(new Trial(recipe, Optional.of(figures), fold.numbers.series(), fold.records, isWhole));
    }

    /// Counts what it folds.
    private static final class Counted implements SegmentFold {
        private final RunFold numbers = new RunFold();
        private long records;

        @Override
        public void fold(long[] words, int count) {
            records += count;
            numbers.fold(words, count);
        }
    }
}
