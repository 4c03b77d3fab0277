package org.mpmexplorer.scenario;

import java.util.Locale;
import java.util.Optional;
import org.mpmexplorer.httpd.Mpm;

/// A number a user may turn: its identity, unit, legal range, defaults and when a change takes effect.
/// A directive of httpd or PHP-FPM carries its own name as [#id()]. The one source of names, units and
/// help for window, command line, files and documentation.
@SuppressWarnings("ImmutableEnumChecker") // every component is an immutable record or enum
public enum Tunable {
    RAM(
            "RAM", TunableGroup.HOST, Unit.MEBIBYTES, Range.log(128, 262_144, 64), Defaults.of(4096), Effect.LIVE,
            "Memory of the machine. Everything beyond it goes to swap."),
    SWAP(
            "Swap", TunableGroup.HOST, Unit.MEBIBYTES, Range.log(0, 32_768, 64), Defaults.of(1024), Effect.LIVE,
            "Swap space. When it is full too, the kernel kills the largest process."),
    CORES(
            "Cores", TunableGroup.HOST, Unit.COUNT, Range.log(1, 64, 1), Defaults.of(2), Effect.LIVE,
            "CPU cores, shared by everything that computes."),
    OTHER_MEMORY(
            "OtherMemory", TunableGroup.HOST, Unit.MEBIBYTES,
            Range.log(0, 65_536, 16), Defaults.of(600), Effect.LIVE,
            "Memory of the system and the database, which httpd cannot use."),
    SWAP_SPEED(
            "SwapSpeed", TunableGroup.HOST, Unit.MEBIBYTES_PER_SECOND,
            Range.log(1, 8_192, 1), Defaults.of(100), Effect.LIVE,
            "How fast the swap device reads and writes pages."),
    SOMAXCONN(
            "SomaxConn", TunableGroup.HOST, Unit.COUNT,
            Range.log(1, 65_535, 1), Defaults.of(4096), Effect.STOP_AND_START,
            "net.core.somaxconn: the kernel caps ListenBacklog at this."),
    SYN_LINEAR(
            "SynLinearTimeouts", TunableGroup.HOST, Unit.FLAG, Range.flag(), Defaults.of(0), Effect.LIVE,
            "Visitors with kernel 6.5 or newer repeat a lost SYN after 1, 2, 3, 4, 5, 7, 11 s; older ones after"
                    + " 1, 3, 7, 15 s."),
    ROUND_TRIP(
            "RoundTrip", TunableGroup.HOST, Unit.MILLISECONDS,
            Range.log(0, 2_000, 0.1), Defaults.of(30), Effect.LIVE,
            "Network round trip between a visitor and the server."),
    START_SERVERS(
            "StartServers", TunableGroup.PROCESSES, Unit.COUNT,
            Range.log(0, 2_000, 1), Defaults.of(5, 3, 3, 5, 2, 2), Effect.GRACEFUL_RESTART,
            "Children forked at start and after a restart."),
    MIN_SPARE_SERVERS(
            "MinSpareServers", TunableGroup.PROCESSES, Unit.COUNT,
            Range.log(0, 2_000, 1), Defaults.of(5), Effect.LIVE,
            "prefork: below this many idle children the parent forks, doubling each second."),
    MAX_SPARE_SERVERS(
            "MaxSpareServers", TunableGroup.PROCESSES, Unit.COUNT,
            Range.log(0, 2_000, 1), Defaults.of(10), Effect.LIVE,
            "prefork: above this many idle children the parent ends one each second."),
    MIN_SPARE_THREADS(
            "MinSpareThreads", TunableGroup.PROCESSES, Unit.COUNT,
            Range.log(0, 20_000, 1), Defaults.of(75, 75, 75, 25, 25, 25), Effect.LIVE,
            "worker, event: below this many idle threads the parent forks children."),
    MAX_SPARE_THREADS(
            "MaxSpareThreads", TunableGroup.PROCESSES, Unit.COUNT,
            Range.log(0, 20_000, 1), Defaults.of(250, 250, 250, 75, 75, 75), Effect.LIVE,
            "worker, event: above this many idle threads the parent ends a child each second."),
    SERVER_LIMIT(
            "ServerLimit", TunableGroup.PROCESSES, Unit.COUNT,
            Range.log(1, 20_000, 1), Defaults.of(256, 16, 16, 256, 16, 16), Effect.STOP_AND_START,
            "Places for processes in the scoreboard; fixed until a full stop."),
    THREAD_LIMIT(
            "ThreadLimit", TunableGroup.PROCESSES, Unit.COUNT,
            Range.log(1, 20_000, 1), Defaults.of(1, 64, 64, 1, 64, 64), Effect.STOP_AND_START,
            "Places for threads of one process in the scoreboard; fixed until a full stop."),
    THREADS_PER_CHILD(
            "ThreadsPerChild", TunableGroup.PROCESSES, Unit.COUNT,
            Range.log(0, 20_000, 1), Defaults.of(1, 25, 25, 1, 25, 25), Effect.GRACEFUL_RESTART,
            "worker, event: worker threads in each child."),
    MAX_REQUEST_WORKERS(
            "MaxRequestWorkers", TunableGroup.PROCESSES, Unit.COUNT,
            Range.log(1, 20_000, 1), Defaults.of(256, 400, 400, 150, 150, 150), Effect.LIVE,
            "How many requests are served at the same time: children (prefork) or threads."),
    MAX_CONNECTIONS_PER_CHILD(
            "MaxConnectionsPerChild", TunableGroup.PROCESSES, Unit.COUNT,
            Range.log(0, 1_000_000, 1), Defaults.of(0), Effect.LIVE,
            "A child ends after this many connections; 0 means never."),
    KEEP_ALIVE(
            "KeepAlive", TunableGroup.KEEP_ALIVE, Unit.FLAG, Range.flag(), Defaults.of(1), Effect.LIVE,
            "Whether a connection may carry several requests."),
    KEEP_ALIVE_TIMEOUT(
            "KeepAliveTimeout", TunableGroup.KEEP_ALIVE, Unit.SECONDS,
            Range.log(0, 3_600, 1), Defaults.of(5), Effect.LIVE,
            "How long an idle connection is kept open for the next request."),
    MAX_KEEP_ALIVE_REQUESTS(
            "MaxKeepAliveRequests", TunableGroup.KEEP_ALIVE, Unit.COUNT,
            Range.log(0, 1_000_000, 1), Defaults.of(100), Effect.LIVE,
            "Kept-alive requests on one connection; 0 means no limit."),
    ASYNC_REQUEST_WORKER_FACTOR(
            "AsyncRequestWorkerFactor", TunableGroup.KEEP_ALIVE, Unit.FACTOR,
            Range.log(0.1, 64, 0.1), Defaults.of(2), Effect.LIVE,
            "event: idle connections a child may hold for each idle thread, beyond its threads."),
    LISTEN_BACKLOG(
            "ListenBacklog", TunableGroup.CONNECTIONS, Unit.COUNT,
            Range.log(1, 65_535, 1), Defaults.of(511), Effect.STOP_AND_START,
            "Length of the kernel queue of connections waiting to be accepted."),
    ACCEPT_FILTER(
            "AcceptFilter", TunableGroup.CONNECTIONS, Unit.FLAG, Range.flag(), Defaults.of(1), Effect.STOP_AND_START,
            "AcceptFilter http data: the kernel hands over a connection only when the request is there."),
    TIMEOUT(
            "Timeout", TunableGroup.CONNECTIONS, Unit.SECONDS,
            Range.log(1, 3_600, 1), Defaults.of(60, 60, 60, 300, 300, 300), Effect.LIVE,
            "How long httpd waits for one read or write."),
    HEADER_TIMEOUT(
            "RequestReadTimeout.header", TunableGroup.CONNECTIONS, Unit.SECONDS,
            Range.log(0, 3_600, 1), Defaults.of(20), Effect.LIVE,
            "mod_reqtimeout: seconds to send the headers; 0 switches it off."),
    HEADER_TIMEOUT_MAX(
            "RequestReadTimeout.headerMax", TunableGroup.CONNECTIONS, Unit.SECONDS,
            Range.log(0, 3_600, 1), Defaults.of(40), Effect.LIVE,
            "mod_reqtimeout: the header time may be extended up to this by MinRate."),
    HEADER_MIN_RATE(
            "RequestReadTimeout.headerMinRate", TunableGroup.CONNECTIONS, Unit.BYTES_PER_SECOND,
            Range.log(1, 1_000_000, 1), Defaults.of(500), Effect.LIVE,
            "mod_reqtimeout: each so many bytes extend the header time by a second."),
    HTTPS(
            "Https", TunableGroup.CONNECTIONS, Unit.FLAG, Range.flag(), Defaults.of(0), Effect.LIVE,
            "Visitors use TLS: a handshake first, and files are sent like generated data."),
    SEND_BUFFER(
            "SendBuffer", TunableGroup.CONNECTIONS, Unit.MEBIBYTES,
            Range.log(0.01, 4, 0.01), Defaults.of(0.08), Effect.LIVE,
            "What the kernel takes of a reply without the visitor having received it."),
    PHP_HANDLER(
            "PhpHandler", TunableGroup.PHP, Unit.CHOICE,
            Range.choice(4), Defaults.of(1, 3, 3, 1, 3, 3), Effect.STOP_AND_START,
            "Who runs PHP: none, mod_php NTS, mod_php ZTS or PHP-FPM."),
    PHP_MEMORY(
            "PhpMemory", TunableGroup.PHP, Unit.MEBIBYTES, Range.log(0.5, 1_024, 0.5), Defaults.of(32), Effect.LIVE,
            "Peak memory of one PHP request; the process keeps its high-water mark."),
    UNSAFE_CODE(
            "UnsafeCode", TunableGroup.PHP, Unit.PERCENT, Range.linear(0, 100, 0.1), Defaults.of(0), Effect.LIVE,
            "How often PHP code that is not thread-safe goes wrong when another request runs in the same process."),
    START_ANYWAY(
            "StartAnyway", TunableGroup.PHP, Unit.FLAG, Range.flag(), Defaults.of(0), Effect.STOP_AND_START,
            "Start a threaded MPM although the PHP module is not thread-safe, to see why httpd refuses."),
    FPM_MANAGER(
            "pm", TunableGroup.FPM, Unit.CHOICE, Range.choice(3), Defaults.of(1), Effect.STOP_AND_START,
            "PHP-FPM process manager: static, dynamic or ondemand."),
    FPM_MAX_CHILDREN(
            "pm.max_children", TunableGroup.FPM, Unit.COUNT, Range.log(1, 2_000, 1), Defaults.of(5), Effect.LIVE,
            "PHP-FPM: at most this many PHP processes."),
    FPM_START_SERVERS(
            "pm.start_servers", TunableGroup.FPM, Unit.COUNT,
            Range.log(1, 2_000, 1), Defaults.of(2), Effect.STOP_AND_START,
            "PHP-FPM dynamic: processes at start."),
    FPM_MIN_SPARE(
            "pm.min_spare_servers", TunableGroup.FPM, Unit.COUNT, Range.log(1, 2_000, 1), Defaults.of(1), Effect.LIVE,
            "PHP-FPM dynamic: fewer idle processes make it fork."),
    FPM_MAX_SPARE(
            "pm.max_spare_servers", TunableGroup.FPM, Unit.COUNT, Range.log(1, 2_000, 1), Defaults.of(3), Effect.LIVE,
            "PHP-FPM dynamic: more idle processes make it end one."),
    FPM_IDLE_TIMEOUT(
            "pm.process_idle_timeout", TunableGroup.FPM, Unit.SECONDS,
            Range.log(1, 3_600, 1), Defaults.of(10), Effect.LIVE,
            "PHP-FPM ondemand: an idle process ends after this."),
    FPM_MAX_REQUESTS(
            "pm.max_requests", TunableGroup.FPM, Unit.COUNT, Range.log(0, 1_000_000, 1), Defaults.of(0), Effect.LIVE,
            "PHP-FPM: a process ends after this many requests; 0 means never."),
    FPM_BACKLOG(
            "listen.backlog", TunableGroup.FPM, Unit.COUNT,
            Range.log(1, 65_535, 1), Defaults.of(511), Effect.STOP_AND_START,
            "PHP-FPM: length of the queue in front of the pool."),
    VISITORS(
            "Visitors",
            TunableGroup.VISITORS,
            Unit.COUNT,
            Range.log(0, 100_000, 1),
            Defaults.of(0),
            Effect.LIVE,
            "People on the site at the same time, or new visits a minute: the main load, its first."),
    SLOW_REQUESTS(
            "SlowRequests", TunableGroup.VISITORS, Unit.PERCENT,
            Range.linear(0, 100, 0.1), Defaults.of(4), Effect.LIVE,
            "Share of requests for a slow page."),
    BACKEND_FACTOR(
            "BackendFactor", TunableGroup.VISITORS, Unit.FACTOR,
            Range.log(0.1, 100, 0.1), Defaults.of(1), Effect.LIVE,
            "Database and backends take this many times as long."),
    SLOWLORIS_CLIENTS(
            "Slowloris",
            TunableGroup.VISITORS,
            Unit.COUNT,
            Range.log(0, 20_000, 1),
            Defaults.of(0),
            Effect.LIVE,
            "Attackers that send a request's headers a few bytes at a time."),
    LOAD_GENERATOR(
            "LoadGeneratorTime", TunableGroup.VISITORS, Unit.MILLISECONDS,
            Range.linear(0, 100, 0.01), Defaults.of(0), Effect.LIVE,
            "Time a load-testing program with one thread needs for each step of a visitor; 0 for real visitors."),
    LEAK(
            "Leak", TunableGroup.MEMORY, Unit.MEBIBYTES, Range.log(0, 64, 0.01), Defaults.of(0), Effect.LIVE,
            "Memory a process loses for good with each PHP request."),
    SHARED_MEMORY(
            "SharedMemory", TunableGroup.MEMORY, Unit.MEBIBYTES,
            Range.log(0, 4_096, 1), Defaults.of(48), Effect.LIVE,
            "Pages all httpd processes share: program, configuration, opcache."),
    CHILD_MEMORY(
            "ChildMemory", TunableGroup.MEMORY, Unit.MEBIBYTES,
            Range.log(0, 1_024, 0.1), Defaults.of(6, 12, 12, 6, 12, 12), Effect.LIVE,
            "Private memory of a fresh child, without PHP heaps."),
    THREAD_MEMORY(
            "ThreadMemory", TunableGroup.MEMORY, Unit.MEBIBYTES,
            Range.log(0, 64, 0.01), Defaults.of(0.2), Effect.LIVE,
            "Stack and pools of one worker thread."),
    CONNECTION_MEMORY(
            "ConnectionMemory", TunableGroup.MEMORY, Unit.MEBIBYTES,
            Range.log(0, 4, 0.01), Defaults.of(0.03), Effect.LIVE,
            "Memory of one open connection."),
    FPM_CHILD_MEMORY(
            "FpmChildMemory",
            TunableGroup.MEMORY,
            Unit.MEBIBYTES,
            Range.log(0, 1_024, 0.1),
            Defaults.of(10),
            Effect.LIVE,
            "Private memory of a fresh PHP-FPM process, without its heap."),
    FORK_TIME(
            "ForkTime", TunableGroup.MEMORY, Unit.MILLISECONDS,
            Range.log(0, 10_000, 0.1), Defaults.of(1), Effect.LIVE,
            "Time the parent needs for one fork."),
    CHILD_START_TIME(
            "ChildStartTime", TunableGroup.MEMORY, Unit.MILLISECONDS,
            Range.log(0, 60_000, 1), Defaults.of(20), Effect.LIVE,
            "Time a new child needs until it serves."),
    SLOW_REQUEST_LIMIT(
            "SlowRequestLimit", TunableGroup.VISITORS, Unit.COUNT, Range.log(0, 20_000, 1), Defaults.of(0), Effect.LIVE,
            "At most so many requests for slow pages are served at once; more get 503, as with mod_qos or a limit for"
                    + " one site. 0 for no limit.");

