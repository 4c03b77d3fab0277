package org.mpmexplorer.mpm;

import java.util.Arrays;
import org.mpmexplorer.kernel.IntFifo;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ParkPlace;

/// event: like worker, but a connection that waits (kept alive, for the visitor to take more of a reply,
/// or for the visitor's FIN) is parked with the child's listener and holds no thread (event.c;
/// httpd-semantics 3.4, 5.2).
///
/// A parked connection's place is the first place of its child. Who listens is in [EventAcceptors], what is
/// kept alive or to be closed in [ParkedLists].
final class EventMpm extends ThreadedMpm {
    private static final long MAX_SECS_TO_LINGER_NANOS = 30_000_000_000L;
    private static final long TIMEOUT_FUDGE_NANOS = 100_000_000L;
    private static final int PARKED = 1;

    private final EventAcceptors acceptors;
    private final ParkedLists parked;
    private final EventMaintenance maintenance;
    private int[] held = new int[0];
    private int[] ended = new int[0];
    private int[] lingering = new int[0];
    private IntFifo[] blocked = new IntFifo[0];

    EventMpm(Server server) {
        super(server);
        acceptors = new EventAcceptors(server);
        parked = new ParkedLists(all);
        maintenance = new EventMaintenance(this, acceptors);
        timers.slack(Timers.KEEP_ALIVE, TIMEOUT_FUDGE_NANOS);
    }

    @Override
    void open() {
        int children = server.knobs.serverLimit;
        server.board = new Scoreboard(children, server.knobs.threadLimit);
        acceptors.open(children);
        parked.open(children);
        held = new int[children];
        ended = new int[children];
        lingering = new int[children];
        blocked = new IntFifo[children];
        Arrays.setAll(blocked, child -> new IntFifo(4));
    }

    @Override
    void forked(int child) {
        ended[child] = 0;
        held[child] = 0;
    }

    @Override
    int freeChild(int from) {
        return server.board.freeChild(from, server.board.children);
    }

    /// Connections the child has, parked ones included.
    int held(int child) {
        return held[child];
    }

    // ---- accepting

    @Override
    void enlist(int child) {
        acceptors.add(child);
        acceptWaiting();
    }

    @Override
    void withdraw(int child) {
        acceptors.withdraw(child);
    }

    /// A connection in the queue wakes every listener that listens. One that must not take it switches off
    /// listening instead (listener loop, 4b).
    private void acceptWaiting() {
        while (!acceptors.isEmpty() && !server.listen.isEmpty()) {
            int child = acceptors.winner();
            if (isAboveLimit(child, 0)) {
                stopListening(child);
            } else {
                acceptBy(child);
            }
        }
    }

    private void stopListening(int child) {
        acceptors.remove(child);
        sim.record(Rec.CHILD_STATE, server.board.firstPlace(child), 0, ChildState.NOT_ACCEPTING.ordinal());
        if (server.board.idle[child] == 0) {
            shutAllKeptAlive(child);
        }
    }

    private void acceptBy(int child) {
        held[child]++;
        server.board.accepts[child]++;
        accept(server.listen.poll(), server.board.takeIdle(child));
        int budget = server.knobs.maxConnectionsPerChild;
        if (budget > 0 && server.board.accepts[child] >= budget && server.board.life[child] == Scoreboard.LIVE) {
            endChild(child);
        }
    }

    /// connections_above_limit(): never without an idle worker; lingering connections do not count.
    private boolean isAboveLimit(int child, int disabled) {
        int idle = server.board.idle[child];
        if (idle == 0) {
            return true;
        }
        int open = held[child] - lingering[child];
        return open > 0 && open >= server.board.threads[child] + (idle - disabled) * server.knobs.asyncFactor;
    }

    /// should_enable_listensocks(), asked whenever a worker becomes idle or a connection ends.
    private void listenAgain(int child) {
        boolean able = server.board.life[child] == Scoreboard.LIVE && !acceptors.contains(child);
        if (able && blocked[child].isEmpty() && !isAboveLimit(child, 1)) {
            acceptors.add(child);
            sim.record(Rec.CHILD_STATE, server.board.firstPlace(child), 0, ChildState.ACCEPTING.ordinal());
            acceptWaiting();
        }
    }

