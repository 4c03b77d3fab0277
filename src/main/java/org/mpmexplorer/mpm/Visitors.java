package org.mpmexplorer.mpm;

import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.TraceLayout;

/// The visitors' side of every connection: connecting, sending, how long they wait, when they leave; what the
/// kernels do for them is in [Handshakes].
final class Visitors {
    private static final long AFTER_ERROR_NANOS = 50_000_000L;

    private final Server server;
    private final Simulation sim;
    private final Timers timers;
    private final Connections all;
    private final Population population;

    Visitors(Server server) {
        this.server = server;
        sim = server.sim;
        timers = server.timers;
        all = server.connections;
        population = server.population;
    }

    /// A visitor (or [Crowd#NOBODY] in particular) connects to make that many requests.
    void begin(int load, int user, long visit, int requests) {
        int c = all.allocate();
        all.client(c, Connections.CONNECTING);
        all.server(c, Connections.UNKNOWN);
        all.flags(c, 0);
        all.load(c, load);
        all.user(c, user);
        all.place(c, Connections.NONE);
        all.left(c, requests);
        all.kept(c, 0);
        all.attempt(c, 1);
        all.pending(c, 0);
        all.request(c, 0);
        all.visit(c, visit);
        sim.record(Rec.VISIT, visitor(user, visit), c, load);
        bePatient(c);
        if (server.generator.runs()) {
            server.later(0, Event.FIRST_SYN, c);
        } else {
            server.handshakes.syn(c);
        }
    }

    /// A load generator has called connect().
    void firstSyn(int c) {
        if (all.client(c) == Connections.CONNECTING) {
            server.handshakes.syn(c);
        } else {
            maybeEnd(c);
        }
    }

    /// Who comes, for the trace: all servers that face the same visitors record the same number.
    private static int visitor(int user, long visit) {
        return user == Crowd.NOBODY
                ? TraceLayout.FIRST_PASSER_BY | (int) (visit & TraceLayout.FIRST_PASSER_BY - 1)
                : Stream.userOf(visit) & TraceLayout.FIRST_PASSER_BY - 1;
    }

    private void bePatient(int c) {
        long patience = population.patience[all.load(c)];
        if (patience < Population.NEVER) {
            timers.start(Timers.patience(all.load(c)), c, patience);
        }
    }

    void connected(int c) {
        if (all.client(c) != Connections.CONNECTING || all.server(c) == Connections.CLOSED) {
            maybeEnd(c);
            return;
        }
        if (!server.listening) {
            all.server(c, Connections.CLOSED); // the socket is gone, with every handshake under way
            fail(c, FailKind.RESET);
            return;
        }
        sim.record(Rec.CONNECT, 0, c, 0);
        all.attempt(c, 0);
        int load = all.load(c);
        if (population.silent[load] > 0) {
            server.handshakes.saysNothing(c);
            all.client(c, Connections.SILENT);
            timers.stop(Timers.patience(load), c);
            server.later(population.silent[load], Event.SPEAK, c);
        } else {
            send(c);
        }
    }

    void speak(int c) {
        if (all.client(c) == Connections.SILENT) {
            send(c);
        } else if (all.client(c) == Connections.DRIPPING) {
            leave(c);
        } else {
            maybeEnd(c);
        }
    }

    private void send(int c) {
        int load = all.load(c);
        if (population.type[load] == Population.SLOWLORIS) {
            all.client(c, Connections.DRIPPING);
            all.set(c, Connections.PARTIAL);
            all.sentNanos[c] = sim.nowNanos;
        } else {
            bePatient(c);
            all.client(c, Connections.WAITING);
            all.unset(c, Connections.REPLIED);
            all.requestClass(c, population.drawClass(sim.draws, load, requestIndex(c)));
            sim.record(Rec.REQUEST, 0, c, all.requestClass(c));
        }
        if (server.generator.runs()) {
            server.later(0, Event.SEND, c);
        } else {
            sends(c);
        }
    }

