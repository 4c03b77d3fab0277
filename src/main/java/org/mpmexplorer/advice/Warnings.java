package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;

/// Known mistakes in present settings, and what no file and no run can know.
final class Warnings {
    private static final int COPIED_FROM_PREFORK = 100;
    static final int RECYCLES_TOO_OFTEN = 500;

    private static final double SLOW_BYTES_PER_SECOND = 50_000;

    private final Settings settings;
    private final Scenario yours;
    private final List<String> texts = new ArrayList<>();

    private Warnings(Scenario yours) {
        this.yours = yours;
        this.settings = yours.settings();
    }

    static List<String> about(Scenario yours, List<Recommendation> advice, Set<String> modules) {
        Warnings warnings = new Warnings(yours);
        warnings.start();
        warnings.http2(modules);
        warnings.limits();
        warnings.memory();
        warnings.pool();
        warnings.recycling();
        warnings.attack();
        warnings.slowReaders();
        boolean isTooLarge = advice.stream()
                .anyMatch(limit -> limit.tunable() == Tunable.MAX_REQUEST_WORKERS && limit.yours() > limit.high());
        if (isTooLarge) {
            warnings.texts.add("MaxRequestWorkers is too large: a bigger limit only lengthens the queue inside.");
        }
        return warnings.texts;
    }

    private void start() {
        if (Advisor.refuses(yours)) {
            texts.add("httpd refuses to start: Apache is running a threaded MPM, but your PHP Module is not compiled"
                    + " to be threadsafe.");
        }
        Corrections.of(yours.mpm(), settings)
                .loud()
                .forEach(correction -> texts.add(correction.console().message().code() + ": "
                        + correction.console().text()));
    }

    private void http2(Set<String> modules) {
        if (modules.contains("http2_module") && !yours.mpm().isThreaded()) {
            texts.add("AH10034: mod_http2 is loaded, but HTTP/2 is inactive under prefork.");
        }
    }

    private void limits() {
        int places = settings.count(Tunable.SERVER_LIMIT);
        int threads = Math.max(1, settings.count(Tunable.THREADS_PER_CHILD));
        int processes = settings.count(Tunable.MAX_REQUEST_WORKERS) / threads;
        if (yours.mpm().isThreaded() && places >= COPIED_FROM_PREFORK && places > 4 * processes) {
            texts.add("ServerLimit %d counts processes under %s, not workers; %d suffice, it looks copied from prefork."
                    .formatted(places, yours.mpm().id(), processes));
        }
        if (yours.mpm().isThreaded() && places <= processes) {
            texts.add("ServerLimit leaves no place for an old generation: after a graceful restart the scoreboard is"
                    + " full (AH03490).");
        }
    }

    private void memory() {
        Memory memory = Memory.ofWorkers(yours);
        int workers = settings.count(Tunable.MAX_REQUEST_WORKERS);
        if (workers > memory.warm()) {
            texts.add("MaxRequestWorkers %d is more than memory holds. %s".formatted(workers, memory.text("workers")));
        }
    }

    private void pool() {
        boolean isFpm = settings.phpHandler() == PhpHandler.FPM;
        if (isFpm && settings.count(Tunable.MAX_REQUEST_WORKERS) > settings.count(Tunable.FPM_MAX_CHILDREN)) {
            texts.add("At most %d PHP requests run at once (pm.max_children); raising MaxRequestWorkers only moves the"
                            .formatted(settings.count(Tunable.FPM_MAX_CHILDREN))
                    + " queue, and each waiting one holds a worker"
                    + " under every MPM.");
        }
    }

    private void recycling() {
        int connections = settings.count(Tunable.MAX_CONNECTIONS_PER_CHILD);
        if (connections > 0) {
            texts.add("MaxConnectionsPerChild counts connections: with keep-alive %d may be up to %,d requests."
                    .formatted(
                            connections,
                            1L * connections * Math.max(1, settings.count(Tunable.MAX_KEEP_ALIVE_REQUESTS))));
        }
        if (connections > 0 && connections < RECYCLES_TOO_OFTEN) {
            texts.add("MaxConnectionsPerChild %d spends CPU on forking.".formatted(connections));
        }
    }

    private void attack() {
        if (yours.workload().isAttacked()) {
            texts.add("More workers do not stop slow attackers; mod_reqtimeout (RequestReadTimeout) bounds them.");
        }
    }

    private void slowReaders() {
        boolean isSlow = yours.workload().loads().stream()
                .flatMap(load -> load.visitShape().stream())
                .anyMatch(visit -> visit.bytesPerSecond() > 0 && visit.bytesPerSecond() < SLOW_BYTES_PER_SECOND);
        if (isSlow && yours.mpm() != Mpm.EVENT) {
            texts.add("Visitors read slowly, and a worker is held while they do: a proxy in front that buffers replies"
                    + " (nginx) takes slow readers and keep-alive over.");
        }
    }

    static List<String> unknown(Scenario yours, Set<String> modules) {
        List<String> unknown = new ArrayList<>();
        unknown.add("The visitors are those of the scenario; other hours and other pages give other numbers.");
        unknown.add("Memory per process (%s fresh, %s for PHP) is the scenario's; measure PSS (smaps_rollup)."
                .formatted(
                        Tunable.CHILD_MEMORY.format(yours.settings().get(Tunable.CHILD_MEMORY)),
                        Tunable.PHP_MEMORY.format(yours.settings().get(Tunable.PHP_MEMORY))));
        unknown.add("VIRT counts what never is in RAM, and RES counts shared pages again in every process: neither"
                + " divides into MaxRequestWorkers; PSS shares them out.");
        if (yours.settings().get(Tunable.LEAK) == 0) {
            unknown.add("Whether processes leak memory is not known; MaxConnectionsPerChild rests on that.");
        }
        if (modules.isEmpty()) {
            unknown.add("Which modules are loaded, and so what is not thread-safe, is not known.");
        }
        return unknown;
    }
}
