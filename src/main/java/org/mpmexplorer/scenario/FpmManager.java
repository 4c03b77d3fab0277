package org.mpmexplorer.scenario;

/// PHP-FPM's process manager, directive `pm` (httpd-semantics 8.5).
public enum FpmManager {
    STATIC,
    DYNAMIC,
    ONDEMAND
}
