package org.mpmexplorer.playback;

import java.util.Arrays;

/// Counts and busy cores over the last second, in steps of a tenth: the window ends with the tenth the
/// instant is in.
final class LastSecond {
    private static final long STEP_NANOS = 100_000_000L;
    private static final int STEPS = 10;

    /// Ten whole steps before the one that is going on.
    private static final int RING = STEPS + 1;

    private long step;
    private final int[] counts = new int[RING * Flow.COUNT];
    private final long[] busyCoreNanos = new long[RING];
    private long busyUntilNanos;
    private int busyCores;

    void add(Flow flow, long atNanos) {
        turnTo(atNanos);
        counts[slot(step) * Flow.COUNT + flow.ordinal()]++;
    }

    void setBusyCores(int cores, long atNanos) {
        if (cores == busyCores) {
            return;
        }
        accrue(atNanos);
        busyCores = cores;
    }

    /// Events of this kind per second.
    double perSecond(Flow flow, long atNanos) {
        long current = atNanos / STEP_NANOS;
        long sum = 0;
        for (long s = Math.max(0, current - STEPS); s <= current; s++) {
            if (s > step - RING && s <= step) {
                sum += counts[slot(s) * Flow.COUNT + flow.ordinal()];
            }
        }
        return sum * 1e9 / windowNanos(atNanos);
    }

    /// Cores that were busy, on average; `atNanos` is not before the last change.
    double busyCores(long atNanos) {
        long from = Math.max(0, atNanos / STEP_NANOS - STEPS);
        long sum = busyCores * (atNanos - Math.max(busyUntilNanos, from * STEP_NANOS));
        for (long s = from; s <= step; s++) {
            if (s > step - RING) {
                sum += busyCoreNanos[slot(s)];
            }
        }
        return sum / windowNanos(atNanos);
    }

    private static double windowNanos(long atNanos) {
        long current = atNanos / STEP_NANOS;
        return Math.max(STEP_NANOS, atNanos - Math.max(0, current - STEPS) * STEP_NANOS);
    }

    private void accrue(long atNanos) {
        long from = Math.max(busyUntilNanos, (atNanos / STEP_NANOS - STEPS) * STEP_NANOS);
        while (from < atNanos) {
            long to = Math.min(atNanos, (from / STEP_NANOS + 1) * STEP_NANOS);
            turnTo(from);
            busyCoreNanos[slot(step)] += busyCores * (to - from);
            from = to;
        }
        turnTo(atNanos);
        busyUntilNanos = Math.max(busyUntilNanos, atNanos);
    }

    private void turnTo(long atNanos) {
        long wanted = atNanos / STEP_NANOS;
        if (wanted - step > RING) {
            step = wanted - RING;
        }
        while (step < wanted) {
            step++;
            int slot = slot(step);
            busyCoreNanos[slot] = 0;
            Arrays.fill(counts, slot * Flow.COUNT, (slot + 1) * Flow.COUNT, 0);
        }
    }

    private static int slot(long step) {
        return (int) (step % RING);
    }

    void clear() {
        step = 0;
        busyUntilNanos = 0;
        busyCores = 0;
        Arrays.fill(counts, 0);
        Arrays.fill(busyCoreNanos, 0);
    }

    void copyFrom(LastSecond other) {
        step = other.step;
        busyUntilNanos = other.busyUntilNanos;
        busyCores = other.busyCores;
        System.arraycopy(other.counts, 0, counts, 0, counts.length);
        System.arraycopy(other.busyCoreNanos, 0, busyCoreNanos, 0, busyCoreNanos.length);
    }
}
