package org.mpmexplorer.run;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.mpmexplorer.mpm.Engine;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.SegmentFold;

/// A run from its start to its end on the calling thread, whose records are folded and forgotten. It is
/// done in slices, and may be given up between two of them.
public final class SlicedRun {
    /// The number of slices of a run, all equally long in simulated time.
    public static final int SLICES = 200;

    private SlicedRun() {}

    /// Runs the recipe into the fold.
    ///
    /// @param goOn is asked after each slice whether the run goes on
    /// @return how far the run came, in nanoseconds: its whole duration unless it was given up
    /// @throws IllegalArgumentException with one sentence if the recipe cannot be simulated
    public static long run(RunRecipe recipe, SegmentFold fold, BooleanSupplier goOn) {
        Engine engine = new Engine(recipe.scenario(), recipe.seed(), new Recording.Stream(fold));
        List<Intervention> interventions = recipe.allInterventions();
        long duration = recipe.scenario().durationNanos();
        int applied = 0;
        long target = 0;
        for (int slice = 1; slice <= SLICES; slice++) {
            target = slice == SLICES ? duration : duration / SLICES * slice;
            while (applied < interventions.size() && interventions.get(applied).atNanos() <= target) {
                engine.advanceTo(interventions.get(applied).atNanos());
                engine.apply(interventions.get(applied++));
            }
            engine.advanceTo(target);
            boolean goesOn = goOn.getAsBoolean();
            if (!goesOn) {
                break;
            }
        }
        engine.flush();
        return target;
    }
}
