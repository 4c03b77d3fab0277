package org.mpmexplorer.kernel;

import java.util.Arrays;

/// FIFO timers that share one delay: a doubly linked list over member ids in order of deadline.
///
/// Append, removal and taking the head are O(1), as in the timeout queues of httpd's `event.c`.
/// Members are 0 to members - 1; a member waits at most once.
public final class TimeoutQueue {
    /// What [#head()] and [#next(int)] return at the end of the queue.
    public static final int NONE = -1;

    private static final int ABSENT = -2;

    private int[] next;
    private int[] previous;
    private long[] deadlines;
    private int head = NONE;
    private int tail = NONE;
    private int size;

    public TimeoutQueue(int members) {
        next = new int[members];
        previous = new int[members];
        deadlines = new long[members];
        Arrays.fill(next, ABSENT);
    }

    /// Makes room for members 0 to members - 1; never shrinks.
    public void ensureMembers(int members) {
        int before = next.length;
        if (members > before) {
            int length = Math.max(members, before * 2);
            next = Arrays.copyOf(next, length);
            previous = Arrays.copyOf(previous, length);
            deadlines = Arrays.copyOf(deadlines, length);
            Arrays.fill(next, before, length, ABSENT);
        }
    }

    /// Adds a member behind every member whose deadline is not later; one that waits already is moved.
    ///
    /// O(1) while deadlines do not decrease, else it walks from the tail.
    public void append(int member, long deadlineNanos) {
        remove(member);
        int before = tail;
        while (before != NONE && deadlines[before] > deadlineNanos) {
            before = previous[before];
        }
        int after = before == NONE ? head : next[before];
        deadlines[member] = deadlineNanos;
        previous[member] = before;
        next[member] = after;
        link(before, after, member, member);
        size++;
    }

    /// Takes a member out; nothing happens when it does not wait.
    public void remove(int member) {
        if (contains(member)) {
            int before = previous[member];
            int after = next[member];
            link(before, after, after, before);
            next[member] = ABSENT;
            size--;
        }
    }

    public boolean contains(int member) {
        return size > 0 && next[member] != ABSENT;
    }

    /// The member with the earliest deadline, or [#NONE].
    public int head() {
        return head;
    }

    /// The earliest deadline, `Long.MAX_VALUE` when nobody waits.
    public long headDeadlineNanos() {
        return head == NONE ? Long.MAX_VALUE : deadlines[head];
    }

    /// The deadline of a member that waits.
    public long deadlineNanos(int member) {
        return deadlines[member];
    }

    /// The member behind a member that waits, or [#NONE].
    public int next(int member) {
        return next[member];
    }

    public int size() {
        return size;
    }

    public void clear() {
        Arrays.fill(next, ABSENT);
        head = NONE;
        tail = NONE;
        size = 0;
    }

    public TimeoutQueue copy() {
        TimeoutQueue copy = new TimeoutQueue(next.length);
        copy.copyFrom(this);
        return copy;
    }

    public void copyFrom(TimeoutQueue other) {
        ensureMembers(other.next.length);
        int length = other.next.length;
        System.arraycopy(other.next, 0, next, 0, length);
        System.arraycopy(other.previous, 0, previous, 0, length);
        System.arraycopy(other.deadlines, 0, deadlines, 0, length);
        Arrays.fill(next, length, next.length, ABSENT);
        head = other.head;
        tail = other.tail;
        size = other.size;
    }

    /// Makes `first` follow `before` and `last` precede `after`, where [#NONE] stands for an end of the list.
    private void link(int before, int after, int first, int last) {
        if (before == NONE) {
            head = first;
        } else {
            next[before] = first;
        }
        if (after == NONE) {
            tail = last;
        } else {
            previous[after] = last;
        }
    }
}