    private static final Tunable[] ALL = values();

    private final String id;
    private final TunableGroup group;
    private final Unit unit;
    private final Range range;
    private final Defaults defaults;
    private final Effect effect;
    private final String help;

    Tunable(String id, TunableGroup group, Unit unit, Range range, Defaults defaults, Effect effect, String help) {
        this.id = id;
        this.group = group;
        this.unit = unit;
        this.range = range;
        this.defaults = defaults;
        this.effect = effect;
        this.help = help;
    }

    /// The name in files and on the command line; for a directive its own name.
    public String id() {
        return id;
    }

    /// The heading it belongs under.
    public TunableGroup group() {
        return group;
    }

    /// The unit of its value.
    public Unit unit() {
        return unit;
    }

    /// Its legal values.
    public Range range() {
        return range;
    }

    /// When a change takes effect.
    public Effect effect() {
        return effect;
    }

    /// One sentence for people.
    public String help() {
        return help;
    }

    /// httpd's compiled-in value (or the simulator's, for what is not a directive) under that module
    /// (httpd-semantics 1.1).
    public double compiledIn(Mpm mpm) {
        return defaults.compiledIn(mpm);
    }

    /// What Debian 12 ships under that module (httpd-semantics 1.2).
    public double debian(Mpm mpm) {
        return defaults.debian(mpm);
    }