    @Override
    void connectionQueued() {
        acceptWaiting();
    }

    // ---- parking and the listener's events

    @Override
    void keepAlive(int c) {
        int place = all.place(c);
        int child = server.board.childOf(place);
        if (isEnding(child)) {
            linger(c, true);
            return;
        }
        park(c, Connections.PARKED_KEEPALIVE, ParkPlace.KEEPALIVE);
        parked.keep(child, c);
        timers.start(Timers.KEEP_ALIVE, c, server.knobs.keepAliveNanos);
        placeFree(place);
        if (all.has(c, Connections.DATA) && all.server(c) == Connections.PARKED_KEEPALIVE) {
            data(c);
        }
    }

    private void park(int c, byte state, ParkPlace where) {
        int place = all.place(c);
        sim.record(Rec.PARK, place, c, where.ordinal());
        server.board.connection[place] = Connections.NONE;
        all.server(c, state);
        all.place(c, server.board.firstPlace(server.board.childOf(place)));
    }

    @Override
    void data(int c) {
        if (all.server(c) == Connections.PARKED_KEEPALIVE) {
            if (all.has(c, Connections.DATA)) {
                listenerEvent(c);
            }
        } else {
            super.data(c);
        }
    }

    @Override
    void fin(int c) {
        switch (all.server(c)) {
            case Connections.PARKED_KEEPALIVE, Connections.PARKED_LINGER -> listenerEvent(c);
            case Connections.PARKED_WRITE, Connections.DEFERRED_CLOSE -> {}
            default -> super.fin(c);
        }
    }

    /// The visitor can take the rest of a parked reply.
    void writable(int c) {
        if (all.server(c) != Connections.PARKED_WRITE) {
            server.visitors.maybeEnd(c);
        } else if (all.has(c, Connections.STALLED)) {
            giveUpParked(c);
        } else {
            listenerEvent(c);
        }
    }

    /// The visitor has taken nothing of a parked reply for `Timeout`.
    private void giveUpParked(int c) {
        int child = childOf(c);
        held[child]--;
        cut(c, all.place(c), PARKED);
        settle(child);
    }

    private void listenerEvent(int c) {
        int child = childOf(c);
        if (blocked[child].isEmpty()) {
            handle(child, c);
        } else if (!all.has(c, Connections.AT_LISTENER)) {
            all.set(c, Connections.AT_LISTENER);
            blocked[child].add(c);
        }
    }

    private int childOf(int c) {
        return server.board.childOf(all.place(c));
    }

    /// One ready socket in the listener's loop (4a): a kept or lingering connection needs a worker now or
    /// is shut; a parked reply makes the listener wait for one.
    private void handle(int child, int c) {
        boolean worker = server.board.idle[child] > 0;
        switch (all.server(c)) {
            case Connections.PARKED_KEEPALIVE -> {
                if (worker) {
                    timers.stop(Timers.KEEP_ALIVE, c);
                    parked.unkeep(child, c);
                    unpark(c, child);
                    read(c);
                } else {
                    shutAllKeptAlive(child);
                }
            }
            case Connections.PARKED_LINGER -> {
                timers.stop(Timers.LINGER, c);
                closeParked(c);
                if (!worker) {
                    shutAllKeptAlive(child);
                }
            }
            case Connections.PARKED_WRITE -> {
                if (worker) {
                    unpark(c, child);
                    all.server(c, Connections.SENDING);
                    server.board.letter(all.place(c), Scoreboard.WRITE);
                    sim.record(Rec.SEND, all.place(c), c, 0);
                    sent(c);
                } else {
                    all.set(c, Connections.AT_LISTENER);
                    blocked[child].add(c);
                    shutAllKeptAlive(child);
                }
            }
            default -> {}
        }
    }

