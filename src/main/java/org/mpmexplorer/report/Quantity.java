package org.mpmexplorer.report;

import java.util.Locale;
import org.mpmexplorer.insight.Level;

/// Quantities as people read them, in plain ASCII.
public final class Quantity {
    private static final double KIBI = 1024;

    private Quantity() {}

    /// A time: `0 ms`, `4.2 ms`, `310 ms`, `1.43 s`, `24 s`.
    public static String time(double seconds) {
        if (seconds >= 9.95) {
            return format("%.0f s", seconds);
        }
        if (seconds >= 0.9995) {
            return format("%.2f s", seconds);
        }
        double millis = seconds * 1000;
        return millis == 0 || millis >= 9.95 ? format("%.0f ms", millis) : format("%.1f ms", millis);
    }

    /// An amount of memory: `620 MB`, `3.4 GB`.
    public static String memory(double bytes) {
        double mebibytes = bytes / KIBI / KIBI;
        return mebibytes >= KIBI ? format("%.1f GB", mebibytes / KIBI) : format("%.0f MB", mebibytes);
    }

    /// A number that is a mean: `0`, `0.4`, `12`.
    public static String number(double value) {
        double tenths = Math.round(value * 10) / 10.0;
        boolean whole = tenths >= 10 || tenths == Math.rint(tenths);
        return format(whole ? "%,.0f" : "%.1f", tenths);
    }

    static String count(long value) {
        return format("%,d", value);
    }

    /// A share from 0 to 1: `31 %`.
    static String share(double share) {
        return format("%.0f %%", share * 100);
    }

    /// Mean and peak of a level.
    static String level(Level level) {
        return number(level.mean()) + " (" + number(level.peak()) + ")";
    }

    /// Mean and peak of an amount of memory.
    static String memoryLevel(Level level) {
        return level.peak() == 0 ? "0" : memory(level.mean()) + " (" + memory(level.peak()) + ")";
    }

    /// A noun behind its number, `1 thread`, `3 threads` or `2 processes`.
    static String counted(double value, String noun) {
        String number = number(value);
        String ending = noun.endsWith("s") ? "es" : "s";
        return number + " " + (number.equals("1") ? noun : noun + ending);
    }

    private static String format(String template, Object value) {
        return String.format(Locale.ROOT, template, value);
    }
}
