package org.mpmexplorer.ui.timeline;

import java.util.OptionalLong;
import org.mpmexplorer.playback.Landmark;

/// Where playing is to stop by itself.
public sealed interface StopAt {
    /// At that instant.
    record Instant(long nanos) implements StopAt {}

    /// At the next event of that kind.
    record Event(Landmark landmark) implements StopAt {}

    /// The instant to stop at, if it is after the one and not after the other.
    default OptionalLong between(long afterNanos, long lastNanos, EventTimes events) {
        return switch (this) {
            case Instant(long nanos) ->
                nanos > afterNanos && nanos <= lastNanos ? OptionalLong.of(nanos) : OptionalLong.empty();
            case Event(Landmark landmark) -> events.next(landmark, afterNanos, lastNanos);
        };
    }
}
