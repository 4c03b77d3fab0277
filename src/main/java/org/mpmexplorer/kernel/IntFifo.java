package org.mpmexplorer.kernel;

/// First-in, first-out ring of ints that doubles when it is full.
public final class IntFifo {
    /// What [#poll()] and [#peek()] return when the ring is empty.
    public static final int NONE = -1;

    private int[] ring;
    private int head;
    private int size;

    public IntFifo(int capacity) {
        ring = new int[ringLength(capacity)];
    }

    public void add(int value) {
        if (size == ring.length) {
            grow();
        }
        ring[(head + size) & (ring.length - 1)] = value;
        size++;
    }

    /// Removes and returns the oldest value, or [#NONE].
    public int poll() {
        if (size == 0) {
            return NONE;
        }
        int value = ring[head];
        head = (head + 1) & (ring.length - 1);
        size--;
        return value;
    }

    /// The oldest value, or [#NONE].
    public int peek() {
        return size == 0 ? NONE : ring[head];
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// The value at a position, 0 being the oldest.
    public int get(int position) {
        if (position < 0 || position >= size) {
            throw new IndexOutOfBoundsException("position " + position + " in a ring of " + size);
        }
        return ring[(head + position) & (ring.length - 1)];
    }

    /// Removes the oldest occurrence of a value, keeping the order of the rest; O(size).
    ///
    /// @return whether the value was there
    public boolean removeValue(int value) {
        int mask = ring.length - 1;
        int position = 0;
        while (position < size && ring[(head + position) & mask] != value) {
            position++;
        }
        if (position == size) {
            return false;
        }
        for (int i = position; i + 1 < size; i++) {
            ring[(head + i) & mask] = ring[(head + i + 1) & mask];
        }
        size--;
        return true;
    }

    public void clear() {
        head = 0;
        size = 0;
    }

    public IntFifo copy() {
        IntFifo copy = new IntFifo(ring.length);
        copy.copyFrom(this);
        return copy;
    }

    public void copyFrom(IntFifo other) {
        if (ring.length < other.size) {
            ring = new int[ringLength(other.size)];
        }
        for (int i = 0; i < other.size; i++) {
            ring[i] = other.get(i);
        }
        head = 0;
        size = other.size;
    }

    private static int ringLength(int capacity) {
        return capacity <= 4 ? 4 : Integer.highestOneBit(capacity - 1) << 1;
    }

    private void grow() {
        int[] longer = new int[ring.length * 2];
        for (int i = 0; i < size; i++) {
            longer[i] = get(i);
        }
        ring = longer;
        head = 0;
    }
}
