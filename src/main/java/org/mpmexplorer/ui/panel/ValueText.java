package org.mpmexplorer.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Unit;
import org.mpmexplorer.ui.text.Messages;

/// What a person types for a tunable: a number, perhaps with a unit (`4 GB`, `15s`, `250 ms`, `4 %`).
public final class ValueText {
    /// A number with a unit, and perhaps what the program itself says behind it in brackets.
    private static final Pattern NUMBER =
            Pattern.compile("×?\\s*([0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)\\s*([a-zA-Zµ%/×]*)(?:\\s*\\([^)]*\\))?");
    /// A whole number with its thousands set apart.
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:[.,' \u00a0][0-9]{3})+");

    private ValueText() {}

    /// What came of a typed text: a value the tunable can have, or one sentence that says what is wrong and what
    /// to type instead. Neither if nothing was typed.
    public record Reading(Optional<Double> value, Optional<String> problem) {}

    /// Reads what was typed for the tunable.
    ///
    /// @param present its value now, which serves as an example
    public static Reading read(Tunable tunable, String typed, double present) {
        if (typed.isBlank()) {
            return new Reading(Optional.empty(), Optional.empty());
        }
        OptionalDouble number = parse(tunable, typed);
        if (number.isEmpty()) {
            return new Reading(Optional.empty(), Optional.of(notANumber(tunable, typed.strip(), present)));
        }
        double wanted = number.getAsDouble();
        double legal = tunable.range().contains(wanted) ? tunable.nearestLegal(wanted) : wanted;
        if (tunable.accepts(legal)) {
            return new Reading(Optional.of(legal), Optional.empty());
        }
        boolean isLess = wanted < tunable.range().min();
        double limit = isLess ? tunable.range().min() : tunable.range().max();
        String problem = Messages.text(
                isLess ? "parameter.tooLittle" : "parameter.tooMuch",
                tunable.id(),
                tunable.format(limit),
                typed.strip());
        return new Reading(Optional.empty(), Optional.of(problem));
    }

    private static String notANumber(Tunable tunable, String typed, double present) {
        String example = tunable.format(present);
        return switch (tunable.unit()) {
            case MEBIBYTES, SECONDS, MILLISECONDS, PERCENT, MEBIBYTES_PER_SECOND, BYTES_PER_SECOND ->
                Messages.text(
                        "parameter.notANumberIn",
                        tunable.id(),
                        example,
                        typed,
                        Messages.text("parameter.units." + tunable.unit().name()));
            case COUNT, FACTOR -> Messages.text("parameter.notANumber", tunable.id(), example, typed);
            case FLAG, CHOICE ->
                Messages.text("parameter.notAChoice", tunable.id(), String.join(", ", choices(tunable)), typed);
        };
    }

    private static List<String> choices(Tunable tunable) {
        List<String> choices = new ArrayList<>();
        for (double value = tunable.range().min(); value <= tunable.range().max(); value++) {
            choices.add(tunable.format(value));
        }
        return choices;
    }

    /// The number meant, in the tunable's unit, or empty if the text is none.
    public static OptionalDouble parse(Tunable tunable, String text) {
        String stripped = text.strip();
        if (tunable.unit() == Unit.FLAG || tunable.unit() == Unit.CHOICE) {
            return choice(tunable, stripped);
        }
        if (tunable.unit() == Unit.COUNT && THOUSANDS.matcher(stripped).matches()) {
            return OptionalDouble.of(Double.parseDouble(stripped.replaceAll("[^0-9]", "")));
        }
        Matcher matcher = NUMBER.matcher(stripped);
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(matcher.group(1).replace(',', '.'));
        double factor = factor(tunable.unit(), matcher.group(2).toLowerCase(Locale.ROOT));
        return Double.isNaN(factor) ? OptionalDouble.empty() : OptionalDouble.of(number * factor);
    }

    /// The choice that is written like that.
    private static OptionalDouble choice(Tunable tunable, String text) {
        List<String> choices = choices(tunable);
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).equalsIgnoreCase(text)) {
                return OptionalDouble.of(tunable.range().min() + i);
            }
        }
        return OptionalDouble.empty();
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
