package org.mpmexplorer.kernel;

import java.util.Arrays;

/// Set of the ints 0 to n - 1 with O(1) add, remove and access by position, in a deterministic order.
///
/// The order is that of adding, except that a removal moves the last value into the gap.
public final class IntBag {
    private static final int ABSENT = -1;

    private int[] values;
    private int[] positions;
    private int size;

    public IntBag(int n) {
        values = new int[n];
        positions = new int[n];
        Arrays.fill(positions, ABSENT);
    }

    /// Adds a value.
    ///
    /// @return whether it was absent before
    public boolean add(int value) {
        if (contains(value)) {
            return false;
        }
        positions[value] = size;
        values[size++] = value;
        return true;
    }

    /// Removes a value.
    ///
    /// @return whether it was there
    public boolean remove(int value) {
        int position = positions[value];
        if (position == ABSENT) {
            return false;
        }
        int last = values[--size];
        values[position] = last;
        positions[last] = position;
        positions[value] = ABSENT;
        return true;
    }

    public boolean contains(int value) {
        return positions[value] != ABSENT;
    }

    public int size() {
        return size;
    }

    /// The value at a position from 0 to size - 1.
    public int get(int position) {
        if (position < 0 || position >= size) {
            throw new IndexOutOfBoundsException("position " + position + " in a bag of " + size);
        }
        return values[position];
    }

    public void clear() {
        Arrays.fill(positions, ABSENT);
        size = 0;
    }

    public IntBag copy() {
        IntBag copy = new IntBag(values.length);
        copy.copyFrom(this);
        return copy;
    }

    public void copyFrom(IntBag other) {
        if (values.length != other.values.length) {
            values = new int[other.values.length];
            positions = new int[other.values.length];
        }
        System.arraycopy(other.values, 0, values, 0, other.size);
        System.arraycopy(other.positions, 0, positions, 0, positions.length);
        size = other.size;
    }
}
