package org.mpmexplorer.insight;

/// What a whole run came to, in one word; the better ones first.
public enum Outcome {
    /// Everybody is served in time.
    FINE,
    /// Visitors wait for a worker, a PHP process or the CPU.
    QUEUEING,
    /// Memory does not suffice: pages come back from swap, or the kernel kills processes.
    SWAPPING,
    /// A good part of the requests fails, or the server does not start.
    REFUSING;

    /// More than this share of failed requests counts as refusing.
    private static final double ERRORS_MATTER = 0.01;

    /// The outcome of a run that has this verdict and these totals. Memory is named before the errors it
    /// causes.
    public static Outcome of(Bottleneck verdict, RunSummary summary) {
        return switch (verdict) {
            case Bottleneck.Refused refused -> REFUSING;
            case Bottleneck.OutOfMemory outOfMemory -> SWAPPING;
            case Bottleneck.Swapping swapping -> SWAPPING;
            case Bottleneck.Healthy healthy -> refusesMany(summary) ? REFUSING : FINE;
            case Bottleneck.WorkersHeldByKeepAlive held -> waiting(summary);
            case Bottleneck.ConnectionLimit limit -> waiting(summary);
            case Bottleneck.OldGeneration old -> waiting(summary);
            case Bottleneck.WorkersBusy busy -> waiting(summary);
            case Bottleneck.CpuBound cpu -> waiting(summary);
            case Bottleneck.BackendSlow slow -> waiting(summary);
            case Bottleneck.FpmFull full -> waiting(summary);
        };
    }

    /// The worse of the two.
    public Outcome or(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    private static Outcome waiting(RunSummary summary) {
        return refusesMany(summary) ? REFUSING : QUEUEING;
    }

    private static boolean refusesMany(RunSummary summary) {
        long errors = summary.requests().errors();
        return errors > ERRORS_MATTER * (errors + summary.requests().completed());
    }
}
