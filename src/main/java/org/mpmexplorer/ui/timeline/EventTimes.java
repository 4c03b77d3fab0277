package org.mpmexplorer.ui.timeline;

import java.util.OptionalLong;
import org.mpmexplorer.playback.Landmark;

/// When something happened on the servers on screen.
public interface EventTimes {

    /// The first instant after that one at which something happened, or that one if there is none.
    long nextAfter(long nanos);

    /// The last instant before that one at which something happened, or 0 if there is none.
    long lastBefore(long nanos);

    /// The first such event after that instant and not after `lastNanos`, if there is one.
    OptionalLong next(Landmark landmark, long nanos, long lastNanos);

    /// The last such event before that instant, if there is one.
    OptionalLong previous(Landmark landmark, long nanos);
}
