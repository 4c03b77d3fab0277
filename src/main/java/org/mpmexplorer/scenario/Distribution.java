package org.mpmexplorer.scenario;

import java.util.List;

/// How a quantity varies, as the user asked for it; drawing from it is the kernel's business. The unit
/// (seconds, bytes, a factor) is that of the field that holds it. Values are never negative.
public sealed interface Distribution {

    /// The expected value.
    double mean();

    /// Always the same value.
    record Constant(double value) implements Distribution {
        public Constant {
            requireNotNegative("value", value);
        }

        @Override
        public double mean() {
            return value;
        }
    }

    /// Exponential with that mean.
    record Exponential(double mean) implements Distribution {
        public Exponential {
            requireNotNegative("mean", mean);
        }
    }

    /// Evenly spread from `min` to `max`.
    record Uniform(double min, double max) implements Distribution {
        public Uniform {
            requireNotNegative("min", min);
            requireNotNegative("max", max);
            if (max < min) {
                throw new IllegalArgumentException("max " + max + " is below min " + min);
            }
        }

        @Override
        public double mean() {
            return (min + max) / 2;
        }
    }

    /// Lognormal with that mean; `sigma` is the standard deviation of the logarithm.
    record Lognormal(double mean, double sigma) implements Distribution {
        public Lognormal {
            requireNotNegative("mean", mean);
            requireNotNegative("sigma", sigma);
        }
    }

    /// Pareto from `scale` upward with exponent `shape`, cut at `cap`.
    record Pareto(double scale, double shape, double cap) implements Distribution {
        public Pareto {
            requireNotNegative("scale", scale);
            requireNotNegative("cap", cap);
            if (!(shape > 0) || cap < scale) {
                throw new IllegalArgumentException("a Pareto distribution needs shape > 0 and cap >= scale");
            }
        }

        @Override
        public double mean() {
            if (cap == scale || scale == 0) {
                return scale;
            }
            double ratio = StrictMath.pow(scale / cap, shape);
            if (shape == 1) {
                return scale * (1 + StrictMath.log(cap / scale));
            }
            return shape * scale / (shape - 1) * (1 - ratio * cap / scale) + ratio * cap;
        }
    }

    /// Quantiles at equal steps from the least to the greatest value, joined by straight lines.
    record Empirical(List<Double> quantiles) implements Distribution {
        public Empirical {
            quantiles = List.copyOf(quantiles);
            if (quantiles.isEmpty()) {
                throw new IllegalArgumentException("an empirical distribution needs at least one value");
            }
            double last = 0;
            for (double value : quantiles) {
                requireNotNegative("quantile", value);
                if (value < last) {
                    throw new IllegalArgumentException("quantiles must not decrease");
                }
                last = value;
            }
        }

        @Override
        public double mean() {
            if (quantiles.size() == 1) {
                return quantiles.getFirst();
            }
            double sum = 0;
            for (int i = 1; i < quantiles.size(); i++) {
                sum += (quantiles.get(i - 1) + quantiles.get(i)) / 2;
            }
            return sum / (quantiles.size() - 1);
        }
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be a number that is not negative, not " + value);
        }
    }
}
