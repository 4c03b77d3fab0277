package org.mpmexplorer.kernel;

/// The exponential function by pure arithmetic: equal on every platform, relative error below 1e-15.
///
/// exp(x) = 2^(n/64) exp(r) with |r| at most ln(2)/128: the first factor comes from a table, the second
/// from its Taylor polynomial (Tang, "Table-Driven Implementation of the Exponential Function", 1989).
final class FastExp {
    private static final int STEPS = 64;
    private static final double LIMIT = 700;
    private static final double STEPS_PER_ONE = STEPS / StrictMath.log(2);
    /// ln(2)/64 as a sum: the first part has so few digits that its product with n is exact.
    private static final double STEP_HIGH = 0x1.62e42fefp-7;
    private static final double STEP_LOW = 0x1.473de6af278edp-40;
    /// Adding it moves the nearest whole number into the lowest bits of a double.
    private static final double ROUNDER = 0x1.8p52;
    private static final double[] POWERS = powers();

    private FastExp() {}

    static double exp(double x) {
        if (!(Math.abs(x) <= LIMIT)) {
            return StrictMath.exp(x);
        }
        double shifted = x * STEPS_PER_ONE + ROUNDER;
        double steps = shifted - ROUNDER;
        int n = (int) Double.doubleToRawLongBits(shifted);
        double r = x - steps * STEP_HIGH - steps * STEP_LOW;
        double square = r * r;
        double power = POWERS[n & (STEPS - 1)];
        double more = r + square * (0.5 + r * (1.0 / 6)) + square * square * (1.0 / 24 + r * (1.0 / 120));
        double scale = Double.longBitsToDouble((long) ((n >> 6) + 1023) << 52);
        return (power + power * more) * scale;
    }

    private static double[] powers() {
        double[] powers = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            powers[i] = StrictMath.pow(2, i / (double) STEPS);
        }
        return powers;
    }
}
