package org.mpmexplorer.trace;

/// Why a process is gone.
public enum ExitCause {
    /// It ended by itself: MaxConnectionsPerChild, an idle kill, a graceful end.
    EXITED,
    /// Segmentation fault.
    CRASHED,
    /// SIGKILL from outside.
    KILLED,
    /// SIGKILL by the kernel because memory ran out.
    OUT_OF_MEMORY,
    /// The server was stopped or restarted.
    STOPPED;

    private static final ExitCause[] ALL = values();

    /// The constant with this code, the way back from a record's argument.
    public static ExitCause of(int code) {
        return ALL[code];
    }
}
