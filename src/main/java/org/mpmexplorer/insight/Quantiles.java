package org.mpmexplorer.insight;

import org.HdrHistogram.AbstractHistogram;

/// How some times are spread, in seconds; all 0 if there are none.
public record Quantiles(long count, double mean, double p50, double p90, double p95, double p99, double max) {
    private static final double MICROS_PER_SECOND = 1e6;

    static Quantiles of(AbstractHistogram micros, double sumNanos) {
        long count = micros.getTotalCount();
        if (count == 0) {
            return new Quantiles(0, 0, 0, 0, 0, 0, 0);
        }
        return new Quantiles(
                count,
                sumNanos / 1e9 / count,
                seconds(micros, 50),
                seconds(micros, 90),
                seconds(micros, 95),
                seconds(micros, 99),
                micros.getMaxValue() / MICROS_PER_SECOND);
    }

    static double seconds(AbstractHistogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_SECOND;
    }
}
