package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.trace.TraceView;

/// Folds the traces of the servers on screen into numbers, on a thread of its own, one job at a time. The
/// JavaFX thread offers work and takes results; it never waits.
final class Digest implements AutoCloseable {
    private static final LogLevel LOG_LEVEL = LogLevel.INFO;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            job -> Thread.ofPlatform().daemon().name("digest").unstarted(job));
    private final AtomicReference<Optional<Result>> finished = new AtomicReference<>(Optional.empty());
    private final List<RunFold> folds = new ArrayList<>();
    private boolean busy;
    private boolean forgetting;

    /// One server's trace, to be folded.
    record Course(RunRecipe recipe, TraceView trace, long frontierNanos) {}

    /// Found, or failed with an error of the program.
    private record Result(List<LaneFindings> findings, Optional<RuntimeException> error) {}

    /// Whether a job is under way; another one must not be offered then.
    boolean isBusy() {
        return busy;
    }

    /// The next job is about other runs than before.
    void forget() {
        forgetting = true;
    }

    /// Folds what is new in these traces.
    void offer(List<Course> courses) {
        boolean isFresh = forgetting;
        busy = true;
        forgetting = false;
        worker.execute(() -> finished.set(Optional.of(fold(courses, isFresh))));
    }

    private Result fold(List<Course> courses, boolean isFresh) {
        try {
            if (isFresh) {
                folds.clear();
            }
            while (folds.size() < courses.size()) {
                folds.add(new RunFold());
            }
            List<LaneFindings> findings = new ArrayList<>();
            for (int lane = 0; lane < courses.size(); lane++) {
                Course course = courses.get(lane);
                RunFold fold = folds.get(lane);
                fold.extend(course.trace(), course.frontierNanos());
                findings.add(new LaneFindings(
                        course.recipe(), fold.series(), fold.log().at(LOG_LEVEL).lines(), course.frontierNanos()));
            }
            return new Result(findings, Optional.empty());
        } catch (RuntimeException e) {
            return new Result(List.of(), Optional.of(e));
        }
    }

    /// What the last job found, once; an error of that job is thrown here.
    Optional<List<LaneFindings>> poll() {
        Optional<Result> result = finished.getAndSet(Optional.empty());
        if (result.isEmpty()) {
            return Optional.empty();
        }
        busy = false;
        result.get().error().ifPresent(error -> {
            throw new IllegalStateException("the trace could not be folded", error);
        });
        return Optional.of(result.get().findings());
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
