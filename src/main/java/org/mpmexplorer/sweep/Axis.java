package org.mpmexplorer.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.scenario.Tunable;

/// A setting and the values a sweep gives it, in ascending order.
public record Axis(Tunable tunable, List<Double> values) {
    /// The most values of one axis.
    public static final int MOST_VALUES = 2_000;

    public Axis {
        values = List.copyOf(values);
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw new IllegalArgumentException(
                    "%s takes 1 to %d values, not %d".formatted(tunable.id(), MOST_VALUES, values.size()));
        }
        for (int i = 0; i < values.size(); i++) {
            if (!tunable.accepts(values.get(i))) {
                throw new IllegalArgumentException("%s takes %s to %s, not %s"
                        .formatted(
                                tunable.id(),
                                plain(tunable.range().min()),
                                plain(tunable.range().max()),
                                plain(values.get(i))));
            }
            if (i > 0 && !(values.get(i) > values.get(i - 1))) {
                throw new IllegalArgumentException("the values of " + tunable.id() + " do not ascend");
            }
        }
    }

    /// The values from one to the other, both inclusive where the step reaches it, computed in decimals.
    ///
    /// @throws IllegalArgumentException with one sentence if there are none or too many, or if the setting
    ///     does not take one of them
    public static Axis of(Tunable tunable, BigDecimal from, BigDecimal to, BigDecimal step) {
        if (step.signum() <= 0 || to.compareTo(from) < 0) {
            throw new IllegalArgumentException("%s is varied upward in steps above 0".formatted(tunable.id()));
        }
        boolean isTooLong = to.subtract(from).compareTo(step.multiply(BigDecimal.valueOf(MOST_VALUES))) >= 0;
        if (isTooLong) {
            throw new IllegalArgumentException(
                    "%s would have more than %d values; take a larger step".formatted(tunable.id(), MOST_VALUES));
        }
        List<Double> values = new ArrayList<>();
        for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
            values.add(value.doubleValue());
        }
        return new Axis(tunable, values);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
