package org.mpmexplorer.mpm;

import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.trace.ExitCause;

/// A multi-processing module at work: who accepts, what a connection does from accept to close, how
/// children are counted, ended and lost. What the modules share is here: the synchronous life of a
/// connection at its place (httpd-semantics 5.1); each module adds its own.
abstract sealed class Mpm permits PreforkMpm, ThreadedMpm {
    /// A process that ends by itself is gone about this much later.
    static final long EXIT_NANOS = 1_000_000L;

    /// A lingering close waits this long for the visitor to say something (LINGER_READ_TIMEOUT).
    static final long LINGER_READ_NANOS = 2_000_000_000L;

    /// Data that httpd may hold for a slow visitor without blocking its worker (FlushMaxThreshold).
    static final long FLUSH_MAX_BYTES = 65_535;

    static final int AT_PLACE = 0;
    private static final double FREE_PART = 3;
    private static final int NO_PLACE = 2;

    /// An attacker's request line and first header: `GET / HTTP/1.1` and `Host: localhost`, as the measuring
    /// program sends them.
    private static final long FIRST_HEADER_BYTES = 33;

    private static final long DRIP_BYTES = 8;
    private static final long SECOND = 1_000_000_000L;

    final Server server;
    final Simulation sim;
    final Connections all;
    final Timers timers;
    final Words words;

    Mpm(Server server) {
        this.server = server;
        sim = server.sim;
        all = server.connections;
        timers = server.timers;
        words = Words.of(server.knobs.mpm);
    }

    /// Lays out the scoreboard for a start.
    abstract void open();

    /// The lowest free child number from `from` on where the parent may fork, or [Scoreboard#NONE].
    abstract int freeChild(int from);

    /// The parent has forked the child.
    void forked(int child) {}

    /// The child has initialised.
    abstract void childReady(int child);

    /// The parent has reaped the child.
    void reaped(int child) {}

    /// The parent's maintenance tick (3.2 to 3.4).
    abstract void maintain();

    /// A connection has entered the accept queue.
    abstract void connectionQueued();

    /// SIGUSR1: every child finishes what it has and ends.
    abstract void endGracefully();

    /// The place has closed its connection, or given it back: it takes up what comes next.
    abstract void placeFree(int place);

    /// The reply is with the kernel and the connection stays open.
    abstract void keepAlive(int c);

    /// Forgets that the child serves and accepts, because it is gone.
    abstract void withdraw(int child);

    /// Whether the child must end its connections after their replies.
    abstract boolean isEnding(int child);

    /// For how long the reply keeps the worker blocked, given how fast the visitor reads.
    abstract long blockedBytes(int c, long size);

    // ---- accept and read

    final void accept(int c, int place) {
        all.place(c, place);
        server.board.connection[place] = c;
        server.board.letter(place, Scoreboard.READ);
        server.memoryUse.connectionOpens();
        sim.record(Rec.ACCEPT, place, c, 0);
        read(c);
    }

    /// Reads as much of a request as there is.
    final void read(int c) {
        if (all.has(c, Connections.DATA)) {
            timers.stop(Timers.READ, c);
            if (server.knobs.https && !all.has(c, Connections.SECURE)) {
                all.set(c, Connections.SECURE);
                all.server(c, Connections.READING);
                server.later(server.knobs.roundTripNanos, Event.HANDSHAKEN, c); // 5.6: in the worker
            } else {
                server.handlers.begin(c);
            }
        } else if (all.has(c, Connections.FIN)) {
            closeAtPlace(c);
        } else {
            all.server(c, Connections.READING);
            timers.start(Timers.READ, c, readNanos(c));
        }
    }

    final void handshaken(int c) {
        if (all.server(c) == Connections.READING && all.has(c, Connections.DATA)) {
            server.handlers.begin(c);
        } else {
            server.visitors.maybeEnd(c);
        }
    }

    /// How long reading a request's head may take (5.4), starting now.
    private long readNanos(int c) {
        Knobs knobs = server.knobs;
        boolean drips = all.has(c, Connections.PARTIAL);
        long drip = server.population.drip[all.load(c)];
        if (knobs.headerNanos == 0) {
            return drips && drip < knobs.timeoutNanos ? Population.NEVER : knobs.timeoutNanos;
        }
        return drips ? drippedNanos(all.sentNanos[c], drip) : knobs.headerNanos;
    }

    /// Each `MinRate` bytes extend the time for the head by a second, up to the maximum; each of the
    /// attacker's pieces starts another read, which waits a second at least while there is time left.
    private long drippedNanos(long firstNanos, long drip) {
        long start = sim.nowNanos;
        long arrived = (start - firstNanos) / drip;
        long next = firstNanos + (arrived + 1) * drip;
        long latest = start + server.knobs.headerMaxNanos;
        long now = start;
        long deadline = Math.min(
                latest, start + server.knobs.headerNanos + extension(FIRST_HEADER_BYTES + arrived * DRIP_BYTES));
        while (deadline > now) {
            long end = Math.max(deadline, now + SECOND);
            if (next >= end) {
                return end - start;
            }
            now = next;
            next += drip;
            deadline = Math.min(latest, deadline + extension(DRIP_BYTES));
        }
        return now - start;
    }

