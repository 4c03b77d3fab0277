package org.mpmexplorer.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.mpm.Engine;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceView;

/// One run that can be advanced slice by slice and forked at any time before its frontier. Belongs to one
/// thread; only its [#snapshot(double)] is for others.
final class Simulation {
    private final long maxRecords;
    private final Checkpoints checkpoints = new Checkpoints();
    private RunRecipe recipe;
    private List<Intervention> interventions = List.of();
    private @Nullable Engine engine;
    private int applied;
    private int epoch;
    /// Nothing is published before the run is this far again.
    private long publishFromNanos;
    private RunStatus.State state = RunStatus.State.RUNNING;
    private String error = "";

    Simulation(RunRecipe recipe, long maxRecords) {
        this.maxRecords = maxRecords;
        this.recipe = recipe;
    }

    /// Begins that run in the place of the present one.
    void restart(RunRecipe newRecipe, int firstEpoch) {
        recipe = newRecipe;
        interventions = newRecipe.allInterventions();
        applied = 0;
        publishFromNanos = 0;
        error = "";
        state = RunStatus.State.RUNNING;
        epoch = firstEpoch;
        engine = null;
        guarded(() -> {
            Engine started = new Engine(recipe.scenario(), recipe.seed(), new Recording.Keep(maxRecords, firstEpoch));
            checkpoints.restart(started.checkpoint(), recipe.scenario().durationNanos());
            engine = started;
        });
    }

    /// Forks the run: each change cuts what came after it.
    void change(List<Intervention> changes) {
        long earliest = Long.MAX_VALUE;
        for (Intervention change : changes) {
            recipe = recipe.forkAt(change);
            earliest = Math.min(earliest, change.atNanos());
        }
        interventions = recipe.allInterventions();
        Engine present = engine;
        if (present == null) {
            restart(recipe, epoch + 1);
        } else if (present.nowNanos() >= earliest) {
            long from = earliest;
            guarded(() -> rewind(present, from));
        }
    }

    private void rewind(Engine present, long earliestNanos) {
        Checkpoints.Entry entry = checkpoints.rewindTo(earliestNanos);
        present.restore(entry.checkpoint());
        applied = entry.applied();
        publishFromNanos = earliestNanos;
        error = "";
        state = RunStatus.State.RUNNING;
    }

    /// Simulates at most so much and not beyond the limit; false if there is nothing to do.
    boolean advance(long sliceNanos, long limitNanos) {
        Engine present = engine;
        if (present == null || state == RunStatus.State.FAILED || state == RunStatus.State.FULL) {
            return false;
        }
        long duration = recipe.scenario().durationNanos();
        long limit = Math.min(duration, Math.max(limitNanos, publishFromNanos));
        if (present.nowNanos() >= limit && !isChangeDue(present)) {
            state = present.nowNanos() >= duration ? RunStatus.State.FINISHED : RunStatus.State.PAUSED;
            return false;
        }
        state = RunStatus.State.RUNNING;
        guarded(() -> advanceTo(present, Math.min(limit, present.nowNanos() + sliceNanos)));
        return true;
    }

    private boolean isChangeDue(Engine present) {
        return applied < interventions.size() && interventions.get(applied).atNanos() <= present.nowNanos();
    }

    private void advanceTo(Engine present, long nanos) {
        long target = Math.min(nanos, checkpoints.dueNanos());
        if (applied < interventions.size()) {
            target = Math.min(target, interventions.get(applied).atNanos());
        }
        present.advanceTo(target);
        while (applied < interventions.size() && interventions.get(applied).atNanos() <= target) {
            present.apply(interventions.get(applied++));
        }
        if (present.isTraceFull()) {
            state = RunStatus.State.FULL;
        } else if (target == checkpoints.dueNanos()) {
            checkpoints.add(new Checkpoints.Entry(target, applied, present.checkpoint()));
        }
    }

    /// Whether a snapshot would show no less than what the run was forked for.
    boolean isPresentable() {
        return frontierNanos() >= publishFromNanos || state != RunStatus.State.RUNNING;
    }

    RunSnapshot snapshot(double speed) {
        Engine present = engine;
        TraceView view = present == null ? TraceView.empty() : present.view();
        if (present != null) {
            epoch = view.epoch();
        }
        RunStatus status =
                new RunStatus(frontierNanos(), recipe.scenario().durationNanos(), state, epoch, speed, error);
        return new RunSnapshot(recipe, view, status);
    }

    long frontierNanos() {
        return engine == null ? 0 : engine.nowNanos();
    }

    int epoch() {
        return epoch;
    }

    int checkpoints() {
        return checkpoints.size();
    }

    /// An engine that cannot go on must not take the thread with it: the run keeps what it has.
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException e) {
            fail(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            fail("The simulation stopped after %.3f s because of an error in the program (%s); seed %d shows it again."
                    .formatted(frontierNanos() / 1e9, e, recipe.seed()));
        }
    }

    private void fail(String sentence) {
        state = RunStatus.State.FAILED;
        error = sentence;
    }
}
