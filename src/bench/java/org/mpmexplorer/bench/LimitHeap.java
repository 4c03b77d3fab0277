package org.mpmexplorer.bench;

import java.util.Arrays;

/// The reference for speed: a 4-ary heap of keys that hold time and id in one `long`, sifted bottom-up
/// without a branch on a key. Ties go by id, the time has only the bits the id leaves, and nothing grows:
/// what one would write for one loop, not for an engine.
final class LimitHeap {
    private final long[] keys;
    private int size;

    LimitHeap(int capacity) {
        keys = new long[capacity + 4];
        Arrays.fill(keys, Long.MAX_VALUE);
    }

    int size() {
        return size;
    }

    /// The least key, `Long.MAX_VALUE` when there is none.
    long top() {
        return keys[0];
    }

    void push(long key) {
        climb(keys, size++, key);
    }

    void pop() {
        long last = keys[--size];
        keys[size] = Long.MAX_VALUE;
        if (size > 0) {
            replaceTop(last);
        }
    }

    void replaceTop(long key) {
        long[] heap = keys;
        int count = size;
        int hole = 0;
        int child = 1;
        while (child < count) {
            long key0 = heap[child];
            long key1 = heap[child + 1];
            long key2 = heap[child + 2];
            long key3 = heap[child + 3];
            int left = child + (int) ((key1 - key0) >>> 63);
            int right = child + 2 + (int) ((key3 - key2) >>> 63);
            long leftKey = Math.min(key0, key1);
            long rightKey = Math.min(key2, key3);
            int least = left + ((right - left) & (int) ((rightKey - leftKey) >> 63));
            heap[hole] = Math.min(leftKey, rightKey);
            hole = least;
            child = 4 * hole + 1;
        }
        climb(heap, hole, key);
    }

    private static void climb(long[] heap, int leaf, long key) {
        int hole = leaf;
        while (hole > 0) {
            int parent = (hole - 1) >> 2;
            long above = heap[parent];
            if (above <= key) {
                break;
            }
            heap[hole] = above;
            hole = parent;
        }
        heap[hole] = key;
    }
}
