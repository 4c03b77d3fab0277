package org.mpmexplorer.server.log;

import java.util.List;
import java.util.Optional;

/// What a reader of a log must know beside it.
///
/// @param asked the format the user names; empty to find it out
/// @param candidates formats of the server's own configuration
/// @param keepAliveSeconds how long the server keeps an idle connection; 0 if not at all
/// @param mostRequests of one connection; 0 for no limit
public record LogReading(
        Optional<LogFormat> asked, List<LogFormat> candidates, double keepAliveSeconds, int mostRequests) {

    public LogReading {
        candidates = List.copyOf(candidates);
    }

    /// httpd's own values, and no format known.
    public static final LogReading DEFAULT = new LogReading(Optional.empty(), List.of(), 5, 100);
}
