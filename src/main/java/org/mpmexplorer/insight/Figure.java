package org.mpmexplorer.insight;

import java.util.function.ToDoubleFunction;

/// A number by which two servers are compared over whole runs.
public enum Figure {
    /// Complete replies with a status below 400, per minute.
    COMPLETED(true, run -> perMinute(run, run.requests().completed())),
    /// Failed requests and replies with a status from 400, per minute.
    ERRORS(false, run -> perMinute(run, run.requests().errors())),
    /// Half of the completions were faster, in seconds.
    P50(false, run -> run.requests().responseTime().p50()),
    /// 95 % of the completions were faster, in seconds.
    P95(false, run -> run.requests().responseTime().p95()),
    /// 99 % of the completions were faster, in seconds.
    P99(false, run -> run.requests().responseTime().p99()),
    /// The most memory everything took, RAM and swap together, in bytes.
    PEAK_MEMORY(false, run -> run.machine().ram().peak() + run.machine().swap().peak()),
    /// The most processes of httpd and PHP-FPM: the peaks of both together.
    PEAK_PROCESSES(
            false,
            run -> run.machine().processes().peak()
                    + run.machine().fpmChildren().peak()),
    /// Mean share of all cores that compute, 0 to 1.
    CPU(false, run -> run.machine().cpu());

    private static final double NANOS_PER_MINUTE = 60e9;

    private final boolean isMoreBetter;
    private final ToDoubleFunction<RunSummary> value;

    Figure(boolean isMoreBetter, ToDoubleFunction<RunSummary> value) {
        this.isMoreBetter = isMoreBetter;
        this.value = value;
    }

    /// Its value in a run.
    public double of(RunSummary run) {
        return value.applyAsDouble(run);
    }

    /// Whether the larger of two values is the better one.
    public boolean isMoreBetter() {
        return isMoreBetter;
    }

    private static double perMinute(RunSummary run, double count) {
        return run.toNanos() == 0 ? 0 : count * NANOS_PER_MINUTE / run.toNanos();
    }
}
