package org.mpmexplorer.ui.timeline;

import org.mpmexplorer.httpd.LogLevel;

/// A line of the error log as the list shows it.
///
/// @param server the name of the server that wrote it
/// @param ink style class with the server's colour
/// @param code AH number, or who speaks where there is none; perhaps empty
/// @param text the message
public record LogEntry(long atNanos, LogLevel level, String server, String ink, String code, String text) {}
