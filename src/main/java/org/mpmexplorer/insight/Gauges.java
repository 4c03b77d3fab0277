package org.mpmexplorer.insight;

/// Whole numbers that change at instants, with their mean over each second and over the run. A gauge is
/// addressed by its column in [SecondSeries], or is [#CORES]; not every column is a gauge.
final class Gauges {
    /// The cores the machine has, which is no column.
    static final int CORES = SecondSeries.TIMES_FROM;

    private static final int SIZE = CORES + 1;

    // The four numbers of a gauge lie side by side, so that a change touches one cache line.
    private static final int FIELDS = 4;
    private static final int PEAK = 1;
    private static final int SINCE_NANOS = 2;
    private static final int SECOND_AREA = 3;

    private final long[] fields = new long[SIZE * FIELDS];
    private final double[] earlierArea = new double[SIZE];

    void set(int gauge, long atNanos, long newValue) {
        int at = gauge * FIELDS;
        fields[at + SECOND_AREA] += fields[at] * (atNanos - fields[at + SINCE_NANOS]);
        fields[at + SINCE_NANOS] = atNanos;
        fields[at] = newValue;
        if (newValue > fields[at + PEAK]) {
            fields[at + PEAK] = newValue;
        }
    }

    void add(int gauge, long atNanos, long change) {
        set(gauge, atNanos, fields[gauge * FIELDS] + change);
    }

    long value(int gauge) {
        return fields[gauge * FIELDS];
    }

    /// The time integral since the second began, up to that time.
    double areaOfSecond(int gauge, long untilNanos) {
        int at = gauge * FIELDS;
        return fields[at + SECOND_AREA] + (double) fields[at] * (untilNanos - fields[at + SINCE_NANOS]);
    }

    /// Begins a new second at that time.
    void startSecond(long atNanos) {
        for (int gauge = 0; gauge < SIZE; gauge++) {
            earlierArea[gauge] += areaOfSecond(gauge, atNanos);
            fields[gauge * FIELDS + SECOND_AREA] = 0;
            fields[gauge * FIELDS + SINCE_NANOS] = atNanos;
        }
    }

    /// Mean from the start of the run to that time, which is not before the last change, and peak.
    Level level(int gauge, long untilNanos) {
        long peak = fields[gauge * FIELDS + PEAK];
        if (untilNanos == 0) {
            return new Level(value(gauge), peak);
        }
        return new Level((earlierArea[gauge] + areaOfSecond(gauge, untilNanos)) / untilNanos, peak);
    }
}
