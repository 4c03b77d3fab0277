package org.mpmexplorer.insight;

import java.util.Set;
import org.mpmexplorer.trace.FailKind;

/// What a whole run came to, in one word; the better ones first.
public enum Outcome {
    /// Everybody is served in time.
    FINE,
    /// Visitors wait for a worker, a PHP process or the CPU.
    QUEUEING,
    /// Memory does not suffice: pages come back from swap, or the kernel kills processes.
    SWAPPING,
    /// A good part of the visitors is turned away or cut off, or the server does not start.
    REFUSING;

    /// More than this share of requests that fail counts where nobody has to wait. A judgement, like the next:
    /// availability is usually promised in parts of a hundred, and httpd knows no such line.
    private static final double FEW = 0.01;
    /// Where visitors queue some are turned away too; from one in twenty on it is what matters. No source draws
    /// this line; any from 3 % to 14 % gives every preset the same word.
    private static final double MANY = 0.05;

    private static final Set<Integer> TOO_LATE = Set.of(408, 502, 504);

    /// The outcome of a run that has this verdict and these totals. Memory is named before the errors it
    /// causes, and who gave up for waiting too long was not refused.
    public static Outcome of(Bottleneck verdict, RunSummary summary) {
        RunSummary.Requests requests = summary.requests();
        double all = Math.max(1, (double) requests.errors() + requests.completed());
        double waitedTooLong = tooLate(requests) / all;
        double refused = requests.errors() / all - waitedTooLong;
        return switch (verdict) {
            case Bottleneck.Refused _ -> REFUSING;
            case Bottleneck.OutOfMemory _, Bottleneck.Swapping _ -> SWAPPING;
            case Bottleneck.Healthy _ when refused > FEW -> REFUSING;
            case Bottleneck.Healthy _ -> waitedTooLong > FEW ? QUEUEING : FINE;
            case Bottleneck.WorkersHeldByKeepAlive _,
                    Bottleneck.ConnectionLimit _,
                    Bottleneck.OldGeneration _,
                    Bottleneck.WorkersBusy _,
                    Bottleneck.CpuBound _,
                    Bottleneck.BackendSlow _,
                    Bottleneck.FpmFull _ -> refused > MANY ? REFUSING : QUEUEING;
        };
    }

    /// The worse of the two.
    public Outcome or(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    private static long tooLate(RunSummary.Requests requests) {
        long gaveUp = requests.byFailure().stream()
                .filter(failure -> failure.kind() == FailKind.TIMEOUT)
                .mapToLong(RunSummary.FailureCount::count)
                .sum();
        long answeredSo = requests.byStatus().stream()
                .filter(reply -> TOO_LATE.contains(reply.status()))
                .mapToLong(RunSummary.StatusCount::count)
                .sum();
        return gaveUp + answeredSo;
    }
}
