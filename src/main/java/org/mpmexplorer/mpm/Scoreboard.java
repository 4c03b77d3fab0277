package org.mpmexplorer.mpm;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.mpmexplorer.httpd.Letter;

/// The scoreboard and the process table: for each place its letter and connection, for each child what
/// the parent and the child itself know of it, and the child's idle threads in the order they became
/// idle.
final class Scoreboard {
    static final int NONE = -1;

    static final byte DEAD = (byte) Letter.DEAD.ordinal();
    static final byte STARTING = (byte) Letter.STARTING.ordinal();
    static final byte READY = (byte) Letter.READY.ordinal();
    static final byte READ = (byte) Letter.READ.ordinal();
    static final byte WRITE = (byte) Letter.WRITE.ordinal();
    static final byte KEEPALIVE = (byte) Letter.KEEPALIVE.ordinal();
    static final byte CLOSING = (byte) Letter.CLOSING.ordinal();
    static final byte GRACEFUL = (byte) Letter.GRACEFUL.ordinal();

    // life of a child
    static final byte FREE = 0;
    static final byte BORN = 1;
    static final byte LIVE = 2;
    static final byte DYING = 3;
    static final byte GONE = 4;

    private static final int TICKET_SHIFT = 18;
    private static final int TICKET_MASK = (1 << (Event.SUBJECT_BITS - TICKET_SHIFT)) - 1;
    private static final int CHILD_MASK = (1 << TICKET_SHIFT) - 1;

    final int children;
    final int stride;

    final byte[] letter;
    final int[] connection;
    final int[] letters = new int[Letter.values().length];

    final byte[] life;
    final int[] pid;
    final int[] generation;
    final int[] threads;
    final int[] accepts;
    final long[] birth;
    final byte[] cause;
    final int[] running;

    private final int[] nextIdle;
    private final int[] firstIdle;
    private final int[] lastIdle;
    final int[] idle;

    long births;
    int total;

    Scoreboard(int children, int stride) {
        this.children = children;
        this.stride = stride;
        int places = children * stride;
        letter = new byte[places];
        connection = new int[places];
        nextIdle = new int[places];
        life = new byte[children];
        pid = new int[children];
        generation = new int[children];
        threads = new int[children];
        accepts = new int[children];
        birth = new long[children];
        cause = new byte[children];
        running = new int[children];
        firstIdle = new int[children];
        lastIdle = new int[children];
        idle = new int[children];
        Arrays.fill(connection, NONE);
        Arrays.fill(firstIdle, NONE);
        letters[DEAD] = places;
    }

    int places() {
        return letter.length;
    }

    int childOf(int place) {
        return stride == 1 ? place : place / stride;
    }

    int firstPlace(int child) {
        return child * stride;
    }

    void letter(int place, byte now) {
        letters[letter[place]]--;
        letter[place] = now;
        letters[now]++;
    }

    /// Places of a kind, those an exited child has left behind included.
    int count(byte kind) {
        return letters[kind];
    }

    /// Puts a thread behind the child's other idle threads.
    void addIdle(int place) {
        int child = childOf(place);
        nextIdle[place] = NONE;
        if (firstIdle[child] == NONE) {
            firstIdle[child] = place;
        } else {
            nextIdle[lastIdle[child]] = place;
        }
        lastIdle[child] = place;
        idle[child]++;
    }

    /// The child's thread that has been idle longest, which becomes busy.
    int takeIdle(int child) {
        int place = firstIdle[child];
        firstIdle[child] = nextIdle[place];
        idle[child]--;
        return place;
    }

    void clearIdle(int child) {
        firstIdle[child] = NONE;
        idle[child] = 0;
    }

    /// The lowest child number from `from` on that nobody uses, below `end`; or [#NONE].
    int freeChild(int from, int end) {
        for (int child = from; child < end; child++) {
            if (life[child] == FREE) {
                return child;
            }
        }
        return NONE;
    }

    /// Names this child's present process in an event, so that an event for an earlier one in the same
    /// place is recognised.
    int ticket(int child) {
        return (pid[child] & TICKET_MASK) << TICKET_SHIFT | child;
    }

    /// The child a ticket names, or [#NONE] if that process is no longer there.
    int childOfTicket(int ticket) {
        int child = ticket & CHILD_MASK;
        return child < children && ticket == ticket(child) ? child : NONE;
    }

    /// The serving child that was forked first, or [#NONE].
    int oldest() {
        int oldest = NONE;
        for (int child = 0; child < children; child++) {
            if (life[child] == LIVE && (oldest == NONE || birth[child] < birth[oldest])) {
                oldest = child;
            }
        }
        return oldest;
    }

    /// Places of the child that show `S` or `_`.
    int idleLetters(int child) {
        int first = firstPlace(child);
        int shown = 0;
        for (int place = first; place < first + threads[child]; place++) {
            shown += letter[place] == STARTING || letter[place] == READY ? 1 : 0;
        }
        return shown;
    }

    /// Threads that exist in the sense of the counting rules: letters from `_` up to `C` (3.3).
    int activeThreads() {
        int active = 0;
        for (byte kind = READY; kind < GRACEFUL; kind++) {
            active += letters[kind];
        }
        return active;
    }

    void copyFrom(Scoreboard other) {
        copy(other.letter, letter);
        copy(other.connection, connection);
        copy(other.letters, letters);
        copy(other.life, life);
        copy(other.pid, pid);
        copy(other.generation, generation);
        copy(other.threads, threads);
        copy(other.accepts, accepts);
        copy(other.birth, birth);
        copy(other.cause, cause);
        copy(other.running, running);
        copy(other.nextIdle, nextIdle);
        copy(other.firstIdle, firstIdle);
        copy(other.lastIdle, lastIdle);
        copy(other.idle, idle);
        births = other.births;
        total = other.total;
    }

    private static void copy(Object from, Object to) {
        System.arraycopy(from, 0, to, 0, Array.getLength(from));
    }
}
