package org.mpmexplorer.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mpmexplorer.httpd.Mpm;

/// A directive of httpd that the simulator understands; every other one is left alone.
public enum KnownDirective {
    START_SERVERS("StartServers", Owner.ANY_MPM, Kind.INTEGER, "Number of child processes launched at server startup"),
    MIN_SPARE_SERVERS(
            "MinSpareServers",
            Owner.PREFORK,
            Kind.INTEGER,
            "Minimum number of idle children, to handle request spikes"),
    MAX_SPARE_SERVERS("MaxSpareServers", Owner.PREFORK, Kind.INTEGER, "Maximum number of idle children"),
    MIN_SPARE_THREADS(
            "MinSpareThreads",
            Owner.THREADED,
            Kind.INTEGER,
            "Minimum number of idle threads, to handle request spikes"),
    MAX_SPARE_THREADS("MaxSpareThreads", Owner.THREADED, Kind.INTEGER, "Maximum number of idle threads"),
    SERVER_LIMIT(
            "ServerLimit", Owner.ANY_MPM, Kind.INTEGER, "Maximum number of child processes for this run of Apache"),
    THREAD_LIMIT(
            "ThreadLimit",
            Owner.THREADED,
            Kind.INTEGER,
            "Maximum number of worker threads per child process for this run of Apache - Upper limit for"
                    + " ThreadsPerChild"),
    THREADS_PER_CHILD("ThreadsPerChild", Owner.THREADED, Kind.INTEGER, "Number of threads each child creates"),
    MAX_REQUEST_WORKERS(
            "MaxRequestWorkers", Owner.ANY_MPM, Kind.INTEGER, "Maximum number of threads alive at the same time"),
    MAX_CLIENTS("MaxClients", Owner.ANY_MPM, Kind.INTEGER, "Deprecated name of MaxRequestWorkers"),
    MAX_CONNECTIONS_PER_CHILD(
            "MaxConnectionsPerChild",
            Owner.ANY_MPM,
            Kind.INTEGER,
            "Maximum number of connections a particular child serves before dying."),
    MAX_REQUESTS_PER_CHILD(
            "MaxRequestsPerChild",
            Owner.ANY_MPM,
            Kind.INTEGER,
            "Maximum number of connections a particular child serves before dying. (DEPRECATED, use"
                    + " MaxConnectionsPerChild)"),
    ASYNC_REQUEST_WORKER_FACTOR(
            "AsyncRequestWorkerFactor",
            Owner.EVENT,
            Kind.FACTOR,
            "How many additional connects will be accepted per idle worker thread"),
    GRACEFUL_SHUTDOWN_TIMEOUT(
            "GracefulShutdownTimeout",
            Owner.ANY_MPM,
            Kind.INTEGER,
            "Maximum time in seconds to wait for child processes to complete transactions during shutdown"),
    THREAD_STACK_SIZE(
            "ThreadStackSize",
            Owner.ANY_MPM,
            Kind.NOT_NEGATIVE,
            "Size in bytes of stack used by threads handling client connections"),
    MAX_MEM_FREE(
            "MaxMemFree",
            Owner.ANY_MPM,
            Kind.NOT_NEGATIVE,
            "Maximum number of 1k blocks a particular child's allocator may hold."),
    LISTEN_BACKLOG(
            "ListenBacklog",
            Owner.ANY_MPM,
            Kind.POSITIVE,
            "Maximum length of the queue of pending connections, as used by listen(2)"),
    LISTEN_CORES_BUCKETS_RATIO(
            "ListenCoresBucketsRatio",
            Owner.ANY_MPM,
            Kind.POSITIVE,
            "Ratio between the number of CPU cores (online) and the number of listeners buckets"),
    ACCEPT_FILTER("AcceptFilter", Owner.LISTENER, Kind.ACCEPT_FILTER, "Set the Accept Filter to use for a protocol"),
    TIMEOUT("Timeout", Owner.SERVER, Kind.INTEGER, "Timeout duration (sec)"),
    KEEP_ALIVE("KeepAlive", Owner.SERVER, Kind.FLAG, "Whether persistent connections should be On or Off"),
    KEEP_ALIVE_TIMEOUT("KeepAliveTimeout", Owner.SERVER, Kind.DURATION, "Keep-Alive timeout duration (sec)"),
    MAX_KEEP_ALIVE_REQUESTS(
            "MaxKeepAliveRequests",
            Owner.SERVER,
            Kind.INTEGER,
            "Maximum number of Keep-Alive requests per connection, or 0 for infinite"),
    REQUEST_READ_TIMEOUT(
            "RequestReadTimeout",
            Owner.REQTIMEOUT,
            Kind.READ_TIMEOUTS,
            "Set various timeouts for reading request headers and body");

