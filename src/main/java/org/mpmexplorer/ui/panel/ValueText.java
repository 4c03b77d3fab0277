package org.mpmexplorer.ui.panel;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Unit;

/// What a person types for a tunable: a number, perhaps with a unit (`4 GB`, `15s`, `250 ms`, `4 %`).
public final class ValueText {
    private static final Pattern NUMBER =
            Pattern.compile("×?\\s*([0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)\\s*([a-zA-Zµ%/×]*).*");

    private ValueText() {}

    /// The number meant, in the tunable's unit, or empty if the text is none.
    public static OptionalDouble parse(Tunable tunable, String text) {
        Matcher matcher = NUMBER.matcher(text.strip());
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(matcher.group(1).replace(',', '.'));
        double factor = factor(tunable.unit(), matcher.group(2).toLowerCase(Locale.ROOT));
        return Double.isNaN(factor) ? OptionalDouble.empty() : OptionalDouble.of(number * factor);
    }

    private static double factor(Unit unit, String suffix) {
        if (suffix.isEmpty() || suffix.equalsIgnoreCase(unit.symbol())) {
            return 1;
        }
        return switch (unit) {
            case MEBIBYTES ->
                switch (suffix) {
                    case "k", "kb", "kib" -> 1 / 1024.0;
                    case "m", "mib" -> 1;
                    case "g", "gb", "gib" -> 1024;
                    case "t", "tb", "tib" -> 1024 * 1024;
                    default -> Double.NaN;
                };
            case SECONDS ->
                switch (suffix) {
                    case "ms" -> 0.001;
                    case "m", "min" -> 60;
                    case "h" -> 3600;
                    default -> Double.NaN;
                };
            case MILLISECONDS ->
                switch (suffix) {
                    case "s" -> 1000;
                    default -> Double.NaN;
                };
            case COUNT ->
                switch (suffix) {
                    case "k" -> 1000;
                    default -> Double.NaN;
                };
            default -> Double.NaN;
        };
    }
}
