package org.mpmexplorer.playback;

/// The kind of place a connection is at, on its way from the visitor through the server and back.
public enum Spot {
    /// There is no such connection (any more).
    NOWHERE,
    /// The visitor's handshake is not complete.
    CONNECTING,
    /// The handshake is complete, the request is not there yet: the kernel holds the connection back.
    CONNECTED,
    /// In the accept queue.
    QUEUED,
    /// At a place of the scoreboard: a child (prefork) or thread serves it.
    PLACE,
    /// event: with the listener of a child, holding no thread.
    PARKED,
    /// The server has closed it; the visitor is about to notice.
    CLOSED;

    private static final Spot[] ALL = values();

    static Spot of(int code) {
        return ALL[code];
    }
}
