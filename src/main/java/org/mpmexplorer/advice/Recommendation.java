package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.scenario.Tunable;

/// What to set one directive to, and why.
///
/// @param yours the value in force now
/// @param low the smallest value that did as well as the best
/// @param high the largest one that did, within what memory allows
/// @param value the one to install, within the range
/// @param why the evidence, sentences for people
public record Recommendation(Tunable tunable, double yours, double low, double high, double value, List<String> why) {

    public Recommendation {
        why = List.copyOf(why);
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "%s: %s is not between %s and %s".formatted(tunable.id(), value, low, high));
        }
    }

    /// Whether the present value is within the range.
    public boolean isFine() {
        return yours >= low && yours <= high;
    }

    /// The same with another value, which belongs to the range then.
    Recommendation moved(double other) {
        return new Recommendation(tunable, yours, Math.min(low, other), Math.max(high, other), other, why);
    }

    /// The same for these reasons.
    Recommendation because(List<String> reasons) {
        return new Recommendation(tunable, yours, low, high, value, reasons);
    }

    /// The same for one more reason.
    Recommendation and(String reason) {
        List<String> more = new ArrayList<>(why);
        more.add(reason);
        return because(more);
    }
}