    private void unpark(int c, int child) {
        int place = server.board.takeIdle(child);
        all.place(c, place);
        server.board.connection[place] = c;
        server.board.letter(place, Scoreboard.READ);
        sim.record(Rec.UNPARK, place, c, 0);
        sim.record(Rec.READ, place, c, 0);
    }

    @Override
    void placeFree(int place) {
        Scoreboard board = server.board;
        int child = board.childOf(place);
        boolean dying = board.life[child] == Scoreboard.DYING;
        board.letter(place, dying ? Scoreboard.GRACEFUL : Scoreboard.READY);
        board.addIdle(place);
        settle(child);
    }

    /// A worker is idle, or a connection has ended: the worker closes what was deferred, the listener goes
    /// on with what waited for a worker, listens again if it may, and a dying child without connections
    /// ends.
    private void settle(int child) {
        if (server.board.idle[child] > 0) {
            closeDeferred(child);
        }
        while (!blocked[child].isEmpty() && server.board.idle[child] > 0) {
            int c = blocked[child].poll();
            all.unset(c, Connections.AT_LISTENER);
            handle(child, c);
        }
        listenAgain(child);
        if (server.board.life[child] == Scoreboard.DYING) {
            endSurplus(child);
            if (held[child] == 0) {
                exitOnce(child);
            }
        }
    }

    /// A worker of a dying child leaves when fewer connections than threads are left (5.10).
    private void endSurplus(int child) {
        Scoreboard board = server.board;
        while (board.idle[child] > 0 && board.threads[child] - ended[child] > held[child]) {
            int place = board.takeIdle(child);
            ended[child]++;
            board.letter(place, Scoreboard.DEAD);
            sim.record(Rec.LETTER, place, 0, Scoreboard.DEAD);
        }
    }

    private void exitOnce(int child) {
        held[child] = -1;
        sim.after(EXIT_NANOS, Event.CHILD_EXIT, server.board.ticket(child));
    }

    // ---- closing

    /// Nobody could serve the listener's event: every kept-alive connection of the process is shut (5.2).
    private void shutAllKeptAlive(int child) {
        for (int c = parked.lastKept(child); c != Connections.NONE; c = parked.lastKept(child)) {
            shut(child, c);
        }
        if (server.board.idle[child] > 0) {
            closeDeferred(child);
        }
    }

    /// Puts a kept-alive connection on the chain of those any worker closes; it lingers from now on.
    private void shut(int child, int c) {
        timers.stop(Timers.KEEP_ALIVE, c);
        parked.unkeep(child, c);
        parked.defer(child, c);
        all.server(c, Connections.DEFERRED_CLOSE);
        lingering[child]++;
        sim.record(Rec.MOVE, server.board.firstPlace(child), c, ParkPlace.DEFERRED_CLOSE.ordinal());
    }

    private void closeDeferred(int child) {
        for (int c = parked.takeDeferred(child); c != Connections.NONE; c = parked.takeDeferred(child)) {
            all.server(c, Connections.PARKED_LINGER);
            if (all.has(c, Connections.FIN)) {
                closeParked(c);
            } else {
                sim.record(Rec.MOVE, server.board.firstPlace(child), c, ParkPlace.LINGER.ordinal());
                timers.start(Timers.LINGER, c, lingerNanos(child));
                sendFin(c);
            }
        }
    }

    private long lingerNanos(int child) {
        return isEnding(child) ? LINGER_READ_NANOS : MAX_SECS_TO_LINGER_NANOS;
    }

    /// The worker sends the FIN and, as the visitor has not answered yet, parks the connection (5.2).
    @Override
    void linger(int c, boolean announced) {
        if (all.has(c, Connections.FIN)) {
            closeAtPlace(c);
            return;
        }
        int place = all.place(c);
        int child = server.board.childOf(place);
        boolean cutShort = all.server(c) == Connections.READING;
        park(c, Connections.PARKED_LINGER, ParkPlace.LINGER);
        lingering[child]++;
        timers.start(Timers.LINGER, c, cutShort ? LINGER_READ_NANOS : lingerNanos(child));
        if (announced) {
            sendFin(c);
        }
        placeFree(place);
    }

