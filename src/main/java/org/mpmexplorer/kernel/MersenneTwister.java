package org.mpmexplorer.kernel;

/// The generator of random numbers that Python's `random` uses (MT19937, Matsumoto and Nishimura 1998),
/// seeded and read as Python does it: the same seed gives the same numbers.
///
/// Unlike [Draws] it has a state and is consumed. It is meant for one thing: repeating what a measuring
/// program drew.
public final class MersenneTwister {
    private static final int SIZE = 624;
    private static final int MIDDLE = 397;
    private static final int UPPER = 0x80000000;
    private static final int MATRIX = 0x9908b0df;

    private final int[] state = new int[SIZE];
    private int position = SIZE;

    public MersenneTwister(int seed) {
        state[0] = 19_650_218;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1_812_433_253 * mixed(i) + i;
        }
        // The key is the seed alone, so the sum of key and its index is the seed.
        for (int step = 0, i = 1; step < SIZE; step++) {
            state[i] = (state[i] ^ mixed(i) * 1_664_525) + seed;
            i = next(i);
        }
        for (int step = 0, i = 2; step < SIZE - 1; step++) {
            state[i] = (state[i] ^ mixed(i) * 1_566_083_941) - i;
            i = next(i);
        }
        state[0] = UPPER;
    }

    private int mixed(int i) {
        return state[i - 1] ^ (state[i - 1] >>> 30);
    }

    private int next(int i) {
        if (i + 1 < SIZE) {
            return i + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    /// A number from 0 to below 1, as `random.random()`.
    public double uniform() {
        int high = bits() >>> 5;
        int low = bits() >>> 6;
        return (high * 67_108_864.0 + low) * 0x1.0p-53;
    }

    private int bits() {
        if (position == SIZE) {
            twist();
        }
        int y = state[position++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int y = (state[i] & UPPER) | (state[(i + 1) % SIZE] & ~UPPER);
            state[i] = state[(i + MIDDLE) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : MATRIX);
        }
        position = 0;
    }

    public void copyFrom(MersenneTwister other) {
        System.arraycopy(other.state, 0, state, 0, SIZE);
        position = other.position;
    }
}
