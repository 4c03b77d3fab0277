package org.mpmexplorer.run;

import java.util.concurrent.locks.LockSupport;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceView;

/// An interactive run with its own thread `sim`, which simulates as far ahead as the pace allows. Every
/// method may be called on any thread and returns at once; what it caused is seen in a later
/// [#snapshot()].
public final class RunSession implements AutoCloseable {
    private final ChangeMailbox mailbox = new ChangeMailbox();
    private final Simulation simulation;
    private final Thread thread;
    private volatile RunSnapshot snapshot;
    private volatile Pace pace = new Pace.AsFastAsPossible();
    private volatile boolean closed;

    /// Starts to simulate that run, which keeps as many records as [Recording#keep()].
    public RunSession(RunRecipe recipe) {
        this(recipe, new Recording.Keep(Recording.MOST_RECORDS));
    }

    /// Starts to simulate that run, which keeps so many records.
    public RunSession(RunRecipe recipe, Recording.Keep recording) {
        this(recipe, recording.maxRecords());
        begin();
    }

    private RunSession(RunRecipe recipe, long maxRecords) {
        this.simulation = new Simulation(recipe, maxRecords);
        this.snapshot = new RunSnapshot(
                recipe,
                TraceView.empty(),
                new RunStatus(0, recipe.scenario().durationNanos(), RunStatus.State.RUNNING, 0, 0, ""));
        this.thread = Thread.ofPlatform().daemon().name("sim").unstarted(this::work);
        mailbox.replace(recipe);
    }

    /// A session of that run that simulates nothing before it is told to [#begin()].
    public static RunSession waiting(RunRecipe recipe) {
        return new RunSession(recipe, Recording.MOST_RECORDS);
    }

    /// Starts to simulate; a session that was not waiting goes on.
    public void begin() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /// Changes the run at the change's time. If that has been simulated already, the run is forked there:
    /// what came after is forgotten. Of several turns of one tunable that were not yet heeded the newest
    /// wins.
    public void intervene(Intervention change) {
        mailbox.put(change);
        LockSupport.unpark(thread);
    }

    /// How far ahead to simulate from now on.
    public void pace(Pace newPace) {
        pace = newPace;
        LockSupport.unpark(thread);
    }

    /// Begins another run; the session's epoch grows.
    public void restart(RunRecipe recipe) {
        mailbox.replace(recipe);
        LockSupport.unpark(thread);
    }

    /// What was published last: recipe, trace and status that belong together.
    public RunSnapshot snapshot() {
        return snapshot;
    }

    /// The status of the last snapshot.
    public RunStatus status() {
        return snapshot.status();
    }

    /// The trace of the last snapshot.
    public TraceView trace() {
        return snapshot.trace();
    }

    /// The recipe of the last snapshot.
    public RunRecipe recipe() {
        return snapshot.recipe();
    }

    /// Ends the thread soon; the last snapshot stays.
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    Thread thread() {
        return thread;
    }

    private void work() {
        SpeedMeter meter = new SpeedMeter();
        while (!closed) {
            try {
                turn(meter);
            } catch (RuntimeException | Error e) {
                snapshot = failed(e);
                LockSupport.park(this);
            }
        }
    }

    private void turn(SpeedMeter meter) {
        boolean heeded = heedPost();
        boolean advanced = advance(meter);
        if (!advanced) {
            meter.rest();
        }
        if (simulation.isPresentable()
                && (heeded || advanced || snapshot.status().state() == RunStatus.State.RUNNING)) {
            snapshot = simulation.snapshot(meter.speed());
        }
        if (!advanced && !heeded) {
            LockSupport.park(this);
        }
    }

    /// The thread goes on after an error of its own: what was simulated can still be looked at, and another
    /// run can be begun.
    private RunSnapshot failed(Throwable error) {
        RunSnapshot last = snapshot;
        RunStatus status = new RunStatus(
                last.status().frontierNanos(),
                last.status().durationNanos(),
                RunStatus.State.FAILED,
                last.status().epoch(),
                0,
                "The simulation stopped after %.3f s because of an error in the program (%s); open the scenario again."
                        .formatted(last.status().frontierNanos() / 1e9, error));
        return new RunSnapshot(last.recipe(), last.trace(), status);
    }

    private boolean heedPost() {
        ChangeMailbox.Post post = mailbox.take();
        post.replacement().ifPresent(recipe -> simulation.restart(recipe, simulation.epoch() + 1));
        if (!post.changes().isEmpty()) {
            simulation.change(post.changes());
        }
        return !post.isEmpty();
    }

    private boolean advance(SpeedMeter meter) {
        long before = simulation.frontierNanos();
        meter.startSlice();
        boolean advanced = simulation.advance(meter.sliceNanos(), pace.limitNanos());
        if (advanced) {
            meter.endSlice(simulation.frontierNanos() - before);
        }
        return advanced;
    }
}
