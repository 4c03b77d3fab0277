package org.mpmexplorer.ui.timeline;

/// A part of the run that is played again and again. While it is only begun, it ends where it starts.
///
/// @param fromNanos never after `toNanos`
public record Stretch(long fromNanos, long toNanos) {
    static Stretch between(long oneNanos, long otherNanos) {
        return new Stretch(Math.min(oneNanos, otherNanos), Math.max(oneNanos, otherNanos));
    }

    boolean isComplete() {
        return toNanos > fromNanos;
    }
}
