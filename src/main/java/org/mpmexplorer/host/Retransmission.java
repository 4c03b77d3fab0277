package org.mpmexplorer.host;

/// When a visitor's kernel repeats what was not answered (httpd-semantics 4.3).
public final class Retransmission {
    private static final long SECOND = 1_000_000_000L;
    private static final long FIRST_DATA_NANOS = 200_000_000L;
    private static final int DATA_ATTEMPTS = 10;

    /// Seconds after the first SYN, kernels before 6.5; the last entry is when the connect fails.
    private static final int[] CLASSIC = {1, 3, 7, 15, 31, 63, 127};

    /// The same with `tcp_syn_linear_timeouts` 4, kernels from 6.5.
    private static final int[] LINEAR = {1, 2, 3, 4, 5, 7, 11, 19, 35, 67, 131};

    private Retransmission() {}

    /// Nanoseconds from attempt number `attempt` (1 is the first SYN) to the next one or to giving up.
    /// An attempt beyond the last, possible where the kernel was changed meanwhile, counts as the last.
    public static long synDelayNanos(int attempt, boolean linear) {
        int[] times = linear ? LINEAR : CLASSIC;
        int last = Math.min(attempt, times.length) - 1;
        int previous = last == 0 ? 0 : times[last - 1];
        return (times[last] - previous) * SECOND;
    }

    /// Whether the wait after that attempt ends in ETIMEDOUT instead of another SYN.
    public static boolean isLastSyn(int attempt, boolean linear) {
        return attempt >= (linear ? LINEAR : CLASSIC).length;
    }

    /// Nanoseconds from attempt number `attempt` (1 is the first) to send data to the next one. The second is
    /// the tail loss probe, 0.2 s after the first; the retransmission timer starts anew with it, so the
    /// third follows after another 0.2 s, and only then the time doubles (net/ipv4/tcp_output.c,
    /// tcp_send_loss_probe; on a wire of this kernel 0.2, 0.4, 0.8, 1.6, 3.3, 6.6 s).
    public static long dataDelayNanos(int attempt) {
        return FIRST_DATA_NANOS << Math.max(0, Math.min(attempt, DATA_ATTEMPTS) - 2);
    }

    /// Whether the server has forgotten the connection by the time of that attempt (about 63 s) and
    /// answers with a reset.
    public static boolean isForgotten(int attempt) {
        return attempt > DATA_ATTEMPTS;
    }
}
