package org.mpmexplorer.insight;

import java.util.Locale;

/// The values of a [Figure] as people read them.
public final class FigureWords {
    private static final double KIBI = 1024;

    private FigureWords() {}

    /// The value with its unit, for example `1,240`, `310 ms`, `3.4 GB`, `21 %`.
    public static String value(Figure figure, double value) {
        return switch (figure) {
            case COMPLETED, ERRORS, PEAK_PROCESSES -> number(value);
            case P50, P95, P99 -> seconds(value);
            case PEAK_MEMORY -> memory(value);
            case CPU -> format("%.1f %%", value * 100);
        };
    }

    /// The value with its sign, for example `+210` or `−1.2 GB`.
    public static String signed(Figure figure, double value) {
        String size = value(figure, Math.abs(value));
        if (size.equals(value(figure, 0))) {
            return size;
        }
        return (value < 0 ? "−" : "+") + size;
    }

    /// A mean with half the width of its interval, for example `1,240 ± 30`; without it where it is unknown.
    public static String estimate(Figure figure, Estimate estimate) {
        String mean = value(figure, estimate.mean());
        return Double.isNaN(estimate.halfWidth()) ? mean : mean + " ± " + value(figure, estimate.halfWidth());
    }

    /// The same for a difference, which has a sign.
    public static String difference(Figure figure, Estimate estimate) {
        String mean = signed(figure, estimate.mean());
        return Double.isNaN(estimate.halfWidth()) ? mean : mean + " ± " + value(figure, estimate.halfWidth());
    }

    static String number(double value) {
        double tenths = Math.round(value * 10) / 10.0;
        boolean isWhole = Math.abs(tenths) >= 10 || tenths == Math.rint(tenths);
        return format(isWhole ? "%,.0f" : "%.1f", tenths);
    }

    static String seconds(double seconds) {
        if (seconds >= 9.95) {
            return format("%.0f s", seconds);
        }
        if (seconds >= 0.9995) {
            return format("%.2f s", seconds);
        }
        double millis = seconds * 1000;
        return millis == 0 || millis >= 9.95 ? format("%.0f ms", millis) : format("%.1f ms", millis);
    }

    static String memory(double bytes) {
        double mebibytes = bytes / KIBI / KIBI;
        return mebibytes >= KIBI ? format("%.2f GB", mebibytes / KIBI) : format("%.0f MB", mebibytes);
    }

    private static String format(String template, double value) {
        return String.format(Locale.ROOT, template, value);
    }
}
