package org.mpmexplorer.ui.timeline;

import org.mpmexplorer.httpd.LogLevel;

/// Something on the time axis that is worth a look.
///
/// @param text one line for people, with the server's name
public record Mark(long atNanos, Kind kind, String text) {

    /// What a mark is about, least important first.
    public enum Kind {
        /// A log line without any alarm.
        NOTICE,
        /// A log line that warns.
        WARNING,
        /// A log line about something that failed.
        ERROR,
        /// Somebody changed something.
        CHANGE
    }

    /// The kind of a log line of that level.
    public static Kind kindOf(LogLevel level) {
        return switch (level) {
            case EMERG, ALERT, CRIT, ERROR -> Kind.ERROR;
            case WARN -> Kind.WARNING;
            case NOTICE, INFO, DEBUG -> Kind.NOTICE;
        };
    }
}
