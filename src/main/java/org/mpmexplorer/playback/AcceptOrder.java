package org.mpmexplorer.playback;

import java.util.Arrays;

/// The order of the accept queue: a linked list through arrays by connection, from which any connection
/// can be taken out.
final class AcceptOrder {
    private int first = Connections.NONE;
    private int last = Connections.NONE;
    private int[] nexts = new int[0];
    private int[] previous = new int[0];

    int first() {
        return first;
    }

    int next(int connection) {
        return nexts[connection];
    }

    void add(int connection) {
        nexts[connection] = Connections.NONE;
        previous[connection] = last;
        if (last == Connections.NONE) {
            first = connection;
        } else {
            nexts[last] = connection;
        }
        last = connection;
    }

    void remove(int connection) {
        int before = previous[connection];
        int behind = nexts[connection];
        if (before == Connections.NONE) {
            first = behind;
        } else {
            nexts[before] = behind;
        }
        if (behind == Connections.NONE) {
            last = before;
        } else {
            previous[behind] = before;
        }
    }

    void clear() {
        first = Connections.NONE;
        last = Connections.NONE;
    }

    void grow(int size) {
        nexts = Arrays.copyOf(nexts, size);
        previous = Arrays.copyOf(previous, size);
    }

    void copyFrom(AcceptOrder other, int used) {
        first = other.first;
        last = other.last;
        System.arraycopy(other.nexts, 0, nexts, 0, used);
        System.arraycopy(other.previous, 0, previous, 0, used);
    }
}
