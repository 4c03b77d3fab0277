package org.mpmexplorer.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How a validation came out as a whole.
///
/// @param measures judged
/// @param outside of these
/// @param error of completed requests and of the response times' p50 and p95
/// @param offCentre the same, from the middle of the real runs instead of from what they span
record Summary(int experiments, int runs, int measures, int outside, Spread error, Spread offCentre) {
    /// The median and the greatest of relative errors, without their signs.
    record Spread(double median, double greatest) {
        private static Spread of(List<Double> values) {
            List<Double> sorted = values.stream().map(Math::abs).sorted().toList();
            return sorted.isEmpty() ? new Spread(0, 0) : new Spread(sorted.get(sorted.size() / 2), sorted.getLast());
        }
    }

    private static final Set<String> CENTRAL = Set.of("completed", "response p50", "response p95");

    /// The summary in two sentences, each on a line.
    String words() {
        return String.format(
                Locale.ROOT,
                "%d experiments with %d runs each: %d of %d measures are outside.\n"
                        + "Error of completed, p50 and p95: median %.1f %%, greatest %.1f %%;"
                        + " from the middle of the real runs: median %.1f %%, greatest %.1f %%.",
                experiments,
                runs,
                outside,
                measures,
                100 * error.median(),
                100 * error.greatest(),
                100 * offCentre.median(),
                100 * offCentre.greatest());
    }

    static Summary of(Validation validation) {
        List<Verdict> verdicts = validation.verdicts();
        List<Double> errors = new ArrayList<>();
        List<Double> offCentre = new ArrayList<>();
        int outside = 0;
        for (Verdict verdict : verdicts) {
            outside += verdict.inside() ? 0 : 1;
            if (CENTRAL.contains(verdict.measure())) {
                errors.add(verdict.error());
                offCentre.add(verdict.offCentre());
            }
        }
        return new Summary(
                validation.experiments().size(),
                validation.runs(),
                verdicts.size(),
                outside,
                Spread.of(errors),
                Spread.of(offCentre));
    }
}
