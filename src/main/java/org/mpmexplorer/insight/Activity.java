package org.mpmexplorer.insight;

/// What a worker (a prefork child or a thread) is really doing, finer than its scoreboard letter.
public enum Activity {
    /// Being started by its process.
    STARTING("starting"),
    /// Waits for a connection.
    IDLE("idle"),
    /// Reads the head of a request, or waits for it.
    READING("reading"),
    /// Computes.
    RUNNING("computing"),
    /// Waits for a database or a backend.
    WAITING("waiting for a backend"),
    /// Waits for a free PHP-FPM process.
    FPM_QUEUED("waiting for a PHP-FPM process"),
    /// Waits until its memory is read back from swap.
    PAGING("waiting for swap"),
    /// Sends a reply.
    SENDING("sending"),
    /// Holds an idle kept-alive connection.
    KEEPALIVE("holding an idle connection"),
    /// Closes a connection.
    CLOSING("closing");

    static final Activity[] ALL = values();

    private final String words;

    Activity(String words) {
        this.words = words;
    }

    /// The activity in a few words.
    public String words() {
        return words;
    }
}
