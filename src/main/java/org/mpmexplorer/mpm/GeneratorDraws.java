package org.mpmexplorer.mpm;

import java.util.Arrays;
import org.mpmexplorer.kernel.MersenneTwister;

/// What a load-testing program draws: Python's random numbers. The arrivals of an open load are one stream,
/// seeded with the program's seed; each client of a closed load has its own, seeded with 7919 times that and
/// its rank, first for its delay, then for each pause.
final class GeneratorDraws {
    private static final int CLIENT_SEED = 7_919;

    private final int seed;
    private final Stream arrivals = new Stream();
    private final Stream clients = new Stream();

    /// @param seed of the program; 0 where it has none and draws nothing here
    GeneratorDraws(int seed) {
        this.seed = seed;
    }

    /// An exponential number with mean 1: until the next arrival of an open load.
    double arrival(int load) {
        return -StrictMath.log(1 - arrivals.next(load, seed));
    }

    /// A number from 0 to below 1, for a client.
    ///
    /// @param rank which client of its load it is, from 0
    double client(int user, int rank) {
        return clients.next(user, CLIENT_SEED * seed + rank);
    }

    void copyFrom(GeneratorDraws other) {
        arrivals.copyFrom(other.arrivals);
        clients.copyFrom(other.clients);
    }

    /// Streams by number, each rebuilt when it is needed first: what is to be saved is how much of each is
    /// used up.
    private static final class Stream {
        private MersenneTwister[] twisters = new MersenneTwister[0];
        private int[] drawn = new int[0];

        double next(int index, int seed) {
            if (index >= drawn.length) {
                int capacity = Math.max(16, Integer.highestOneBit(index) << 1);
                twisters = Arrays.copyOf(twisters, capacity);
                drawn = Arrays.copyOf(drawn, capacity);
            }
            if (twisters[index] == null) {
                twisters[index] = new MersenneTwister(seed);
                for (int i = 0; i < drawn[index]; i++) {
                    twisters[index].uniform();
                }
            }
            drawn[index]++;
            return twisters[index].uniform();
        }

        void copyFrom(Stream other) {
            drawn = other.drawn.clone();
            twisters = new MersenneTwister[drawn.length];
        }
    }
}
