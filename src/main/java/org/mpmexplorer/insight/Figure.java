package org.mpmexplorer.insight;

/// A number by which two servers are compared over whole runs.
public enum Figure {
    /// Complete replies with a status below 400, per minute.
    COMPLETED(Better.MORE),
    /// Failed requests and replies with a status from 400, per minute.
    ERRORS(Better.LESS),
    /// Half of the completions were faster, in seconds.
    P50(Better.LESS),
    /// 95 % of the completions were faster, in seconds.
    P95(Better.LESS),
    /// 99 % of the completions were faster, in seconds.
    P99(Better.LESS),
    /// The most memory everything took: the peaks of RAM and swap, in bytes.
    PEAK_MEMORY(Better.LESS),
    /// The most processes: the peaks of httpd and PHP-FPM.
    PEAK_PROCESSES(Better.NEITHER),
    /// Mean share of all cores that compute, 0 to 1.
    CPU(Better.NEITHER);

    private static final double NANOS_PER_MINUTE = 60e9;

    private final Better better;

    /// Which of two values is the better one.
    public enum Better {
        /// The larger.
        MORE,
        /// The smaller.
        LESS,
        /// Neither: who answers more visitors may well compute more and take more processes for it.
        NEITHER
    }

    Figure(Better better) {
        this.better = better;
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

    /// Which of two values is the better one.
    public Better better() {
        return better;
    }

    private static double perMinute(RunSummary run, long count) {
        return run.toNanos() == 0 ? 0 : count * NANOS_PER_MINUTE / run.toNanos();
    }
}
