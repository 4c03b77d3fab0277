package org.mpmexplorer.mpm;

import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.trace.ExitCause;

/// What a worker does between reading a request and having its reply: page in, compute, wait; or have
/// PHP-FPM do it (httpd-semantics 8). Demands are drawn by request, so every server faces the same.
final class Handlers {
    static final int OK = 200;
    static final int BAD_GATEWAY = 502;
    static final int GATEWAY_TIMEOUT = 504;
    static final int SERVICE_UNAVAILABLE = 503;

    private static final long LEAST_NANOS = 1_000;

    /// What passing a backend's reply on costs, as a part of what reading and passing on the request cost.
    private static final double REPLY_SHARE = 0.3;

    private static final long TLS_HANDSHAKE_CPU_NANOS = 1_000_000;

    /// Of the mishaps of code that is not thread-safe this part crashes the process; the rest answers
    /// with another request's data (8.3 gives the classes, not their shares).
    private static final double CRASHING_SHARE = 0.1;

    /// PHP built without thread safety keeps all its globals in common: hardly a pair of concurrent
    /// requests stays apart. Not measurable on a real httpd, which refuses (8.1).
    private static final double NTS_MISHAP_SHARE = 0.2;

    private final Server server;
    private final Simulation sim;
    private final Connections all;
    private final Population population;

    Handlers(Server server) {
        this.server = server;
        sim = server.sim;
        all = server.connections;
        population = server.population;
    }

    RequestKind kind(int c) {
        return population.requestClass(all.requestClass(c)).kind();
    }

    private boolean isModulePhp(int c) {
        return kind(c) == RequestKind.PHP && server.knobs.php.isModule();
    }

    /// The request of the connection has been read at its place.
    void begin(int c) {
        int place = all.place(c);
        all.unset(c, Connections.DATA | Connections.PARTIAL | Connections.ANSWERED);
        all.server(c, Connections.BUSY);
        all.status(c, OK);
        server.board.letter(place, Scoreboard.WRITE);
        if (server.knobs.slowRequestLimit > 0 && isSlow(c) && slowInProgress() > server.knobs.slowRequestLimit) {
            sim.record(Rec.WAIT, place, c, 0);
            all.status(c, SERVICE_UNAVAILABLE);
            server.mpm.handled(c);
            return;
        }
        if (kind(c) == RequestKind.PHP && server.knobs.php == PhpHandler.FPM) {
            sim.record(Rec.WAIT, place, c, 0);
            server.timers.start(Timers.BACKEND, c, server.knobs.timeoutNanos);
            server.fpm.submit(c);
            return;
        }
        if (isModulePhp(c)) {
            int child = server.board.childOf(place);
            server.board.running[child]++;
            server.memoryUse.phpStarts(place, peakBytes(c));
            if (all.server(c) != Connections.BUSY || mishap(c, child)) {
                return;
            }
        }
        double bytes = server.memoryUse.bytesToPage(server.memoryUse.touchedAt(place));
        if (bytes >= 1) {
            sim.record(Rec.PAGE, place, c, 0);
            server.later(server.swapDevice.exchange(sim.nowNanos, bytes) - sim.nowNanos, Event.PAGED, c);
        } else {
            run(c);
        }
    }

    private boolean isSlow(int c) {
        return population.requestClass(all.requestClass(c)).slow();
    }

    /// Requests for slow pages that are being served, this one among them. Counted anew, since a request may
    /// end in many ways (httpd-semantics 8.7).
    private int slowInProgress() {
        int slow = 0;
        for (int c : server.board.connection) {
            if (c != Scoreboard.NONE && all.server(c) == Connections.BUSY && isSlow(c)) {
                slow++;
            }
        }
        return slow;
    }

    /// Lets code that is not thread-safe go wrong (8.3); true when that ended the process.
    private boolean mishap(int c, int child) {
        if (server.board.running[child] < 2) {
            return false;
        }
        double share = server.knobs.php == PhpHandler.MOD_PHP_NTS
                ? Math.max(NTS_MISHAP_SHARE, server.knobs.unsafeShare)
                : server.knobs.unsafeShare;
        double u = sim.draws.uniform(Stream.UNSAFE, server.visitors.requestIndex(c));
        if (u >= share) {
            return false;
        }
        if (u < share * CRASHING_SHARE) {
            server.mpm.dies(child, ExitCause.CRASHED);
            return true;
        }
        all.set(c, Connections.WRONG);
        return false;
    }

    void paged(int c) {
        if (all.server(c) == Connections.BUSY) {
            run(c);
        } else {
            server.visitors.maybeEnd(c);
        }
    }

