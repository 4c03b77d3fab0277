package org.mpmexplorer.bench;

/// A line of times, first come, first served, of a fixed length.
final class LongRing {
    private final long[] ring = new long[1 << 20];
    private int head;
    private int size;

    void add(long value) {
        ring[(head + size++) & (ring.length - 1)] = value;
    }

    long poll() {
        long value = ring[head];
        head = (head + 1) & (ring.length - 1);
        size--;
        return value;
    }

    boolean isEmpty() {
        return size == 0;
    }
}
