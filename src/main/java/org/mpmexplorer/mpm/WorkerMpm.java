package org.mpmexplorer.mpm;

import java.util.Arrays;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.kernel.IntFifo;
import org.mpmexplorer.trace.ExitCause;

/// worker: a listener thread in each child reserves an idle thread before it accepts; the thread then owns
/// the connection to its end (worker.c; httpd-semantics 3.3, 5.1).
///
/// A new child may take over the scoreboard slot of one that is still finishing: here every slot has
/// room for two children, `slotOf` and `holder` tell whose it is.
final class WorkerMpm extends ThreadedMpm {
    private static final double LISTENER_STEPS = 5;
    private static final long THREAD_RETRY_NANOS = 1_000_000_000L;

    /// Children whose listener waits in accept(), longest first.
    private final IntFifo listeners = new IntFifo(64);

    private boolean[] listed = new boolean[0];
    private int[] slotOf = new int[0];
    private int[] holder = new int[0];
    private int[] created = new int[0];

    /// Whether the slot's letters no longer show the child's threads: the parent has written D over all of
    /// them when it reaped the child that had taken the slot over.
    private boolean[] hidden = new boolean[0];

    WorkerMpm(Server server) {
        super(server);
    }

    @Override
    void open() {
        int slots = server.knobs.serverLimit;
        server.board = new Scoreboard(2 * slots, server.knobs.threadLimit);
        listeners.clear();
        listed = new boolean[2 * slots];
        slotOf = new int[2 * slots];
        created = new int[2 * slots];
        hidden = new boolean[2 * slots];
        holder = new int[slots];
        Arrays.fill(holder, Scoreboard.NONE);
    }

    /// For a start: the lowest slot without a child.
    @Override
    int freeChild(int from) {
        int firstSlot = from == 0 ? 0 : slotOf[from - 1] + 1;
        for (int slot = firstSlot; slot < limit(); slot++) {
            if (holder[slot] == Scoreboard.NONE) {
                return claim(slot);
            }
        }
        return Scoreboard.NONE;
    }

    private int limit() {
        return Math.min(server.knobs.daemonsLimit, holder.length);
    }

    /// A child number for the slot: its own, or that behind all slots where it is taken over.
    private int claim(int slot) {
        int own = server.board.life[slot] == Scoreboard.FREE ? slot : slot + holder.length;
        if (server.board.life[own] != Scoreboard.FREE) {
            return Scoreboard.NONE;
        }
        slotOf[own] = slot;
        return own;
    }

    private int other(int child) {
        return child < holder.length ? child + holder.length : child - holder.length;
    }

    @Override
    void forked(int child) {
        slotOf[child] = child % holder.length;
        holder[slotOf[child]] = child;
        hidden[child] = false;
    }

    @Override
    void reaped(int child) {
        if (holder[slotOf[child]] == child) {
            holder[slotOf[child]] = Scoreboard.NONE;
            hidden[other(child)] = true;
        }
    }

    /// A thread is created only where the slot's letters say that the old child's thread has ended (2.2).
    @Override
    int readyThreads(int child) {
        int ready = Math.max(0, server.board.threads[child] - visibleThreads(other(child)));
        created[child] = ready;
        if (ready < server.board.threads[child]) {
            int first = server.board.firstPlace(child);
            for (int place = first + ready; place < first + server.board.threads[child]; place++) {
                server.board.letter(place, Scoreboard.DEAD);
                sim.record(Rec.LETTER, place, 0, Scoreboard.DEAD);
            }
            sim.after(THREAD_RETRY_NANOS, Event.THREAD_RETRY, server.board.ticket(child));
        }
        return ready;
    }

    void retryThreads(int child) {
        Scoreboard board = server.board;
        if (board.life[child] != Scoreboard.LIVE || created[child] == board.threads[child]) {
            return;
        }
        int possible = board.threads[child] - visibleThreads(other(child));
        while (created[child] < possible) {
            int place = board.firstPlace(child) + created[child]++;
            board.letter(place, Scoreboard.READY);
            sim.record(Rec.LETTER, place, 0, Scoreboard.READY);
            board.addIdle(place);
        }
        enlist(child);
        if (created[child] < board.threads[child]) {
            sim.after(THREAD_RETRY_NANOS, Event.THREAD_RETRY, server.board.ticket(child));
        }
    }

    private int visibleThreads(int child) {
        return hidden[child] ? 0 : busyThreads(child);
    }

    private int busyThreads(int child) {
        Scoreboard board = server.board;
        if (board.life[child] != Scoreboard.DYING && board.life[child] != Scoreboard.LIVE) {
            return 0;
        }
        int busy = 0;
        int first = board.firstPlace(child);
        for (int place = first; place < first + board.threads[child]; place++) {
            busy += board.connection[place] == Connections.NONE ? 0 : 1;
        }
        return busy;
    }

    @Override
    void enlist(int child) {
        if (!listed[child] && server.board.idle[child] > 0 && server.board.life[child] == Scoreboard.LIVE) {
            listed[child] = true;
            listeners.add(child);
        }
        acceptWaiting();
    }

    /// The thread is woken, closes, and wakes its listener to accept.
    @Override
    double closingSteps() {
        return super.closingSteps() + LISTENER_STEPS;
    }

