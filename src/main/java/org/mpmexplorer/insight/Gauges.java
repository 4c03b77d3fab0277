package org.mpmexplorer.insight;

/// Whole numbers that change at instants, with their mean over each second and over the run. A gauge is
/// addressed by its column in [SecondSeries], or is [#CORES]; not every column is a gauge.
final class Gauges {
    /// The cores the machine has, which is no column.
    static final int CORES = SecondSeries.COLUMNS;

    private static final int SIZE = SecondSeries.COLUMNS + 1;

    private final long[] value = new long[SIZE];
    private final long[] peak = new long[SIZE];
    private final long[] sinceNanos = new long[SIZE];
    private final long[] secondArea = new long[SIZE];
    private final double[] earlierArea = new double[SIZE];

    void set(int gauge, long atNanos, long newValue) {
        secondArea[gauge] += value[gauge] * (atNanos - sinceNanos[gauge]);
        sinceNanos[gauge] = atNanos;
        value[gauge] = newValue;
        if (newValue > peak[gauge]) {
            peak[gauge] = newValue;
        }
    }

    void add(int gauge, long atNanos, long change) {
        set(gauge, atNanos, value[gauge] + change);
    }

    long value(int gauge) {
        return value[gauge];
    }

    /// The time integral since the second began, up to that time.
    double areaOfSecond(int gauge, long untilNanos) {
        return secondArea[gauge] + (double) value[gauge] * (untilNanos - sinceNanos[gauge]);
    }

    /// Begins a new second at that time.
    void startSecond(long atNanos) {
        for (int gauge = 0; gauge < SIZE; gauge++) {
            earlierArea[gauge] += areaOfSecond(gauge, atNanos);
            secondArea[gauge] = 0;
            sinceNanos[gauge] = atNanos;
        }
    }

    /// Mean from the start of the run to that time, which is not before the last change, and peak.
    Level level(int gauge, long untilNanos) {
        if (untilNanos == 0) {
            return new Level(value[gauge], peak[gauge]);
        }
        return new Level((earlierArea[gauge] + areaOfSecond(gauge, untilNanos)) / untilNanos, peak[gauge]);
    }
}
