package org.mpmexplorer.ui.chart;

import java.util.function.IntToDoubleFunction;

/// A value for each second of a stretch as a curve of at most so many points: each point stands for a few
/// seconds, by their mean or their largest value. A second without a value is NaN; so is a point of such
/// seconds only.
final class Thinned {
    private final int start;
    private final int end;
    private final int perPoint;

    /// The seconds from `start` to before `end`.
    Thinned(int start, int end, int mostPoints) {
        this.start = start;
        this.end = end;
        this.perPoint = Math.max(1, (end - start + mostPoints - 1) / mostPoints);
    }

    int points() {
        return (end - start + perPoint - 1) / perPoint;
    }

    /// The middle of the time the points stand for, in seconds.
    double[] times() {
        double[] times = new double[points()];
        for (int point = 0; point < times.length; point++) {
            times[point] = (from(point) + to(point)) / 2.0;
        }
        return times;
    }

    double[] means(IntToDoubleFunction value) {
        double[] means = new double[points()];
        for (int point = 0; point < means.length; point++) {
            double sum = 0;
            int known = 0;
            for (int second = from(point); second < to(point); second++) {
                double one = value.applyAsDouble(second);
                if (!Double.isNaN(one)) {
                    sum += one;
                    known++;
                }
            }
            means[point] = known == 0 ? Double.NaN : sum / known;
        }
        return means;
    }

    double[] largest(IntToDoubleFunction value) {
        double[] largest = new double[points()];
        for (int point = 0; point < largest.length; point++) {
            double most = Double.NaN;
            for (int second = from(point); second < to(point); second++) {
                double one = value.applyAsDouble(second);
                if (Double.isNaN(most) || one > most) {
                    most = one;
                }
            }
            largest[point] = most;
        }
        return largest;
    }

    private int from(int point) {
        return start + point * perPoint;
    }

    private int to(int point) {
        return Math.min(end, start + (point + 1) * perPoint);
    }
}
