package org.mpmexplorer.bench;

import java.util.Arrays;

/// How often which wait was seen: the hand-written histogram of the reference loops. 64 buckets for every
/// doubling, so a quantile is right to 1.6 %.
final class WaitTally {
    private static final int SUB_BITS = 6;

    private final long[] counts = new long[(66 - SUB_BITS) << SUB_BITS];
    private long total;
    private double sumNanos;

    void record(long nanos) {
        counts[bucket(nanos)]++;
        total++;
        sumNanos += nanos;
    }

    long total() {
        return total;
    }

    double meanNanos() {
        return sumNanos / total;
    }

    double shareAboveZero() {
        return 1 - (double) counts[0] / total;
    }

    void clear() {
        Arrays.fill(counts, 0);
        total = 0;
        sumNanos = 0;
    }

    private static int bucket(long nanos) {
        int doublings = Math.max(0, 64 - SUB_BITS - 1 - Long.numberOfLeadingZeros(nanos));
        return (doublings << SUB_BITS) + (int) (nanos >>> doublings);
    }
}