    private long extension(long bytes) {
        return (long) (bytes / server.knobs.headerMinRate * SECOND);
    }

    /// More of what the visitor sent has arrived while the server holds the connection.
    void data(int c) {
        if (!all.has(c, Connections.DATA)) {
            return;
        }
        if (all.server(c) == Connections.READING) {
            read(c);
        } else if (all.server(c) == Connections.KEPT) {
            timers.stop(Timers.KEEP_ALIVE, c);
            server.handlers.begin(c);
        }
    }

    // ---- reply

    /// The reply is ready: sends it, as far as the visitor takes it, and decides about keep-alive (5.3).
    final void handled(int c) {
        if (all.has(c, Connections.FIN)) {
            closeAtPlace(c);
            return;
        }
        all.server(c, Connections.SENDING);
        all.unset(c, Connections.AT_REST | Connections.REPLIED | Connections.STALLED);
        if (!persists(c)) {
            all.set(c, Connections.CLOSE);
        }
        long size = server.handlers.sizeBytes(c);
        double nanosPerByte = server.population.nanosPerByte[all.load(c)];
        long arrives = server.knobs.roundTripNanos / 2 + (long) (size * nanosPerByte);
        if (arrives == 0) {
            server.visitors.received(c);
        } else {
            server.later(arrives, Event.RECEIVED, c);
        }
        long blocked = (long) (blockedBytes(c, size) * nanosPerByte);
        if (blocked > 0) {
            goesOn(Rec.SEND, c);
            server.later(sendingNanos(c, blocked), Event.SENT, c);
        } else {
            sent(c);
        }
    }

    /// The connection's place goes on to something else within the request. httpd does not write its
    /// letter again for that, so a G that the parent has written stays (7.1).
    final void goesOn(int kind, int c) {
        int place = all.place(c);
        sim.record(kind, place, c, 0);
        if (server.board.letter[place] == Scoreboard.GRACEFUL) {
            sim.record(Rec.LETTER, place, 0, Scoreboard.GRACEFUL);
        }
    }

    private boolean persists(int c) {
        Knobs knobs = server.knobs;
        boolean allowed = knobs.maxKeepAliveRequests == 0 || all.kept(c) < knobs.maxKeepAliveRequests;
        boolean persistent = knobs.keepAlive
                && knobs.keepAliveNanos > 0
                && server.population.keepAlive[all.load(c)]
                && allowed
                && all.status(c) == Handlers.OK
                && !isEnding(server.board.childOf(all.place(c)));
        if (persistent) {
            all.kept(c, all.kept(c) + 1);
        }
        return persistent;
    }

    /// For how long the server waits for a visitor who needs that long to take what is to be sent. The kernel
    /// wakes a writer when a third of its buffer is free; where that takes longer than `Timeout`, as for a
    /// visitor who has stopped to read, the server gives up then (5.5).
    final long sendingNanos(int c, long takesNanos) {
        long timeout = server.knobs.timeoutNanos;
        double roomNanos = server.knobs.sendBufferBytes / FREE_PART * server.population.nanosPerByte[all.load(c)];
        if (takesNanos <= timeout || roomNanos <= timeout) {
            return takesNanos;
        }
        all.set(c, Connections.STALLED);
        return timeout;
    }

    /// What of a reply blocks a synchronous worker: all that does not fit the kernel's buffer (5.5).
    final long beyondBuffer(long size) {
        return Math.max(0, size - server.knobs.sendBufferBytes);
    }

    /// What of a reply is held in memory: everything but a plain file (5.5).
    final boolean isBuffered(int c) {
        return server.knobs.https || server.handlers.kind(c) != RequestKind.STATIC;
    }

    /// The worker has nothing left to wait for: the rest of the reply is with the kernel.
    void sent(int c) {
        if (all.server(c) != Connections.SENDING) {
            server.visitors.maybeEnd(c);
            return;
        }
        if (all.has(c, Connections.STALLED)) {
            giveUp(c);
            return;
        }
        all.set(c, Connections.REPLIED);
        if (all.has(c, Connections.CLOSE) || all.has(c, Connections.FIN)) {
            linger(c, false);
        } else {
            keepAlive(c);
        }
    }

    // ---- close

    /// The visitor takes nothing any more: the connection counts as aborted and is not lingered for.
    private void giveUp(int c) {
        int place = all.place(c);
        server.board.connection[place] = Connections.NONE;
        connectionEnds(place);
        cut(c, place, AT_PLACE);
        placeFree(place);
    }

    /// Closes the server's side; `announced` where the visitor learns it from the FIN alone.
    void linger(int c, boolean announced) {
        if (all.has(c, Connections.FIN)) {
            closeAtPlace(c);
            return;
        }
        int place = all.place(c);
        all.server(c, Connections.LINGERING);
        server.board.letter(place, Scoreboard.CLOSING);
        sim.record(Rec.LINGER, place, c, 0);
        timers.start(Timers.LINGER, c, LINGER_READ_NANOS);
        if (announced) {
            sendFin(c);
        }
    }

