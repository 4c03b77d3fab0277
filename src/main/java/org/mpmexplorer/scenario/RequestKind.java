package org.mpmexplorer.scenario;

/// What serves a request (httpd-semantics 5.5, 8).
public enum RequestKind {
    /// A plain file: sent by the kernel, does not count as buffered data.
    STATIC,
    /// A PHP page: runs where [PhpHandler] says.
    PHP,
    /// A proxied backend: the worker waits and uses next to no memory.
    PROXY
}
