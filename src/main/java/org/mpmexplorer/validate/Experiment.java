package org.mpmexplorer.validate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mpmexplorer.httpd.Mpm;

/// What is done to a server in one reference measurement: its configuration, the loads, the actions and
/// how it is observed.
///
/// @param directives as in httpd.conf; what is not named is httpd's compiled-in default
/// @param php whether mod_php (Debian's NTS build) is loaded
/// @param fpm settings of a PHP-FPM pool that serves `.php`; empty means there is none
/// @param durationSeconds from the instant the loads start
/// @param actions in order of time
/// @param sampleSeconds between two looks at the processes; 0 for never
/// @param sampleStatus whether the observer fetches the server's status page before each look
/// @param sampleMemory whether the memory of the processes is measured at the end
public record Experiment(
        Mpm mpm,
        Map<String, String> directives,
        boolean php,
        Map<String, String> fpm,
        double durationSeconds,
        List<ExperimentLoad> loads,
        List<TimedAction> actions,
        double sampleSeconds,
        boolean sampleStatus,
        boolean sampleMemory) {

    public Experiment {
        directives = Map.copyOf(directives);
        fpm = Map.copyOf(fpm);
        loads = List.copyOf(loads);
        actions = List.copyOf(actions);
        if (!(durationSeconds > 0) || durationSeconds > 3_600) {
            throw new IllegalArgumentException("duration_s must be more than 0 and at most 3600");
        }
        if (!(sampleSeconds >= 0)) {
            throw new IllegalArgumentException("sample_s must not be negative");
        }
    }

    /// How many seconds the curves of the experiment have.
    public int seconds() {
        return (int) Math.ceil(durationSeconds);
    }

    /// Something done to the server at a time.
    ///
    /// @param atSeconds since the loads started
    /// @param what `graceful`, `restart`, `segv_child` or `kill_child`
    public record TimedAction(double atSeconds, String what) {
        private static final Set<String> KNOWN = Set.of("graceful", "restart", "segv_child", "kill_child");

        /// @throws IllegalArgumentException with one sentence if there is no such action
        public TimedAction {
            if (!KNOWN.contains(what)) {
                throw new IllegalArgumentException(
                        "the action \"" + what + "\" is not known; use graceful, restart, segv_child or kill_child");
            }
        }
    }
}
