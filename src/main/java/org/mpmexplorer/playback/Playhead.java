package org.mpmexplorer.playback;

/// Which instant of the run is looked at, and how it moves on: a pure state machine that knows no clock.
///
/// @param atNanos the instant, never after the frontier
/// @param frontierNanos how far the run is computed
/// @param durationNanos how long the run lasts
/// @param rate simulated seconds per second, or [#AS_FAST_AS_POSSIBLE]
/// @param isPlaying whether the instant moves on as time passes
public record Playhead(long atNanos, long frontierNanos, long durationNanos, double rate, boolean isPlaying) {

    /// The rate that keeps to the frontier.
    public static final double AS_FAST_AS_POSSIBLE = Double.POSITIVE_INFINITY;

    private static final double[] RATES = {
        0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, AS_FAST_AS_POSSIBLE
    };

    public Playhead {
        if (durationNanos < 0 || !(rate > 0)) {
            throw new IllegalArgumentException("a playhead needs a duration and a rate above nothing");
        }
        frontierNanos = Math.clamp(frontierNanos, 0, durationNanos);
        atNanos = Math.clamp(atNanos, 0, frontierNanos);
    }

    /// At the start of a run of that length of which nothing is computed yet, standing, at rate 1.
    public static Playhead atStartOf(long durationNanos) {
        return new Playhead(0, 0, durationNanos, 1, false);
    }

    /// The rates a person can choose, slowest first.
    public static double[] rates() {
        return RATES.clone();
    }

    /// Whether the end of the run is reached.
    public boolean isAtEnd() {
        return atNanos == durationNanos;
    }

    /// This playhead after so much time of the clock has passed. It waits at the frontier and stops at the
    /// end of the run.
    public Playhead advanced(long wallNanos) {
        if (!isPlaying) {
            return this;
        }
        double stepNanos = wallNanos * rate;
        boolean isBeyond = stepNanos >= frontierNanos - atNanos;
        long to = isBeyond ? frontierNanos : atNanos + Math.round(stepNanos);
        return new Playhead(to, frontierNanos, durationNanos, rate, to < durationNanos);
    }

    /// Computed as far as that; an instant beyond is pulled back.
    public Playhead computedTo(long nanos) {
        return new Playhead(atNanos, nanos, durationNanos, rate, isPlaying);
    }

    /// Of a run of another length.
    public Playhead lasting(long nanos) {
        return new Playhead(atNanos, frontierNanos, nanos, rate, isPlaying);
    }

    /// At that instant, or as near as the run is computed.
    public Playhead movedTo(long nanos) {
        return new Playhead(nanos, frontierNanos, durationNanos, rate, isPlaying);
    }

    /// Moving on; from the start again if it was at the end.
    public Playhead playing() {
        return new Playhead(isAtEnd() ? 0 : atNanos, frontierNanos, durationNanos, rate, true);
    }

    /// Standing.
    public Playhead paused() {
        return new Playhead(atNanos, frontierNanos, durationNanos, rate, false);
    }

    /// Playing if it stood, standing if it played.
    public Playhead toggled() {
        return isPlaying ? paused() : playing();
    }

    /// At that rate.
    public Playhead withRate(double newRate) {
        return new Playhead(atNanos, frontierNanos, durationNanos, newRate, isPlaying);
    }

    /// At the next higher rate there is.
    public Playhead faster() {
        for (double candidate : RATES) {
            if (candidate > rate) {
                return withRate(candidate);
            }
        }
        return this;
    }

    /// At the next lower rate there is.
    public Playhead slower() {
        for (int i = RATES.length - 1; i >= 0; i--) {
            if (RATES[i] < rate) {
                return withRate(RATES[i]);
            }
        }
        return this;
    }
}