    private void closeParked(int c) {
        int child = childOf(c);
        if (all.has(c, Connections.AT_LISTENER)) {
            all.unset(c, Connections.AT_LISTENER);
            blocked[child].removeValue(c);
        }
        lingering[child]--;
        held[child]--;
        sim.record(Rec.CLOSE, all.place(c), c, PARKED);
        closed(c);
        settle(child);
    }

    @Override
    void connectionEnds(int place) {
        held[server.board.childOf(place)]--;
    }

    // ---- replies

    @Override
    long blockedBytes(int c, long size) {
        long beyond = beyondBuffer(size);
        return isBuffered(c) ? Math.max(0, beyond - FLUSH_MAX_BYTES) : 0; // 5.5
    }

    /// What a slow visitor has not taken yet stays with the listener, without a thread.
    @Override
    void sent(int c) {
        long rest = restNanos(c);
        if (rest == 0 || all.has(c, Connections.AT_REST | Connections.STALLED)) {
            super.sent(c);
            return;
        }
        all.set(c, Connections.AT_REST);
        int place = all.place(c);
        park(c, Connections.PARKED_WRITE, ParkPlace.WRITE_COMPLETION);
        server.later(sendingNanos(c, rest), Event.WRITABLE, c);
        placeFree(place);
    }

    private long restNanos(int c) {
        double nanosPerByte = server.population.nanosPerByte[all.load(c)];
        if (nanosPerByte == 0 || all.server(c) != Connections.SENDING) {
            return 0;
        }
        long size = server.handlers.sizeBytes(c);
        return (long) ((beyondBuffer(size) - blockedBytes(c, size)) * nanosPerByte);
    }

    // ---- timeouts

    @Override
    void timeout(int timer, int c) {
        if (timer == Timers.KEEP_ALIVE) {
            int child = childOf(c);
            shut(child, c);
            settle(child);
        } else if (timer == Timers.LINGER) {
            closeParked(c);
        } else {
            super.timeout(timer, c);
        }
    }

    // ---- the end of a child

    @Override
    void endChild(int child) {
        startDying(child);
        Scoreboard board = server.board;
        int first = board.firstPlace(child);
        for (int place = first; place < first + board.threads[child]; place++) {
            board.letter(place, Scoreboard.GRACEFUL);
            sim.record(Rec.LETTER, place, 0, Scoreboard.GRACEFUL);
        }
        shutAllKeptAlive(child);
        shortenLingering(child);
        settle(child);
    }

    private void shortenLingering(int child) {
        int first = server.board.firstPlace(child);
        for (int c = 0; c < all.capacity(); c++) {
            if (all.server(c) == Connections.PARKED_LINGER && all.place(c) == first) {
                timers.shorten(Timers.LINGER, c, LINGER_READ_NANOS);
            }
        }
    }

    @Override
    void cutParked(int child) {
        int first = server.board.firstPlace(child);
        parked.clear(child);
        blocked[child].clear();
        for (int c = 0; c < all.capacity(); c++) {
            if (all.server(c) >= Connections.PARKED_KEEPALIVE && all.place(c) == first) {
                all.unset(c, Connections.AT_LISTENER);
                cut(c, first, PARKED);
                held[child]--;
            }
        }
        lingering[child] = 0;
    }

    @Override
    void maintain() {
        maintenance.tick();
    }

    @Override
    void copyFrom(Mpm other) {
        EventMpm that = (EventMpm) other;
        acceptors.copyFrom(that.acceptors);
        parked.copyFrom(that.parked);
        held = that.held.clone();
        ended = that.ended.clone();
        lingering = that.lingering.clone();
        blocked = new IntFifo[that.blocked.length];
        for (int child = 0; child < blocked.length; child++) {
            blocked[child] = that.blocked[child].copy();
        }
    }
}
