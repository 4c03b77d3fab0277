package org.mpmexplorer.validate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.mpmexplorer.kernel.Draws;

/// Counts what the lab's visitors and its observer see; used by many threads.
final class LabTally {
    private static final double NANOS = 1e9;
    private static final int OK = 200;

    private final Experiment experiment;
    private final long zeroNanos;
    private final Map<String, Integer> errors = new TreeMap<>();
    private final double[] completions;
    private final double[] processes;
    private final double[] threads;
    private double[] responses = new double[1024];
    private double[] connects = new double[1024];
    private int responseCount;
    private int connectCount;
    private int completed;
    private Optional<Observation.Memory> memory = Optional.empty();
    private final Draws draws = new Draws(1);
    private final AtomicLong drawn = new AtomicLong();

    /// A tally whose clock starts now.
    LabTally(Experiment experiment) {
        this.experiment = experiment;
        zeroNanos = System.nanoTime();
        completions = new double[experiment.seconds() + 1];
        processes = new double[experiment.seconds()];
        threads = new double[experiment.seconds()];
        Arrays.fill(processes, Observation.UNSEEN);
        Arrays.fill(threads, Observation.UNSEEN);
    }

    /// Seconds since the loads started.
    double now() {
        return (System.nanoTime() - zeroNanos) / NANOS;
    }

    void sleepUntil(double seconds) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep((long) ((seconds - now()) * NANOS));
    }

    /// A uniform number from 0 to 1.
    double uniform() {
        return draws.uniform(0, drawn.incrementAndGet());
    }

    /// An exponential number with mean 1.
    double exponential() {
        return draws.exponential(1, drawn.incrementAndGet());
    }

    synchronized void connected(double seconds) {
        if (connectCount == connects.length) {
            connects = Arrays.copyOf(connects, connectCount * 2);
        }
        connects[connectCount++] = seconds;
    }

    synchronized void answered(int status, double seconds) {
        if (responseCount == responses.length) {
            responses = Arrays.copyOf(responses, responseCount * 2);
        }
        responses[responseCount++] = seconds;
        if (status != OK) {
            errors.merge(String.valueOf(status), 1, Integer::sum);
            return;
        }
        completed++;
        double at = now();
        if (at < experiment.durationSeconds()) {
            completions[(int) at]++;
        }
    }

    synchronized void failed(String kind) {
        errors.merge(kind, 1, Integer::sum);
    }

    synchronized void seen(double at, List<Long> children) {
        int second = Math.min(processes.length - 1, (int) at);
        int all = children.stream().mapToInt(LabServer::threads).sum();
        processes[second] = Math.max(processes[second], children.size());
        threads[second] = Math.max(threads[second], all);
    }

    synchronized void weighed(Optional<Observation.Memory> itsMemory) {
        memory = itsMemory;
    }

    synchronized Observation observation(Set<String> codes) {
        return new Observation(
                true,
                "",
                completed,
                errors,
                Quantiles.of(responses, responseCount),
                Quantiles.of(connects, connectCount),
                boxed(completions),
                boxed(processes),
                boxed(threads),
                codes,
                memory);
    }

    private static List<Double> boxed(double[] curve) {
        return Arrays.stream(curve).boxed().toList();
    }
}
