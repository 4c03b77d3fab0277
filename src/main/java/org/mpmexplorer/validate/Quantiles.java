package org.mpmexplorer.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The row of quantiles of the reference files, in seconds; empty where nothing was measured.
public record Quantiles(List<Double> values) {
    /// The names of the values, in order.
    public static final List<String> NAMES =
            List.of("p1", "p5", "p10", "p25", "p50", "p75", "p90", "p95", "p99", "p100");

    private static final double[] LEVELS = {0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99, 1};

    /// Nothing was measured.
    static final Quantiles NONE = new Quantiles(List.of());

    public Quantiles {
        values = List.copyOf(values);
        if (!values.isEmpty() && values.size() != LEVELS.length) {
            throw new IllegalArgumentException("a row of quantiles has " + LEVELS.length + " values");
        }
    }

    /// The quantiles of the first `count` samples, which are sorted for it.
    static Quantiles of(double[] samples, int count) {
        if (count == 0) {
            return NONE;
        }
        Arrays.sort(samples, 0, count);
        List<Double> values = new ArrayList<>();
        for (double level : LEVELS) {
            values.add(samples[Math.min(count - 1, (int) (level * count))]);
        }
        return new Quantiles(values);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }
}
