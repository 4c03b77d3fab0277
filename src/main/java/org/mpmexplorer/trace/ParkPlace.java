package org.mpmexplorer.trace;

/// Where event's listener keeps a connection that holds no thread (httpd-semantics 5.2).
public enum ParkPlace {
    /// Idle between two requests.
    KEEPALIVE,
    /// A reply waits until the visitor can take more of it.
    WRITE_COMPLETION,
    /// The server has closed its side and waits for the visitor.
    LINGER,
    /// Waits for any worker to close it.
    DEFERRED_CLOSE;

    private static final ParkPlace[] ALL = values();

    /// The constant with this code, the way back from a record's argument.
    public static ParkPlace of(int code) {
        return ALL[code];
    }
}
