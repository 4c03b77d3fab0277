package org.mpmexplorer.kernel;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// The few statistics the kernel's tests need. Seeds are fixed, so a test passes always or never; the
/// bounds are wide enough for one right generator in about ten thousand to miss them.
final class Statistics {
    private static final double FAR = 3.9;

    private Statistics() {}

    /// How many standard deviations chi-square is from what equal shares give (Wilson and Hilferty).
    static double chiSquareDeviation(long[] counts) {
        long total = Arrays.stream(counts).sum();
        double expected = (double) total / counts.length;
        double chiSquare = 0;
        for (long count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        int degrees = counts.length - 1;
        double spread = 2.0 / (9 * degrees);
        return (Math.cbrt(chiSquare / degrees) - (1 - spread)) / Math.sqrt(spread);
    }

    /// Whether counts are as even as chance makes them: neither less nor more.
    static boolean areEven(long[] counts) {
        return Math.abs(chiSquareDeviation(counts)) < FAR;
    }

    /// Whether a sample follows a distribution function (Kolmogorov and Smirnov).
    static boolean follows(double[] sample, DoubleUnaryOperator distribution) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double worst = 0;
        for (int i = 0; i < n; i++) {
            double expected = distribution.applyAsDouble(sorted[i]);
            worst = Math.max(worst, Math.max(expected - (double) i / n, (i + 1.0) / n - expected));
        }
        return worst * Math.sqrt(n) < 2.23;
    }

    /// The distribution function of the standard normal (Marsaglia, "Evaluating the Normal Distribution", 2004).
    static double normal(double x) {
        if (Math.abs(x) > 8) {
            return x < 0 ? 0 : 1;
        }
        double term = x;
        double sum = x;
        for (int i = 3; Math.abs(term) > 1e-17; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }

    static double mean(double[] sample) {
        return Arrays.stream(sample).sum() / sample.length;
    }

    static double deviation(double[] sample) {
        double mean = mean(sample);
        return Math.sqrt(Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).sum() / (sample.length - 1));
    }

    /// Half the width of the interval that holds the true mean of independent runs in 999 of 1000 cases,
    /// for 20 runs or more.
    static double halfWidth(double[] runs) {
        return FAR * deviation(runs) / Math.sqrt(runs.length);
    }
}
