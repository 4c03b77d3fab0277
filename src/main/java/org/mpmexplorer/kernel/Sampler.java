package org.mpmexplorer.kernel;

/// A distribution with its constants worked out: turns a draw into a number, such as nanoseconds.
///
/// Immutable. Every sample is a pure function of (draws, stream, index).
public final class Sampler {
    private static final int CONSTANT = 0;
    private static final int EXPONENTIAL = 1;
    private static final int UNIFORM = 2;
    private static final int LOGNORMAL = 3;
    private static final int PARETO = 4;
    private static final int EMPIRICAL = 5;

    private final int kind;
    private final double base;
    private final double spread;
    private final double cap;
    private final double[] quantiles;

    private Sampler(int kind, double base, double spread, double cap, double... quantiles) {
        this.kind = kind;
        this.base = base;
        this.spread = spread;
        this.cap = cap;
        this.quantiles = quantiles;
    }

    public static Sampler constant(double value) {
        return new Sampler(CONSTANT, notNegative("value", value), 0, 0);
    }

    public static Sampler exponential(double mean) {
        return new Sampler(EXPONENTIAL, notNegative("mean", mean), 0, 0);
    }

    public static Sampler uniform(double low, double high) {
        require(notNegative("low", low) <= high && high < Double.POSITIVE_INFINITY, "high", high, "at least low");
        return new Sampler(UNIFORM, low, high - low, 0);
    }

    /// Lognormal with this mean; `sigma` is the standard deviation of the logarithm.
    public static Sampler lognormal(double mean, double sigma) {
        double logMean = StrictMath.log(notNegative("mean", mean));
        return new Sampler(LOGNORMAL, logMean - notNegative("sigma", sigma) * sigma / 2, sigma, 0);
    }

    /// Pareto from `scale` up, with tail index `shape`; what lies above `cap` becomes `cap`.
    public static Sampler pareto(double scale, double shape, double cap) {
        require(shape > 0 && shape < Double.POSITIVE_INFINITY, "shape", shape, "positive");
        require(cap >= notNegative("scale", scale), "cap", cap, "at least scale");
        return new Sampler(PARETO, StrictMath.log(scale), 1 / shape, cap);
    }

    /// The table of equidistant quantiles from minimum to maximum, joined by straight lines.
    public static Sampler empirical(double[] values) {
        require(values.length > 0, "number of values", values.length, "at least 1");
        notNegative("first value", values[0]);
        for (int i = 1; i < values.length; i++) {
            require(values[i] >= values[i - 1], "value " + i, values[i], "at least the value before it");
        }
        return new Sampler(EMPIRICAL, 0, 0, 0, values.clone());
    }

    public double sample(Draws draws, int stream, long index) {
        return switch (kind) {
            case CONSTANT -> base;
            case EXPONENTIAL -> base * draws.exponential(stream, index);
            case UNIFORM -> base + spread * draws.uniform(stream, index);
            case LOGNORMAL -> FastExp.exp(base + spread * draws.gaussian(stream, index));
            case PARETO -> Math.min(cap, FastExp.exp(base + spread * draws.exponential(stream, index)));
            default -> interpolated(draws.uniform(stream, index));
        };
    }

    /// The sample rounded to the nearest whole number.
    public long sampleLong(Draws draws, int stream, long index) {
        return (long) (sample(draws, stream, index) + 0.5);
    }

    private double interpolated(double share) {
        double position = share * (quantiles.length - 1);
        int left = (int) position;
        double from = quantiles[left];
        return left + 1 == quantiles.length ? from : from + (position - left) * (quantiles[left + 1] - from);
    }

    private static double notNegative(String name, double value) {
        require(value >= 0 && value < Double.POSITIVE_INFINITY, name, value, "finite and at least 0");
        return value;
    }

    private static void require(boolean holds, String name, double value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + rule + " but is " + value);
        }
    }
}
