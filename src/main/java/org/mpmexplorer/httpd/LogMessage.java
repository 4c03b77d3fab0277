package org.mpmexplorer.httpd;

import java.util.Locale;

/// A message httpd (or PHP-FPM, or the kernel) may write, with its AH number, level, module and text
/// as in the log catalogue (httpd-semantics 1.3, 3, 8.5, 13). The text takes whole numbers as `%d`.
/// A message whose name ends in `_CONSOLE` is what the first configuration pass prints.
public enum LogMessage {
    PREFORK_FORK_FAILED("00159", LogLevel.ERROR, "mpm_prefork", "fork: Unable to fork new process"),
    WORKER_FORK_FAILED("00283", LogLevel.ERROR, "mpm_worker", "fork: Unable to fork new process"),
    EVENT_FORK_FAILED("00481", LogLevel.ERROR, "mpm_event", "fork: Unable to fork new process"),
    PREFORK_MAX_REQUEST_WORKERS("00161", LogLevel.ERROR, "mpm_prefork",
            "server reached MaxRequestWorkers setting, consider raising the MaxRequestWorkers setting"),
    WORKER_MAX_REQUEST_WORKERS("00286", LogLevel.ERROR, "mpm_worker",
            "server reached MaxRequestWorkers setting, consider raising the MaxRequestWorkers setting"),
    EVENT_MAX_REQUEST_WORKERS("00484", LogLevel.ERROR, "mpm_event",
            "server reached MaxRequestWorkers setting, consider raising the MaxRequestWorkers setting"),
    WORKER_NEAR_MAX_REQUEST_WORKERS("00287", LogLevel.ERROR, "mpm_worker",
            "server is within MinSpareThreads of MaxRequestWorkers, consider raising the "
                    + "MaxRequestWorkers setting"),
    EVENT_NEAR_MAX_REQUEST_WORKERS("10159", LogLevel.ERROR, "mpm_event",
            "server is within MinSpareThreads of MaxRequestWorkers, consider raising the "
                    + "MaxRequestWorkers setting"),
    WORKER_SCOREBOARD_FULL("00288", LogLevel.ERROR, "mpm_worker", "scoreboard is full, not at MaxRequestWorkers"),
    EVENT_SCOREBOARD_FULL("03490", LogLevel.ERROR, "mpm_event",
            "scoreboard is full, not at MaxRequestWorkers.Increase ServerLimit."),
    PREFORK_BUSY("00162", LogLevel.INFO, "mpm_prefork",
            "server seems busy, (you may need to increase StartServers, or Min/MaxSpareServers), "
                    + "spawning %d children, there are %d idle, and %d total children"),
    WORKER_BUSY("00289", LogLevel.INFO, "mpm_worker",
            "server seems busy, (you may need to increase StartServers, ThreadsPerChild or "
                    + "Min/MaxSpareThreads), spawning %d children, there are around %d idle threads, and %d "
                    + "total children"),
    EVENT_BUSY("00486", LogLevel.INFO, "mpm_event",
            "server seems busy, (you may need to increase StartServers, ThreadsPerChild or "
                    + "Min/MaxSpareThreads), spawning %d children, there are around %d idle threads, %d active "
                    + "children, and %d children that are shutting down"),
    PREFORK_RUNNING("00163", LogLevel.NOTICE, "mpm_prefork",
            "Apache/2.4 (simulated) configured -- resuming normal operations"),
    WORKER_RUNNING("00292", LogLevel.NOTICE, "mpm_worker",
            "Apache/2.4 (simulated) configured -- resuming normal operations"),
    EVENT_RUNNING("00489", LogLevel.NOTICE, "mpm_event",
            "Apache/2.4 (simulated) configured -- resuming normal operations"),
    PREFORK_BUILT("00164", LogLevel.INFO, "mpm_prefork", "Server built: simulated"),
    WORKER_BUILT("00293", LogLevel.INFO, "mpm_worker", "Server built: simulated"),
    EVENT_BUILT("00490", LogLevel.INFO, "mpm_event", "Server built: simulated"),
    COMMAND_LINE("00094", LogLevel.NOTICE, "core", "Command line: 'apache2'"),
    PID_FILE_REMOVED("00096", LogLevel.INFO, "core", "removed PID file"),
    PREFORK_SIGTERM("00169", LogLevel.NOTICE, "mpm_prefork", "caught SIGTERM, shutting down"),
    WORKER_SIGTERM("00295", LogLevel.NOTICE, "mpm_worker", "caught SIGTERM, shutting down"),
    EVENT_SIGTERM("00491", LogLevel.NOTICE, "mpm_event", "caught SIGTERM, shutting down"),
    PREFORK_GRACEFUL("00171", LogLevel.NOTICE, "mpm_prefork", "Graceful restart requested, doing restart"),
    WORKER_GRACEFUL("00297", LogLevel.NOTICE, "mpm_worker", "SIGUSR1 received.  Doing graceful restart"),
    EVENT_GRACEFUL("00493", LogLevel.NOTICE, "mpm_event", "SIGUSR1 received.  Doing graceful restart"),
    PREFORK_RESTART("00173", LogLevel.NOTICE, "mpm_prefork", "SIGHUP received.  Attempting to restart"),
    WORKER_RESTART("00298", LogLevel.NOTICE, "mpm_worker", "SIGHUP received.  Attempting to restart"),
    EVENT_RESTART("00494", LogLevel.NOTICE, "mpm_event", "SIGHUP received.  Attempting to restart"),
    CHILD_SIGNAL("00052", LogLevel.NOTICE, "core", "child pid %d exit signal Segmentation fault (11)"),
    WORKER_SUCCESSIVE_KILLS("10393", LogLevel.WARN, "mpm_worker", "children are killed successively!"),
    EVENT_SUCCESSIVE_KILLS("10392", LogLevel.WARN, "mpm_event", "children are killed successively!"),
    STILL_ALIVE_TERM("00045", LogLevel.WARN, "core", "child process %d still did not exit, sending a SIGTERM"),
    STILL_ALIVE_KILL("00046", LogLevel.ERROR, "core", "child process %d still did not exit, sending a SIGKILL"),
    READ_TIMEOUT_HEADER("01382", LogLevel.INFO, "reqtimeout", "Request header read timeout"),
    READ_TIMEOUT_BODY("01382", LogLevel.INFO, "reqtimeout", "Request body read timeout"),
    FLUSH_TIMEOUT("01581", LogLevel.INFO, "core", "flushing data to the client"),
    NOT_THREADSAFE("", LogLevel.CRIT, "php",
            "Apache is running a threaded MPM, but your PHP Module is not compiled to be threadsafe.  "
                    + "You need to recompile PHP."),
    PRE_CONFIGURATION_FAILED("00013", LogLevel.ERROR, "core", "Pre-configuration failed"),
    PROXY_TIMEOUT("01075", LogLevel.ERROR, "proxy_fcgi", "Error dispatching request to : (polling)"),
    PROXY_DISPATCH_FAILED("01075", LogLevel.ERROR, "proxy_fcgi", "Error dispatching request to : "),
    PROXY_HEADER_FAILED("01067", LogLevel.ERROR, "proxy_fcgi", "Failed to read FastCGI header"),
    PROXY_CONNECT_FAILED("02454", LogLevel.ERROR, "proxy",
            "FCGI: attempt to connect to Unix domain socket /run/php/php-fpm.sock (localhost:8000) "
                    + "failed"),
    PROXY_NO_BACKEND("01079", LogLevel.ERROR, "proxy_fcgi", "failed to make connection to backend: localhost"),
    LISTENER_BUSY("", LogLevel.DEBUG, "mpm_event", "All workers busy, not accepting new conns in this process"),
    LISTENER_LIMIT("", LogLevel.DEBUG, "mpm_event",
            "Too many open connections (%d), not accepting new conns in this process"),
    LISTENER_ENABLED("00457", LogLevel.DEBUG, "mpm_event",
            "Accepting new connections again: %d active conns (%d lingering/0 clogged/0 suspended), "
                    + "%d idle workers"),
    FPM_RUNNING("", LogLevel.NOTICE, "php-fpm", "fpm is running, ready to handle connections"),
    FPM_MAX_CHILDREN("", LogLevel.WARN, "php-fpm",
            "[pool www] server reached pm.max_children setting (%d), consider raising it"),
    FPM_MAX_CHILDREN_ONDEMAND("", LogLevel.WARN, "php-fpm",
            "[pool www] server reached max_children setting (%d), consider raising it"),
    FPM_BUSY("", LogLevel.WARN, "php-fpm",
            "[pool www] seems busy (you may need to increase pm.start_servers, or "
                    + "pm.min/max_spare_servers), spawning %d children, there are %d idle, and %d total "
                    + "children"),
    FPM_CHILD_EXITED("", LogLevel.NOTICE, "php-fpm", "[pool www] child %d exited with code 0"),
    FPM_CHILD_KILLED("", LogLevel.WARN, "php-fpm", "[pool www] child %d exited on signal 9 (SIGKILL)"),
    FPM_CHILD_CRASHED("", LogLevel.WARN, "php-fpm", "[pool www] child %d exited on signal 11 (SIGSEGV)"),
    FPM_CHILD_STARTED("", LogLevel.NOTICE, "php-fpm", "[pool www] child %d started"),
    OOM_KILL("", LogLevel.ERROR, "kernel", "Out of memory: Killed process %d"),
    SYN_FLOOD("", LogLevel.INFO, "kernel",
            "TCP: request_sock_TCP: Possible SYN flooding on port 80. Sending cookies."),
    PREFORK_SERVER_LIMIT_CAPPED("00176", LogLevel.WARN, "mpm_prefork",
            "ServerLimit of %d exceeds compile-time limit of %d, decreasing to match"),
    WORKER_SERVER_LIMIT_CAPPED("00301", LogLevel.WARN, "mpm_worker",
            "ServerLimit of %d exceeds compile-time limit of %d, decreasing to match"),
    EVENT_SERVER_LIMIT_CAPPED("00498", LogLevel.WARN, "mpm_event",
            "ServerLimit of %d exceeds compile-time limit of %d, decreasing to match"),
    PREFORK_SERVER_LIMIT_RAISED("00178", LogLevel.WARN, "mpm_prefork",
            "ServerLimit of %d not allowed, increasing to 1"),
    WORKER_SERVER_LIMIT_RAISED("00303", LogLevel.WARN, "mpm_worker", "ServerLimit of %d not allowed, increasing to 1"),
    EVENT_SERVER_LIMIT_RAISED("00500", LogLevel.WARN, "mpm_event", "ServerLimit of %d not allowed, increasing to 1"),
    PREFORK_SERVER_LIMIT_CHANGED("00179", LogLevel.WARN, "mpm_prefork",
            "changing ServerLimit to %d from original value of %d not allowed during restart"),
    WORKER_SERVER_LIMIT_CHANGED("00304", LogLevel.WARN, "mpm_worker",
            "changing ServerLimit to %d from original value of %d not allowed during restart"),
    EVENT_SERVER_LIMIT_CHANGED("00501", LogLevel.WARN, "mpm_event",
            "changing ServerLimit to %d from original value of %d not allowed during restart"),
    WORKER_THREAD_LIMIT_CAPPED("00306", LogLevel.WARN, "mpm_worker",
            "ThreadLimit of %d exceeds compile-time limit of %d, decreasing to match"),
    EVENT_THREAD_LIMIT_CAPPED("00503", LogLevel.WARN, "mpm_event",
            "ThreadLimit of %d exceeds compile-time limit of %d, decreasing to match"),
    WORKER_THREAD_LIMIT_RAISED("00308", LogLevel.WARN, "mpm_worker", "ThreadLimit of %d not allowed, increasing to 1"),
    EVENT_THREAD_LIMIT_RAISED("00505", LogLevel.WARN, "mpm_event", "ThreadLimit of %d not allowed, increasing to 1"),
    WORKER_THREAD_LIMIT_CHANGED("00309", LogLevel.WARN, "mpm_worker",
            "changing ThreadLimit to %d from original value of %d not allowed during restart"),
    EVENT_THREAD_LIMIT_CHANGED("00506", LogLevel.WARN, "mpm_event",
            "changing ThreadLimit to %d from original value of %d not allowed during restart"),
    WORKER_THREADS_PER_CHILD_CAPPED("00311", LogLevel.WARN, "mpm_worker",
            "ThreadsPerChild of %d exceeds ThreadLimit of %d, decreasing to match"),
    EVENT_THREADS_PER_CHILD_CAPPED("00508", LogLevel.WARN, "mpm_event",
            "ThreadsPerChild of %d exceeds ThreadLimit of %d, decreasing to match"),
    WORKER_THREADS_PER_CHILD_RAISED("00313", LogLevel.WARN, "mpm_worker",
            "ThreadsPerChild of %d not allowed, increasing to 1"),
    EVENT_THREADS_PER_CHILD_RAISED("00510", LogLevel.WARN, "mpm_event",
            "ThreadsPerChild of %d not allowed, increasing to 1"),
    PREFORK_WORKERS_ABOVE_LIMIT("00181", LogLevel.WARN, "mpm_prefork",
            "MaxRequestWorkers of %d exceeds ServerLimit value of %d, decreasing to match"),
    PREFORK_WORKERS_RAISED("00183", LogLevel.WARN, "mpm_prefork",
            "MaxRequestWorkers of %d not allowed, increasing to 1"),
    WORKER_WORKERS_BELOW_THREADS("00315", LogLevel.WARN, "mpm_worker",
            "MaxRequestWorkers of %d is less than ThreadsPerChild of %d, increasing to match"),
    EVENT_WORKERS_BELOW_THREADS("00512", LogLevel.WARN, "mpm_event",
            "MaxRequestWorkers of %d is less than ThreadsPerChild of %d, increasing to match"),
    WORKER_WORKERS_NOT_MULTIPLE("00317", LogLevel.WARN, "mpm_worker",
            "MaxRequestWorkers of %d is not an integer multiple of ThreadsPerChild of %d, decreasing "
                    + "to nearest multiple %d"),
    EVENT_WORKERS_NOT_MULTIPLE("00514", LogLevel.WARN, "mpm_event",
            "MaxRequestWorkers of %d is not an integer multiple of ThreadsPerChild of %d, decreasing "
                    + "to nearest multiple %d"),
    WORKER_WORKERS_EXCEED_SERVERS("00319", LogLevel.WARN, "mpm_worker",
            "MaxRequestWorkers of %d would require %d servers and exceed ServerLimit of %d, "
                    + "decreasing to %d"),
    EVENT_WORKERS_EXCEED_SERVERS("00516", LogLevel.WARN, "mpm_event",
            "MaxRequestWorkers of %d would require %d servers and exceed ServerLimit of %d, "
                    + "decreasing to %d"),
    PREFORK_START_SERVERS_RAISED("00185", LogLevel.WARN, "mpm_prefork",
            "StartServers of %d not allowed, increasing to 1"),
    WORKER_START_SERVERS_RAISED("00321", LogLevel.WARN, "mpm_worker",
            "StartServers of %d not allowed, increasing to 1"),
    EVENT_START_SERVERS_RAISED("00518", LogLevel.WARN, "mpm_event", "StartServers of %d not allowed, increasing to 1"),
    PREFORK_MIN_SPARE_RAISED("00187", LogLevel.WARN, "mpm_prefork",
            "MinSpareServers of %d not allowed, increasing to 1"),
    WORKER_MIN_SPARE_RAISED("00323", LogLevel.WARN, "mpm_worker",
            "MinSpareThreads of %d not allowed, increasing to 1"),
    EVENT_MIN_SPARE_RAISED("00520", LogLevel.WARN, "mpm_event", "MinSpareThreads of %d not allowed, increasing to 1"),
    PREFORK_SERVER_LIMIT_CAPPED_CONSOLE("00175", LogLevel.WARN, "mpm_prefork",
            "WARNING: ServerLimit of %d exceeds compile-time limit of %d servers, decreasing to %d."),
    WORKER_SERVER_LIMIT_CAPPED_CONSOLE("00300", LogLevel.WARN, "mpm_worker",
            "WARNING: ServerLimit of %d exceeds compile-time limit of %d servers, decreasing to %d."),
    EVENT_SERVER_LIMIT_CAPPED_CONSOLE("00497", LogLevel.WARN, "mpm_event",
            "WARNING: ServerLimit of %d exceeds compile-time limit of %d servers, decreasing to %d."),
    PREFORK_SERVER_LIMIT_RAISED_CONSOLE("00177", LogLevel.WARN, "mpm_prefork",
            "WARNING: ServerLimit of %d not allowed, increasing to 1."),
    WORKER_SERVER_LIMIT_RAISED_CONSOLE("00302", LogLevel.WARN, "mpm_worker",
            "WARNING: ServerLimit of %d not allowed, increasing to 1."),
    EVENT_SERVER_LIMIT_RAISED_CONSOLE("00499", LogLevel.WARN, "mpm_event",
            "WARNING: ServerLimit of %d not allowed, increasing to 1."),
    WORKER_THREAD_LIMIT_CAPPED_CONSOLE("00305", LogLevel.WARN, "mpm_worker",
            "WARNING: ThreadLimit of %d exceeds compile-time limit of %d threads, decreasing to %d."),
    EVENT_THREAD_LIMIT_CAPPED_CONSOLE("00502", LogLevel.WARN, "mpm_event",
            "WARNING: ThreadLimit of %d exceeds compile-time limit of %d threads, decreasing to %d."),
    WORKER_THREAD_LIMIT_RAISED_CONSOLE("00307", LogLevel.WARN, "mpm_worker",
            "WARNING: ThreadLimit of %d not allowed, increasing to 1."),
    EVENT_THREAD_LIMIT_RAISED_CONSOLE("00504", LogLevel.WARN, "mpm_event",
            "WARNING: ThreadLimit of %d not allowed, increasing to 1."),
    WORKER_THREADS_PER_CHILD_CAPPED_CONSOLE("00310", LogLevel.WARN, "mpm_worker",
            "WARNING: ThreadsPerChild of %d exceeds ThreadLimit of %d threads, decreasing to %d. To "
                    + "increase, please see the ThreadLimit directive."),
    EVENT_THREADS_PER_CHILD_CAPPED_CONSOLE("00507", LogLevel.WARN, "mpm_event",
            "WARNING: ThreadsPerChild of %d exceeds ThreadLimit of %d threads, decreasing to %d. To "
                    + "increase, please see the ThreadLimit directive."),
    WORKER_THREADS_PER_CHILD_RAISED_CONSOLE("00312", LogLevel.WARN, "mpm_worker",
            "WARNING: ThreadsPerChild of %d not allowed, increasing to 1."),
    EVENT_THREADS_PER_CHILD_RAISED_CONSOLE("00509", LogLevel.WARN, "mpm_event",
            "WARNING: ThreadsPerChild of %d not allowed, increasing to 1."),
    PREFORK_WORKERS_ABOVE_LIMIT_CONSOLE("00180", LogLevel.WARN, "mpm_prefork",
            "WARNING: MaxRequestWorkers of %d exceeds ServerLimit value of %d servers, decreasing "
                    + "MaxRequestWorkers to %d. To increase, please see the ServerLimit directive."),
    PREFORK_WORKERS_RAISED_CONSOLE("00182", LogLevel.WARN, "mpm_prefork",
            "WARNING: MaxRequestWorkers of %d not allowed, increasing to 1."),
    WORKER_WORKERS_BELOW_THREADS_CONSOLE("00314", LogLevel.WARN, "mpm_worker",
            "WARNING: MaxRequestWorkers of %d is less than ThreadsPerChild of %d, increasing to %d. "
                    + "MaxRequestWorkers must be at least as large as the number of threads in a single server."),
    EVENT_WORKERS_BELOW_THREADS_CONSOLE("00511", LogLevel.WARN, "mpm_event",
            "WARNING: MaxRequestWorkers of %d is less than ThreadsPerChild of %d, increasing to %d. "
                    + "MaxRequestWorkers must be at least as large as the number of threads in a single server."),
    WORKER_WORKERS_NOT_MULTIPLE_CONSOLE("00316", LogLevel.WARN, "mpm_worker",
            "WARNING: MaxRequestWorkers of %d is not an integer multiple of ThreadsPerChild of %d, "
                    + "decreasing to nearest multiple %d, for a maximum of %d servers."),
    EVENT_WORKERS_NOT_MULTIPLE_CONSOLE("00513", LogLevel.WARN, "mpm_event",
            "WARNING: MaxRequestWorkers of %d is not an integer multiple of ThreadsPerChild of %d, "
                    + "decreasing to nearest multiple %d, for a maximum of %d servers."),
    WORKER_WORKERS_EXCEED_SERVERS_CONSOLE("00318", LogLevel.WARN, "mpm_worker",
            "WARNING: MaxRequestWorkers of %d would require %d servers and would exceed ServerLimit "
                    + "of %d, decreasing to %d. To increase, please see the ServerLimit directive."),
    EVENT_WORKERS_EXCEED_SERVERS_CONSOLE("00515", LogLevel.WARN, "mpm_event",
            "WARNING: MaxRequestWorkers of %d would require %d servers and would exceed ServerLimit "
                    + "of %d, decreasing to %d. To increase, please see the ServerLimit directive."),
    PREFORK_START_SERVERS_RAISED_CONSOLE("00184", LogLevel.WARN, "mpm_prefork",
            "WARNING: StartServers of %d not allowed, increasing to 1."),
    WORKER_START_SERVERS_RAISED_CONSOLE("00320", LogLevel.WARN, "mpm_worker",
            "WARNING: StartServers of %d not allowed, increasing to 1."),
    EVENT_START_SERVERS_RAISED_CONSOLE("00517", LogLevel.WARN, "mpm_event",
            "WARNING: StartServers of %d not allowed, increasing to 1."),
    PREFORK_MIN_SPARE_RAISED_CONSOLE("00186", LogLevel.WARN, "mpm_prefork",
            "WARNING: MinSpareServers of %d not allowed, increasing to 1 to avoid almost certain "
                    + "server failure. Please read the documentation."),
    WORKER_MIN_SPARE_RAISED_CONSOLE("00322", LogLevel.WARN, "mpm_worker",
            "WARNING: MinSpareThreads of %d not allowed, increasing to 1 to avoid almost certain "
                    + "server failure. Please read the documentation."),
    EVENT_MIN_SPARE_RAISED_CONSOLE("00519", LogLevel.WARN, "mpm_event",
            "WARNING: MinSpareThreads of %d not allowed, increasing to 1 to avoid almost certain "
                    + "server failure. Please read the documentation."),
    PROXY_READ_TIMEOUT("01102", LogLevel.ERROR, "proxy_http", "error reading status line from remote server"),
    PROXY_READ_ERROR("00898", LogLevel.ERROR, "proxy", "Error reading from remote server returned by the backend");

