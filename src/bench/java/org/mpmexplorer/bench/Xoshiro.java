package org.mpmexplorer.bench;

import java.util.random.RandomGenerator;

/// The reference generator: xoshiro256++ (Blackman and Vigna), seeded by splitmix64; exponential and
/// normal numbers come from the ziggurats of the JDK.
final class Xoshiro implements RandomGenerator {
    private long a;
    private long b;
    private long c;
    private long d;

    Xoshiro(long seed) {
        long golden = 0x9E3779B97F4A7C15L;
        a = splitmix(seed + golden);
        b = splitmix(seed + 2 * golden);
        c = splitmix(seed + 3 * golden);
        d = splitmix(seed + 4 * golden);
    }

    @Override
    public long nextLong() {
        long result = Long.rotateLeft(a + d, 23) + a;
        long shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = Long.rotateLeft(d, 45);
        return result;
    }

    /// An exponential number with mean 1 the plain way.
    double minusLog() {
        return -Math.log(((nextLong() >>> 11) + 1) * 0x1.0p-53);
    }

    private static long splitmix(long state) {
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
