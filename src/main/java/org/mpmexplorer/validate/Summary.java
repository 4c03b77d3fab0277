package org.mpmexplorer.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// How a validation came out as a whole.
///
/// @param measures judged
/// @param outside of these
/// @param medianError of the relative errors of completed requests and of the response times' p50 and p95
/// @param greatestError of the same
record Summary(int experiments, int runs, int measures, int outside, double medianError, double greatestError) {
    private static final Set<String> CENTRAL = Set.of("completed", "response p50", "response p95");

    static Summary of(Validation validation) {
        List<Verdict> verdicts = validation.verdicts();
        List<Double> errors = new ArrayList<>();
        int outside = 0;
        for (Verdict verdict : verdicts) {
            outside += verdict.inside() ? 0 : 1;
            if (CENTRAL.contains(verdict.measure())) {
                errors.add(Math.abs(verdict.error()));
            }
        }
        Collections.sort(errors);
        return new Summary(
                validation.experiments().size(),
                validation.runs(),
                verdicts.size(),
                outside,
                errors.isEmpty() ? 0 : errors.get(errors.size() / 2),
                errors.isEmpty() ? 0 : errors.getLast());
    }
}
