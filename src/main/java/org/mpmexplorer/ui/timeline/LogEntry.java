package org.mpmexplorer.ui.timeline;

import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.httpd.LogMessage;

/// A line of the error log as the list shows it.
///
/// @param server the name of the server that wrote it
/// @param lane which of the servers it is, from 0
/// @param ink style class with the server's colour
/// @param code AH number, or who speaks where there is none; perhaps empty
/// @param text the message
/// @param message which one it is
/// @param number the first number in it, 0 without one
public record LogEntry(
        long atNanos,
        LogLevel level,
        String server,
        int lane,
        String ink,
        String code,
        String text,
        LogMessage message,
        long number) {}
