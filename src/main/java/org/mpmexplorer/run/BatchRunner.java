package org.mpmexplorer.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.trace.SegmentFold;

/// Runs recipes from start to end on a bounded pool; each run's records are folded and forgotten, so that
/// any number of long runs needs constant memory.
public final class BatchRunner {
    private final int threads;
    private final ThreadFactory factory;

    /// A runner that uses at most so many threads.
    public BatchRunner(int threads) {
        this(threads, Executors.defaultThreadFactory());
    }

    private BatchRunner(int threads, ThreadFactory factory) {
        if (threads < 1) {
            throw new IllegalArgumentException("a batch needs at least one thread");
        }
        this.threads = threads;
        this.factory = factory;
    }

    /// A runner that uses every core of the machine.
    public static BatchRunner onAllCores() {
        return new BatchRunner(Runtime.getRuntime().availableProcessors());
    }

    /// A runner that uses every core of the machine and gives way to whatever else is to be done.
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it; the window may gain by it
    public static BatchRunner behindTheWindow() {
        return new BatchRunner(
                Runtime.getRuntime().availableProcessors(),
                run -> Thread.ofPlatform()
                        .daemon()
                        .priority(Thread.MIN_PRIORITY + 1)
                        .unstarted(run));
    }

    /// Runs the recipes, each into a fold of its own, and gives the folds in the order of the recipes.
    ///
    /// @param progress is told the share of all that is done, 0 to 1, from several threads
    /// @throws IllegalArgumentException with one sentence if one of them cannot be simulated
    /// @throws InterruptedException if the calling thread is interrupted; the runs are then given up
    public <F extends SegmentFold> List<F> run(
            List<RunRecipe> recipes, Supplier<? extends F> newFold, DoubleConsumer progress)
            throws InterruptedException {
        return runEach(recipes, index -> newFold.get(), (recipe, fold) -> fold, progress);
    }

    /// Runs the recipes, each into the fold of the same place in its list, and gives the folds.
    ///
    /// @param progress is told the share of all that is done, 0 to 1, from several threads
    /// @throws IllegalArgumentException with one sentence if one of them cannot be simulated
    /// @throws InterruptedException if the calling thread is interrupted; the runs are then given up
    public <F extends SegmentFold> List<F> run(List<RunRecipe> recipes, List<F> folds, DoubleConsumer progress)
            throws InterruptedException {
        return runEach(recipes, folds::get, (recipe, fold) -> fold, progress);
    }

    /// Runs the recipes, each into a fold of its own, and gives what `finish` makes of each recipe and its
    /// fold, in the order of the recipes. Only that is kept, so many runs need little memory.
    ///
    /// @param progress is told the share of all that is done, 0 to 1, from several threads
    /// @throws IllegalArgumentException with one sentence if one of them cannot be simulated
    /// @throws InterruptedException if the calling thread is interrupted; the runs are then given up
    public <F extends SegmentFold, R> List<R> run(
            List<RunRecipe> recipes,
            Supplier<? extends F> newFold,
            BiFunction<? super RunRecipe, ? super F, ? extends R> finish,
            DoubleConsumer progress)
            throws InterruptedException {
        return this.<F, R>runEach(recipes, index -> newFold.get(), finish, progress);
    }

    private <F extends SegmentFold, R> List<R> runEach(
            List<RunRecipe> recipes,
            IntFunction<? extends F> foldOf,
            BiFunction<? super RunRecipe, ? super F, ? extends R> finish,
            DoubleConsumer progress)
            throws InterruptedException {
        AtomicLong slices = new AtomicLong();
        double all = (double) SlicedRun.SLICES * recipes.size();
        List<Future<R>> futures = new ArrayList<>();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Math.max(1, Math.min(threads, recipes.size())), factory)) {
            for (int i = 0; i < recipes.size(); i++) {
                int index = i;
                futures.add(pool.submit(() -> {
                    RunRecipe recipe = recipes.get(index);
                    F fold = foldOf.apply(index);
                    SlicedRun.run(recipe, fold, () -> {
                        progress.accept(slices.incrementAndGet() / all);
                        return !Thread.currentThread().isInterrupted();
                    });
                    return finish.apply(recipe, fold);
                }));
            }
            try {
                return results(futures);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static <F> List<F> results(List<Future<F>> futures) throws InterruptedException {
        List<F> results = new ArrayList<>();
        for (Future<F> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException("a run ended with an error", e.getCause());
            }
        }
        return results;
    }
}