    private void run(int c) {
        long demand = cpuNanos(c);
        if (demand == 0) {
            await(c, LEAST_NANOS);
        } else {
            server.mpm.goesOn(Rec.RUN, c);
            server.processors.runPlace(all.place(c), demand);
        }
    }

    void computed(int place) {
        int c = server.board.connection[place];
        if (all.server(c) != Connections.BUSY) {
            server.mpm.closeAtPlace(c);
        } else if (!isBackendHere(c)) {
            await(c, 0);
        } else if (all.has(c, Connections.ANSWERED)) {
            done(c);
        } else {
            server.mpm.goesOn(Rec.WAIT, c);
            toGenerator(Event.BACKEND_REQUEST, c);
        }
    }

    // ---- a backend that is the load generator

    private boolean isBackendHere(int c) {
        return server.generator.runs() && kind(c) == RequestKind.PROXY;
    }

    private void toGenerator(int event, int c) {
        all.expect(c);
        server.generator.add(event, c);
    }

    /// The backend has read the request and sleeps for as long as it asks.
    void backendAccepts(int c) {
        if (all.server(c) == Connections.BUSY) {
            long wait = Math.max(LEAST_NANOS, patientNanos(c));
            server.later(wait, all.status(c) == OK ? Event.BACKEND_REPLY : Event.WAITED, c);
        } else {
            server.visitors.maybeEnd(c);
        }
    }

    /// The backend has written its reply and has its socket to close.
    void backendReplies(int c) {
        toGenerator(Event.BACKEND_CLOSE, c);
        if (all.server(c) == Connections.BUSY) {
            all.set(c, Connections.ANSWERED);
            server.mpm.goesOn(Rec.RUN, c);
            server.processors.runPlace(all.place(c), (long) (cpuNanos(c) * REPLY_SHARE));
        }
    }

    private void await(int c, long least) {
        long wait = Math.max(least, patientNanos(c));
        if (wait == 0) {
            done(c);
        } else {
            server.mpm.goesOn(Rec.WAIT, c);
            server.later(wait, Event.WAITED, c);
        }
    }

    /// How long the worker waits: mod_proxy for `Timeout` at most, and answers 502 then.
    private long patientNanos(int c) {
        long wait = waitNanos(c);
        if (kind(c) != RequestKind.PROXY || wait <= server.knobs.timeoutNanos) {
            return wait;
        }
        all.status(c, BAD_GATEWAY);
        return server.knobs.timeoutNanos;
    }

    void waited(int c) {
        if (all.server(c) == Connections.BUSY) {
            done(c);
        } else {
            server.visitors.maybeEnd(c);
        }
    }

    private void done(int c) {
        if (isModulePhp(c)) {
            int place = all.place(c);
            server.board.running[server.board.childOf(place)]--;
            server.memoryUse.phpEnds(place, peakBytes(c));
            if (all.server(c) != Connections.BUSY) {
                return; // what leaked was too much, and the kernel killed this process
            }
        }
        if (all.status(c) == BAD_GATEWAY) {
            sim.log(LogMessage.PROXY_READ_TIMEOUT);
            sim.log(LogMessage.PROXY_READ_ERROR);
        }
        server.mpm.handled(c);
    }

    /// PHP-FPM has answered, or will not: the reply's status.
    void answered(int c, int status) {
        server.timers.stop(Timers.BACKEND, c);
        all.status(c, status);
        server.mpm.handled(c);
    }

    long cpuNanos(int c) {
        long demand = population.demands.cpu[all.requestClass(c)].sampleLong(
                sim.draws, Stream.CPU, server.visitors.requestIndex(c));
        boolean handshake = server.knobs.https && all.request(c) == 0;
        return handshake ? demand + TLS_HANDSHAKE_CPU_NANOS : demand;
    }

    long waitNanos(int c) {
        long wait = population.demands.wait[all.requestClass(c)].sampleLong(
                sim.draws, Stream.WAIT, server.visitors.requestIndex(c));
        double factor = server.knobs.backendFactor;
        return factor == 1 ? wait : Math.round(wait * factor);
    }

    long sizeBytes(int c) {
        return population.demands.size[all.requestClass(c)].sampleLong(
                sim.draws, Stream.SIZE, server.visitors.requestIndex(c));
    }

    long peakBytes(int c) {
        double multiple = population.demands.memory[all.requestClass(c)].sample(
                sim.draws, Stream.MEMORY, server.visitors.requestIndex(c));
        return Math.round(multiple * server.knobs.phpMemoryBytes);
    }
}
