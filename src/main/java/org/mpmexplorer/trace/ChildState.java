package org.mpmexplorer.trace;

/// What a child is about.
public enum ChildState {
    /// Serves and accepts.
    ACCEPTING,
    /// event: serves, but its listener has switched off accepting (httpd-semantics 5.2).
    NOT_ACCEPTING,
    /// Finishes what it has and ends.
    DYING;

    private static final ChildState[] ALL = values();

    /// The constant with this code, the way back from a record's argument.
    public static ChildState of(int code) {
        return ALL[code];
    }
}
