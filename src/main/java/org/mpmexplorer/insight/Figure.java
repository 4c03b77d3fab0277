package org.mpmexplorer.insight;

/// A number by which two servers are compared over whole runs.
public enum Figure {
    /// Complete replies with a status below 400, per minute.
    COMPLETED(true),
    /// Failed requests and replies with a status from 400, per minute.
    ERRORS(false),
    /// Half of the completions were faster, in seconds.
    P50(false),
    /// 95 % of the completions were faster, in seconds.
    P95(false),
    /// 99 % of the completions were faster, in seconds.
    P99(false),
    /// The most memory everything took: the peaks of RAM and swap, in bytes.
    PEAK_MEMORY(false),
    /// The most processes: the peaks of httpd and PHP-FPM.
    PEAK_PROCESSES(false),
    /// Mean share of all cores that compute, 0 to 1.
    CPU(false);

    private static final double NANOS_PER_MINUTE = 60e9;

    private final boolean isMoreBetter;

    Figure(boolean isMoreBetter) {
        this.isMoreBetter = isMoreBetter;
    }

    /// Its value in a run.
    public double of(RunSummary run) {
        Quantiles times = run.requests().responseTime();
        RunSummary.Machine machine = run.machine();
        return switch (this) {
            case COMPLETED -> perMinute(run, run.requests().completed());
            case ERRORS -> perMinute(run, run.requests().errors());
            case P50 -> times.p50();
            case P95 -> times.p95();
            case P99 -> times.p99();
            case PEAK_MEMORY -> machine.ram().peak() + machine.swap().peak();
            case PEAK_PROCESSES ->
                machine.processes().peak() + machine.fpmChildren().peak();
            case CPU -> machine.cpu();
        };
    }

    /// Whether the larger of two values is the better one.
    public boolean isMoreBetter() {
        return isMoreBetter;
    }

    private static double perMinute(RunSummary run, long count) {
        return run.toNanos() == 0 ? 0 : count * NANOS_PER_MINUTE / run.toNanos();
    }
}
