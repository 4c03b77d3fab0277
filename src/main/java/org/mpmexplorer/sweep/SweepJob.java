package org.mpmexplorer.sweep;

import java.util.List;
import java.util.Optional;
import org.mpmexplorer.run.BatchRunner;

/// A sweep under way on a thread of its own. Any thread may look at it and cancel it; none waits.
public final class SweepJob {
    private final SweepPlan plan;
    private final Thread thread;
    private volatile double share;
    private volatile Optional<Ending> ending = Optional.empty();

    /// How a sweep ended.
    public sealed interface Ending {}

    /// With the results of all points.
    public record Found(List<PointResult> points) implements Ending {
        public Found {
            points = List.copyOf(points);
        }
    }

    /// Because a point cannot be simulated, which the sentence says.
    public record Failed(String sentence) implements Ending {}

    /// Because it was cancelled.
    public record Cancelled() implements Ending {}

    private SweepJob(SweepPlan plan, BatchRunner runner) {
        this.plan = plan;
        this.thread = Thread.ofPlatform().daemon().name("sweep").unstarted(() -> run(runner));
    }

    /// Starts the plan on that runner.
    public static SweepJob start(SweepPlan plan, BatchRunner runner) {
        SweepJob job = new SweepJob(plan, runner);
        job.thread.start();
        return job;
    }

    private void run(BatchRunner runner) {
        Ending how;
        try {
            how = new Found(new Sweep(plan, runner).run(Shard.WHOLE, done -> share = Math.max(share, done)));
        } catch (InterruptedException e) {
            how = new Cancelled();
        } catch (RuntimeException | Error e) {
            how = new Failed(String.valueOf(e.getMessage()));
        }
        ending = Optional.of(how);
    }

    /// What is run.
    public SweepPlan plan() {
        return plan;
    }

    /// The share of the runs that is done, 0 to 1.
    public double share() {
        return share;
    }

    /// How it ended; empty while it runs.
    public Optional<Ending> ending() {
        return ending;
    }

    /// Gives it up; what was found is lost.
    public void cancel() {
        thread.interrupt();
    }
}
