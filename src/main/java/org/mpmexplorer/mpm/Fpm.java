package org.mpmexplorer.mpm;

import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.kernel.IntFifo;
import org.mpmexplorer.scenario.FpmManager;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.trace.ExitCause;

/// A PHP-FPM pool behind mod_proxy_fcgi: its children, the queue in front of it and its process manager
/// with a clock of its own (httpd-semantics 8.5).
///
/// A connection handed to the pool lives until PHP-FPM is done with it, even where httpd has given up:
/// nobody tells PHP-FPM.
final class Fpm {
    /// At most so many children, whatever `pm.max_children` says.
    static final int CAPACITY = 2000;

    private static final int SLOT_BITS = 11;
    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
    private static final int LIFE_MASK = (1 << (Event.SUBJECT_BITS - SLOT_BITS)) - 1;
    private static final long TICK_NANOS = 1_000_000_000L;

    /// The master learns of a child's death by a signal and replaces it at once: after this much. It is
    /// not 0, for where memory does not suffice for one child the kernel kills the new one, too.
    private static final long REPLACE_NANOS = 5_000_000L;

    private static final int MAX_SPAWN_RATE = 32;
    private static final int FIRST_PID = 500_001;

    private static final byte FREE = 0;
    private static final byte IDLE = 1;
    private static final byte BUSY = 2;
    private static final byte STARTING = 3;

    /// The master's clock is its own (11.7): it started before httpd, and its ticks fall between httpd's, where
    /// those of the reference measurements fall.
    private static final long FIRST_TICK_NANOS = 150_000_000L;

    // what a busy child does, the argument of FPM_BUSY
    private static final int COMPUTES = 0;
    private static final int WAITS = 1;
    private static final int PAGES = 2;

    private final Server server;
    private final Simulation sim;
    private final Connections all;

    private final byte[] state = new byte[CAPACITY];
    private final int[] connection = new int[CAPACITY];
    private final int[] requests = new int[CAPACITY];
    private final int[] pid = new int[CAPACITY];
    private final int[] lives = new int[CAPACITY];
    private final long[] birth = new long[CAPACITY];
    private final long[] idleSince = new long[CAPACITY];
    private final IntFifo idle = new IntFifo(16);
    private final IntFifo queue = new IntFifo(64);
    private int highest;
    private int running;
    private int starting;
    private long forkingUntilNanos;
    private boolean knockedAgain;
    private int rate = 1;
    private int pids = FIRST_PID;
    private long births;
    private int token;
    private boolean open;
    private boolean reported;

    Fpm(Server server) {
        this.server = server;
        sim = server.sim;
        all = server.connections;
    }

    int pid(int child) {
        return pid[child];
    }

    /// The pool's master starts with httpd.
    void start() {
        open = server.knobs.php == PhpHandler.FPM;
        token = token + 1 & Event.SUBJECT_MASK;
        if (!open) {
            return;
        }
        rate = 1;
        reported = false;
        knockedAgain = false;
        sim.log(LogMessage.FPM_RUNNING);
        int children = switch (server.knobs.fpmManager) {
            case STATIC -> server.knobs.fpmMaxChildren;
            case DYNAMIC -> Math.min(server.knobs.fpmStart, server.knobs.fpmMaxChildren);
            case ONDEMAND -> 0;
        };
        fork(children);
        sim.after(FIRST_TICK_NANOS, Event.FPM_TICK, token);
    }

    /// The pool is stopped: its children are gone, requests with them.
    void stop() {
        open = false;
        token = token + 1 & Event.SUBJECT_MASK;
        for (int child = 0; child < highest; child++) {
            if (state[child] != FREE) {
                dies(child, ExitCause.STOPPED);
            }
        }
        for (int c = queue.poll(); c != IntFifo.NONE; c = queue.poll()) {
            forget(c);
        }
        highest = 0;
    }

    // ---- requests

    /// A worker hands its request to the pool and waits.
    void submit(int c) {
        if (!open) {
            sim.log(LogMessage.PROXY_CONNECT_FAILED);
            sim.log(LogMessage.PROXY_NO_BACKEND);
            server.handlers.answered(c, Handlers.SERVICE_UNAVAILABLE);
            return;
        }
        all.expect(c);
        queue.add(c);
        if (server.knobs.fpmManager == FpmManager.ONDEMAND) {
            knocked();
        }
        if (queue.size() > idle.size()) {
            sim.record(Rec.FPM_QUEUE, 0, c, 0);
        }
        takeWaiting();
    }

    /// ondemand: the listening socket wakes the master, which forks unless a child accepts. What comes while
    /// it forks wakes it once more when it is done, however much that is (an edge-triggered event).
    private void knocked() {
        if (sim.nowNanos < forkingUntilNanos) {
            if (!knockedAgain) {
                knockedAgain = true;
                sim.at(forkingUntilNanos, Event.FPM_KNOCK, token);
            }
            return;
        }
        if (running >= server.knobs.fpmMaxChildren) {
            if (!reported) {
                sim.log(LogMessage.FPM_MAX_CHILDREN_ONDEMAND, server.knobs.fpmMaxChildren);
                reported = true;
            }
        } else if (idle.isEmpty()) {
            forkingUntilNanos = sim.nowNanos + server.knobs.forkNanos;
            reported = false;
            fork(1);
        }
    }

