package org.mpmexplorer.ui.timeline;

import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.ui.text.TimeText;

/// Something on the time axis that is worth a look.
///
/// @param server the name of the server it happened on
/// @param text what happened
public record Mark(long atNanos, Kind kind, String server, String text) {

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

    /// One line for people.
    String line() {
        return TimeText.coarse(atNanos) + " " + server + " " + text;
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