    /// The server's FIN travels to the visitor.
    final void sendFin(int c) {
        long half = server.knobs.roundTripNanos / 2;
        if (half == 0) {
            server.visitors.serverFin(c);
        } else {
            server.later(half, Event.SERVER_FIN, c);
        }
    }

    /// The visitor's FIN has reached a connection the server holds.
    void fin(int c) {
        switch (all.server(c)) {
            case Connections.READING -> seesFin(Timers.READ, c);
            case Connections.KEPT -> seesFin(Timers.KEEP_ALIVE, c);
            case Connections.LINGERING -> seesFin(Timers.LINGER, c);
            default -> {}
        }
    }

    /// How much a worker that sees a FIN computes until another connection can be accepted for it, in units of
    /// the knob `LoadGeneratorTime`: it wakes, closes, and calls accept().
    double closingSteps() {
        return 10;
    }

    /// A worker that waited with that timer closes, as soon as it has the processor.
    private void seesFin(int timer, int c) {
        timers.stop(timer, c);
        long nanos = server.generator.nanos(closingSteps());
        if (nanos == 0) {
            closeAtPlace(c);
        } else {
            server.processors.runPlace(all.place(c), nanos);
        }
    }

    final void closeAtPlace(int c) {
        int place = all.place(c);
        sim.record(Rec.CLOSE, place, c, AT_PLACE);
        server.board.connection[place] = Connections.NONE;
        connectionEnds(place);
        closed(c);
        placeFree(place);
    }

    /// A connection ends at the place, which is freed next.
    void connectionEnds(int place) {}

    /// The server has forgotten the connection.
    final void closed(int c) {
        all.server(c, Connections.CLOSED);
        all.place(c, Connections.NONE);
        server.memoryUse.connectionCloses();
        server.visitors.maybeEnd(c);
    }

    // ---- timeouts

    void timeout(int timer, int c) {
        switch (timer) {
            case Timers.READ -> readTimeout(c);
            case Timers.KEEP_ALIVE -> linger(c, true);
            case Timers.LINGER -> closeAtPlace(c);
            case Timers.BACKEND -> server.fpm.timeout(c);
            default -> throw new IllegalStateException("no such timer " + timer);
        }
    }

    private void readTimeout(int c) {
        if (server.knobs.headerNanos > 0) {
            sim.log(LogMessage.READ_TIMEOUT_HEADER);
        }
        linger(c, true);
    }

    // ---- death

    /// The process of the child is gone, with everything in it (6.6).
    final void dies(int child, ExitCause cause) {
        Scoreboard board = server.board;
        if (board.life[child] == Scoreboard.FREE || board.life[child] == Scoreboard.GONE) {
            return;
        }
        withdraw(child);
        int first = board.firstPlace(child);
        board.life[child] = Scoreboard.GONE;
        board.cause[child] = (byte) cause.ordinal();
        board.clearIdle(child);
        for (int place = first; place < first + board.stride; place++) {
            int c = board.connection[place];
            if (c != Connections.NONE) {
                server.processors.dropPlace(place);
                board.connection[place] = Connections.NONE;
                cut(c, place, AT_PLACE);
            }
        }
        cutParked(child);
        sim.record(Rec.EXIT, first, board.pid[child], cause.ordinal());
        server.memoryUse.childGone(child);
        server.parent.died(child);
    }

    /// SIGTERM, or SIGHUP to prefork's children: the process is gone at once.
    void endAtOnce(int child) {
        dies(child, ExitCause.STOPPED);
    }

    /// Cuts what the child had parked.
    void cutParked(int child) {}

    /// The kernel closes a connection whose process is gone: the visitor sees its end.
    final void cut(int c, int place, int where) {
        timers.stop(Timers.READ, c);
        timers.stop(Timers.KEEP_ALIVE, c);
        timers.stop(Timers.LINGER, c);
        timers.stop(Timers.BACKEND, c);
        if (!all.has(c, Connections.REPLIED)) {
            all.set(c, Connections.CUT);
        }
        sim.record(Rec.CLOSE, place, c, where);
        all.server(c, Connections.CLOSED);
        all.place(c, Connections.NONE);
        server.memoryUse.connectionCloses();
        sendFin(c);
    }

    /// The child ends by itself in a moment.
    final void exitSoon(int child) {
        server.board.life[child] = Scoreboard.DYING;
        sim.after(EXIT_NANOS, Event.CHILD_EXIT, server.board.ticket(child));
    }

    /// The listening socket is closed: whoever waits in the queue is reset (6.4).
    final void resetQueue() {
        for (int c = server.listen.poll(); c != Connections.NONE; c = server.listen.poll()) {
            sim.record(Rec.CLOSE, 0, c, NO_PLACE);
            all.server(c, Connections.CLOSED);
            all.place(c, Connections.NONE);
            if (all.client(c) == Connections.GONE) {
                server.visitors.maybeEnd(c);
            } else {
                server.visitors.reset(c);
            }
        }
    }

    /// Takes the state of another module of the same kind.
    abstract void copyFrom(Mpm other);
}
