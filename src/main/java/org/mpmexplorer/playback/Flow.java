package org.mpmexplorer.playback;

/// What is counted over the last second.
public enum Flow {
    /// Visitors that began to connect.
    VISITS,
    /// Connections that entered the accept queue.
    QUEUED,
    /// Connections that were accepted.
    ACCEPTED,
    /// Complete replies.
    REPLIES,
    /// Visitors' failures of any kind.
    FAILURES,
    /// SYNs or first data lost because the accept queue was full.
    DROPS;

    static final int COUNT = values().length;
}
