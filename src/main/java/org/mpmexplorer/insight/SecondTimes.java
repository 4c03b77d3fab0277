package org.mpmexplorer.insight;

import java.util.Arrays;

/// The response times of one second, in nanoseconds, and their exact quantiles.
final class SecondTimes {
    private static final double NANOS_PER_SECOND = 1e9;

    private long[] nanos = new long[64];
    private int count;
    private boolean isSorted = true;

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
        isSorted = false;
    }

    int count() {
        return count;
    }

    /// The least time, in seconds, that at least that share (above 0, up to 1) of them does not exceed; there is
    /// at least one.
    double quantileSeconds(double share) {
        if (!isSorted) {
            Arrays.sort(nanos, 0, count);
            isSorted = true;
        }
        return nanos[(int) Math.ceil(share * count) - 1] / NANOS_PER_SECOND;
    }

    double meanSeconds() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += nanos[i];
        }
        return sum / NANOS_PER_SECOND / count;
    }

    void clear() {
        count = 0;
        isSorted = true;
    }
}
