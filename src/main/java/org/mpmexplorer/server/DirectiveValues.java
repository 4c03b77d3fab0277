package org.mpmexplorer.server;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mpmexplorer.httpd.Mpm;

/// Reads the argument of a directive as httpd does, with httpd's words for what it does not take.
final class DirectiveValues {
    /// Units count by their first letters alone (util.c ap_timeout_parameter_parse).
    private static final Pattern DURATION = Pattern.compile("\\s*\\+?(\\d*)(?:(h|ms|mi|s).*)?", Pattern.DOTALL);

    private static final int LONGEST_NUMBER = 15;

    private final Mpm mpm;
    private final Consumer<Finding> findings;

    DirectiveValues(Mpm mpm, Consumer<Finding> findings) {
        this.mpm = mpm;
        this.findings = findings;
    }

    /// The value in the directive's unit; 1 and 0 for On and Off.
    ///
    /// @throws ConfigurationException if httpd refuses the line
    double parse(KnownDirective known, ReadDirective directive) {
        return switch (known.kind()) {
            case INTEGER -> integer(known, directive);
            case POSITIVE -> positive(known, directive);
            case NOT_NEGATIVE -> notNegative(known, directive);
            case FACTOR -> factor(known, directive);
            case FLAG -> flag(known, directive);
            case DURATION -> duration(known, directive);
            case ACCEPT_FILTER -> words(known, directive, 2)[1].equalsIgnoreCase("none") ? 0 : 1;
            case READ_TIMEOUTS -> ReadStage.parse(directive).size();
        };
    }

    /// The arguments of a directive that takes so many.
    String[] words(KnownDirective known, ReadDirective directive, int count) {
        Words words = new Words(directive.arguments());
        String[] arguments = new String[count];
        boolean isComplete = true;
        for (int i = 0; i < count; i++) {
            arguments[i] = words.next();
            isComplete &= !arguments[i].isEmpty();
        }
        if (!isComplete || !words.isAtEnd()) {
            String wanted = count == 1 ? "one argument" : "two arguments";
            throw refused(known, directive, "%s takes %s, %s".formatted(known.directive(), wanted, known.help(mpm)));
        }
        return arguments;
    }

    private double integer(KnownDirective known, ReadDirective directive) {
        String text = words(known, directive, 1)[0];
        WholeNumber number = WholeNumber.read(text);
        if (!number.isExact()) {
            findings.accept(Finding.warning(
                    directive.place(),
                    "%s %s is not a whole number; httpd reads it as %d."
                            .formatted(known.directive(), Excerpt.of(text), number.value())));
        }
        return number.value();
    }

    private double positive(KnownDirective known, ReadDirective directive) {
        double value = integer(known, directive);
        if (value <= 0) {
            throw refused(known, directive, known.directive() + " must be > 0");
        }
        return value;
    }

    private double notNegative(KnownDirective known, ReadDirective directive) {
        double value = integer(known, directive);
        if (value < 0) {
            throw refused(known, directive, "Invalid %s value: %d".formatted(known.directive(), (long) value));
        }
        return value;
    }

    private double factor(KnownDirective known, ReadDirective directive) {
        String text = words(known, directive, 1)[0];
        double value;
        try {
            value = text.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?") ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException _) {
            value = Double.NaN;
        }
        if (Double.isNaN(value)) {
            throw refused(known, directive, known.directive() + ": error parsing value");
        }
        if (value <= 0) {
            throw refused(known, directive, known.directive() + " argument must be a positive number");
        }
        return value;
    }

    private double flag(KnownDirective known, ReadDirective directive) {
        String word = new Words(directive.arguments()).next();
        if (word.equalsIgnoreCase("on")) {
            return 1;
        } else if (word.equalsIgnoreCase("off")) {
            return 0;
        }
        throw refused(known, directive, known.directive() + " must be On or Off");
    }

    private double duration(KnownDirective known, ReadDirective directive) {
        String text = words(known, directive, 1)[0];
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw refused(known, directive, known.directive() + " has wrong format");
        }
        String digits = matcher.group(1);
        String unit = matcher.group(2);
        if (digits.isEmpty()) {
            findings.accept(Finding.warning(
                    directive.place(),
                    "%s %s has no number; httpd reads it as 0.".formatted(known.directive(), Excerpt.of(text))));
        }
        double number = digits.isEmpty()
                ? 0
                : Double.parseDouble(digits.length() > LONGEST_NUMBER ? digits.substring(0, LONGEST_NUMBER) : digits);
        return switch (unit == null ? "s" : unit) {
            case "h" -> number * 3600;
            case "mi" -> number * 60;
            case "ms" -> number / 1000;
            default -> number;
        };
    }

    private static ConfigurationException refused(KnownDirective known, ReadDirective directive, String problem) {
        return ConfigurationException.at(directive.place(), problem, "write for example " + known.example());
    }
}