    /// The master is done with a fork and finds the socket ready again.
    void knocked(int itsToken) {
        if (itsToken == token) {
            knockedAgain = false;
            knocked();
        }
    }

    private void takeWaiting() {
        while (!idle.isEmpty() && !queue.isEmpty()) {
            work(idle.poll(), queue.poll());
        }
    }

    private void work(int child, int c) {
        state[child] = BUSY;
        connection[child] = c;
        sim.record(Rec.FPM_BUSY, child, c, COMPUTES);
        int life = ticket(child);
        server.memoryUse.fpmPhpStarts(child, server.handlers.peakBytes(c));
        if (!isCurrent(life)) {
            return;
        }
        double bytes = server.memoryUse.bytesToPage(server.memoryUse.touchedByFpm(child));
        if (bytes >= 1) {
            sim.record(Rec.FPM_BUSY, child, c, PAGES);
            sim.at(server.swapDevice.exchange(sim.nowNanos, bytes), Event.FPM_PAGED, ticket(child));
        } else {
            run(child);
        }
    }

    /// Names this life of the child, so that an event for an earlier one is recognised.
    private int ticket(int child) {
        return (lives[child] & LIFE_MASK) << SLOT_BITS | child;
    }

    private boolean isCurrent(int ticket) {
        int child = ticket & SLOT_MASK;
        return ticket == ticket(child) && state[child] == BUSY;
    }

    void paged(int ticket) {
        if (isCurrent(ticket)) {
            int child = ticket & SLOT_MASK;
            sim.record(Rec.FPM_BUSY, child, connection[child], COMPUTES);
            run(child);
        }
    }

    private void run(int child) {
        long demand = server.handlers.cpuNanos(connection[child]);
        if (demand > 0) {
            server.processors.runFpm(child, demand);
        } else {
            computed(child);
        }
    }

    void computed(int child) {
        long wait = server.handlers.waitNanos(connection[child]);
        if (wait > 0) {
            sim.record(Rec.FPM_BUSY, child, connection[child], WAITS);
        }
        sim.after(wait, Event.FPM_WAITED, ticket(child));
    }

    void waited(int ticket) {
        if (!isCurrent(ticket)) {
            return;
        }
        int child = ticket & SLOT_MASK;
        int c = connection[child];
        server.memoryUse.fpmPhpEnds(child, server.handlers.peakBytes(c));
        if (!isCurrent(ticket)) {
            return;
        }
        requests[child]++;
        int budget = server.knobs.fpmMaxRequests;
        if (budget > 0 && requests[child] >= budget) {
            sim.log(LogMessage.FPM_CHILD_EXITED, pid[child]);
            end(child, ExitCause.EXITED);
            if (running < server.knobs.fpmMaxChildren) {
                fork(1);
            }
        } else {
            becomeIdle(child);
        }
        answer(c, Handlers.OK);
        takeWaiting();
    }

    /// PHP-FPM is done with the connection's request; httpd may have given up meanwhile.
    private void answer(int c, int status) {
        all.happened(c);
        if (all.server(c) == Connections.BUSY) {
            server.handlers.answered(c, status);
        } else {
            server.visitors.maybeEnd(c);
        }
    }

    private void forget(int c) {
        all.happened(c);
        server.visitors.maybeEnd(c);
    }

    /// httpd has waited for `Timeout` and answers 504; PHP-FPM goes on.
    void timeout(int c) {
        if (all.server(c) == Connections.BUSY) {
            sim.log(LogMessage.PROXY_TIMEOUT);
            server.handlers.answered(c, Handlers.GATEWAY_TIMEOUT);
        }
    }

    // ---- children

    private void fork(int count) {
        for (int i = 0; i < count && running < CAPACITY; i++) {
            int child = 0;
            while (state[child] != FREE) {
                child++;
            }
            highest = Math.max(highest, child + 1);
            pid[child] = pids++;
            birth[child] = births++;
            lives[child]++;
            requests[child] = 0;
            running++;
            sim.record(Rec.FPM_FORK, child, pid[child], 0);
            state[child] = STARTING;
            starting++;
            sim.after(server.knobs.forkNanos, Event.FPM_READY, ticket(child));
            server.memoryUse.fpmStarts(child);
        }
    }

    /// The child accepts.
    void ready(int ticket) {
        int child = ticket & SLOT_MASK;
        if (ticket == ticket(child) && state[child] == STARTING) {
            starting--;
            becomeIdle(child);
            takeWaiting();
        }
    }

    private void becomeIdle(int child) {
        if (state[child] == BUSY) {
            sim.record(Rec.FPM_IDLE, child, 0, 0);
        }
        state[child] = IDLE;
        connection[child] = Connections.NONE;
        idleSince[child] = sim.nowNanos;
        idle.add(child);
    }

