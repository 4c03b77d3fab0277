package org.mpmexplorer.scenario;

/// Where the values of a tunable stand on its slider, from 0 (left) to 1 (right): evenly, or
/// logarithmically where its range says so. A logarithmic range from 0 puts 0 at the left end and counts
/// the logarithm from one step on. A drag stops at tidy numbers (two significant digits; for memory
/// sixteenths of a power of two), a key moves by one of them.
public record SliderScale(Tunable tunable) {

    /// Where that value stands, 0 to 1; beyond the range at its end.
    public double position(double value) {
        Range range = tunable.range();
        double inside = Math.max(range.min(), Math.min(range.max(), value));
        if (!range.logarithmic()) {
            return (inside - range.min()) / (range.max() - range.min());
        }
        double offset = logOffset();
        return Math.log((inside + offset) / (range.min() + offset))
                / Math.log((range.max() + offset) / (range.min() + offset));
    }

    /// The tidy legal value nearest to that position.
    public double valueAt(double position) {
        Range range = tunable.range();
        if (position <= 0) {
            return range.min();
        }
        if (position >= 1) {
            return range.max();
        }
        if (!range.logarithmic()) {
            double raw = range.min() + position * (range.max() - range.min());
            return tidied(raw, linearStep());
        }
        double offset = logOffset();
        double ratio = (range.max() + offset) / (range.min() + offset);
        double raw = (range.min() + offset) * Math.pow(ratio, position) - offset;
        return tidied(raw, tidyStep(raw) / 2);
    }

    /// The legal value so many tidy steps above (or, if negative, below) that one.
    public double stepped(double value, int steps) {
        double result = value;
        for (int i = 0; i < Math.abs(steps); i++) {
            result = steps > 0 ? above(result) : below(result);
        }
        return result;
    }

    private double above(double value) {
        double step = stepAt(value);
        double next = tunable.nearestLegal((Math.floor(value / step + 1e-9) + 1) * step);
        return next > value
                ? next
                : tunable.nearestLegal(value + tunable.range().step());
    }

    private double below(double value) {
        double step = stepAt(value * (1 - 1e-9) - 1e-12);
        double next = tunable.nearestLegal((Math.ceil(value / step - 1e-9) - 1) * step);
        return next < value
                ? next
                : tunable.nearestLegal(value - tunable.range().step());
    }

    private double stepAt(double value) {
        return tunable.range().logarithmic() ? tidyStep(value) : linearStep();
    }

    private double tidied(double raw, double step) {
        double coarse = Math.max(step, tunable.range().step());
        return tunable.nearestLegal(Math.rint(raw / coarse) * coarse);
    }

    private double logOffset() {
        return tunable.range().min() > 0 ? 0 : tunable.range().step();
    }

    /// A linear slider has about 100 stops.
    private double linearStep() {
        Range range = tunable.range();
        double hundredth = (range.max() - range.min()) / 100;
        return hundredth <= range.step() ? range.step() : Math.rint(hundredth / range.step()) * range.step();
    }

    private double tidyStep(double value) {
        double step = tunable.range().step();
        if (value <= step) {
            return step;
        }
        double tidy = tunable.unit() == Unit.MEBIBYTES && value >= 16
                ? Math.scalb(1.0, Math.getExponent(value) - 4)
                : Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return Math.max(step, tidy);
    }
}
