package org.mpmexplorer.server.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A stretch of a log: from a second since 1970, so many seconds long.
public record Stretch(long fromEpochSecond, int seconds) {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    boolean holds(long epochSecond) {
        return epochSecond >= fromEpochSecond && epochSecond < fromEpochSecond + seconds;
    }

    /// When it is, for people, such as `17 May 2015 10:05 to 10:15 UTC`.
    public String words() {
        Instant end = Instant.ofEpochSecond(fromEpochSecond + seconds);
        Instant start = Instant.ofEpochSecond(fromEpochSecond);
        boolean isOneDay = Math.floorDiv(fromEpochSecond, SECONDS_PER_DAY)
                == Math.floorDiv(fromEpochSecond + seconds, SECONDS_PER_DAY);
        return DAY_AND_TIME.format(start) + " to " + (isOneDay ? TIME : DAY_AND_TIME).format(end) + " UTC";
    }
}
