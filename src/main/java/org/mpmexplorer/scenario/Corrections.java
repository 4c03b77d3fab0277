package org.mpmexplorer.scenario;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;

/// What httpd makes of settings at start: its loud corrections in its own order with their messages
/// (httpd-semantics 1.3, `*_check_config`) and the silent ones after them (1.4, `*_run`).
///
/// @param effective the settings in force
/// @param daemonsLimit how many children there may be: MaxRequestWorkers under prefork, else
///     MaxRequestWorkers / ThreadsPerChild within ServerLimit; MaxRequestWorkers itself is then not
///     lowered, which is what makes "scoreboard is full" possible
/// @param loud what httpd says it corrected, in order
public record Corrections(Settings effective, int daemonsLimit, List<Correction> loud) {
    private static final int PREFORK_SERVER_CAP = 200_000;
    private static final int THREADED_SERVER_CAP = 20_000;
    private static final int WORKER_THREAD_CAP = 20_000;
    private static final int EVENT_THREAD_CAP = 100_000;

    public Corrections {
        loud = List.copyOf(loud);
    }

    /// What httpd would make of these settings under that module at a first start.
    public static Corrections of(Mpm mpm, Settings asked) {
        Checker checker = new Checker(mpm, asked);
        return mpm == Mpm.PREFORK ? checker.prefork() : checker.threaded();
    }

    /// Walks the checks in httpd's order, each seeing what the earlier ones left.
    private static final class Checker {
        private final Mpm mpm;
        private final List<Correction> loud = new ArrayList<>();
        private Settings settings;

        Checker(Mpm mpm, Settings asked) {
            this.mpm = mpm;
            this.settings = asked;
        }

        Corrections prefork() {
            checkServerLimit(PREFORK_SERVER_CAP);
            int serverLimit = settings.count(Tunable.SERVER_LIMIT);
            int workers = settings.count(Tunable.MAX_REQUEST_WORKERS);
            if (workers > serverLimit) {
                correct(
                        "WORKERS_ABOVE_LIMIT",
                        Tunable.MAX_REQUEST_WORKERS,
                        serverLimit,
                        List.of(workers, serverLimit, serverLimit),
                        List.of(workers, serverLimit));
            } else if (workers < 1) {
                raiseToOne("WORKERS_RAISED", Tunable.MAX_REQUEST_WORKERS);
            }
            raiseToOneIfLess("START_SERVERS_RAISED", Tunable.START_SERVERS);
            raiseToOneIfLess("MIN_SPARE_RAISED", Tunable.MIN_SPARE_SERVERS);
            int minSpare = settings.count(Tunable.MIN_SPARE_SERVERS);
            atLeast(Tunable.MAX_SPARE_SERVERS, minSpare + 1);
            settings = settings.with(Tunable.THREADS_PER_CHILD, 1).with(Tunable.THREAD_LIMIT, 1);
            return new Corrections(settings, settings.count(Tunable.MAX_REQUEST_WORKERS), loud);
        }

        Corrections threaded() {
            checkServerLimit(THREADED_SERVER_CAP);
            checkThreadLimit(mpm == Mpm.WORKER ? WORKER_THREAD_CAP : EVENT_THREAD_CAP);
            checkThreadsPerChild();
            int daemonsLimit = checkMaxRequestWorkers();
            raiseToOneIfLess("START_SERVERS_RAISED", Tunable.START_SERVERS);
            raiseToOneIfLess("MIN_SPARE_RAISED", Tunable.MIN_SPARE_THREADS);
            int threads = settings.count(Tunable.THREADS_PER_CHILD);
            atLeast(Tunable.MAX_SPARE_THREADS, settings.count(Tunable.MIN_SPARE_THREADS) + threads + 1);
            return new Corrections(settings, daemonsLimit, loud);
        }

        private void checkServerLimit(int cap) {
            int limit = settings.count(Tunable.SERVER_LIMIT);
            if (limit > cap) {
                correct(
                        "SERVER_LIMIT_CAPPED",
                        Tunable.SERVER_LIMIT,
                        cap,
                        List.of(limit, cap, cap),
                        List.of(limit, cap));
            } else {
                raiseToOneIfLess("SERVER_LIMIT_RAISED", Tunable.SERVER_LIMIT);
            }
        }

        private void checkThreadLimit(int cap) {
            int limit = settings.count(Tunable.THREAD_LIMIT);
            if (limit > cap) {
                correct(
                        "THREAD_LIMIT_CAPPED",
                        Tunable.THREAD_LIMIT,
                        cap,
                        List.of(limit, cap, cap),
                        List.of(limit, cap));
            } else {
                raiseToOneIfLess("THREAD_LIMIT_RAISED", Tunable.THREAD_LIMIT);
            }
        }

        private void checkThreadsPerChild() {
            int limit = settings.count(Tunable.THREAD_LIMIT);
            int threads = settings.count(Tunable.THREADS_PER_CHILD);
            if (threads > limit) {
                correct(
                        "THREADS_PER_CHILD_CAPPED",
                        Tunable.THREADS_PER_CHILD,
                        limit,
                        List.of(threads, limit, limit),
                        List.of(threads, limit));
            } else {
                raiseToOneIfLess("THREADS_PER_CHILD_RAISED", Tunable.THREADS_PER_CHILD);
            }
        }

        private int checkMaxRequestWorkers() {
            int threads = settings.count(Tunable.THREADS_PER_CHILD);
            int workers = settings.count(Tunable.MAX_REQUEST_WORKERS);
            int serverLimit = settings.count(Tunable.SERVER_LIMIT);
            if (workers < threads) {
                correct(
                        "WORKERS_BELOW_THREADS",
                        Tunable.MAX_REQUEST_WORKERS,
                        threads,
                        List.of(workers, threads, threads),
                        List.of(workers, threads));
            }
            workers = settings.count(Tunable.MAX_REQUEST_WORKERS);
            int servers = workers / threads;
            if (workers % threads != 0) {
                int nearest = servers * threads;
                correct(
                        "WORKERS_NOT_MULTIPLE",
                        Tunable.MAX_REQUEST_WORKERS,
                        nearest,
                        List.of(workers, threads, nearest, servers),
                        List.of(workers, threads, nearest));
                workers = nearest;
            }
            if (servers > serverLimit) {
                List<Integer> numbers = List.of(workers, servers, serverLimit, serverLimit * threads);
                correct("WORKERS_EXCEED_SERVERS", Tunable.MAX_REQUEST_WORKERS, workers, numbers, numbers);
                return serverLimit;
            }
            return servers;
        }

        private void raiseToOneIfLess(String name, Tunable tunable) {
            if (settings.count(tunable) < 1) {
                raiseToOne(name, tunable);
            }
        }

        private void raiseToOne(String name, Tunable tunable) {
            List<Integer> numbers = List.of(settings.count(tunable));
            correct(name, tunable, 1, numbers, numbers);
        }

        private void atLeast(Tunable tunable, int least) {
            if (settings.count(tunable) < least) {
                settings = settings.with(tunable, least);
            }
        }

        private void correct(String name, Tunable tunable, int value, List<Integer> console, List<Integer> log) {
            settings = settings.with(tunable, value);
            LogMessage spoken = LogMessage.valueOf(mpm.name() + "_" + name + "_CONSOLE");
            LogMessage logged = LogMessage.valueOf(mpm.name() + "_" + name);
            loud.add(new Correction(
                    tunable, value, new Correction.Message(spoken, console), new Correction.Message(logged, log)));
        }
    }
}
