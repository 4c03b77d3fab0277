package org.mpmexplorer.scenario;

import java.util.Locale;

/// The unit a tunable's value is given in, and how such a value is written for people.
public enum Unit {
    COUNT(""),
    MEBIBYTES("MB"),
    SECONDS("s"),
    MILLISECONDS("ms"),
    PERCENT("%"),
    FACTOR("×"),
    MEBIBYTES_PER_SECOND("MB/s"),
    BYTES_PER_SECOND("B/s"),
    FLAG(""),
    CHOICE("");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /// The symbol behind the number, empty for plain counts.
    public String symbol() {
        return symbol;
    }

    /// The value with its unit, for example `4.0 GB`, `15 s`, `On`.
    public String format(double value) {
        return switch (this) {
            case FLAG, CHOICE -> value >= 0.5 ? "On" : "Off";
            case COUNT -> number(value);
            case FACTOR -> "×" + number(value);
            case MEBIBYTES ->
                value >= 1024 ? String.format(Locale.ROOT, "%.1f GB", value / 1024) : number(value) + " MB";
            case SECONDS, MILLISECONDS, PERCENT, MEBIBYTES_PER_SECOND, BYTES_PER_SECOND -> number(value) + " " + symbol;
        };
    }

    private static String number(double value) {
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        return Math.abs(value) < 10
                ? String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "")
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
