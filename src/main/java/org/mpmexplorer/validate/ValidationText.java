package org.mpmexplorer.validate;

import java.util.Locale;

/// Writes a validation as lines for people.
final class ValidationText {
    private ValidationText() {}

    static String write(Validation validation) {
        StringBuilder text = new StringBuilder();
        text.append(line("experiment", "measures", "outside", "completed", "p50", "p95"));
        for (Validation.Compared compared : validation.experiments()) {
            long outside = compared.verdicts().stream().filter(v -> !v.inside()).count();
            text.append(line(
                    compared.reference().name(),
                    String.valueOf(compared.verdicts().size()),
                    outside == 0 ? "-" : String.valueOf(outside),
                    error(compared, "completed"),
                    error(compared, "response p50"),
                    error(compared, "response p95")));
            compared.verdicts().stream()
                    .filter(verdict -> !verdict.inside())
                    .forEach(verdict -> text.append(outside(verdict)));
        }
        text.append(Summary.of(validation).words()).append('\n');
        return text.toString();
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-26s %8s %8s %10s %8s %8s%n", cells);
    }

    private static String error(Validation.Compared compared, String measure) {
        return compared.verdicts().stream()
                .filter(verdict -> verdict.measure().equals(measure))
                .map(verdict -> String.format(Locale.ROOT, "%+.1f %%", 100 * verdict.error()))
                .findFirst()
                .orElse("");
    }

    private static String outside(Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "    outside: %s: observed %s, simulated %s (%s to %s)%s%n",
                verdict.measure(),
                number(verdict.observed()),
                number(verdict.simulated()),
                number(verdict.low()),
                number(verdict.high()),
                verdict.note().isEmpty() ? "" : ", " + verdict.note());
    }

    static String number(double value) {
        return Math.abs(value) >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4f", value);
    }
}
