package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.ui.chart.LaneInk;

/// Folds the traces of the servers on screen into numbers, on a thread of its own, one job at a time. The
/// JavaFX thread offers work and takes results; it never waits.
final class Digest implements AutoCloseable {
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            job -> Thread.ofPlatform().daemon().name("digest").unstarted(job));
    private final AtomicReference<Optional<Result>> finished = new AtomicReference<>(Optional.empty());
    private final List<RunFold> folds = new ArrayList<>();
    private LogTail log = new LogTail();
    private boolean busy;
    private boolean forgetting;

    /// One server's trace, to be folded.
    record Course(RunRecipe recipe, TraceView trace, long frontierNanos) {}

    /// Found, or failed with an error of the program.
    private record Result(Findings findings, Optional<RuntimeException> error) {}

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
                log = new LogTail();
            }
            while (folds.size() < courses.size()) {
                folds.add(new RunFold());
            }
            List<LaneFindings> lanes = new ArrayList<>();
            for (int lane = 0; lane < courses.size(); lane++) {
                Course course = courses.get(lane);
                folds.get(lane).extend(course.trace(), course.frontierNanos());
                lanes.add(new LaneFindings(course.recipe(), folds.get(lane).series(), course.frontierNanos()));
            }
            List<RunRecipe> recipes = courses.stream().map(Course::recipe).toList();
            log.extend(folds.subList(0, courses.size()), speakers(recipes));
            return new Result(
                    new Findings(lanes, log.entries(), log.marksWith(ChangeMarks.of(recipes))), Optional.empty());
        } catch (RuntimeException e) {
            return new Result(Findings.NONE, Optional.of(e));
        }
    }

    private static List<LogTail.Speaker> speakers(List<RunRecipe> recipes) {
        List<Scenario> servers = recipes.stream().map(RunRecipe::scenario).toList();
        List<String> titles = Lineup.titles(servers);
        List<LaneInk> inks = LaneInk.of(servers.stream().map(Scenario::mpm).toList());
        return IntStream.range(0, recipes.size())
                .mapToObj(lane -> new LogTail.Speaker(
                        lane,
                        titles.get(lane).toLowerCase(Locale.ROOT),
                        inks.get(lane).styleClass()))
                .toList();
    }

    /// What the last job found, once; an error of that job is thrown here.
    Optional<Findings> poll() {
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
