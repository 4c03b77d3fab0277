package org.mpmexplorer.validate;

import java.util.ArrayList;
import java.util.List;

/// How far curves of one value per second are from each other.
final class Curves {
    private static final int MAX_SHIFT = 1;

    private Curves() {}

    /// Whether anything was seen at all.
    static boolean isSeen(List<Double> curve) {
        return curve.stream().anyMatch(value -> value != Observation.UNSEEN);
    }

    /// The mean of curves of equal length.
    static List<Double> mean(List<List<Double>> curves) {
        List<Double> mean = new ArrayList<>();
        for (int i = 0; i < curves.getFirst().size(); i++) {
            double sum = 0;
            for (List<Double> curve : curves) {
                sum += curve.get(i);
            }
            mean.add(sum / curves.size());
        }
        return mean;
    }

    /// The distance to the nearest of the real curves.
    static double nearest(List<Double> curve, List<List<Double>> real) {
        double least = Double.POSITIVE_INFINITY;
        for (List<Double> candidate : real) {
            least = Math.min(least, distance(curve, candidate));
        }
        return least;
    }

    /// The mean absolute difference over the seconds seen in the real curve, divided by the largest value
    /// of both, after the best shift of at most one second.
    static double distance(List<Double> curve, List<Double> real) {
        double largest = Math.max(largest(curve), largest(real));
        if (largest <= 0) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int shift = -MAX_SHIFT; shift <= MAX_SHIFT; shift++) {
            least = Math.min(least, shifted(curve, real, shift));
        }
        return least / largest;
    }

    private static double shifted(List<Double> curve, List<Double> real, int shift) {
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < real.size(); i++) {
            int j = i + shift;
            if (j >= 0 && j < curve.size() && real.get(i) != Observation.UNSEEN) {
                sum += Math.abs(curve.get(j) - real.get(i));
                seen++;
            }
        }
        return seen == 0 ? Double.POSITIVE_INFINITY : sum / seen;
    }

    private static double largest(List<Double> curve) {
        double largest = 0;
        for (double value : curve) {
            largest = Math.max(largest, value);
        }
        return largest;
    }
}
