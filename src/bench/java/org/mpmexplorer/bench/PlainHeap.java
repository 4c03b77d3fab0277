package org.mpmexplorer.bench;

/// The reference for plain work: a 4-ary heap over an array of times and one of ids.
final class PlainHeap {
    private final long[] times;
    private final int[] ids;
    private int size;

    PlainHeap(int capacity) {
        times = new long[capacity];
        ids = new int[capacity];
    }

    int size() {
        return size;
    }

    long topNanos() {
        return times[0];
    }

    int topId() {
        return ids[0];
    }

    void push(long atNanos, int id) {
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >> 2;
            if (times[parent] <= atNanos) {
                break;
            }
            times[hole] = times[parent];
            ids[hole] = ids[parent];
            hole = parent;
        }
        times[hole] = atNanos;
        ids[hole] = id;
    }

    void pop() {
        long lastNanos = times[--size];
        int lastId = ids[size];
        int hole = 0;
        int child = 1;
        while (child < size) {
            int least = leastOf(child, Math.min(child + 4, size));
            if (lastNanos <= times[least]) {
                break;
            }
            times[hole] = times[least];
            ids[hole] = ids[least];
            hole = least;
            child = 4 * hole + 1;
        }
        times[hole] = lastNanos;
        ids[hole] = lastId;
    }

    private int leastOf(int first, int end) {
        int least = first;
        for (int i = first + 1; i < end; i++) {
            if (times[i] < times[least]) {
                least = i;
            }
        }
        return least;
    }
}