    /// What the visitor has written is on its way.
    void sends(int c) {
        long half = server.knobs.roundTripNanos / 2;
        if (half == 0) {
            data(c);
        } else {
            server.later(half, Event.DATA, c);
        }
    }

    long requestIndex(int c) {
        return Stream.requestIndex(all.visit(c), all.request(c));
    }

    /// What the visitor sent reaches the server's kernel.
    void data(int c) {
        boolean partial = all.client(c) == Connections.DRIPPING;
        switch (all.server(c)) {
            case Connections.SYN_RECEIVED -> server.handshakes.firstData(c, partial);
            case Connections.QUEUED -> arrived(c, partial);
            case Connections.READING, Connections.KEPT, Connections.PARKED_KEEPALIVE -> {
                arrived(c, partial);
                server.mpm.data(c);
            }
            default -> maybeEnd(c);
        }
    }

    private void arrived(int c, boolean partial) {
        all.set(c, partial ? Connections.PARTIAL : Connections.DATA);
    }

    /// The last byte of a reply reaches the visitor.
    void received(int c) {
        if (all.client(c) != Connections.WAITING || all.has(c, Connections.CUT)) {
            maybeEnd(c);
            return;
        }
        int load = all.load(c);
        timers.stop(Timers.patience(load), c);
        sim.record(Rec.RESPONSE, 0, c, all.status(c));
        if (all.has(c, Connections.WRONG)) {
            all.unset(c, Connections.WRONG);
            sim.record(Rec.WRONG_ANSWER, 0, c, 0);
        }
        all.left(c, all.left(c) - 1);
        all.request(c, all.request(c) + 1);
        if (all.has(c, Connections.CLOSE)) {
            toldToClose(c);
        } else if (all.left(c) > 0) {
            all.client(c, Connections.GAP);
            nextAfterGap(c);
        } else {
            lastReplyHere(c);
        }
    }

    /// No further request is made on the connection: the visitor holds it open, or leaves.
    private void lastReplyHere(int c) {
        long hold = population.hold[all.load(c)];
        if (hold == 0) {
            leave(c);
            return;
        }
        all.client(c, Connections.HOLDING);
        if (hold < Population.NEVER) {
            timers.start(Timers.hold(all.load(c)), c, hold);
        }
    }

    private void nextAfterGap(int c) {
        long gap = population.gap[all.load(c)].sampleLong(sim.draws, Stream.GAP, requestIndex(c));
        server.later(gap, Event.NEXT_REQUEST, c);
    }

    /// The reply said `Connection: close`: a browser makes its remaining requests on a new connection, any
    /// other visitor's visit is over.
    private void toldToClose(int c) {
        if (all.left(c) > 0 && population.reconnects[all.load(c)]) {
            all.set(c, Connections.RECONNECT);
            nextAfterGap(c);
            close(c);
        } else {
            leave(c);
        }
    }

    void nextRequest(int c) {
        if (all.has(c, Connections.RECONNECT)) {
            all.unset(c, Connections.RECONNECT);
            int user = all.user(c);
            if (user == Crowd.NOBODY) {
                begin(all.load(c), user, all.visit(c) ^ 1L << 37, all.left(c));
            } else {
                server.crowd.goesOn(user, all.left(c));
            }
            maybeEnd(c);
        } else if (all.client(c) == Connections.GAP && all.has(c, Connections.SERVER_LEFT)) {
            fail(c, FailKind.CLOSED_EARLY);
        } else if (all.client(c) == Connections.GAP && sim.nowNanos >= population.stop[all.load(c)]) {
            lastReplyHere(c);
        } else if (all.client(c) == Connections.GAP) {
            send(c);
        } else {
            maybeEnd(c);
        }
    }

    /// The server's FIN reaches the visitor.
    void serverFin(int c) {
        switch (all.client(c)) {
            case Connections.CONNECTING, Connections.SILENT, Connections.WAITING -> {
                if (all.has(c, Connections.REPLIED) && !all.has(c, Connections.CUT)) {
                    all.set(c, Connections.CLOSE);
                } else {
                    fail(c, FailKind.CLOSED_EARLY);
                }
            }
            case Connections.GAP -> serverLeft(c);
            case Connections.HOLDING -> {
                timers.stop(Timers.hold(all.load(c)), c);
                leave(c);
            }
            case Connections.DRIPPING -> leave(c);
            default -> maybeEnd(c);
        }
    }

