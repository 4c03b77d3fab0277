package org.mpmexplorer.ui.text;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Simulated time as people read it.
public final class TimeText {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_DECISECOND = NANOS_PER_SECOND / 10;
    private static final long NANOS_PER_MICROSECOND = 1_000L;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d*)?");

    private TimeText() {}

    /// Minutes, seconds and a tenth, for example `00:42.3`; hours in front where there are any.
    public static String coarse(long nanos) {
        long tenths = nanos / NANOS_PER_DECISECOND;
        return clock(tenths / 10) + "." + tenths % 10;
    }

    /// Minutes, seconds and six decimals, for example `00:42.300125`, for looking at single events.
    public static String fine(long nanos) {
        long micros = nanos / NANOS_PER_MICROSECOND;
        return clock(micros / 1_000_000) + String.format(Locale.ROOT, ".%06d", micros % 1_000_000);
    }

    /// The instant a person wrote: seconds, or minutes and seconds, or hours, minutes and seconds, with colons
    /// between; nothing if it is none.
    public static OptionalLong parse(String text) {
        String[] parts = text.strip().replace(',', '.').split(":", -1);
        if (parts.length > 3) {
            return OptionalLong.empty();
        }
        double seconds = 0;
        for (String part : parts) {
            if (!NUMBER.matcher(part).matches()) {
                return OptionalLong.empty();
            }
            seconds = seconds * 60 + Double.parseDouble(part);
        }
        return OptionalLong.of(Math.round(seconds * 1e9));
    }

    private static String clock(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
