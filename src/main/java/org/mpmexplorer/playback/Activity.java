package org.mpmexplorer.playback;

/// What a place of the scoreboard is doing, finer than its letter.
public enum Activity {
    /// Nothing.
    NONE,
    /// It reads the head of a request.
    READ,
    /// It computes.
    RUN,
    /// It waits for database or backend.
    WAIT,
    /// It waits in PHP-FPM's backlog.
    FPM_QUEUE,
    /// It waits for pages from swap.
    PAGE,
    /// It sends a reply.
    SEND,
    /// It waits for the next request on the connection.
    HOLD,
    /// It closes the connection and drains it.
    DRAIN;

    private static final Activity[] ALL = values();

    static final int COUNT = ALL.length;

    static Activity of(int code) {
        return ALL[code];
    }
}
