package org.mpmexplorer.testkit;

import static org.mpmexplorer.testkit.Ledger.require;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.TraceKind;

/// The scoreboard and the processes as a trace tells them.
public final class LedgerChildren {
    private enum Life {
        NONE,
        STARTING,
        SERVING,
        GONE
    }

    private int stride = 1;
    private Letter[] letters = new Letter[0];
    private int[] connectionAt = new int[0];
    private Life[] life = new Life[0];
    private ChildState[] state = new ChildState[0];
    private int[] pid = new int[0];
    private int[] threads = new int[0];
    private int[] memoryUnits = new int[0];
    private final Set<Integer> pids = new HashSet<>();
    private final int[] exits = new int[ExitCause.values().length];
    private int forked;
    private int living;
    private int unreaped;

    void open(int children, int itsStride) {
        require(living == 0 && unreaped == 0, "children of the last start are still there");
        stride = itsStride;
        letters = new Letter[children * stride];
        connectionAt = new int[children * stride];
        life = new Life[children];
        state = new ChildState[children];
        pid = new int[children];
        threads = new int[children];
        memoryUnits = new int[children];
        Arrays.fill(letters, Letter.DEAD);
        Arrays.fill(connectionAt, -1);
        Arrays.fill(life, Life.NONE);
        Arrays.fill(state, ChildState.ACCEPTING);
    }

    void add(TraceKind kind, int actor, int subject, int argument, LedgerConnections connections) {
        int child = actor / stride;
        require(kind == TraceKind.LETTER || actor % stride == 0, "the actor is not a first place");
        switch (kind) {
            case FORK -> fork(child, subject, argument);
            case CHILD_READY -> ready(child, argument);
            case LETTER -> {
                requireAlive(child);
                letters[actor] = Letter.of(argument);
            }
            case CHILD_STATE -> {
                require(life[child] == Life.SERVING, "the child does not serve yet");
                require(state[child] != ChildState.DYING, "the child is dying already");
                state[child] = ChildState.of(argument);
            }
            case EXIT -> exit(child, subject, argument, connections);
            case REAP -> reap(child);
            case CHILD_MEMORY -> {
                requireAlive(child);
                memoryUnits[child] = subject;
            }
            default -> throw new AssertionError("not a record of children");
        }
    }

    private void fork(int child, int itsPid, int itsThreads) {
        require(life[child] == Life.NONE, "the slot is in use");
        require(pids.add(itsPid), "the pid was used before");
        require(itsThreads >= 1 && itsThreads <= stride, "so many threads do not fit");
        life[child] = Life.STARTING;
        state[child] = ChildState.ACCEPTING;
        pid[child] = itsPid;
        threads[child] = itsThreads;
        memoryUnits[child] = 0;
        for (int place = child * stride; place < (child + 1) * stride; place++) {
            require(letters[place] == Letter.DEAD, "place " + place + " is not empty");
            letters[place] = place - child * stride < itsThreads ? Letter.STARTING : Letter.DEAD;
        }
        forked++;
        living++;
    }

    private void ready(int child, int ready) {
        require(life[child] == Life.STARTING, "the child is not starting");
        require(ready <= threads[child], "more threads than forked");
        life[child] = Life.SERVING;
        int found = 0;
        for (int place = child * stride; place < (child + 1) * stride; place++) {
            if (letters[place] == Letter.STARTING) {
                letters[place] = Letter.READY;
                found++;
            }
        }
        require(found == ready, found + " threads were starting");
    }

    private void exit(int child, int itsPid, int cause, LedgerConnections connections) {
        requireAlive(child);
        require(pid[child] == itsPid, "the child's pid is " + pid[child]);
        for (int place = child * stride; place < (child + 1) * stride; place++) {
            require(connectionAt[place] < 0, "connection " + connectionAt[place] + " is still at place " + place);
        }
        require(connections.parkedAt(child * stride) == 0, "the child still has parked connections");
        life[child] = Life.GONE;
        exits[cause]++;
        living--;
        unreaped++;
    }

    private void reap(int child) {
        require(life[child] == Life.GONE, "the child has not ended");
        life[child] = Life.NONE;
        Arrays.fill(letters, child * stride, (child + 1) * stride, Letter.DEAD);
        unreaped--;
    }

    private void requireAlive(int child) {
        require(life[child] == Life.STARTING || life[child] == Life.SERVING, "the child does not live");
    }

    // ---- used by the connections

    void take(int place, int connection, boolean accepting) {
        int child = place / stride;
        require(life[child] == Life.SERVING, "the child does not serve");
        require(connectionAt[place] < 0, "the place has connection " + connectionAt[place]);
        Letter letter = letters[place];
        require(letter == Letter.READY || (!accepting && letter == Letter.GRACEFUL), "the place shows " + letter);
        require(!accepting || state[child] == ChildState.ACCEPTING, "the child is " + state[child]);
        connectionAt[place] = connection;
        letters[place] = Letter.READ;
    }

    void show(int place, int connection, Letter letter) {
        require(connectionAt[place] == connection, "the place has connection " + connectionAt[place]);
        letters[place] = letter;
    }

    void free(int place, int connection) {
        require(connectionAt[place] == connection, "the place has connection " + connectionAt[place]);
        connectionAt[place] = -1;
        letters[place] = state[place / stride] == ChildState.DYING ? Letter.GRACEFUL : Letter.READY;
    }

    int firstPlaceOf(int place) {
        return place / stride * stride;
    }

    void requireServing(int place) {
        require(life[place / stride] == Life.SERVING, "the child does not serve");
    }

    // ---- asked by tests

    /// Processes forked and not ended.
    public int living() {
        return living;
    }

    /// Processes forked and not reaped, as the parent counts them.
    public int unreapedAndLiving() {
        return living + unreaped;
    }

    public int forked() {
        return forked;
    }

    public int exits(ExitCause cause) {
        return exits[cause.ordinal()];
    }

    public int count(Letter letter) {
        int count = 0;
        for (Letter shown : letters) {
            count += shown == letter ? 1 : 0;
        }
        return count;
    }

    /// Dying children that have not ended.
    public int dying() {
        int dying = 0;
        for (int child = 0; child < life.length; child++) {
            dying += life[child] == Life.SERVING && state[child] == ChildState.DYING ? 1 : 0;
        }
        return dying;
    }

    public int children() {
        return life.length;
    }

    public int stride() {
        return stride;
    }

    public Letter letter(int place) {
        return letters[place];
    }

    public int connectionAt(int place) {
        return connectionAt[place];
    }

    public boolean isGone(int child) {
        return life[child] == Life.GONE;
    }

    public boolean lives(int child) {
        return life[child] == Life.STARTING || life[child] == Life.SERVING;
    }

    public boolean isServing(int child) {
        return life[child] == Life.SERVING;
    }

    public ChildState state(int child) {
        return state[child];
    }

    public int threads(int child) {
        return threads[child];
    }

    public int pid(int child) {
        return pid[child];
    }

    public int memoryUnits(int child) {
        return memoryUnits[child];
    }

    /// What mod_status prints (httpd-semantics 7.1) for that limit of children and threads of each.
    public String scoreboard(int maxChildren, int threadsPerChild) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < letters.length; place++) {
            boolean beyond = place / stride >= maxChildren || place % stride >= threadsPerChild;
            if (letters[place] != Letter.DEAD || !beyond) {
                text.append(letters[place].symbol());
            }
        }
        return text.toString();
    }
}
