package org.mpmexplorer.kernel;

import java.util.Arrays;

/// Servers shared evenly by the jobs that run: with c servers and n jobs each job gets min(1, c/n).
///
/// A virtual clock runs at the rate of one job, so a job is done when the clock has gained its demand,
/// however often the rate changed meanwhile: adding, removing and completing are O(log n). The clock is
/// moved only where the rate or the set of jobs changes, so asking more often changes no result.
/// Members are 0 to members - 1; demands are nanoseconds of one server at speed 1. Times must not decrease.
public final class ProcessorSharing {
    /// What [#completeAt(long)] returns when no demand is served.
    public static final int NONE = -1;

    private static final double LONGEST_WAIT = 0x1.0p53;

    private int[] heap;
    private int[] positions;
    private double[] targets;
    private long[] sequences;
    private int running;
    private long nextSequence;
    private double servers = 1;
    private double speed = 1;
    private double rate;
    private long anchorNanos;
    private double anchorServed;

    public ProcessorSharing(int members) {
        heap = new int[members];
        positions = new int[members];
        targets = new double[members];
        sequences = new long[members];
        Arrays.fill(positions, NONE);
    }

    /// Sets the number of servers, at least 0; not necessarily whole.
    public void servers(long nowNanos, double servers) {
        if (!(servers >= 0 && servers < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("servers must be finite and at least 0 but is " + servers);
        }
        if (servers != this.servers) {
            moveTo(nowNanos);
            this.servers = servers;
            updateRate();
        }
    }

    /// Sets the speed of every server, 1 at first; 0 stops them.
    public void speed(long nowNanos, double speed) {
        if (!(speed >= 0 && speed < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("speed must be finite and at least 0 but is " + speed);
        }
        if (speed != this.speed) {
            moveTo(nowNanos);
            this.speed = speed;
            updateRate();
        }
    }

    /// Starts a job that is not running.
    public void add(int member, long nowNanos, long demandNanos) {
        if (contains(member)) {
            throw new IllegalStateException("member " + member + " is running already");
        }
        moveTo(nowNanos);
        targets[member] = anchorServed + Math.max(0, demandNanos);
        sequences[member] = nextSequence++;
        siftUp(running++, member);
        updateRate();
    }

    /// Stops a job before its end; nothing happens when it does not run.
    public void remove(int member, long nowNanos) {
        if (contains(member)) {
            moveTo(nowNanos);
            take(positions[member]);
            updateRate();
        }
    }

    public boolean contains(int member) {
        return positions[member] != NONE;
    }

    /// The demand of a running job that is still to be served.
    public double remainingNanos(int member, long nowNanos) {
        return Math.max(0, targets[member] - anchorServed - gainedNanos(nowNanos));
    }

    /// The first nanosecond from now on at which a demand is served if nothing changes before;
    /// `Long.MAX_VALUE` if none is, or none within 2^53 nanoseconds.
    public long nextCompletionNanos(long nowNanos) {
        if (running == 0) {
            return Long.MAX_VALUE;
        }
        double needed = neededNanos();
        double wait = needed <= 0 ? 0 : needed / rate;
        if (!(wait < LONGEST_WAIT)) {
            return Long.MAX_VALUE;
        }
        long ticks = (long) wait;
        while (ticks * rate < needed) {
            ticks++;
        }
        while (ticks > 0 && (ticks - 1) * rate >= needed) {
            ticks--;
        }
        return Math.max(nowNanos, anchorNanos + ticks);
    }

    /// Removes and returns the job whose demand was served first, or [#NONE] if none is served by now.
    public int completeAt(long nowNanos) {
        if (running == 0 || gainedNanos(nowNanos) < neededNanos()) {
            return NONE;
        }
        moveTo(nowNanos);
        int member = heap[0];
        take(0);
        updateRate();
        return member;
    }

    /// The number of jobs that run.
    public int running() {
        return running;
    }

    /// Stops all jobs; servers and speed stay.
    public void clear() {
        Arrays.fill(positions, NONE);
        running = 0;
        updateRate();
    }

    public ProcessorSharing copy() {
        ProcessorSharing copy = new ProcessorSharing(heap.length);
        copy.copyFrom(this);
        return copy;
    }

    public void copyFrom(ProcessorSharing other) {
        int members = other.heap.length;
        if (heap.length != members) {
            heap = new int[members];
            positions = new int[members];
            targets = new double[members];
            sequences = new long[members];
        }
        System.arraycopy(other.heap, 0, heap, 0, members);
        System.arraycopy(other.positions, 0, positions, 0, members);
        System.arraycopy(other.targets, 0, targets, 0, members);
        System.arraycopy(other.sequences, 0, sequences, 0, members);
        running = other.running;
        nextSequence = other.nextSequence;
        servers = other.servers;
        speed = other.speed;
        rate = other.rate;
        anchorNanos = other.anchorNanos;
        anchorServed = other.anchorServed;
    }

    /// What the virtual clock has gained since the anchor.
    private double gainedNanos(long nowNanos) {
        return (nowNanos - anchorNanos) * rate;
    }

    /// What the virtual clock must gain from the anchor for the next completion.
    private double neededNanos() {
        return targets[heap[0]] - anchorServed;
    }

    /// Sets the anchor. Rounding never takes the clock back behind a target it has reached.
    private void moveTo(long nowNanos) {
        if (running == 0) {
            anchorServed = 0;
        } else {
            double gained = gainedNanos(nowNanos);
            double served = anchorServed + gained;
            anchorServed = gained < neededNanos() ? served : Math.max(served, targets[heap[0]]);
        }
        anchorNanos = nowNanos;
    }

    private void updateRate() {
        rate = running == 0 ? 0 : speed * Math.min(1, servers / running);
    }

    private void take(int position) {
        positions[heap[position]] = NONE;
        running--;
        if (position < running) {
            int last = heap[running];
            siftDown(position, last);
            siftUp(positions[last], last);
        }
    }

    private boolean before(int member, int other) {
        double difference = targets[member] - targets[other];
        return difference < 0 || (difference == 0 && sequences[member] < sequences[other]);
    }

    private void siftUp(int from, int member) {
        int hole = from;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (!before(member, heap[parent])) {
                break;
            }
            place(hole, heap[parent]);
            hole = parent;
        }
        place(hole, member);
    }

    private void siftDown(int from, int member) {
        int hole = from;
        int child = 2 * hole + 1;
        while (child < running) {
            if (child + 1 < running && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], member)) {
                break;
            }
            place(hole, heap[child]);
            hole = child;
            child = 2 * hole + 1;
        }
        place(hole, member);
    }

    private void place(int position, int member) {
        heap[position] = member;
        positions[member] = position;
    }
}
