package org.mpmexplorer.httpd;

import java.util.Locale;

/// Severity of a log line as in the `LogLevel` directive, most severe first.
public enum LogLevel {
    EMERG,
    ALERT,
    CRIT,
    ERROR,
    WARN,
    NOTICE,
    INFO,
    DEBUG;

    /// The word in the log line, for example `notice`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a log with this `LogLevel` shows a line of that level; a notice always shows
    /// (httpd-semantics 0.4).
    public boolean shows(LogLevel level) {
        return level == NOTICE || level.ordinal() <= ordinal();
    }
}
