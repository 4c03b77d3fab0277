package org.mpmexplorer.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.mpmexplorer.scenario.FpmManager;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Unit;

/// The words of settings whose values are not numbers, in files and on the command line: `php-fpm`,
/// `ondemand`, `on`.
public final class SettingWords {
    private static final List<String> HANDLERS = List.of("none", "mod_php-nts", "mod_php-zts", "php-fpm");
    private static final List<String> MANAGERS = managers();

    private SettingWords() {}

    /// The words a setting may have, in the order of their values; empty for numbers and flags.
    public static List<String> choices(Tunable tunable) {
        return switch (tunable) {
            case PHP_HANDLER -> HANDLERS;
            case FPM_MANAGER -> MANAGERS;
            default -> List.of();
        };
    }

    /// The value somebody wrote as text: a word, `on` or `off`, or a number; empty if it is none of them.
    public static OptionalDouble value(Tunable tunable, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        List<String> choices = choices(tunable);
        if (!choices.isEmpty()) {
            int index = choices.indexOf(word);
            return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(index);
        }
        if (tunable.unit() == Unit.FLAG) {
            return flag(word);
        }
        try {
            double number = Double.parseDouble(word);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /// What may be written for a setting, for a sentence.
    public static String expected(Tunable tunable) {
        if (!choices(tunable).isEmpty()) {
            return "one of " + String.join(", ", choices(tunable));
        }
        return tunable.unit() == Unit.FLAG
                ? "on or off"
                : "a number from %s to %s"
                                .formatted(
                                        plain(tunable.range().min()),
                                        plain(tunable.range().max()))
                        + (tunable.unit().symbol().isEmpty()
                                ? ""
                                : " (" + tunable.unit().symbol() + ")");
    }

    /// A number without a needless decimal point.
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : "" + value;
    }

    private static OptionalDouble flag(String word) {
        return switch (word) {
            case "on", "true", "yes", "1" -> OptionalDouble.of(1);
            case "off", "false", "no", "0" -> OptionalDouble.of(0);
            default -> OptionalDouble.empty();
        };
    }

    private static List<String> managers() {
        List<String> words = new ArrayList<>();
        Arrays.stream(FpmManager.values())
                .forEach(manager -> words.add(manager.name().toLowerCase(Locale.ROOT)));
        assert HANDLERS.size() == PhpHandler.values().length;
        return List.copyOf(words);
    }
}
