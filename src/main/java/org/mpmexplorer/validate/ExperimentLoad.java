package org.mpmexplorer.validate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One load of an experiment, in the words of the reference files; times in seconds.
///
/// @param kind of load
/// @param clients of a closed load or an attack
/// @param rate of an open load, arrivals per second
/// @param path asked for; empty for an attack
/// @param start and `stop` since the experiment's start; `stop` may be infinite
/// @param drip between two header lines of an attacker
public record ExperimentLoad(
        Kind kind,
        int clients,
        double rate,
        String path,
        boolean keepAlive,
        int requestsPerConnection,
        double gap,
        double hold,
        double think,
        double stagger,
        double start,
        double stop,
        double clientTimeout,
        double drip) {

    /// The kinds of loads.
    public enum Kind {
        CLOSED,
        OPEN,
        SLOWLORIS
    }

    public ExperimentLoad {
        if (kind != Kind.OPEN && clients < 1) {
            throw new IllegalArgumentException("a load needs at least one client");
        }
        if (kind == Kind.OPEN && !(rate > 0)) {
            throw new IllegalArgumentException("an open load needs a rate above 0");
        }
        if (requestsPerConnection < 1) {
            throw new IllegalArgumentException("requests_per_connection must be at least 1");
        }
    }

    /// The value of a number in the query of the path, such as 20 for `ms` in `/app?ms=20`.
    double parameter(String name) {
        Matcher matcher =
                Pattern.compile("[?&]" + Pattern.quote(name) + "=(\\d+)").matcher(path);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    boolean isProxied() {
        return path.startsWith("/app");
    }

    boolean isPhp() {
        return path.contains(".php");
    }
}
