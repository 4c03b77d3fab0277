package org.mpmexplorer.insight;

import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;

/// Looks for the bottleneck, the causes that hide others first: a server that does not run, memory, and
/// then, if visitors queue, what the workers are doing meanwhile.
final class Diagnosis {
    /// A queue of at least so many connections on average means that visitors wait.
    private static final double QUEUE_MATTERS = 1;
    /// A share of the workers from which on they count as all taken.
    private static final double NEARLY_ALL = 0.9;
    private static final double A_GOOD_PART = 0.4;
    private static final double MOST = 0.5;
    /// A share of the busy workers that wait for swap from which on swap is what matters.
    private static final double PAGING_MATTERS = 0.1;

    private final SecondSeries series;
    private final int from;
    private final int to;
    private final RunRecipe recipe;
    private final long atNanos;
    private final double queue;
    private final double busy;

    Diagnosis(RunRecipe recipe, SecondSeries series, int from, int to) {
        this.recipe = recipe;
        this.series = series;
        this.from = from;
        this.to = to;
        this.atNanos = to * 1_000_000_000L;
        this.queue = level(Measure.QUEUE);
        this.busy = level(Measure.BUSY_WORKERS);
    }

    /// Whether visitors wait for a worker, for PHP-FPM or for the CPU.
    boolean isHeldUp() {
        return queue >= QUEUE_MATTERS || requestsWaitForFpm() || isCpuFull();
    }

    Bottleneck verdict() {
        if (level(Measure.REFUSED) > MOST) {
            return new Bottleneck.Refused();
        }
        double kills = series.sum(Measure.OOM_KILLS, from, to);
        if (kills > 0) {
            return new Bottleneck.OutOfMemory(
                    (long) kills, level(Measure.RAM), level(Measure.SWAP), level(Measure.PROCESSES));
        }
        double paging = doing(Activity.PAGING) + level(Measure.FPM_PAGING);
        if (paging > PAGING_MATTERS * busy) {
            return new Bottleneck.Swapping(
                    paging, busy, level(Measure.RAM), level(Measure.SWAP), level(Measure.PROCESSES));
        }
        return queue >= QUEUE_MATTERS ? whyVisitorsQueue() : whatElse();
    }

    private Bottleneck whyVisitorsQueue() {
        double processes = level(Measure.PROCESSES);
        double notAccepting = level(Measure.NOT_ACCEPTING);
        double idle = level(Measure.IDLE_WORKERS);
        double limit = workerLimit();
        if (notAccepting > MOST * processes && idle > busy) {
            return new Bottleneck.ConnectionLimit(
                    notAccepting, processes, idle, level(Measure.KEEPALIVE_PARKED), queue);
        }
        double ending = ending();
        if (ending > MOST * processes) {
            return new Bottleneck.OldGeneration(ending, processes, queue);
        }
        double held = series.mean(Letter.KEEPALIVE, from, to);
        if (held > A_GOOD_PART * busy) {
            return new Bottleneck.WorkersHeldByKeepAlive(held, busy, limit, queue);
        }
        if (isCpuFull()) {
            return cpuBound();
        }
        if (fpmIsFull()) {
            return fpmFull();
        }
        double waiting = doing(Activity.WAITING);
        if (waiting > MOST * busy && busy > NEARLY_ALL * limit) {
            return new Bottleneck.BackendSlow(waiting, busy, limit, queue);
        }
        return new Bottleneck.WorkersBusy(busy, busy + idle, limit, queue, mostly());
    }

    private Bottleneck whatElse() {
        if (isCpuFull()) {
            return cpuBound();
        }
        if (fpmIsFull()) {
            return fpmFull();
        }
        double limit = workerLimit();
        double ram = recipe.valueAt(Tunable.RAM, atNanos) * (1L << 20);
        return new Bottleneck.Healthy(
                limit == 0 ? 0 : busy / limit,
                level(Measure.RAM) / ram,
                level(Measure.CPU),
                series.responseQuantile(0.95, from, to));
    }

    /// prefork children of an old generation show G until they have finished.
    private double ending() {
        boolean threaded = recipe.scenario().mpm().isThreaded();
        return threaded ? level(Measure.ENDING) : series.mean(Letter.GRACEFUL, from, to);
    }

    private boolean requestsWaitForFpm() {
        return level(Measure.FPM_QUEUE) >= QUEUE_MATTERS && settings().phpHandler() == PhpHandler.FPM;
    }

    private boolean fpmIsFull() {
        return requestsWaitForFpm() && level(Measure.FPM_BUSY) > NEARLY_ALL * fpmLimit();
    }

    private Bottleneck fpmFull() {
        return new Bottleneck.FpmFull(
                level(Measure.FPM_BUSY), fpmLimit(), level(Measure.FPM_QUEUE), doing(Activity.FPM_QUEUED));
    }

    private boolean isCpuFull() {
        return level(Measure.CPU) > NEARLY_ALL;
    }

    private Bottleneck cpuBound() {
        double cores = recipe.valueAt(Tunable.CORES, atNanos);
        double running = doing(Activity.RUNNING) + level(Measure.FPM_RUNNING);
        return new Bottleneck.CpuBound(level(Measure.CPU), cores, running, queue);
    }

    private Activity mostly() {
        Activity most = Activity.READING;
        for (Activity activity : Activity.ALL) {
            if (activity != Activity.IDLE && doing(activity) > doing(most)) {
                most = activity;
            }
        }
        return most;
    }

    private double workerLimit() {
        Corrections corrections = Corrections.of(recipe.scenario().mpm(), settings());
        return (double) corrections.daemonsLimit() * corrections.effective().count(Tunable.THREADS_PER_CHILD);
    }

    private double fpmLimit() {
        return recipe.valueAt(Tunable.FPM_MAX_CHILDREN, atNanos);
    }

    private Settings settings() {
        Settings settings = recipe.scenario().settings();
        for (Tunable tunable : Tunable.values()) {
            settings = settings.with(tunable, recipe.valueAt(tunable, atNanos));
        }
        return settings;
    }

    private double level(Measure measure) {
        return series.mean(measure, from, to);
    }

    private double doing(Activity activity) {
        return series.mean(activity, from, to);
    }
}