    private void end(int child, ExitCause cause) {
        idle.removeValue(child);
        starting -= state[child] == STARTING ? 1 : 0;
        state[child] = FREE;
        running--;
        sim.record(Rec.FPM_EXIT, child, 0, cause.ordinal());
        server.memoryUse.fpmGone(child);
    }

    /// The child's process is gone; its request fails, and the master replaces it.
    void dies(int child, ExitCause cause) {
        int c = state[child] == BUSY ? connection[child] : Connections.NONE;
        server.processors.dropFpm(child);
        end(child, cause);
        if (cause != ExitCause.STOPPED) {
            sim.log(
                    cause == ExitCause.CRASHED ? LogMessage.FPM_CHILD_CRASHED : LogMessage.FPM_CHILD_KILLED,
                    pid[child]);
        }
        if (c != Connections.NONE) {
            if (all.server(c) == Connections.BUSY) {
                sim.log(LogMessage.PROXY_HEADER_FAILED);
                sim.log(LogMessage.PROXY_DISPATCH_FAILED);
            }
            answer(c, Handlers.SERVICE_UNAVAILABLE);
        }
        if (open && cause != ExitCause.STOPPED) {
            sim.after(REPLACE_NANOS, Event.FPM_REPLACE, token);
        }
    }

    /// The master has learned of a death and forks a child for it.
    void replace(int itsToken) {
        if (itsToken == token && running < server.knobs.fpmMaxChildren) {
            sim.log(LogMessage.FPM_CHILD_STARTED, pids);
            fork(1);
        }
    }

    /// SIGKILL to the oldest child, as an action.
    void killOldest() {
        int oldest = oldest(false);
        if (oldest >= 0) {
            dies(oldest, ExitCause.KILLED);
        }
    }

    private int oldest(boolean idleOnly) {
        int oldest = -1;
        for (int child = 0; child < highest; child++) {
            boolean counts = state[child] == IDLE || (!idleOnly && state[child] == BUSY);
            if (counts && (oldest < 0 || birth[child] < birth[oldest])) {
                oldest = child;
            }
        }
        return oldest;
    }

    // ---- the process manager, each second

    void tick(int itsToken) {
        if (itsToken != token) {
            return;
        }
        switch (server.knobs.fpmManager) {
            case STATIC -> {
                if (running < server.knobs.fpmMaxChildren) {
                    fork(server.knobs.fpmMaxChildren - running);
                }
            }
            case DYNAMIC -> maintain();
            case ONDEMAND -> endLongIdle();
        }
        sim.after(TICK_NANOS, Event.FPM_TICK, token);
    }

    private void endLongIdle() {
        int oldest = oldest(true);
        if (oldest >= 0 && sim.nowNanos - idleSince[oldest] > server.knobs.fpmIdleNanos) {
            end(oldest, ExitCause.EXITED);
        }
    }

    private void endOldestIdle() {
        int oldest = oldest(true);
        if (oldest >= 0) {
            end(oldest, ExitCause.EXITED);
        }
    }

    private void maintain() {
        Knobs knobs = server.knobs;
        int idleNow = idle.size() + starting;
        if (idleNow > knobs.fpmMaxSpare) {
            endOldestIdle();
            rate = 1;
        } else if (idleNow < knobs.fpmMinSpare) {
            if (running >= knobs.fpmMaxChildren) {
                if (!reported) {
                    sim.log(LogMessage.FPM_MAX_CHILDREN, knobs.fpmMaxChildren);
                    reported = true;
                }
                rate = 1;
                return;
            }
            if (rate >= 8) {
                sim.log(LogMessage.FPM_BUSY, rate);
                sim.number(idleNow);
                sim.number(running);
            }
            reported = false;
            fork(Math.min(rate, Math.min(knobs.fpmMinSpare - idleNow, knobs.fpmMaxChildren - running)));
            rate = Math.min(MAX_SPAWN_RATE, rate * 2);
        } else {
            rate = 1;
        }
    }

    void copyFrom(Fpm other) {
        System.arraycopy(other.state, 0, state, 0, CAPACITY);
        System.arraycopy(other.connection, 0, connection, 0, CAPACITY);
        System.arraycopy(other.requests, 0, requests, 0, CAPACITY);
        System.arraycopy(other.pid, 0, pid, 0, CAPACITY);
        System.arraycopy(other.lives, 0, lives, 0, CAPACITY);
        System.arraycopy(other.birth, 0, birth, 0, CAPACITY);
        System.arraycopy(other.idleSince, 0, idleSince, 0, CAPACITY);
        idle.copyFrom(other.idle);
        queue.copyFrom(other.queue);
        highest = other.highest;
        running = other.running;
        starting = other.starting;
        forkingUntilNanos = other.forkingUntilNanos;
        knockedAgain = other.knockedAgain;
        rate = other.rate;
        pids = other.pids;
        births = other.births;
        token = other.token;
        open = other.open;
        reported = other.reported;
    }
}
