package org.mpmexplorer.scenario;

/// The legal values of a tunable: from `min` to `max` (both inclusive) in steps of `step`, shown on a
/// logarithmic slider where `logarithmic`.
public record Range(double min, double max, double step, boolean logarithmic) {

    public Range {
        if (!(min < max) || !(step > 0) || (logarithmic && min < 0)) {
            throw new IllegalArgumentException("not a range: " + min + " to " + max + " by " + step);
        }
    }

    static Range linear(double min, double max, double step) {
        return new Range(min, max, step, false);
    }

    static Range log(double min, double max, double step) {
        return new Range(min, max, step, true);
    }

    static Range flag() {
        return new Range(0, 1, 1, false);
    }

    static Range choice(int choices) {
        return new Range(0, choices - 1.0, 1, false);
    }

    /// The legal value nearest to the wanted one.
    public double nearestLegal(double wanted) {
        double clamped = Math.max(min, Math.min(max, wanted));
        double stepped = min + Math.rint((clamped - min) / step) * step;
        return Math.min(max, stepped);
    }

    /// Whether the value lies within the bounds.
    public boolean contains(double value) {
        return value >= min && value <= max;
    }
}
