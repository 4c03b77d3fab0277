package org.mpmexplorer.kernel;

/// Counter-based randomness: every draw is a pure function of (seed, stream, index).
///
/// There is no state to save, and a draw that is left out shifts no other: changing one parameter of a
/// run does not reshuffle the rest. Different streams, and different indices of a stream, are independent
/// numbers. Immutable.
public final class Draws {
    // The bits of (stream, index) are the splitmix64 finaliser (Stafford's variant 13; Steele, Lea and
    // Flood, "Fast Splittable Pseudorandom Number Generators", 2014) of the index, spread by the golden
    // ratio and xored with the hashed key of the stream. Xor, not addition: two streams are then never
    // the same sequence at another offset.
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;
    private static final int NEAR_STREAMS = 64;

    private final long seedKey;
    private final long[] nearKeys = new long[NEAR_STREAMS];

    public Draws(long seed) {
        seedKey = finish(seed + GOLDEN);
        for (int stream = 0; stream < NEAR_STREAMS; stream++) {
            nearKeys[stream] = key(stream);
        }
    }

    /// 64 random bits.
    public long bits(int stream, long index) {
        long key = (stream & -NEAR_STREAMS) == 0 ? nearKeys[stream] : key(stream);
        return finish(key ^ index * GOLDEN);
    }

    /// A uniform number strictly between 0 and 1, an odd multiple of 2^-53.
    public double uniform(int stream, long index) {
        return open(bits(stream, index));
    }

    /// An exponential number with mean 1.
    public double exponential(int stream, long index) {
        return Ziggurat.exponential(bits(stream, index));
    }

    /// A standard normal number.
    public double gaussian(int stream, long index) {
        return Ziggurat.gaussian(bits(stream, index));
    }

    /// A uniform whole number from 0 to bound - 1; no number is preferred by more than 2^-33 of its share.
    public int below(int stream, long index, int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive but is " + bound);
        }
        return (int) Math.unsignedMultiplyHigh(bits(stream, index), bound);
    }

    /// The next bits for a draw that needs more than 64 of them.
    static long rehash(long bits) {
        return finish(bits + GOLDEN);
    }

    /// Bits as a number strictly between 0 and 1.
    static double open(long bits) {
        return (bits >>> 11 | 1) * UNIT;
    }

    private long key(int stream) {
        return finish(seedKey + (stream + 1) * GOLDEN);
    }

    private static long finish(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
