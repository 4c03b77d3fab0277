package org.mpmexplorer.httpd;

import java.util.Locale;
import java.util.Optional;

/// A multi-processing module of httpd 2.4 on Unix.
public enum Mpm {
    PREFORK("prefork", "one process, one request"),
    WORKER("worker", "threads serve, one connection per thread"),
    EVENT("event", "threads serve, the listener holds idle connections");

    private final String id;
    private final String motto;

    Mpm(String id, String motto) {
        this.id = id;
        this.motto = motto;
    }

    /// The name as httpd writes it, for example in `ServerMPM` of `server-status?auto`.
    public String id() {
        return id;
    }

    /// One line that says what is special about this module.
    public String motto() {
        return motto;
    }

    /// The name of the module in the error log, for example `mpm_event`.
    public String module() {
        return "mpm_" + id;
    }

    /// Whether one child serves with several threads.
    public boolean isThreaded() {
        return this != PREFORK;
    }

    /// The module of this name in any case, or empty.
    public static Optional<Mpm> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Mpm mpm : values()) {
            if (mpm.id.equals(wanted)) {
                return Optional.of(mpm);
            }
        }
        return Optional.empty();
    }
}
