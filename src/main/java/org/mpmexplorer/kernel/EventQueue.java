package org.mpmexplorer.kernel;

import java.util.Arrays;

/// Min-queue of (time, sequence, payload): the order is time, then order of scheduling, exactly.
///
/// Times are nanoseconds from 0, payloads ints from 0. Grows by doubling up to [#MOST_PENDING] events;
/// allocates nothing while no more events wait than the capacity or than ever before. Belongs to one
/// thread.
public final class EventQueue {
    // A 4-ary heap of keys: bits 24 to 62 the time since a base, bits 2 to 23 a sequence number, bits 0
    // and 1 nought. The payload is found by the sequence number in a ring of slots; a number whose slot
    // still waits is passed over.
    //
    // 1. A poll sinks the hole at the root to a leaf along the smallest children and leaves it there, the
    //    gap; the event scheduled next climbs from the gap. Without one, the next poll moves the last
    //    key there (bottom-up heapsort: Wegener 1993).
    // 2. Sinking has no branch on a key: the places 0 to 3 are added to the keys of a family, so the least
    //    of them also says where it was. Places beyond the heap hold FREE, so a family is always whole.
    // 3. The root is at index 1: behind the header of the array every family then begins at a multiple of
    //    32 bytes, and a large array, which the collector lays at the start of a region, has no family in
    //    two cache lines.
    // 4. Events beyond the window wait in a list, in order of scheduling. When the numbers are used up, or
    //    nothing is left within the window, the base moves: the near events join the list in order, and
    //    all that fit the new window come back with new numbers. Near and far events never share a time,
    //    so the list keeps the order of ties.

    /// What [#poll()] and [#pollAtOrBefore(long)] return when there is nothing to take.
    public static final int NONE = -1;
    /// The largest number of events that can wait at once.
    public static final int MOST_PENDING = 1 << 21;

    private static final int PLACE_BITS = 2;
    private static final int SEQUENCE_BITS = 22;
    private static final int TIME_SHIFT = PLACE_BITS + SEQUENCE_BITS;
    private static final int OFFSET_BITS = 63 - TIME_SHIFT;
    private static final int SEQUENCES = (1 << SEQUENCE_BITS) - 1;
    private static final int FAMILY = 1 << PLACE_BITS;
    private static final int PLACES = FAMILY - 1;
    private static final long FREE = Long.MAX_VALUE & ~PLACES;
    private static final int SLOTS_PER_EVENT = 2;
    private static final int LEAST_CAPACITY = 8;
    private static final int ROOT = 1;

    private int capacity;
    private long[] heap;
    private int heapSize;
    private int gap = NONE;
    private int[] payloads;
    private int nextSequence;
    private long baseNanos;
    private long[] farNanos;
    private int[] farPayloads;
    private int farSize;
    private long farNextNanos = Long.MAX_VALUE;
    private long timeNanos;

    /// A queue with room for `capacity` events before it first grows.
    public EventQueue(int capacity) {
        if (capacity < 0 || capacity > MOST_PENDING) {
            throw new IllegalArgumentException("capacity must be 0 to " + MOST_PENDING + " but is " + capacity);
        }
        this.capacity = Math.max(LEAST_CAPACITY, capacity);
        heap = emptyHeap(this.capacity);
        payloads = emptySlots(this.capacity);
        farNanos = new long[this.capacity];
        farPayloads = new int[this.capacity];
    }

