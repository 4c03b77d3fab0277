package org.mpmexplorer.mpm;

import java.util.List;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Correction;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.FpmManager;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;

/// The settings in force as plain numbers, after httpd's corrections. What a running server cannot change
/// (ServerLimit, ThreadLimit, the PHP handler, the backlog) stays as it was at the last start.
final class Knobs {
    final Mpm mpm;
    Settings asked;
    private Settings started;

    int daemonsLimit;
    int serverLimit;
    int threadLimit;
    int threadsPerChild;
    int startServers;
    int minSpare;
    int maxSpare;
    int maxRequestWorkers;
    int maxConnectionsPerChild;
    int asyncFactor;
    boolean keepAlive;
    long keepAliveNanos;
    int maxKeepAliveRequests;
    int backlog;
    int somaxconn;
    boolean acceptFilter;
    long timeoutNanos;
    long headerNanos;
    long headerMaxNanos;
    double headerMinRate;
    boolean https;
    long sendBufferBytes;
    boolean linearSyn;
    long roundTripNanos;
    long generatorNanos;
    PhpHandler php = PhpHandler.NONE;
    boolean startAnyway;
    double phpMemoryBytes;
    double unsafeShare;
    int slowRequestLimit;
    long leakBytes;
    long childBytes;
    long threadBytes;
    long connectionBytes;
    long sharedBytes;
    long fpmChildBytes;
    long forkNanos;
    long childStartNanos;
    double backendFactor;
    FpmManager fpmManager = FpmManager.DYNAMIC;
    int fpmMaxChildren;
    int fpmStart;
    int fpmMinSpare;
    int fpmMaxSpare;
    long fpmIdleNanos;
    int fpmMaxRequests;

    Knobs(Mpm mpm, Settings settings) {
        this.mpm = mpm;
        this.asked = settings;
        this.started = settings;
        readAll();
    }

    /// The server is started afresh: everything asked for takes effect; returns what httpd corrects.
    List<Correction> start() {
        started = asked;
        return readAll();
    }

    /// A restart reads the files again: what does not need a stop takes effect; returns what httpd
    /// corrects.
    List<Correction> restart() {
        started = started.with(Tunable.START_SERVERS, asked.get(Tunable.START_SERVERS))
                .with(Tunable.THREADS_PER_CHILD, asked.get(Tunable.THREADS_PER_CHILD));
        return readAll();
    }

    /// One value is turned while the server runs.
    void turn(Tunable tunable, double value) {
        asked = asked.with(tunable, value);
        readAll();
    }

    private List<Correction> readAll() {
        Settings running = asked;
        for (Tunable tunable : List.of(
                Tunable.SERVER_LIMIT,
                Tunable.THREAD_LIMIT,
                Tunable.THREADS_PER_CHILD,
                Tunable.START_SERVERS,
                Tunable.LISTEN_BACKLOG,
                Tunable.SOMAXCONN,
                Tunable.ACCEPT_FILTER,
                Tunable.PHP_HANDLER,
                Tunable.START_ANYWAY,
                Tunable.FPM_MANAGER,
                Tunable.FPM_START_SERVERS)) {
            running = running.with(tunable, started.get(tunable));
        }
        Corrections corrections = Corrections.of(mpm, running);
        daemonsLimit = corrections.daemonsLimit();
        readDirectives(corrections.effective());
        readHost(corrections.effective());
        readPhp(corrections.effective());
        return corrections.loud();
    }

    private void readDirectives(Settings s) {
        serverLimit = s.count(Tunable.SERVER_LIMIT);
        threadLimit = s.count(Tunable.THREAD_LIMIT);
        threadsPerChild = s.count(Tunable.THREADS_PER_CHILD);
        startServers = s.count(Tunable.START_SERVERS);
        minSpare = s.count(mpm.isThreaded() ? Tunable.MIN_SPARE_THREADS : Tunable.MIN_SPARE_SERVERS);
        maxSpare = s.count(mpm.isThreaded() ? Tunable.MAX_SPARE_THREADS : Tunable.MAX_SPARE_SERVERS);
        maxRequestWorkers = s.count(Tunable.MAX_REQUEST_WORKERS);
        maxConnectionsPerChild = s.count(Tunable.MAX_CONNECTIONS_PER_CHILD);
        asyncFactor = Math.max(1, (int) s.get(Tunable.ASYNC_REQUEST_WORKER_FACTOR)); // 1.3: integer division
        keepAlive = s.isOn(Tunable.KEEP_ALIVE);
        keepAliveNanos = s.nanos(Tunable.KEEP_ALIVE_TIMEOUT);
        maxKeepAliveRequests = s.count(Tunable.MAX_KEEP_ALIVE_REQUESTS);
        backlog = s.count(Tunable.LISTEN_BACKLOG);
        acceptFilter = s.isOn(Tunable.ACCEPT_FILTER);
        timeoutNanos = s.nanos(Tunable.TIMEOUT);
        headerNanos = s.nanos(Tunable.HEADER_TIMEOUT);
        headerMaxNanos = Math.max(headerNanos, s.nanos(Tunable.HEADER_TIMEOUT_MAX));
        headerMinRate = s.get(Tunable.HEADER_MIN_RATE);
        https = s.isOn(Tunable.HTTPS);
    }

    private void readHost(Settings s) {
        somaxconn = s.count(Tunable.SOMAXCONN);
        sendBufferBytes = s.bytes(Tunable.SEND_BUFFER);
        linearSyn = s.isOn(Tunable.SYN_LINEAR);
        roundTripNanos = s.nanos(Tunable.ROUND_TRIP);
        generatorNanos = s.nanos(Tunable.LOAD_GENERATOR);
        childBytes = s.bytes(Tunable.CHILD_MEMORY);
        threadBytes = s.bytes(Tunable.THREAD_MEMORY);
        connectionBytes = s.bytes(Tunable.CONNECTION_MEMORY);
        sharedBytes = s.bytes(Tunable.SHARED_MEMORY);
        fpmChildBytes = s.bytes(Tunable.FPM_CHILD_MEMORY);
        leakBytes = s.bytes(Tunable.LEAK);
        forkNanos = s.nanos(Tunable.FORK_TIME);
        childStartNanos = s.nanos(Tunable.CHILD_START_TIME);
        backendFactor = s.get(Tunable.BACKEND_FACTOR);
    }

    private void readPhp(Settings s) {
        php = s.phpHandler();
        startAnyway = s.isOn(Tunable.START_ANYWAY);
        phpMemoryBytes = s.bytes(Tunable.PHP_MEMORY);
        unsafeShare = s.get(Tunable.UNSAFE_CODE) / 100;
        slowRequestLimit = s.count(Tunable.SLOW_REQUEST_LIMIT);
        fpmManager = s.fpmManager();
        fpmMaxChildren = s.count(Tunable.FPM_MAX_CHILDREN);
        fpmStart = s.count(Tunable.FPM_START_SERVERS);
        fpmMinSpare = s.count(Tunable.FPM_MIN_SPARE);
        fpmMaxSpare = s.count(Tunable.FPM_MAX_SPARE);
        fpmIdleNanos = s.nanos(Tunable.FPM_IDLE_TIMEOUT);
        fpmMaxRequests = s.count(Tunable.FPM_MAX_REQUESTS);
    }

    boolean refusesToStart() {
        return mpm.isThreaded() && php == PhpHandler.MOD_PHP_NTS && !startAnyway; // 8.1
    }

    void copyFrom(Knobs other) {
        asked = other.asked;
        started = other.started;
        readAll();
    }
}
