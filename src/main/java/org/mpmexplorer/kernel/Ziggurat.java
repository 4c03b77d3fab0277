package org.mpmexplorer.kernel;

/// Exponential and normal numbers from random bits by the ziggurat method, exact to the precision of a double.
///
/// 256 layers of equal area cover the density; about 99 of 100 draws need one multiplication and one
/// comparison (Marsaglia and Tsang, "The Ziggurat Method for Generating Random Variables", 2000). A draw
/// that is rejected hashes its bits again, so the result is a pure function of the bits. Tables and rare
/// cases use `StrictMath`: equal on every platform.
final class Ziggurat {
    private static final int LAYERS = 256;
    private static final double UNIT = 0x1.0p-53;

    /// Where the tail begins and the area of a layer, for 256 layers.
    private static final double EXPONENTIAL_TAIL = 7.69711747013105;
    private static final double EXPONENTIAL_AREA = 0.003949659822581557;
    private static final double NORMAL_TAIL = 3.654152885361009;
    private static final double NORMAL_AREA = 0.004928673233974655;

    private static final double[] EXPONENTIAL_WIDTHS = exponentialWidths();
    private static final double[] NORMAL_WIDTHS = normalWidths();
    private static final double[] EXPONENTIAL_STEPS = steps(EXPONENTIAL_WIDTHS);
    private static final double[] NORMAL_STEPS = steps(NORMAL_WIDTHS);
    private static final long[] EXPONENTIAL_SURE = sure(EXPONENTIAL_WIDTHS);
    private static final long[] NORMAL_SURE = sure(NORMAL_WIDTHS);
    private static final double[] EXPONENTIAL_HEIGHTS = exponentialHeights();
    private static final double[] NORMAL_HEIGHTS = normalHeights();

    private Ziggurat() {}

    /// An exponential number with mean 1: the layer is bits 0 to 7, the place in it bits 11 to 63.
    static double exponential(long bits) {
        int layer = (int) bits & (LAYERS - 1);
        long place = bits >>> 11;
        double x = place * EXPONENTIAL_STEPS[layer];
        return place < EXPONENTIAL_SURE[layer] ? x : rareExponential(bits, layer, x);
    }

    /// A standard normal number: the layer is bits 0 to 7, the place in it, with its sign, bits 10 to 63.
    static double gaussian(long bits) {
        int layer = (int) bits & (LAYERS - 1);
        long place = bits >> 10;
        double x = place * NORMAL_STEPS[layer];
        return Math.abs(place) < NORMAL_SURE[layer] ? x : rareGaussian(bits, layer, x);
    }

    private static double rareExponential(long firstBits, int firstLayer, double firstX) {
        long bits = firstBits;
        int layer = firstLayer;
        double x = firstX;
        double start = 0;
        while (x >= EXPONENTIAL_WIDTHS[layer + 1]) {
            bits = Draws.rehash(bits);
            if (layer == 0) {
                start += EXPONENTIAL_TAIL;
            } else {
                double low = EXPONENTIAL_HEIGHTS[layer];
                if (low + Draws.open(bits) * (EXPONENTIAL_HEIGHTS[layer + 1] - low) < FastExp.exp(-x)) {
                    break;
                }
                bits = Draws.rehash(bits);
            }
            layer = (int) bits & (LAYERS - 1);
            x = (bits >>> 11) * EXPONENTIAL_STEPS[layer];
        }
        return start + x;
    }

    private static double rareGaussian(long firstBits, int firstLayer, double firstX) {
        long bits = firstBits;
        int layer = firstLayer;
        double x = firstX;
        while (Math.abs(x) >= NORMAL_WIDTHS[layer + 1]) {
            bits = Draws.rehash(bits);
            if (layer == 0) {
                return StrictMath.copySign(normalTail(bits), x);
            }
            double low = NORMAL_HEIGHTS[layer];
            if (low + Draws.open(bits) * (NORMAL_HEIGHTS[layer + 1] - low) < FastExp.exp(-0.5 * x * x)) {
                break;
            }
            bits = Draws.rehash(bits);
            layer = (int) bits & (LAYERS - 1);
            x = (bits >> 10) * NORMAL_STEPS[layer];
        }
        return x;
    }

    /// A normal number beyond the last layer (Marsaglia, "Generating a Variable from the Tail of the
    /// Normal Distribution", 1964).
    private static double normalTail(long firstBits) {
        long bits = firstBits;
        while (true) {
            double beyond = exponential(bits) / NORMAL_TAIL;
            bits = Draws.rehash(bits);
            if (2 * exponential(bits) > beyond * beyond) {
                return NORMAL_TAIL + beyond;
            }
            bits = Draws.rehash(bits);
        }
    }

    private static double normalDensity(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }

    /// Layer i is `widths[i]` wide and lies fully under the density up to `widths[i + 1]`; layer 0 holds the tail.
    private static double[] exponentialWidths() {
        double[] widths = new double[LAYERS + 1];
        widths[0] = EXPONENTIAL_AREA / StrictMath.exp(-EXPONENTIAL_TAIL);
        widths[1] = EXPONENTIAL_TAIL;
        for (int i = 2; i < LAYERS; i++) {
            double below = widths[i - 1];
            widths[i] = -StrictMath.log(StrictMath.exp(-below) + EXPONENTIAL_AREA / below);
        }
        return widths;
    }

    private static double[] normalWidths() {
        double[] widths = new double[LAYERS + 1];
        widths[0] = NORMAL_AREA / normalDensity(NORMAL_TAIL);
        widths[1] = NORMAL_TAIL;
        for (int i = 2; i < LAYERS; i++) {
            double below = widths[i - 1];
            widths[i] = StrictMath.sqrt(-2 * StrictMath.log(normalDensity(below) + NORMAL_AREA / below));
        }
        return widths;
    }

    private static double[] exponentialHeights() {
        double[] heights = new double[LAYERS + 1];
        for (int i = 0; i <= LAYERS; i++) {
            heights[i] = StrictMath.exp(-EXPONENTIAL_WIDTHS[i]);
        }
        return heights;
    }

    private static double[] normalHeights() {
        double[] heights = new double[LAYERS + 1];
        for (int i = 0; i <= LAYERS; i++) {
            heights[i] = normalDensity(NORMAL_WIDTHS[i]);
        }
        return heights;
    }

    private static double[] steps(double[] widths) {
        double[] steps = new double[LAYERS];
        for (int i = 0; i < LAYERS; i++) {
            steps[i] = widths[i] * UNIT;
        }
        return steps;
    }

    /// The places in a layer that lie under the density for sure are those below this bound.
    private static long[] sure(double[] widths) {
        long[] sure = new long[LAYERS];
        for (int i = 0; i < LAYERS; i++) {
            sure[i] = (long) (widths[i + 1] / widths[i] / UNIT);
        }
        return sure;
    }
}
