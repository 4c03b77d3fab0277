package org.mpmexplorer.kernel;

import java.util.Arrays;

/// Min-queue of (time, sequence, payload): the order is time, then order of scheduling, exactly.
///
/// Times are nanoseconds, payloads are ints from 0. One thread at a time.
public final class EventQueue {
    /// What [#poll()] and [#pollAtOrBefore(long)] return when there is nothing to take.
    public static final int NONE = -1;

    private long[] times;
    private long[] sequences;
    private int[] payloads;
    private int size;
    private long nextSequence;
    private long timeNanos;

    public EventQueue(int capacity) {
        int slots = Math.max(4, capacity);
        times = new long[slots];
        sequences = new long[slots];
        payloads = new int[slots];
    }

    public void schedule(long atNanos, int payload) {
        if (payload < 0) {
            throw new IllegalArgumentException("payload must be at least 0 but is " + payload);
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            sequences = Arrays.copyOf(sequences, size * 2);
            payloads = Arrays.copyOf(payloads, size * 2);
        }
        int hole = size++;
        long sequence = nextSequence++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (times[parent] <= atNanos) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        place(hole, atNanos, sequence, payload);
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    /// The time of the earliest event, `Long.MAX_VALUE` when there is none.
    public long nextNanos() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    /// Removes the earliest event and returns its payload, or [#NONE]; its time is then [#timeNanos()].
    public int poll() {
        if (size == 0) {
            return NONE;
        }
        int payload = payloads[0];
        timeNanos = times[0];
        size--;
        sinkLast();
        return payload;
    }

    /// As [#poll()], but only an event at or before the horizon is taken.
    public int pollAtOrBefore(long horizonNanos) {
        return nextNanos() <= horizonNanos ? poll() : NONE;
    }

    /// The time of the event polled last.
    public long timeNanos() {
        return timeNanos;
    }

    public void clear() {
        size = 0;
        nextSequence = 0;
        timeNanos = 0;
    }

    public EventQueue copy() {
        EventQueue copy = new EventQueue(times.length);
        copy.copyFrom(this);
        return copy;
    }

    public void copyFrom(EventQueue other) {
        if (times.length < other.size) {
            times = new long[other.times.length];
            sequences = new long[other.times.length];
            payloads = new int[other.times.length];
        }
        System.arraycopy(other.times, 0, times, 0, other.size);
        System.arraycopy(other.sequences, 0, sequences, 0, other.size);
        System.arraycopy(other.payloads, 0, payloads, 0, other.size);
        size = other.size;
        nextSequence = other.nextSequence;
        timeNanos = other.timeNanos;
    }

    private void sinkLast() {
        long atNanos = times[size];
        long sequence = sequences[size];
        int payload = payloads[size];
        int hole = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && before(times[child + 1], sequences[child + 1], child)) {
                child++;
            }
            if (before(atNanos, sequence, child)) {
                break;
            }
            move(child, hole);
            hole = child;
            child = 2 * hole + 1;
        }
        place(hole, atNanos, sequence, payload);
    }

    private boolean before(long atNanos, long sequence, int slot) {
        return atNanos < times[slot] || (atNanos == times[slot] && sequence < sequences[slot]);
    }

    private void move(int from, int to) {
        place(to, times[from], sequences[from], payloads[from]);
    }

    private void place(int slot, long atNanos, long sequence, int payload) {
        times[slot] = atNanos;
        sequences[slot] = sequence;
        payloads[slot] = payload;
    }
}
