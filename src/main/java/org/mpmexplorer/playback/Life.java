package org.mpmexplorer.playback;

/// How far a child process has come.
public enum Life {
    /// The scoreboard has a place for a child here, but no process.
    ABSENT,
    /// Forked, not serving yet.
    STARTING,
    /// Serving.
    SERVING,
    /// The process is gone; the parent has not noticed yet.
    GONE;

    private static final Life[] ALL = values();

    static final int COUNT = ALL.length;

    static Life of(int code) {
        return ALL[code];
    }
}
