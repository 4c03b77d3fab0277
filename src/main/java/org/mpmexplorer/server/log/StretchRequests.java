package org.mpmexplorer.server.log;

import java.util.Arrays;

/// The requests of a stretch in a few numbers each, at most [#MOST].
final class StretchRequests {
    /// Beyond this the stretch is cut: it is more than a run is made of.
    static final int MOST = 1_000_000;

    private static final int SORT_SHIFT = 24;

    int count;
    int[] second = new int[1024];
    long[] visitor = new long[1024];
    long[] bytes = new long[1024];
    long[] micros = new long[1024];
    int[] keptAlive = new int[1024];
    RequestSort[] sort = new RequestSort[1024];

    boolean isFull() {
        return count == MOST;
    }

    /// @param atSecond of the stretch
    void add(int atSecond, LoggedRequest request) {
        if (count == second.length) {
            grow();
        }
        second[count] = atSecond;
        visitor[count] = request.visitor();
        bytes[count] = Math.max(0, request.bytes());
        micros[count] = request.micros();
        keptAlive[count] = (int) Math.min(Integer.MAX_VALUE, request.keptAlive());
        sort[count] = RequestSort.of(request.path());
        count++;
    }

    private void grow() {
        int capacity = count * 2;
        second = Arrays.copyOf(second, capacity);
        visitor = Arrays.copyOf(visitor, capacity);
        bytes = Arrays.copyOf(bytes, capacity);
        micros = Arrays.copyOf(micros, capacity);
        keptAlive = Arrays.copyOf(keptAlive, capacity);
        sort = Arrays.copyOf(sort, capacity);
    }

    /// Their indices in the order in which they began; a log is written in the order in which they ended.
    int[] inOrder() {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = (long) second[i] << SORT_SHIFT | i;
        }
        Arrays.sort(keys);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) (keys[i] & ((1 << SORT_SHIFT) - 1));
        }
        return order;
    }
}
