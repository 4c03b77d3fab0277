package org.mpmexplorer.playback;

import java.util.Arrays;
import org.mpmexplorer.trace.ExitCause;

/// The PHP-FPM pool at an instant: its children by number, and how many requests wait in its backlog.
public final class FpmPool {
    /// No connection.
    public static final int NONE = -1;

    /// The time of what has not happened.
    public static final long NEVER = Long.MIN_VALUE;

    private static final int ABSENT = -2;

    private int used;
    private int[] connections = new int[0];
    private int[] pids = new int[0];
    private long[] sinceNanos = new long[0];
    private long[] goneAtNanos = new long[0];
    private byte[] causes = new byte[0];
    private byte[] activities = new byte[0];
    private final int[] byActivity = new int[Activity.COUNT];
    private int living;
    private int queued;

    FpmPool() {}

    /// One more than the highest number used so far.
    public int used() {
        return used;
    }

    /// Whether the process lives.
    public boolean isLiving(int number) {
        return connections[number] != ABSENT;
    }

    /// Whether the process works.
    public boolean isBusy(int number) {
        return connections[number] >= 0;
    }

    /// What the process does: nothing, compute, wait, or wait for pages from swap.
    public Activity activity(int number) {
        return Activity.of(activities[number]);
    }

    /// The connection it works for, or [#NONE].
    public int connection(int number) {
        return Math.max(NONE, connections[number]);
    }

    /// Its process id, or that of the last one here.
    public int pid(int number) {
        return pids[number];
    }

    /// Since when it is idle or busy.
    public long sinceNanos(int number) {
        return sinceNanos[number];
    }

    /// When the last process here ended, or [#NEVER]; a fork forgets it.
    public long goneAtNanos(int number) {
        return goneAtNanos[number];
    }

    /// Why the last process here ended; meaningful if [#goneAtNanos] is not [#NEVER].
    public ExitCause exitCause(int number) {
        return ExitCause.of(causes[number]);
    }

    /// Processes that live.
    public int living() {
        return living;
    }

    /// Processes that work.
    public int busy() {
        return count(Activity.RUN) + count(Activity.WAIT) + count(Activity.PAGE);
    }

    /// Processes that do this.
    public int count(Activity activity) {
        return byActivity[activity.ordinal()];
    }

    /// Processes that wait for work.
    public int idle() {
        return living - busy();
    }

    /// Requests in the backlog.
    public int queued() {
        return queued;
    }

    void fork(int number, int pid, long atNanos) {
        use(number);
        release(number);
        living++;
        connections[number] = NONE;
        pids[number] = pid;
        sinceNanos[number] = atNanos;
        goneAtNanos[number] = NEVER;
    }

    void work(int number, int connection, Activity activity, long atNanos) {
        use(number);
        release(number);
        living++;
        connections[number] = connection;
        activities[number] = (byte) activity.ordinal();
        byActivity[activity.ordinal()]++;
        sinceNanos[number] = atNanos;
    }

    void rest(int number, long atNanos) {
        use(number);
        release(number);
        living++;
        connections[number] = NONE;
        sinceNanos[number] = atNanos;
    }

    void exit(int number, ExitCause cause, long atNanos) {
        use(number);
        release(number);
        connections[number] = ABSENT;
        causes[number] = (byte) cause.ordinal();
        goneAtNanos[number] = atNanos;
    }

    void queue(int change) {
        queued += change;
    }

    private void release(int number) {
        if (isBusy(number)) {
            byActivity[activities[number]]--;
            activities[number] = (byte) Activity.NONE.ordinal();
        }
        if (isLiving(number)) {
            living--;
        }
    }

    private void use(int number) {
        if (number < used) {
            return;
        }
        ensure(number + 1);
        Arrays.fill(connections, used, number + 1, ABSENT);
        Arrays.fill(pids, used, number + 1, 0);
        Arrays.fill(sinceNanos, used, number + 1, NEVER);
        Arrays.fill(goneAtNanos, used, number + 1, NEVER);
        Arrays.fill(causes, used, number + 1, (byte) 0);
        Arrays.fill(activities, used, number + 1, (byte) Activity.NONE.ordinal());
        used = number + 1;
    }

    private void ensure(int size) {
        if (size > connections.length) {
            int larger = Math.max(size, connections.length * 2);
            connections = Arrays.copyOf(connections, larger);
            pids = Arrays.copyOf(pids, larger);
            sinceNanos = Arrays.copyOf(sinceNanos, larger);
            goneAtNanos = Arrays.copyOf(goneAtNanos, larger);
            causes = Arrays.copyOf(causes, larger);
            activities = Arrays.copyOf(activities, larger);
        }
    }

    void clear() {
        used = 0;
        living = 0;
        Arrays.fill(byActivity, 0);
        queued = 0;
    }

    void copyFrom(FpmPool other) {
        ensure(other.used);
        used = other.used;
        System.arraycopy(other.connections, 0, connections, 0, used);
        System.arraycopy(other.pids, 0, pids, 0, used);
        System.arraycopy(other.sinceNanos, 0, sinceNanos, 0, used);
        System.arraycopy(other.goneAtNanos, 0, goneAtNanos, 0, used);
        System.arraycopy(other.causes, 0, causes, 0, used);
        System.arraycopy(other.activities, 0, activities, 0, used);
        System.arraycopy(other.byActivity, 0, byActivity, 0, byActivity.length);
        living = other.living;
        queued = other.queued;
    }

    long bytes() {
        return 26L * used;
    }
}
