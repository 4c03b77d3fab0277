package org.mpmexplorer.ui.panel;

import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.FpmManager;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;

/// Whether turning a tunable can change anything on a server, and if not, why.
enum Relevance {
    /// It matters.
    MATTERS,
    /// The module does not have this directive.
    OTHER_MODULE,
    /// KeepAlive is off.
    KEEP_ALIVE_OFF,
    /// PHP is not run by PHP-FPM.
    NO_FPM,
    /// PHP-FPM's process manager does not read it.
    OTHER_MANAGER,
    /// There is no PHP.
    NO_PHP,
    /// PHP does not share its process with other requests.
    NO_SHARED_PROCESS,
    /// Only a PHP module that is not thread-safe keeps a threaded module from starting.
    STARTS_ANYWAY,
    /// mod_reqtimeout's header limit is off.
    HEADER_TIMEOUT_OFF;

    static Relevance of(Tunable tunable, ServerShown server) {
        Mpm mpm = server.mpm();
        Settings settings = server.settings();
        return switch (tunable) {
            case MIN_SPARE_SERVERS, MAX_SPARE_SERVERS -> unless(mpm.isThreaded(), OTHER_MODULE);
            case MIN_SPARE_THREADS, MAX_SPARE_THREADS, THREAD_LIMIT, THREADS_PER_CHILD, THREAD_MEMORY ->
                unless(!mpm.isThreaded(), OTHER_MODULE);
            case ASYNC_REQUEST_WORKER_FACTOR -> unless(mpm != Mpm.EVENT, OTHER_MODULE);
            case KEEP_ALIVE_TIMEOUT, MAX_KEEP_ALIVE_REQUESTS ->
                unless(!settings.isOn(Tunable.KEEP_ALIVE), KEEP_ALIVE_OFF);
            case HEADER_TIMEOUT_MAX, HEADER_MIN_RATE ->
                unless(settings.get(Tunable.HEADER_TIMEOUT) == 0, HEADER_TIMEOUT_OFF);
            case PHP_MEMORY, LEAK -> unless(settings.phpHandler() == PhpHandler.NONE, NO_PHP);
            case UNSAFE_CODE, START_ANYWAY -> ofThreadSafety(tunable, server);
            case FPM_MANAGER, FPM_MAX_CHILDREN, FPM_MAX_REQUESTS, FPM_BACKLOG ->
                unless(settings.phpHandler() != PhpHandler.FPM, NO_FPM);
            case FPM_START_SERVERS, FPM_MIN_SPARE, FPM_MAX_SPARE -> ofManager(settings, FpmManager.DYNAMIC);
            case FPM_IDLE_TIMEOUT -> ofManager(settings, FpmManager.ONDEMAND);
            default -> MATTERS;
        };
    }

    private static Relevance ofThreadSafety(Tunable tunable, ServerShown server) {
        if (!server.mpm().isThreaded()) {
            return OTHER_MODULE;
        }
        PhpHandler handler = server.settings().phpHandler();
        return tunable == Tunable.START_ANYWAY
                ? unless(handler != PhpHandler.MOD_PHP_NTS, STARTS_ANYWAY)
                : unless(!handler.isModule(), NO_SHARED_PROCESS);
    }

    private static Relevance ofManager(Settings settings, FpmManager manager) {
        if (settings.phpHandler() != PhpHandler.FPM) {
            return NO_FPM;
        }
        return unless(settings.fpmManager() != manager, OTHER_MANAGER);
    }

    private static Relevance unless(boolean useless, Relevance reason) {
        return useless ? reason : MATTERS;
    }

    /// Whether the control need not be shown: nothing but another module or handler would give it a
    /// meaning.
    boolean hides() {
        return this == OTHER_MODULE || this == NO_FPM || this == OTHER_MANAGER;
    }
}
