package org.mpmexplorer.playback;

/// A time during which a connection is at one stage at one place.
///
/// @param place the place of the scoreboard it holds meanwhile, or [#NO_PLACE]
public record Stretch(Stage stage, long fromNanos, long untilNanos, int place) {
    /// No worker is held.
    public static final int NO_PLACE = -1;

    /// Its length.
    public long nanos() {
        return untilNanos - fromNanos;
    }

    /// Whether a worker serves the connection and nobody else meanwhile.
    public boolean holdsWorker() {
        return place != NO_PLACE;
    }
}
