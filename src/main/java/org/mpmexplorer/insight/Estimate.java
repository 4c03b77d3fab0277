package org.mpmexplorer.insight;

import java.util.List;

/// The mean of some replications with its 95 % confidence interval.
///
/// @param halfWidth half the width of the interval (Student's t); NaN from a single replication
public record Estimate(double mean, double halfWidth) {
    /// 97.5 % quantiles of Student's t for 1 to 30 degrees of freedom.
    private static final double[] STUDENT = {
        12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281,
        2.2010, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860,
        2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423
    };
    private static final double NORMAL = 1.959964;

    /// The estimate from these values, at least one.
    public static Estimate of(double[] values) {
        return of(values, List.of());
    }

    /// The estimate from these values, at least one, where the values of other groups spread as these do, each
    /// around a mean of its own: what is chance is told by all of them together (pooled variance).
    public static Estimate of(double[] values, List<double[]> alike) {
        if (values.length == 0) {
            throw new IllegalArgumentException("an estimate needs at least one value");
        }
        double mean = mean(values);
        double squares = squares(values);
        int freedom = values.length - 1;
        for (double[] group : alike) {
            squares += squares(group);
            freedom += group.length - 1;
        }
        if (freedom == 0) {
            return new Estimate(mean, Double.NaN);
        }
        double deviation = StrictMath.sqrt(squares / freedom);
        return new Estimate(mean, student(freedom) * deviation / StrictMath.sqrt(values.length));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double squares(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares;
    }

    /// Whether the half width is known and at most that share of the mean.
    public boolean isWithin(double share) {
        return halfWidth <= share * StrictMath.abs(mean);
    }

    /// Beyond the table the first correction term to the normal quantile (Abramowitz and Stegun 26.7.5)
    /// is exact to four digits.
    private static double student(int freedom) {
        return freedom <= STUDENT.length
                ? STUDENT[freedom - 1]
                : NORMAL + (NORMAL * NORMAL * NORMAL + NORMAL) / (4.0 * freedom);
    }
}
