package org.mpmexplorer.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.RunRecipe;

/// Runs a plan, or a shard of it. What it finds at a point depends on the plan alone, not on how many
/// cores there are nor on which shard the point is in.
public final class Sweep {
    /// Fewer replications say too little about their own spread to stop.
    private static final int FEWEST_REPLICATIONS = 5;

    /// About so many runs are in memory at a time, and given up together.
    private static final int RUNS_OF_A_ROUND = 4_000;

    private final SweepPlan plan;
    private final BatchRunner runner;

    /// A sweep by that runner.
    public Sweep(SweepPlan plan, BatchRunner runner) {
        this.plan = plan;
        this.runner = runner;
    }

    /// The results of the shard's points, in the order of the grid.
    ///
    /// @param progress is told the share of all that is done, 0 to 1, from several threads
    /// @throws IllegalArgumentException with one sentence if a point cannot be simulated
    /// @throws InterruptedException if the calling thread is interrupted; the sweep is then given up
    public List<PointResult> run(Shard shard, DoubleConsumer progress) throws InterruptedException {
        List<OpenPoint> open = new ArrayList<>();
        for (int point = 0; point < plan.points(); point++) {
            if (shard.has(point)) {
                open.add(new OpenPoint(plan, point));
            }
        }
        List<OpenPoint> all = List.copyOf(open);
        int done = 0;
        while (!open.isEmpty()) {
            boolean isFirst = done == 0;
            int most = Math.max(
                    1, RUNS_OF_A_ROUND / (open.size() * plan.study().lanes().size()));
            int wanted = plan.halfWidthShare().isEmpty() ? done + most : isFirst ? FEWEST_REPLICATIONS : done + 1;
            int next = Math.min(plan.replications(), wanted);
            double before = (double) done / plan.replications();
            double after = (double) next / plan.replications();
            runRound(open, done, next, share -> progress.accept(before + share * (after - before)));
            done = next;
            int reached = done;
            open.removeIf(point -> reached >= plan.replications() || point.isNarrow());
        }
        return all.stream().map(OpenPoint::result).toList();
    }

    private void runRound(List<OpenPoint> open, int from, int to, DoubleConsumer progress) throws InterruptedException {
        List<RunRecipe> recipes = new ArrayList<>();
        for (OpenPoint point : open) {
            point.addRecipes(from, to, recipes);
        }
        List<RunFigures> figures = runner.run(recipes, RunFold::new, RunFigures::of, progress);
        int next = 0;
        for (OpenPoint point : open) {
            next = point.take(figures, next, to - from);
        }
    }

    /// A point and what was found there so far.
    private static final class OpenPoint {
        private final SweepPlan plan;
        private final int point;
        private final List<List<RunFigures>> runs = new ArrayList<>();

        OpenPoint(SweepPlan plan, int point) {
            this.plan = plan;
            this.point = point;
            plan.study().lanes().forEach(lane -> runs.add(new ArrayList<>()));
        }

        void addRecipes(int from, int to, List<RunRecipe> recipes) {
            for (int lane = 0; lane < runs.size(); lane++) {
                for (int replication = from; replication < to; replication++) {
                    recipes.add(plan.recipe(point, lane, replication));
                }
            }
        }

        int take(List<RunFigures> figures, int from, int count) {
            int next = from;
            for (List<RunFigures> ofLane : runs) {
                ofLane.addAll(figures.subList(next, next + count));
                next += count;
            }
            return next;
        }

        boolean isNarrow() {
            return plan.halfWidthShare().isPresent()
                    && result().isWithin(plan.halfWidthShare().getAsDouble());
        }

        PointResult result() {
            return PointResult.of(plan, point, runs);
        }
    }
}
