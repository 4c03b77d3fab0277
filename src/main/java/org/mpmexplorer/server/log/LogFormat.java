package org.mpmexplorer.server.log;

import java.util.List;

/// A `LogFormat` of httpd.
///
/// @param name its nickname, or what it is called here
/// @param text the format string, quotes as in the log, not as in the configuration
public record LogFormat(String name, String text) {
    private static final String COMMON_TEXT = "%h %l %u %t \"%r\" %>s %b";
    private static final String COMBINED_TEXT = COMMON_TEXT + " \"%{Referer}i\" \"%{User-Agent}i\"";
    private static final String VHOST_TEXT = "%v:%p " + COMBINED_TEXT;

    /// The formats of httpd's and Debian's own configurations, and the usual ways to add a time to them.
    public static final List<LogFormat> USUAL = List.of(
            new LogFormat("combined", COMBINED_TEXT),
            new LogFormat("vhost_combined", VHOST_TEXT),
            new LogFormat("common", COMMON_TEXT),
            new LogFormat("combined with %D", COMBINED_TEXT + " %D"),
            new LogFormat("combined with %D and %k", COMBINED_TEXT + " %D %k"),
            new LogFormat("vhost_combined with %D", VHOST_TEXT + " %D"),
            new LogFormat("common with %D", COMMON_TEXT + " %D"));

    /// Whether the time is written as `%t`, so that [LogTime] finds it.
    boolean hasPlainTime() {
        return text.contains("%t");
    }

    /// Whether it has the status of the reply: where a line has none in its place, it is of another format.
    boolean hasStatus() {
        return text.matches("(?s).*%[<>]?s.*");
    }

    /// How finely the time of a request was logged; the finest where there are several.
    public Precision precision() {
        if (text.matches("(?s).*%[<>!,\\d]*(D|\\{us\\}T).*")) {
            return Precision.MICROSECONDS;
        }
        if (text.matches("(?s).*%[<>!,\\d]*\\{ms\\}T.*")) {
            return Precision.MILLISECONDS;
        }
        return text.matches("(?s).*%[<>!,\\d]*(\\{s\\})?T.*") ? Precision.SECONDS : Precision.NONE;
    }

    /// Whether it says which request of its connection a request was (`%k`).
    boolean hasKeptAlive() {
        return text.matches("(?s).*%[<>!,\\d]*k.*");
    }

    /// How finely a log tells how long requests took.
    public enum Precision {
        /// Not at all.
        NONE("no %D or %T"),
        /// `%T`: most requests took 0 s.
        SECONDS("%T, whole seconds"),
        /// `%{ms}T`.
        MILLISECONDS("%{ms}T"),
        /// `%D` or `%{us}T`.
        MICROSECONDS("%D");

        private final String words;

        Precision(String words) {
            this.words = words;
        }

        /// What the format has.
        public String words() {
            return words;
        }
    }
}
