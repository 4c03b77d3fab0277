package org.mpmexplorer.scenario;

import java.util.List;

/// What a visitor does on one connection: some requests a gap apart, then perhaps hold it open.
///
/// @param classes indices into [Workload#classes()] this visitor asks for, by weight; empty means all
/// @param requestsPerConnection at least 1
/// @param keepAlive whether the visitor asks for a persistent connection
/// @param silentSeconds how long the visitor says nothing after connecting, as a browser's pre-opened
///     connection does
/// @param gapSeconds from a complete reply to the next request on the connection
/// @param holdSeconds how long the visitor keeps the connection open after the last reply unless the
///     server closes it first; 0 closes at once
/// @param timeoutSeconds a connect or request longer than this is an error
/// @param bytesPerSecond how fast the visitor reads, 0 for unlimited
/// @param reconnects whether the visitor, like a browser, makes the remaining requests on a new
///     connection when the server has closed this one between two requests; otherwise that is an error
public record Visit(
        List<Integer> classes,
        int requestsPerConnection,
        boolean keepAlive,
        double silentSeconds,
        Distribution gapSeconds,
        double holdSeconds,
        double timeoutSeconds,
        double bytesPerSecond,
        boolean reconnects) {

    public Visit {
        classes = List.copyOf(classes);
        if (requestsPerConnection < 1) {
            throw new IllegalArgumentException("requestsPerConnection must be at least 1");
        }
        if (!(silentSeconds >= 0) || !(holdSeconds >= 0) || !(timeoutSeconds > 0) || !(bytesPerSecond >= 0)) {
            throw new IllegalArgumentException("the times and the rate of a visit must not be negative");
        }
    }

    /// The visit as httpd sees it behind a proxy that buffers requests and replies and keeps the visitors'
    /// connections itself, as nginx does: each request comes complete on a connection of its own, the reply is
    /// taken at once, and nobody holds the connection (httpd-semantics 5.12).
    public Visit behindProxy() {
        return new Visit(classes, requestsPerConnection, false, 0, gapSeconds, 0, timeoutSeconds, 0, true);
    }

    /// One request on its own connection, closed at once; patience 60 s.
    public static Visit single() {
        return new Visit(List.of(), 1, false, 0, new Distribution.Constant(0), 0, 60, 0, false);
    }
}
