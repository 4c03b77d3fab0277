package org.mpmexplorer.scenario;

/// Something that is done to the running server or its visitors at an instant.
public enum Action {
    /// SIGUSR1 to the parent (httpd-semantics 6.2).
    GRACEFUL_RESTART("Graceful restart"),
    /// SIGHUP to the parent (6.3).
    RESTART("Restart"),
    /// SIGTERM and a fresh start: settings that need a stop take effect.
    STOP_AND_START("Stop and start"),
    /// SIGSEGV to the oldest child (6.6).
    CRASH_CHILD("Crash a child"),
    /// SIGKILL to the oldest child (6.6).
    KILL_CHILD("Kill a child"),
    /// Half as many visitors again as there are, all at this instant, each for one visit.
    BURST("Burst of visitors"),
    /// SIGKILL to one PHP-FPM child.
    KILL_FPM_CHILD("Kill a PHP-FPM child");

    private final String title;

    Action(String title) {
        this.title = title;
    }

    /// The name for people.
    public String title() {
        return title;
    }
}
