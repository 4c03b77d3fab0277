package org.mpmexplorer.ui.timeline;

/// When something happened on the servers on screen.
public interface EventTimes {

    /// The first instant after that one at which something happened, or that one if there is none.
    long nextAfter(long nanos);

    /// The last instant before that one at which something happened, or 0 if there is none.
    long lastBefore(long nanos);
}
