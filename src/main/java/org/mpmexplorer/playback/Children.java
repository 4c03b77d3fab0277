package org.mpmexplorer.playback;

import java.util.Arrays;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceLayout;

/// The child processes at an instant, by their index in the scoreboard.
public final class Children {
    /// The time of what has not happened.
    public static final long NEVER = Long.MIN_VALUE;

    private int count;
    private byte[] lives = new byte[0];
    private byte[] states = new byte[0];
    private byte[] causes = new byte[0];
    private int[] pids = new int[0];
    private int[] threads = new int[0];
    private int[] generations = new int[0];
    private int[] memoryUnits = new int[0];
    private long[] forkedAtNanos = new long[0];
    private long[] goneAtNanos = new long[0];
    private final int[] byLife = new int[Life.COUNT];
    private int dying;
    private int notAccepting;
    private final Parking parking = new Parking();

    Children() {}

    /// How many children the scoreboard holds places for.
    public int count() {
        return count;
    }

    /// How far the process has come.
    public Life life(int child) {
        return Life.of(lives[child]);
    }

    /// What the process is about; meaningful while it lives.
    public ChildState state(int child) {
        return ChildState.of(states[child]);
    }

    /// Its process id, or that of the last one here.
    public int pid(int child) {
        return pids[child];
    }

    /// Its worker threads, 1 under prefork.
    public int threads(int child) {
        return threads[child];
    }

    /// The generation it was forked in.
    public int generation(int child) {
        return generations[child];
    }

    /// Its private memory.
    public long memoryBytes(int child) {
        return memoryUnits[child] * TraceLayout.MEMORY_UNIT_BYTES;
    }

    /// When it was forked.
    public long forkedAtNanos(int child) {
        return forkedAtNanos[child];
    }

    /// When the last process here ended, or [#NEVER]; a fork forgets it.
    public long goneAtNanos(int child) {
        return goneAtNanos[child];
    }

    /// Why the last process here ended; meaningful if [#goneAtNanos] is not [#NEVER].
    public ExitCause exitCause(int child) {
        return ExitCause.of(causes[child]);
    }

    /// Connections its listener keeps there.
    public int parked(int child, ParkPlace park) {
        return parking.count(child, park);
    }

    /// One more than the highest parking slot in use.
    public int parkedExtent(int child) {
        return parking.extent(child);
    }

    /// Connections all listeners keep there.
    public int parked(ParkPlace park) {
        return parking.total(park);
    }

    /// How many children have come so far.
    public int count(Life life) {
        return byLife[life.ordinal()];
    }

    /// Living processes: starting or serving.
    public int living() {
        return count(Life.STARTING) + count(Life.SERVING);
    }

    /// Living processes that finish what they have and end.
    public int dying() {
        return dying;
    }

    /// Living processes whose listener has switched off accepting.
    public int notAccepting() {
        return notAccepting;
    }

    /// Whether the process lives and is about to end.
    public boolean isDying(int child) {
        return lives[child] != Life.ABSENT.ordinal() && states[child] == ChildState.DYING.ordinal();
    }

    Parking parking() {
        return parking;
    }

    void reset(int children) {
        ensure(children);
        count = children;
        Arrays.fill(lives, 0, children, (byte) Life.ABSENT.ordinal());
        Arrays.fill(states, 0, children, (byte) ChildState.ACCEPTING.ordinal());
        Arrays.fill(causes, 0, children, (byte) ExitCause.EXITED.ordinal());
        Arrays.fill(pids, 0, children, 0);
        Arrays.fill(threads, 0, children, 0);
        Arrays.fill(generations, 0, children, 0);
        Arrays.fill(memoryUnits, 0, children, 0);
        Arrays.fill(forkedAtNanos, 0, children, NEVER);
        Arrays.fill(goneAtNanos, 0, children, NEVER);
        Arrays.fill(byLife, 0);
        byLife[Life.ABSENT.ordinal()] = children;
        dying = 0;
        notAccepting = 0;
        parking.reset(children);
    }

    private void ensure(int children) {
        if (children > lives.length) {
            lives = new byte[children];
            states = new byte[children];
            causes = new byte[children];
            pids = new int[children];
            threads = new int[children];
            generations = new int[children];
            memoryUnits = new int[children];
            forkedAtNanos = new long[children];
            goneAtNanos = new long[children];
        }
    }

    void fork(int child, int pid, int itsThreads, int generation, long atNanos) {
        setLife(child, Life.STARTING);
        setState(child, ChildState.ACCEPTING);
        pids[child] = pid;
        threads[child] = itsThreads;
        generations[child] = generation;
        memoryUnits[child] = 0;
        forkedAtNanos[child] = atNanos;
        goneAtNanos[child] = NEVER;
    }

    void exit(int child, ExitCause cause, long atNanos) {
        setState(child, ChildState.ACCEPTING);
        setLife(child, Life.GONE);
        causes[child] = (byte) cause.ordinal();
        goneAtNanos[child] = atNanos;
        memoryUnits[child] = 0;
    }

    void setLife(int child, Life life) {
        byLife[lives[child]]--;
        lives[child] = (byte) life.ordinal();
        byLife[life.ordinal()]++;
    }

    void setState(int child, ChildState state) {
        tallyState(states[child], -1);
        states[child] = (byte) state.ordinal();
        tallyState(states[child], 1);
    }

    private void tallyState(byte state, int change) {
        if (state == ChildState.DYING.ordinal()) {
            dying += change;
        } else if (state == ChildState.NOT_ACCEPTING.ordinal()) {
            notAccepting += change;
        }
    }

    void setMemory(int child, int units) {
        memoryUnits[child] = units;
    }

    void copyFrom(Children other) {
        ensure(other.count);
        count = other.count;
        System.arraycopy(other.lives, 0, lives, 0, count);
        System.arraycopy(other.states, 0, states, 0, count);
        System.arraycopy(other.causes, 0, causes, 0, count);
        System.arraycopy(other.pids, 0, pids, 0, count);
        System.arraycopy(other.threads, 0, threads, 0, count);
        System.arraycopy(other.generations, 0, generations, 0, count);
        System.arraycopy(other.memoryUnits, 0, memoryUnits, 0, count);
        System.arraycopy(other.forkedAtNanos, 0, forkedAtNanos, 0, count);
        System.arraycopy(other.goneAtNanos, 0, goneAtNanos, 0, count);
        System.arraycopy(other.byLife, 0, byLife, 0, byLife.length);
        dying = other.dying;
        notAccepting = other.notAccepting;
        parking.copyFrom(other.parking);
    }

    long bytes() {
        return 35L * count + parking.bytes();
    }
}