    private void acceptWaiting() {
        while (!listeners.isEmpty() && !server.listen.isEmpty()) {
            int child = listeners.poll();
            listed[child] = false;
            int place = server.board.takeIdle(child);
            if (server.board.idle[child] > 0) {
                listed[child] = true;
                listeners.add(child);
            }
            accept(server.listen.poll(), place);
            endIfSpent(child);
        }
    }

    /// 6.1: finished connections are counted, and the listener looks at the count when it goes round, so
    /// that it accepts one connection more, however many have finished while it waited for that.
    private void endIfSpent(int child) {
        int budget = server.knobs.maxConnectionsPerChild;
        Scoreboard board = server.board;
        if (budget > 0 && board.accepts[child] >= budget && board.life[child] == Scoreboard.LIVE) {
            endChild(child);
        }
    }

    @Override
    void connectionQueued() {
        acceptWaiting();
    }

    @Override
    void placeFree(int place) {
        Scoreboard board = server.board;
        int child = board.childOf(place);
        board.accepts[child]++;
        if (board.life[child] == Scoreboard.DYING) {
            endThread(place);
            endIfEmpty(child);
            return;
        }
        board.letter(place, Scoreboard.READY);
        board.addIdle(place);
        enlist(child);
    }

    @Override
    void keepAlive(int c) {
        int place = all.place(c);
        all.server(c, Connections.KEPT);
        server.board.letter(place, Scoreboard.KEEPALIVE);
        sim.record(Rec.KEEPALIVE, place, c, 0);
        if (all.has(c, Connections.DATA)) {
            server.handlers.begin(c);
        } else {
            timers.start(Timers.KEEP_ALIVE, c, server.knobs.keepAliveNanos);
        }
    }

    @Override
    long blockedBytes(int c, long size) {
        return beyondBuffer(size);
    }

    @Override
    void endChild(int child) {
        startDying(child);
        Scoreboard board = server.board;
        while (board.idle[child] > 0) {
            endThread(board.takeIdle(child));
        }
        endIfEmpty(child);
    }

    private void endThread(int place) {
        server.board.letter(place, Scoreboard.DEAD);
        sim.record(Rec.LETTER, place, 0, Scoreboard.DEAD);
    }

    private void endIfEmpty(int child) {
        if (busyThreads(child) == 0) {
            sim.after(EXIT_NANOS, Event.CHILD_EXIT, server.board.ticket(child));
        }
    }

    @Override
    void withdraw(int child) {
        if (listed[child]) {
            listed[child] = false;
            listeners.removeValue(child);
        }
    }

    @Override
    void maintain() {
        int idleNow = 0;
        for (int slot = 0; slot < limit(); slot++) {
            if (holder[slot] != Scoreboard.NONE) {
                idleNow += idleThreads(holder[slot]);
            }
        }
        if (idleNow > server.knobs.maxSpare) {
            killOne();
            server.parent.rate = 1;
        } else if (idleNow < server.knobs.minSpare) {
            spawn(idleNow);
        } else {
            server.parent.rate = 1;
        }
    }

    private void spawn(int idleNow) {
        Parent parent = server.parent;
        int planned = planForks(true, 0);
        planned = planForks(false, planned);
        if (planned == 0) {
            complain(idleNow);
            parent.rate = 1;
            return;
        }
        if (parent.rate >= 8) {
            sayBusy(planned, idleNow);
            sim.number(server.board.total);
        }
        parent.spawned();
    }

    /// Plans forks into slots that are free (first pass: or whose threads have all ended) and then into
    /// those a quiescing child still uses in part (3.3).
    private int planForks(boolean empty, int already) {
        int planned = already;
        for (int slot = 0; slot < limit() && planned < server.parent.rate; slot++) {
            int child = holder[slot];
            boolean free = child == Scoreboard.NONE;
            boolean quiescing = !free && isQuiescing(child);
            int busy = quiescing ? busyThreads(child) : 0;
            boolean candidate = empty
                    ? free || (quiescing && busy == 0)
                    : quiescing && busy > 0 && busy < server.board.threads[child];
            int claimed = candidate ? claim(slot) : Scoreboard.NONE;
            if (claimed != Scoreboard.NONE) {
                server.parent.plan(claimed);
                planned++;
            }
        }
        return planned;
    }

    /// A child that has ended by itself says so until the parent has reaped it; one that was killed never did.
    private boolean isQuiescing(int child) {
        byte life = server.board.life[child];
        return life == Scoreboard.DYING
                || (life == Scoreboard.GONE && server.board.cause[child] == ExitCause.EXITED.ordinal());
    }

    private void complain(int idleNow) {
        Parent parent = server.parent;
        if (server.board.activeThreads() < server.knobs.maxRequestWorkers) {
            sim.log(LogMessage.WORKER_SCOREBOARD_FULL);
        } else if (idleNow == 0 && !parent.reachedReported) {
            sim.log(words.reachedMax());
            parent.reachedReported = true;
        } else if (idleNow > 0 && !parent.nearReported) {
            sim.log(LogMessage.WORKER_NEAR_MAX_REQUEST_WORKERS);
            parent.nearReported = true;
        }
    }

    @Override
    void copyFrom(Mpm other) {
        WorkerMpm that = (WorkerMpm) other;
        listeners.copyFrom(that.listeners);
        listed = that.listed.clone();
        slotOf = that.slotOf.clone();
        holder = that.holder.clone();
        created = that.created.clone();
        hidden = that.hidden.clone();
    }
}
