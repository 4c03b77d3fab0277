package org.mpmexplorer.trace;

/// Why a visitor's request failed, as the visitor sees it.
public enum FailKind {
    /// The connect took longer than the visitor's patience, or the kernel gave up.
    CONNECT_TIMEOUT,
    /// The reply took longer than the visitor's patience.
    TIMEOUT,
    /// The connection was reset.
    RESET,
    /// The server closed the connection before a complete reply.
    CLOSED_EARLY,
    /// Nobody listens.
    REFUSED;

    private static final FailKind[] ALL = values();

    /// The constant with this code, the way back from a record's argument.
    public static FailKind of(int code) {
        return ALL[code];
    }
}