    /// Whether a file may ask for this value: anything in the range, and for what httpd itself corrects
    /// (httpd-semantics 1.3) any whole number.
    public boolean accepts(double value) {
        return range.contains(value) || (isCorrectedByHttpd() && value == (int) value);
    }

    private boolean isCorrectedByHttpd() {
        return switch (this) {
            case START_SERVERS,
                    MIN_SPARE_SERVERS,
                    MAX_SPARE_SERVERS,
                    MIN_SPARE_THREADS,
                    MAX_SPARE_THREADS,
                    SERVER_LIMIT,
                    THREAD_LIMIT,
                    THREADS_PER_CHILD,
                    MAX_REQUEST_WORKERS -> true;
            default -> false;
        };
    }

    /// The legal value nearest to the wanted one.
    public double nearestLegal(double wanted) {
        return range.nearestLegal(wanted);
    }

    /// The value with its unit as people read it.
    public String format(double value) {
        return switch (this) {
            case PHP_HANDLER -> PhpHandler.values()[(int) value].title();
            case FPM_MANAGER -> FpmManager.values()[(int) value].name().toLowerCase(Locale.ROOT);
            case MAX_CONNECTIONS_PER_CHILD, FPM_MAX_REQUESTS -> value == 0 ? "0 (never)" : unit.format(value);
            default -> unit.format(value);
        };
    }

    /// The tunable of this name in any case, or empty.
    public static Optional<Tunable> named(String id) {
        for (Tunable tunable : ALL) {
            if (tunable.id.equalsIgnoreCase(id)) {
                return Optional.of(tunable);
            }
        }
        return Optional.empty();
    }

    /// The tunable with this ordinal; the way back from a trace record.
    public static Tunable of(int ordinal) {
        return ALL[ordinal];
    }
}