    private void serverLeft(int c) {
        all.set(c, Connections.SERVER_LEFT);
        if (population.reconnects[all.load(c)]) {
            all.set(c, Connections.RECONNECT);
            close(c);
        }
    }

    /// The visitor's patience with this connection or request is over.
    void patienceOver(int c) {
        fail(c, all.client(c) == Connections.CONNECTING ? FailKind.CONNECT_TIMEOUT : FailKind.TIMEOUT);
    }

    void holdOver(int c) {
        if (all.client(c) == Connections.HOLDING) {
            leave(c);
        }
    }

    /// The connection is reset under the visitor's hands.
    void reset(int c) {
        if (all.client(c) != Connections.GONE) {
            fail(c, FailKind.RESET);
        }
    }

    /// The visitor sees the connection fail.
    void fail(int c, FailKind kind) {
        int load = all.load(c);
        timers.stop(Timers.patience(load), c);
        timers.stop(Timers.hold(load), c);
        timers.stop(Timers.DEFER_ACCEPT, c);
        sim.record(Rec.FAIL, 0, c, kind.ordinal());
        int user = all.user(c);
        if (user != Crowd.NOBODY) {
            sim.after(AFTER_ERROR_NANOS, Event.USER_VISIT, user);
        }
        close(c);
    }

    /// The attack is over: each attacker leaves when it would send its next piece.
    void attackEnds(int load) {
        long drip = population.drip[load];
        for (int c = 0; c < all.capacity(); c++) {
            if (all.client(c) == Connections.DRIPPING && all.load(c) == load) {
                long sinceLast = (sim.nowNanos - all.sentNanos[c]) % drip;
                server.later(drip - sinceLast, Event.SPEAK, c);
            }
        }
    }

    private void leave(int c) {
        int user = all.user(c);
        if (user != Crowd.NOBODY) {
            long think = think(c);
            sim.after(Math.max(Crowd.SHORTEST_THINK_NANOS, think), Event.USER_VISIT, user);
        }
        close(c);
    }

    private long think(int c) {
        int load = all.load(c);
        return server.generator.draws()
                ? (long) (population.meanThink[load] * server.crowd.drawnThink(all.user(c)))
                : population.think[load].sampleLong(sim.draws, Stream.THINK, all.visit(c));
    }

    private void close(int c) {
        all.client(c, Connections.GONE);
        sim.record(Rec.LEAVE, 0, c, 0);
        byte state = all.server(c);
        if (state == Connections.CLOSED || state == Connections.UNKNOWN) {
            maybeEnd(c);
            return;
        }
        if (server.generator.runs()) {
            server.later(0, Event.CLOSE, c);
        } else {
            closes(c);
        }
    }

    /// The visitor's FIN is on its way.
    void closes(int c) {
        long half = server.knobs.roundTripNanos / 2;
        if (half == 0) {
            clientFin(c);
        } else {
            server.later(half, Event.CLIENT_FIN, c);
        }
    }

    /// The visitor's FIN reaches the server.
    void clientFin(int c) {
        all.set(c, Connections.FIN);
        switch (all.server(c)) {
            case Connections.SYN_RECEIVED -> {
                server.handshakes.forget(c);
                maybeEnd(c);
            }
            case Connections.CLOSED, Connections.UNKNOWN -> maybeEnd(c);
            default -> server.mpm.fin(c);
        }
    }

    /// Frees the connection's number once neither side nor any event knows it.
    void maybeEnd(int c) {
        boolean serverDone = all.server(c) == Connections.CLOSED || all.server(c) == Connections.UNKNOWN;
        if (all.client(c) == Connections.GONE && serverDone && all.pending(c) == 0) {
            sim.record(Rec.END, 0, c, 0);
            all.pending(c, -1);
            all.release(c);
        }
    }
}
