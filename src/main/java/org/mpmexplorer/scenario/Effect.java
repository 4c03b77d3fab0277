package org.mpmexplorer.scenario;

/// When a change of a tunable takes effect in the running server.
public enum Effect {
    /// At once: it describes the host or the visitors, or httpd reads it at each decision.
    LIVE,
    /// The simulated administrator edits the file and sends SIGUSR1: old children finish, new ones
    /// know the value (httpd-semantics 6.2).
    GRACEFUL_RESTART,
    /// The simulated administrator stops and starts the server: open connections are cut.
    STOP_AND_START
}
