package org.mpmexplorer.mpm;

import org.mpmexplorer.host.Retransmission;
import org.mpmexplorer.host.TimerWheel;
import org.mpmexplorer.trace.FailKind;

/// What the two kernels do between them before httpd accepts: SYNs, notes and cookies, the accept queue, and
/// what is sent again (httpd-semantics 4.3).
final class Handshakes {
    private static final long LARGEST_SLOT_NANOS = 2_048_000_000L;
    private static final long DEFER_ACCEPT_NANOS = 31_000_000_000L;

    private final Server server;
    private final Simulation sim;
    private final Timers timers;
    private final Connections all;
    private final Visitors visitors;

    Handshakes(Server server) {
        this.server = server;
        sim = server.sim;
        timers = server.timers;
        all = server.connections;
        visitors = server.visitors;
    }

    /// The visitor calls connect().
    void syn(int c) {
        if (!server.listening) {
            visitors.fail(c, FailKind.REFUSED);
            return;
        }
        if (server.listen.isFull()) {
            boolean linear = server.knobs.linearSyn;
            sim.record(Rec.SYN_DROP, 0, c, all.attempt(c));
            if (Retransmission.isLastSyn(all.attempt(c), linear)) {
                all.set(c, Connections.LAST_SYN);
            }
            server.later(kernelDelay(Retransmission.synDelayNanos(all.attempt(c), linear)), Event.SYN_RETRY, c);
            return;
        }
        answerSyn(c);
        boolean completes = !server.knobs.acceptFilter || all.has(c, Connections.COOKIE);
        long roundTrip = server.knobs.roundTripNanos;
        if (roundTrip > 0) {
            server.later(roundTrip, Event.CONNECTED, c);
        }
        if (completes) {
            server.later(roundTrip, Event.ACK, c);
        }
        if (roundTrip == 0) {
            visitors.connected(c);
        }
    }

    /// The kernels complete the handshake between them, whatever the visitor's program does meanwhile.
    void acknowledged(int c) {
        if (all.server(c) == Connections.SYN_RECEIVED && server.listening && !server.listen.isFull()) {
            timers.stop(Timers.DEFER_ACCEPT, c);
            enterQueue(c);
        } else {
            visitors.maybeEnd(c);
        }
    }

    /// How long a timer of that delay takes in the visitor's kernel: where the visitors are a program on a
    /// kernel of its own, as exactly as that kernel keeps time.
    private long kernelDelay(long delayNanos) {
        if (server.knobs.generatorNanos == 0) {
            return delayNanos;
        }
        long phase = (long) (sim.draws.uniform(Stream.TIMER_PHASE, 0) * LARGEST_SLOT_NANOS);
        return TimerWheel.fires(sim.nowNanos, delayNanos, phase) - sim.nowNanos;
    }

    /// The kernel answers a SYN and keeps a note of it until data comes; when it has more notes than the
    /// queue's limit, it sends a SYN cookie instead, and the visitor's bare ACK then completes the
    /// handshake without waiting for data (4.3, tcp_syncookies = 1).
    private void answerSyn(int c) {
        all.server(c, Connections.SYN_RECEIVED);
        if (!server.knobs.acceptFilter) {
            return;
        }
        if (server.halfOpen <= server.listen.limit()) {
            server.halfOpen++;
            all.set(c, Connections.HALF_OPEN);
        } else {
            all.set(c, Connections.COOKIE);
        }
    }

    private void handshakeEnds(int c) {
        if (all.has(c, Connections.HALF_OPEN)) {
            all.unset(c, Connections.HALF_OPEN);
            server.halfOpen--;
        }
    }

    void synRetry(int c) {
        if (all.client(c) != Connections.CONNECTING) {
            visitors.maybeEnd(c);
        } else if (all.has(c, Connections.LAST_SYN)) {
            visitors.fail(c, FailKind.CONNECT_TIMEOUT);
        } else {
            all.attempt(c, all.attempt(c) + 1);
            syn(c);
        }
    }

    /// A visitor who says nothing is connected: the kernel holds the connection back for 31 s.
    void saysNothing(int c) {
        if (all.server(c) == Connections.SYN_RECEIVED) {
            timers.start(Timers.DEFER_ACCEPT, c, DEFER_ACCEPT_NANOS);
        }
    }

    /// The first data of a connection that is not in the queue yet.
    void firstData(int c, boolean partial) {
        if (all.client(c) == Connections.GONE) {
            forget(c);
            visitors.maybeEnd(c);
            return;
        }
        if (!server.listening) {
            all.server(c, Connections.CLOSED);
            visitors.fail(c, FailKind.RESET);
            return;
        }
        if (server.listen.isFull()) {
            all.attempt(c, all.attempt(c) + 1);
            if (Retransmission.isForgotten(all.attempt(c))) {
                forget(c);
                visitors.fail(c, FailKind.RESET);
                return;
            }
            sim.record(Rec.DATA_DROP, 0, c, all.attempt(c));
            server.later(kernelDelay(Retransmission.dataDelayNanos(all.attempt(c))), Event.DATA, c);
            return;
        }
        timers.stop(Timers.DEFER_ACCEPT, c);
        all.set(c, partial ? Connections.PARTIAL : Connections.DATA);
        enterQueue(c);
    }

    /// The kernel forgets a handshake that was never completed.
    void forget(int c) {
        handshakeEnds(c);
        all.server(c, Connections.CLOSED);
    }

    private void enterQueue(int c) {
        handshakeEnds(c);
        all.server(c, Connections.QUEUED);
        server.listen.add(c);
        sim.record(Rec.QUEUE, 0, c, 0);
        server.mpm.connectionQueued();
    }

    /// The kernel hands over a connection that has sent nothing for 31 s (4.3).
    void deferredLongEnough(int c) {
        if (all.server(c) == Connections.SYN_RECEIVED && server.listening && !server.listen.isFull()) {
            enterQueue(c);
        }
    }
}
