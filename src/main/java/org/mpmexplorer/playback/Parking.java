package org.mpmexplorer.playback;

import java.util.Arrays;
import org.mpmexplorer.trace.ParkPlace;

/// The listeners' parking places at an instant: for every child how many connections it keeps of each
/// kind, and which slots are taken. A connection gets the lowest free slot and keeps it until it leaves,
/// so that nobody moves because another one goes.
final class Parking {
    private static final int KINDS = ParkPlace.values().length;

    private int children;
    private int wordsPerChild;
    private long[] taken = new long[0];
    private int[] counts = new int[0];
    private final int[] totals = new int[KINDS];

    int count(int child, ParkPlace park) {
        return counts[child * KINDS + park.ordinal()];
    }

    int total(ParkPlace park) {
        return totals[park.ordinal()];
    }

    /// One more than the highest slot taken at the child.
    int extent(int child) {
        for (int word = wordsPerChild - 1; word >= 0; word--) {
            long bits = taken[child * wordsPerChild + word];
            if (bits != 0) {
                return word * Long.SIZE + Long.SIZE - Long.numberOfLeadingZeros(bits);
            }
        }
        return 0;
    }

    void reset(int newChildren) {
        children = newChildren;
        wordsPerChild = 0;
        taken = new long[0];
        counts = new int[newChildren * KINDS];
        Arrays.fill(totals, 0);
    }

    int add(int child, ParkPlace park) {
        tally(child, park, 1);
        for (int word = 0; word < wordsPerChild; word++) {
            long bits = taken[child * wordsPerChild + word];
            if (bits != -1L) {
                int bit = Long.numberOfTrailingZeros(~bits);
                taken[child * wordsPerChild + word] = bits | 1L << bit;
                return word * Long.SIZE + bit;
            }
        }
        int slot = wordsPerChild * Long.SIZE;
        widen(Math.max(1, wordsPerChild * 2));
        taken[child * wordsPerChild + slot / Long.SIZE] |= 1L;
        return slot;
    }

    void remove(int child, ParkPlace park, int slot) {
        tally(child, park, -1);
        taken[child * wordsPerChild + slot / Long.SIZE] &= ~(1L << slot);
    }

    void move(int child, ParkPlace from, ParkPlace to) {
        tally(child, from, -1);
        tally(child, to, 1);
    }

    private void tally(int child, ParkPlace park, int change) {
        counts[child * KINDS + park.ordinal()] += change;
        totals[park.ordinal()] += change;
    }

    private void widen(int words) {
        long[] wider = new long[children * words];
        for (int child = 0; child < children; child++) {
            System.arraycopy(taken, child * wordsPerChild, wider, child * words, wordsPerChild);
        }
        taken = wider;
        wordsPerChild = words;
    }

    void copyFrom(Parking other) {
        int words = other.children * other.wordsPerChild;
        int cells = other.children * KINDS;
        if (words > taken.length) {
            taken = new long[words];
        }
        if (cells > counts.length) {
            counts = new int[cells];
        }
        children = other.children;
        wordsPerChild = other.wordsPerChild;
        System.arraycopy(other.taken, 0, taken, 0, words);
        System.arraycopy(other.counts, 0, counts, 0, cells);
        System.arraycopy(other.totals, 0, totals, 0, KINDS);
    }

    long bytes() {
        return 8L * children * wordsPerChild + 4L * children * KINDS;
    }
}