    public void schedule(long atNanos, int payload) {
        int[] slots = payloads;
        int sequence = nextSequence;
        while (slots[sequence & (slots.length - 1)] != NONE) {
            sequence++;
        }
        long offset = atNanos - baseNanos;
        if ((offset >>> OFFSET_BITS) != 0 || sequence >= SEQUENCES || payload < 0) {
            scheduleSlowly(atNanos, payload);
            return;
        }
        int leaf = gap;
        if (leaf == NONE) {
            if (heapSize + farSize == capacity) {
                grow();
                schedule(atNanos, payload);
                return;
            }
            leaf = ++heapSize;
        }
        gap = NONE;
        slots[sequence & (slots.length - 1)] = payload;
        nextSequence = sequence + 1;
        climb(heap, leaf, offset << TIME_SHIFT | (long) sequence << PLACE_BITS);
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public int size() {
        return heapSize + farSize - (gap == NONE ? 0 : 1);
    }

    /// The time of the earliest event, `Long.MAX_VALUE` when there is none.
    public long nextNanos() {
        long key = heap[ROOT];
        return key == FREE ? farNextNanos : baseNanos + (key >>> TIME_SHIFT);
    }

    /// Removes the earliest event and returns its payload, or [#NONE]; its time is then [#timeNanos()].
    public int poll() {
        return pollAtOrBefore(Long.MAX_VALUE);
    }

    /// As [#poll()], but takes only an event at or before the horizon.
    public int pollAtOrBefore(long horizonNanos) {
        long key = heap[ROOT];
        long atNanos = baseNanos + (key >>> TIME_SHIFT);
        if (atNanos > horizonNanos || key == FREE) {
            return pollFar(horizonNanos);
        }
        if (gap != NONE) {
            fillGap();
        }
        timeNanos = atNanos;
        int[] slots = payloads;
        int slot = (int) (key >>> PLACE_BITS) & (slots.length - 1);
        int payload = slots[slot];
        slots[slot] = NONE;
        gap = sink(heap, heapSize);
        return payload;
    }

    /// The time of the event polled last, 0 before the first.
    public long timeNanos() {
        return timeNanos;
    }

    public void clear() {
        Arrays.fill(heap, FREE);
        Arrays.fill(payloads, NONE);
        heapSize = 0;
        gap = NONE;
        nextSequence = 0;
        baseNanos = 0;
        farSize = 0;
        farNextNanos = Long.MAX_VALUE;
        timeNanos = 0;
    }

    public EventQueue copy() {
        EventQueue copy = new EventQueue(capacity);
        copy.copyFrom(this);
        return copy;
    }

    public void copyFrom(EventQueue other) {
        if (capacity != other.capacity) {
            capacity = other.capacity;
            heap = new long[other.heap.length];
            payloads = new int[other.payloads.length];
            farNanos = new long[capacity];
            farPayloads = new int[capacity];
        }
        System.arraycopy(other.heap, 0, heap, 0, heap.length);
        System.arraycopy(other.payloads, 0, payloads, 0, payloads.length);
        System.arraycopy(other.farNanos, 0, farNanos, 0, other.farSize);
        System.arraycopy(other.farPayloads, 0, farPayloads, 0, other.farSize);
        heapSize = other.heapSize;
        gap = other.gap;
        nextSequence = other.nextSequence;
        baseNanos = other.baseNanos;
        farSize = other.farSize;
        farNextNanos = other.farNextNanos;
        timeNanos = other.timeNanos;
    }

    /// Takes the root's key out and returns the leaf that became vacant instead.
    private static int sink(long[] keys, int size) {
        if (size == 1) {
            keys[ROOT] = FREE;
            return ROOT;
        }
        int hole = ROOT;
        int child = firstChild(hole);
        do {
            long least = Math.min(
                    Math.min(keys[child], keys[child + 1] + 1), Math.min(keys[child + 2] + 2, keys[child + 3] + 3));
            int place = (int) least & PLACES;
            keys[hole] = least - place;
            hole = child + place;
            child = firstChild(hole);
        } while (child <= size);
        return hole;
    }

    /// Puts a key where it belongs between a vacant leaf and the root. The last step is an exchange without
    /// a branch: mostly the key stays at the leaf or goes up by one, and which of them cannot be foretold.
    private static void climb(long[] keys, int leaf, long key) {
        if (leaf == ROOT) {
            keys[ROOT] = key;
            return;
        }
        int hole = leaf;
        int parent = parent(hole);
        while (parent > ROOT) {
            int grandparent = parent(parent);
            if (keys[grandparent] <= key) {
                break;
            }
            keys[hole] = keys[parent];
            hole = parent;
            parent = grandparent;
        }
        long above = keys[parent];
        keys[hole] = Math.max(above, key);
        keys[parent] = Math.min(above, key);
    }

    private static int firstChild(int hole) {
        return (hole << PLACE_BITS) - 2;
    }

    private static int parent(int hole) {
        return (hole + 2) >> PLACE_BITS;
    }

    private void fillGap() {
        int last = heapSize--;
        long key = heap[last];
        heap[last] = FREE;
        if (gap != last) {
            climb(heap, gap, key);
        }
        gap = NONE;
    }

    private int pollFar(long horizonNanos) {
        if (heap[ROOT] != FREE || farSize == 0 || farNextNanos > horizonNanos) {
            return NONE;
        }
        moveBase(farNextNanos);
        return pollAtOrBefore(horizonNanos);
    }

    /// An event that is far in the future or before the base, or finds no sequence number left.
    private void scheduleSlowly(long atNanos, int payload) {
        if (payload < 0) {
            throw new IllegalArgumentException("payload must be at least 0 but is " + payload);
        }
        if (atNanos < 0) {
            throw new IllegalArgumentException("time must be at least 0 but is " + atNanos);
        }
        if (atNanos < baseNanos || fitsWindow(atNanos)) {
            moveBase(Math.min(atNanos, nextNanos()));
            schedule(atNanos, payload);
            return;
        }
        if (gap != NONE) {
            fillGap();
        }
        if (heapSize + farSize == capacity) {
            grow();
        }
        addFar(atNanos, payload);
    }

    private boolean fitsWindow(long atNanos) {
        return (atNanos - baseNanos) >>> OFFSET_BITS == 0;
    }

    private void addFar(long atNanos, int payload) {
        farNanos[farSize] = atNanos;
        farPayloads[farSize++] = payload;
        farNextNanos = Math.min(farNextNanos, atNanos);
    }

    /// Starts a new window at a time that no event precedes.
    private void moveBase(long newBaseNanos) {
        moveNearToFar();
        int waiting = farSize;
        farSize = 0;
        farNextNanos = Long.MAX_VALUE;
        baseNanos = newBaseNanos;
        nextSequence = 0;
        for (int i = 0; i < waiting; i++) {
            if (fitsWindow(farNanos[i])) {
                schedule(farNanos[i], farPayloads[i]);
            } else {
                addFar(farNanos[i], farPayloads[i]);
            }
        }
    }

    private void moveNearToFar() {
        long lastNanos = timeNanos;
        while (heap[ROOT] != FREE) {
            int payload = poll();
            addFar(timeNanos, payload);
        }
        if (gap != NONE) {
            fillGap();
        }
        timeNanos = lastNanos;
    }

    private void grow() {
        if (capacity == MOST_PENDING) {
            throw new IllegalStateException("more than " + MOST_PENDING + " events wait at once");
        }
        capacity = Math.min(2 * capacity, MOST_PENDING);
        long[] keys = emptyHeap(capacity);
        int[] slots = emptySlots(capacity);
        for (int i = ROOT; i < ROOT + heapSize; i++) {
            int sequence = (int) (heap[i] >>> PLACE_BITS) & SEQUENCES;
            keys[i] = heap[i];
            slots[sequence & (slots.length - 1)] = payloads[sequence & (payloads.length - 1)];
        }
        heap = keys;
        payloads = slots;
        farNanos = Arrays.copyOf(farNanos, capacity);
        farPayloads = Arrays.copyOf(farPayloads, capacity);
    }

    private static long[] emptyHeap(int capacity) {
        long[] keys = new long[ROOT + capacity + FAMILY];
        Arrays.fill(keys, FREE);
        return keys;
    }

    private static int[] emptySlots(int capacity) {
        int slots = Integer.highestOneBit(capacity * SLOTS_PER_EVENT - 1) << 1;
        int[] empty = new int[Math.min(slots, 1 << SEQUENCE_BITS)];
        Arrays.fill(empty, NONE);
        return empty;
    }
}
