package org.mpmexplorer.insight;

/// Buckets for times, each 19 % wider than the one before, from a millisecond to a quarter of an hour:
/// fine enough for a quantile over any part of a run, small enough to keep for every second.
final class TimeBuckets {
    static final int COUNT = 80;

    private static final double FIRST_SECONDS = 0.001;
    private static final double PER_FACTOR_OF_E = 5.75;

    private TimeBuckets() {}

    /// The bucket of a time.
    static int of(double seconds) {
        if (seconds <= FIRST_SECONDS) {
            return 0;
        }
        return Math.min(COUNT - 1, 1 + (int) (StrictMath.log(seconds / FIRST_SECONDS) * PER_FACTOR_OF_E));
    }

    /// Where a bucket ends.
    static double end(int bucket) {
        return FIRST_SECONDS * StrictMath.exp(bucket / PER_FACTOR_OF_E);
    }

    /// The time below which that share of the counted ones lies; 0 if none was counted.
    static double quantile(double[] counts, double share) {
        double total = 0;
        for (double count : counts) {
            total += count;
        }
        double wanted = share * total;
        double below = 0;
        for (int bucket = 0; bucket < COUNT && total > 0; bucket++) {
            if (below + counts[bucket] >= wanted && counts[bucket] > 0) {
                double part = (wanted - below) / counts[bucket];
                double start = bucket == 0 ? 0 : end(bucket - 1);
                return start + part * (end(bucket) - start);
            }
            below += counts[bucket];
        }
        return 0;
    }
}
