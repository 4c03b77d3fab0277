package org.mpmexplorer.playback;

import org.mpmexplorer.trace.ParkPlace;

/// What a stretch of a visit goes into, in the order in which a visit comes by.
public enum Stage {
    /// The visitor's handshake is not complete.
    CONNECTING,
    /// Connected; the visitor has not sent anything.
    SILENT,
    /// A request is sent and nobody reads it yet: it travels, or waits in its connection for a worker.
    ARRIVING,
    /// In the accept queue.
    QUEUED,
    /// A worker reads the head of the request.
    READING,
    /// The request waits in PHP-FPM's backlog.
    FPM_QUEUED,
    /// A worker or PHP-FPM child waits for pages from swap.
    PAGING,
    /// A worker or PHP-FPM child computes.
    RUNNING,
    /// A worker or PHP-FPM child waits for database or backend.
    WAITING,
    /// The reply is sent.
    SENDING,
    /// The connection is kept for the next request.
    KEPT,
    /// The connection is closed.
    CLOSING;

    /// Parked connections do that.
    static Stage of(ParkPlace park) {
        return switch (park) {
            case KEEPALIVE -> KEPT;
            case WRITE_COMPLETION -> SENDING;
            case LINGER, DEFERRED_CLOSE -> CLOSING;
        };
    }
}
