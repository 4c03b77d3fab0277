package org.mpmexplorer.server.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mpmexplorer.scenario.Distribution;

/// Values of one quantity, gathered to become a distribution.
final class Spread {
    private static final int QUANTILES = 201;

    private double[] values = new double[256];
    private int count;
    private double sum;
    private boolean isSorted = true;

    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = value;
        sum += value;
        isSorted = false;
    }

    int count() {
        return count;
    }

    double mean() {
        return count == 0 ? 0 : sum / count;
    }

    /// The value below which that share (0 to 1) of them lies; 0 if there are none.
    double quantile(double share) {
        if (!isSorted) {
            Arrays.sort(values, 0, count);
            isSorted = true;
        }
        return count == 0 ? 0 : values[(int) Math.round(share * (count - 1))];
    }

    /// Their quantiles, joined by straight lines.
    Distribution distribution() {
        if (count == 0) {
            return new Distribution.Constant(0);
        }
        if (quantile(0) == quantile(1)) {
            return new Distribution.Constant(quantile(0));
        }
        int steps = Math.min(QUANTILES, count);
        List<Double> quantiles = new ArrayList<>(steps);
        for (int i = 0; i < steps; i++) {
            quantiles.add(quantile((double) i / (steps - 1)));
        }
        return new Distribution.Empirical(quantiles);
    }
}
