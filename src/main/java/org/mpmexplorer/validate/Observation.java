package org.mpmexplorer.validate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What was seen in one run of an experiment, on a real server or in the simulator.
///
/// @param message what httpd said when it refused to start; empty if it started
/// @param completed replies with status 200
/// @param errors how often each kind occurred: a status code or the client's word for it
/// @param responses from connect (or sending, on a connection in use) to the last byte
/// @param connects of the TCP connect
/// @param completions replies with status 200 in each second
/// @param processes the most children seen in each second; [#UNSEEN] where nobody looked
/// @param threads the most threads of all children seen in each second, likewise
/// @param codes the AH numbers logged at level info or above
/// @param memory of the children, if it was measured
public record Observation(
        boolean started,
        String message,
        int completed,
        Map<String, Integer> errors,
        Quantiles responses,
        Quantiles connects,
        List<Double> completions,
        List<Double> processes,
        List<Double> threads,
        Set<String> codes,
        Optional<Memory> memory) {

    /// The value of a second in which nobody looked.
    public static final double UNSEEN = -1;

    public Observation {
        errors = Collections.unmodifiableMap(new TreeMap<>(errors));
        codes = Collections.unmodifiableSet(new TreeSet<>(codes));
        completions = List.copyOf(completions);
        processes = List.copyOf(processes);
        threads = List.copyOf(threads);
    }

    /// Memory of one child in KiB, the median over the children.
    public record Memory(int processes, double rss, double pss, double privateKb) {}
}
