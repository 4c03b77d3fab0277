package org.mpmexplorer.kernel;

/// Counter-based randomness: every draw is a pure function of (seed, stream, index).
///
/// There is no state to save, and a draw that is left out shifts no other. Immutable.
public final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private final long key;

    public Draws(long seed) {
        key = mix(seed + GOLDEN);
    }

    /// 64 random bits.
    public long bits(int stream, long index) {
        return mix(mix(key + stream * GOLDEN) + index * GOLDEN);
    }

    /// A uniform number strictly between 0 and 1: an odd multiple of 2^-53.
    public double uniform(int stream, long index) {
        return (bits(stream, index) >>> 11 | 1) * UNIT;
    }

    /// An exponential number with mean 1.
    public double exponential(int stream, long index) {
        return -StrictMath.log(uniform(stream, index));
    }

    /// A standard normal number, by Marsaglia's polar method: StrictMath.cos would allocate.
    public double gaussian(int stream, long index) {
        long bits = bits(stream, index);
        while (true) {
            double x = (bits >> 10) * UNIT;
            double y = (mix(bits + GOLDEN) >> 10) * UNIT;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
            bits = mix(bits ^ GOLDEN);
        }
    }

    /// A uniform whole number from 0 to bound - 1.
    public int below(int stream, long index, int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive but is " + bound);
        }
        return (int) Math.unsignedMultiplyHigh(bits(stream, index), bound);
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