    private static final LogMessage[] ALL = values();

    private final String code;
    private final LogLevel level;
    private final String module;
    private final String template;
    private final int arguments;

    LogMessage(String code, LogLevel level, String module, String template) {
        this.code = code.isEmpty() ? "" : "AH" + code;
        this.level = level;
        this.module = module;
        this.template = template;
        this.arguments = template.split("%d", -1).length - 1;
    }

    /// `AHnnnnn`, or empty where httpd prints none.
    public String code() {
        return code;
    }

    /// The level it is written at.
    public LogLevel level() {
        return level;
    }

    /// The module that speaks, for example `mpm_event`, `core`, `php-fpm` or `kernel`.
    public String module() {
        return module;
    }

    /// Whether httpd prints it on the console when it first reads its configuration at a start, and not in the
    /// error log (httpd-semantics 1.3).
    public boolean isOnConsole() {
        return template.startsWith("WARNING: ");
    }

    /// How many whole numbers the text takes.
    public int arguments() {
        return arguments;
    }

    /// The text with its numbers filled in.
    public String text(long... numbers) {
        Object[] boxed = new Object[arguments];
        for (int i = 0; i < arguments; i++) {
            boxed[i] = i < numbers.length ? numbers[i] : 0L;
        }
        return String.format(Locale.ROOT, template, boxed);
    }

    /// The line as the error log shows it after the time: `[module:level] AHnnnnn: text`.
    public String line(long... numbers) {
        String prefix = "[" + module + ":" + level.word() + "] ";
        return code.isEmpty() ? prefix + text(numbers) : prefix + code + ": " + text(numbers);
    }

    /// The message with this ordinal; the way back from a trace record.
    public static LogMessage of(int ordinal) {
        return ALL[ordinal];
    }
}
