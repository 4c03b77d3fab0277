package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;

/// Searches, one directive after the other, for the settings with which a server does best for its
/// visitors, under each MPM.
public final class Advisor {
    private final Laboratory laboratory;

    /// An advisor whose runs are made there.
    public Advisor(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /// The advice for a server.
    ///
    /// @param modules identifiers of the modules it loads, such as `http2_module`; empty if not known
    /// @throws InterruptedException if the calling thread is interrupted
    public Advice advise(Scenario yours, Set<String> modules) throws InterruptedException {
        List<ServerAdvice> servers = new ArrayList<>();
        for (Mpm mpm : Mpm.values()) {
            servers.add(adviseUnder(yours, mpm));
        }
        Choice choice = Choice.of(yours, servers, modules);
        return new Advice(
                yours.name(),
                servers,
                choice.mpm(),
                choice.why(),
                Warnings.about(yours, servers.get(yours.mpm().ordinal())),
                Warnings.unknown(yours, modules));
    }

    private ServerAdvice adviseUnder(Scenario yours, Mpm mpm) throws InterruptedException {
        Scenario asked = yours.under(mpm);
        Scenario runnable =
                mpm.isThreaded() && refuses(asked) ? asked.with(Tunable.PHP_HANDLER, PhpHandler.FPM.ordinal()) : asked;
        Steps steps = new Steps(laboratory, runnable);
        steps.all();
        List<RunFigures> figures = laboratory.run(List.of(RunRecipe.of(asked, 1), RunRecipe.of(steps.scenario(), 1)));
        return new ServerAdvice(steps.scenario(), steps.recommendations(), figures.getFirst(), figures.getLast());
    }

    static boolean refuses(Scenario scenario) {
        return scenario.mpm().isThreaded()
                && scenario.settings().phpHandler() == PhpHandler.MOD_PHP_NTS
                && !scenario.settings().isOn(Tunable.START_ANYWAY);
    }

    /// The directives in the order in which they depend on one another.
    private static final class Steps {
        private final Search search;
        private final Scenario original;
        private final List<Recommendation> recommendations = new ArrayList<>();
        private Scenario scenario;

        Steps(Laboratory laboratory, Scenario scenario) {
            this.search = new Search(laboratory);
            this.original = scenario;
            this.scenario = scenario;
        }

        Scenario scenario() {
            return scenario;
        }

        List<Recommendation> recommendations() {
            return recommendations;
        }

        void all() throws InterruptedException {
            if (scenario.settings().phpHandler() == PhpHandler.FPM) {
                pool();
            }
            workers();
            if (scenario.mpm().isThreaded()) {
                threads();
            }
            spare();
            if (scenario.settings().isOn(Tunable.KEEP_ALIVE)) {
                take(Tunable.KEEP_ALIVE_TIMEOUT, new double[] {1, 2, 3, 5, 10, 15});
            }
            if (scenario.mpm() == Mpm.EVENT) {
                take(Tunable.ASYNC_REQUEST_WORKER_FACTOR, new double[] {1, 2, 3, 4, 8});
            }
            recycling();
            places();
        }

        private void pool() throws InterruptedException {
            Memory memory = Memory.ofPool(scenario);
            double[] candidates = {2, 5, 10, 15, 20, 30, 50, 80, 120};
            Search.Change change = Steps::withPool;
            add(
                    search.range(scenario, Tunable.FPM_MAX_CHILDREN, candidates, memory.warm(), change),
                    change,
                    memory.text("PHP-FPM processes"));
        }

        private static Scenario withPool(Scenario base, double children) {
            double most = Math.max(1, Math.floor(children / 2));
            return base.with(Tunable.FPM_MAX_CHILDREN, children)
                    .with(Tunable.FPM_MIN_SPARE, Math.max(1, Math.floor(children / 4)))
                    .with(Tunable.FPM_MAX_SPARE, most)
                    .with(Tunable.FPM_START_SERVERS, Math.max(1, Math.floor(children / 4)));
        }

        private void workers() throws InterruptedException {
            Memory memory = Memory.ofWorkers(scenario);
            int threads = threadsPerChild();
            double[] candidates = scenario.mpm().isThreaded()
                    ? Arrays.stream(new double[] {1, 2, 3, 4, 6, 8, 12, 16, 24})
                            .map(processes -> processes * threads)
                            .toArray()
                    : new double[] {5, 10, 20, 30, 50, 75, 100, 150, 200, 256, 400};
            double most = Math.max(threads, memory.warm() / threads * threads);
            Search.Change change = Steps::withWorkers;
            add(
                    search.range(scenario, Tunable.MAX_REQUEST_WORKERS, candidates, most, change),
                    change,
                    memory.text("workers"));
        }

        private static Scenario withWorkers(Scenario base, double workers) {
            double threads =
                    base.mpm().isThreaded() ? Math.max(1, base.settings().get(Tunable.THREADS_PER_CHILD)) : 1;
            return base.with(Tunable.MAX_REQUEST_WORKERS, workers)
                    .with(Tunable.SERVER_LIMIT, Math.max(1, Math.ceil(workers / threads)));
        }

        private void threads() throws InterruptedException {
            Search.Change change = (base, value) -> {
                double workers =
                        Math.max(1, Math.floor(base.settings().get(Tunable.MAX_REQUEST_WORKERS) / value)) * value;
                return withWorkers(
                        base.with(Tunable.THREADS_PER_CHILD, value).with(Tunable.THREAD_LIMIT, Math.max(64, value)),
                        workers);
            };
            double most = Math.max(threadsPerChild(), scenario.settings().get(Tunable.MAX_REQUEST_WORKERS));
            add(
                    search.range(
                            scenario, Tunable.THREADS_PER_CHILD, new double[] {8, 16, 25, 32, 50, 64}, most, change),
                    change,
                    "Fewer threads in a process: a crash takes fewer requests with it.");
            adjustWorkers();
        }

        /// MaxRequestWorkers has become a multiple of the advised ThreadsPerChild.
        private void adjustWorkers() {
            double workers = scenario.settings().get(Tunable.MAX_REQUEST_WORKERS);
            recommendations.replaceAll(advised -> advised.tunable() == Tunable.MAX_REQUEST_WORKERS
                    ? new Recommendation(
                            advised.tunable(),
                            advised.yours(),
                            Math.min(advised.low(), workers),
                            Math.max(advised.high(), workers),
                            workers,
                            advised.why())
                    : advised);
        }

        private void spare() throws InterruptedException {
            boolean isThreaded = scenario.mpm().isThreaded();
            Tunable least = isThreaded ? Tunable.MIN_SPARE_THREADS : Tunable.MIN_SPARE_SERVERS;
            Tunable most = isThreaded ? Tunable.MAX_SPARE_THREADS : Tunable.MAX_SPARE_SERVERS;
            double[] candidates = isThreaded ? new double[] {25, 50, 75, 100, 150} : new double[] {2, 5, 10, 20, 40};
            int threads = isThreaded ? threadsPerChild() : 1;
            Search.Change change = (base, value) -> base.with(least, value)
                    .with(most, Math.max(2 * value, value + 2 * threads))
                    .with(Tunable.START_SERVERS, Math.max(1, Math.ceil(value / threads)));
            Recommendation found = search.range(
                    scenario, least, candidates, scenario.settings().get(Tunable.MAX_REQUEST_WORKERS), change);
            add(found, change, "The parent looks once a second and then forks 1, 2, 4 ... 32 children.");
            derived(most, "Twice " + least.id() + ", so that children are not ended and forked in turn.");
            derived(Tunable.START_SERVERS, "Enough for " + least.id() + " from the first second on.");
        }

        private void recycling() throws InterruptedException {
            double leak = scenario.settings().get(Tunable.LEAK);
            if (leak == 0) {
                derived(
                        Tunable.MAX_CONNECTIONS_PER_CHILD,
                        0,
                        "The scenario has no leak, and each fork costs time; it counts connections, not requests.");
                return;
            }
            take(Tunable.MAX_CONNECTIONS_PER_CHILD, new double[] {100, 250, 500, 1000, 2000, 5000, 10_000});
        }

        private void places() throws InterruptedException {
            int workers = scenario.settings().count(Tunable.MAX_REQUEST_WORKERS);
            if (!scenario.mpm().isThreaded()) {
                derived(Tunable.SERVER_LIMIT, workers, "Under prefork a place is a child: as many as workers.");
                return;
            }
            int processes = Math.max(1, workers / threadsPerChild());
            Scenario restarted = Restart.halfway(scenario);
            double[] candidates = {processes, processes + 1, Math.ceil(processes * 1.5) + 1, processes * 2 + 1};
            Search.Change change = (base, value) -> base.with(Tunable.SERVER_LIMIT, value);
            Recommendation found = search.range(restarted, Tunable.SERVER_LIMIT, candidates, processes * 2 + 1, change);
            List<String> why = new ArrayList<>(found.why());
            why.addFirst("%d processes of %d threads serve; the rest are places for an old generation that still"
                            .formatted(processes, threadsPerChild())
                    + " finishes requests (runs with a graceful restart).");
            double value = Math.max(found.value(), processes + 1.0);
            Recommendation advised = new Recommendation(
                    Tunable.SERVER_LIMIT,
                    yours(Tunable.SERVER_LIMIT),
                    Math.min(found.low(), value),
                    Math.max(found.high(), value),
                    value,
                    why);
            recommendations.add(advised);
            scenario = scenario.with(Tunable.SERVER_LIMIT, value);
        }

        private void take(Tunable tunable, double[] candidates) throws InterruptedException {
            Search.Change change = (base, value) -> base.with(tunable, value);
            add(search.range(scenario, tunable, candidates, tunable.range().max(), change), change, "");
        }

        private void add(Recommendation found, Search.Change change, String reason) {
            List<String> why = new ArrayList<>(found.why());
            if (!reason.isEmpty()) {
                why.add(reason);
            }
            recommendations.add(new Recommendation(
                    found.tunable(), yours(found.tunable()), found.low(), found.high(), found.value(), why));
            scenario = change.apply(scenario, found.value());
        }

        private void derived(Tunable tunable, String why) {
            derived(tunable, scenario.settings().get(tunable), why);
        }

        private void derived(Tunable tunable, double value, String why) {
            recommendations.add(new Recommendation(tunable, yours(tunable), value, value, value, List.of(why)));
            scenario = scenario.with(tunable, value);
        }

        private double yours(Tunable tunable) {
            return original.settings().get(tunable);
        }

        private int threadsPerChild() {
            return Math.max(1, scenario.settings().count(Tunable.THREADS_PER_CHILD));
        }
    }
}
