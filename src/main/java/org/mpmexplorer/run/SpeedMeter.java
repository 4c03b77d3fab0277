package org.mpmexplorer.run;

/// Measures how much is simulated per second of wall time, and how long a slice may be so that a change
/// never waits long. The only class beside the window's pulse that reads a clock.
final class SpeedMeter {
    private static final long SLICE_WALL_NANOS = 4_000_000;
    private static final long WINDOW_WALL_NANOS = 250_000_000;
    private static final long SHORTEST_SLICE_NANOS = 1_000_000;
    private static final long LONGEST_SLICE_NANOS = 60_000_000_000L;

    private long sliceNanos = 50_000_000;
    private long startedAt = System.nanoTime();
    private long windowStartedAt = startedAt;
    private long windowSimulated;
    private double speed;

    /// Simulated time of the next slice.
    long sliceNanos() {
        return sliceNanos;
    }

    void startSlice() {
        startedAt = System.nanoTime();
    }

    /// Tells how much the slice simulated; adapts the next one.
    void endSlice(long simulatedNanos) {
        long now = System.nanoTime();
        long wall = Math.max(1, now - startedAt);
        double wanted = (double) simulatedNanos * SLICE_WALL_NANOS / wall;
        double bounded = Math.clamp(wanted, sliceNanos / 4.0, sliceNanos * 4.0);
        sliceNanos = (long) Math.clamp(bounded, SHORTEST_SLICE_NANOS, LONGEST_SLICE_NANOS);
        windowSimulated += simulatedNanos;
        long window = Math.max(1, now - windowStartedAt);
        speed = (double) windowSimulated / window;
        if (window > WINDOW_WALL_NANOS) {
            windowStartedAt = now;
            windowSimulated = 0;
        }
    }

    /// Nothing is simulated for now.
    void rest() {
        windowStartedAt = System.nanoTime();
        windowSimulated = 0;
        speed = 0;
    }

    /// Simulated seconds per second of wall time, lately.
    double speed() {
        return speed;
    }
}
