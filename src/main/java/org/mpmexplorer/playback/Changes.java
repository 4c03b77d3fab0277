package org.mpmexplorer.playback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The changes of a few threads' looks in order of time, with a copy of all looks every so often, so that
/// those of any instant are found without reading from the start.
final class Changes {
    private static final int SPACING = 1024;

    private int size;
    private int threads;
    private int accepted;
    private int requests;
    private long[] times = new long[256];
    private int[] threadOf = new int[256];
    private int[] looks = new int[256];
    private int[] acceptedUntil = new int[256];
    private int[] requestsUntil = new int[256];
    private int[] now = new int[0];
    private final List<int[]> copies = new ArrayList<>();

    /// There are so many threads from now on, and never fewer.
    void widen(int count) {
        int before = threads;
        threads = Math.max(threads, count);
        now = Arrays.copyOf(now, threads);
        Arrays.fill(now, before, threads, Look.ABSENT);
    }

    /// The look of that thread at the end of what is known.
    int lastLook(int thread) {
        return now[thread];
    }

    void countAccepted() {
        accepted++;
    }

    void countRequest() {
        requests++;
    }

    /// The thread looks so from that instant on.
    void add(long atNanos, int thread, int look) {
        if (size == times.length) {
            grow();
        }
        times[size] = atNanos;
        threadOf[size] = thread;
        looks[size] = look;
        acceptedUntil[size] = accepted;
        requestsUntil[size] = requests;
        now[thread] = look;
        size++;
        if (size % SPACING == 0) {
            copies.add(now.clone());
        }
    }

    private void grow() {
        int capacity = size * 2;
        times = Arrays.copyOf(times, capacity);
        threadOf = Arrays.copyOf(threadOf, capacity);
        looks = Arrays.copyOf(looks, capacity);
        acceptedUntil = Arrays.copyOf(acceptedUntil, capacity);
        requestsUntil = Arrays.copyOf(requestsUntil, capacity);
    }

    int size() {
        return size;
    }

    long atNanos(int index) {
        return times[index];
    }

    int thread(int index) {
        return threadOf[index];
    }

    int look(int index) {
        return looks[index];
    }

    /// The index of the first change later than that, or [#size()].
    int firstAfter(long nanos) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// How all threads look at that instant.
    int[] looksAt(long nanos) {
        int end = firstAfter(nanos);
        int copy = end / SPACING;
        int[] found = new int[threads];
        Arrays.fill(found, Look.ABSENT);
        if (copy > 0) {
            int[] known = copies.get(copy - 1);
            System.arraycopy(known, 0, found, 0, known.length);
        }
        for (int index = copy * SPACING; index < end; index++) {
            found[threadOf[index]] = looks[index];
        }
        return found;
    }

    int accepted(long afterNanos, long untilNanos) {
        return until(acceptedUntil, untilNanos) - until(acceptedUntil, afterNanos);
    }

    int requests(long afterNanos, long untilNanos) {
        return until(requestsUntil, untilNanos) - until(requestsUntil, afterNanos);
    }

    private int until(int[] counts, long nanos) {
        int end = firstAfter(nanos);
        return end == 0 ? 0 : counts[end - 1];
    }
}