    /// The module of httpd that a directive belongs to, and with it where it may stand.
    enum Owner {
        ANY_MPM,
        PREFORK,
        THREADED,
        EVENT,
        LISTENER,
        SERVER,
        REQTIMEOUT;

        /// Whether a virtual host may have its own.
        boolean isPerHost() {
            return this == SERVER || this == REQTIMEOUT;
        }

        boolean isKnownToAll() {
            return this != PREFORK && this != THREADED && this != EVENT;
        }

        boolean isKnownTo(Mpm mpm) {
            return switch (this) {
                case PREFORK -> mpm == Mpm.PREFORK;
                case THREADED -> mpm.isThreaded();
                case EVENT -> mpm == Mpm.EVENT;
                case ANY_MPM, LISTENER, SERVER, REQTIMEOUT -> true;
            };
        }
    }

    /// What a directive's arguments are.
    enum Kind {
        /// A whole number read as C's atoi does: what is none counts as 0.
        INTEGER,
        /// A whole number from 1.
        POSITIVE,
        /// A whole number from 0.
        NOT_NEGATIVE,
        /// A decimal above 0.
        FACTOR,
        /// On or Off.
        FLAG,
        /// Seconds, or a number with `ms`, `s`, `mi` or `h` behind it.
        DURATION,
        /// A protocol and a filter.
        ACCEPT_FILTER,
        /// Stages with their times.
        READ_TIMEOUTS
    }

    private static final Map<String, KnownDirective> BY_NAME = byName();

    private final String directive;
    private final Owner owner;
    private final Kind kind;
    private final String help;

    KnownDirective(String directive, Owner owner, Kind kind, String help) {
        this.directive = directive;
        this.owner = owner;
        this.kind = kind;
        this.help = help;
    }

    /// The name in a configuration file.
    public String directive() {
        return directive;
    }

    /// Whether a server with that MPM understands it.
    public boolean isKnownTo(Mpm mpm) {
        return owner.isKnownTo(mpm);
    }

    /// The directive of this name in any case, or empty.
    public static Optional<KnownDirective> named(String name) {
        return Optional.ofNullable(BY_NAME.get(Directives.key(name)));
    }

    Owner owner() {
        return owner;
    }

    Kind kind() {
        return kind;
    }

    /// The directive whose value it sets: another one for an old name.
    KnownDirective current() {
        return switch (this) {
            case MAX_CLIENTS -> MAX_REQUEST_WORKERS;
            case MAX_REQUESTS_PER_CHILD -> MAX_CONNECTIONS_PER_CHILD;
            default -> this;
        };
    }

    /// What httpd says about its arguments.
    String help(Mpm mpm) {
        if (mpm == Mpm.PREFORK && this == MAX_REQUEST_WORKERS) {
            return "Maximum number of children alive at the same time";
        }
        return mpm == Mpm.PREFORK && this == SERVER_LIMIT
                ? "Maximum value of MaxRequestWorkers for this run of Apache"
                : help;
    }

    /// A line that is right.
    String example() {
        return directive
                + switch (kind) {
                    case INTEGER, POSITIVE, NOT_NEGATIVE, DURATION -> " 10";
                    case FACTOR -> " 2";
                    case FLAG -> " On";
                    case ACCEPT_FILTER -> " http data";
                    case READ_TIMEOUTS -> " header=20-40,MinRate=500 body=20,MinRate=500";
                };
    }

    private static Map<String, KnownDirective> byName() {
        Map<String, KnownDirective> known = new HashMap<>();
        for (KnownDirective each : values()) {
            known.put(Directives.key(each.directive), each);
        }
        return Map.copyOf(known);
    }
}
