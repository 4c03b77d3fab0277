package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;

/// The directives of one server in the order in which they depend on one another, each searched with what was
/// found before it.
final class Steps {
    /// Connections of a child, where what it would cost to end it is shown.
    private static final double OFTEN = 500;
    /// More connections than any run has, as a candidate for "never end a child".
    private static final double NEVER = 1_000_000;

    private final Laboratory laboratory;
    private final Search search;
    private final Scenario original;
    private final Consumer<Tunable> begins;
    private final List<Recommendation> recommendations = new ArrayList<>();
    private Scenario scenario;

    /// @param begins is told what is tried next
    Steps(Laboratory laboratory, Scenario scenario, Consumer<Tunable> begins) {
        this.laboratory = laboratory;
        this.search = new Search(laboratory);
        this.original = scenario;
        this.scenario = scenario;
        this.begins = begins;
    }

    /// What is tried for a server, in order.
    static List<Tunable> of(Scenario scenario) {
        List<Tunable> steps = new ArrayList<>();
        boolean isThreaded = scenario.mpm().isThreaded();
        if (scenario.settings().phpHandler() == PhpHandler.FPM) {
            steps.add(Tunable.FPM_MAX_CHILDREN);
        }
        steps.add(Tunable.MAX_REQUEST_WORKERS);
        if (isThreaded) {
            steps.add(Tunable.THREADS_PER_CHILD);
        }
        if (scenario.settings().isOn(Tunable.KEEP_ALIVE)) {
            steps.add(Tunable.KEEP_ALIVE_TIMEOUT);
        }
        steps.add(isThreaded ? Tunable.MIN_SPARE_THREADS : Tunable.MIN_SPARE_SERVERS);
        steps.add(isThreaded ? Tunable.MAX_SPARE_THREADS : Tunable.MAX_SPARE_SERVERS);
        steps.add(Tunable.START_SERVERS);
        if (scenario.mpm() == Mpm.EVENT) {
            steps.add(Tunable.ASYNC_REQUEST_WORKER_FACTOR);
        }
        steps.add(Tunable.MAX_CONNECTIONS_PER_CHILD);
        steps.add(Tunable.SERVER_LIMIT);
        return steps;
    }

    Scenario scenario() {
        return scenario;
    }

    List<Recommendation> recommendations() {
        return recommendations;
    }

    void all() throws InterruptedException {
        for (Tunable tunable : of(scenario)) {
            begins.accept(tunable);
            step(tunable);
        }
    }

    private void step(Tunable tunable) throws InterruptedException {
        switch (tunable) {
            case FPM_MAX_CHILDREN -> pool();
            case MAX_REQUEST_WORKERS -> workers();
            case THREADS_PER_CHILD -> threads();
            case MIN_SPARE_THREADS, MIN_SPARE_SERVERS -> least(tunable);
            case MAX_SPARE_THREADS, MAX_SPARE_SERVERS -> most(tunable);
            case START_SERVERS -> start();
            case KEEP_ALIVE_TIMEOUT -> keepAlive();
            case ASYNC_REQUEST_WORKER_FACTOR -> plain(tunable, 1, 2, 4);
            case MAX_CONNECTIONS_PER_CHILD -> recycling();
            case SERVER_LIMIT -> places();
            default -> throw new IllegalArgumentException(tunable.id());
        }
    }

    private void pool() throws InterruptedException {
        Memory memory = Memory.ofPool(scenario);
        Search.Change change = (base, children) -> base.with(Tunable.FPM_MAX_CHILDREN, children)
                .with(Tunable.FPM_MIN_SPARE, Math.max(1, Math.floor(children / 4)))
                .with(Tunable.FPM_MAX_SPARE, Math.max(1, Math.floor(children / 2)))
                .with(Tunable.FPM_START_SERVERS, Math.max(1, Math.floor(children / 4)));
        add(
                new Search.Question(
                        scenario,
                        Tunable.FPM_MAX_CHILDREN,
                        List.of(2.0, 5.0, 10.0, 20.0, 40.0, 80.0),
                        memory.warm(),
                        1,
                        change),
                memory.text("PHP-FPM processes"));
    }

    private void workers() throws InterruptedException {
        Memory memory = Memory.ofWorkers(scenario);
        int threads = threadsPerChild();
        double yours = yours(Tunable.MAX_REQUEST_WORKERS);
        List<Double> ladder = scenario.mpm().isThreaded()
                ? List.of(1.0 * threads, 2.0 * threads, 4.0 * threads, 8.0 * threads, 16.0 * threads)
                : List.of(5.0, 10.0, 20.0, 40.0, 80.0, 150.0, 256.0);
        List<Double> candidates = Stream.concat(ladder.stream(), Stream.of(yours / 2, yours * 1.5))
                .map(value -> Math.max(1, Math.floor(value / threads)) * threads)
                .toList();
        double most = Math.max(threads, memory.warm() / threads * threads);
        add(
                new Search.Question(
                        scenario, Tunable.MAX_REQUEST_WORKERS, candidates, most, threads, Steps::withWorkers),
                memory.text("workers"));
    }

    private static Scenario withWorkers(Scenario base, double workers) {
        double threads = base.mpm().isThreaded() ? Math.max(1, base.settings().get(Tunable.THREADS_PER_CHILD)) : 1;
        return base.with(Tunable.MAX_REQUEST_WORKERS, workers)
                .with(Tunable.SERVER_LIMIT, Math.max(1, Math.ceil(workers / threads)));
    }

    private void threads() throws InterruptedException {
        double workers = scenario.settings().get(Tunable.MAX_REQUEST_WORKERS);
        Search.Change change = (base, value) -> withWorkers(
                base.with(Tunable.THREADS_PER_CHILD, value).with(Tunable.THREAD_LIMIT, Math.max(64, value)),
                Math.max(1, Math.floor(workers / value)) * value);
        double most = Math.max(yours(Tunable.THREADS_PER_CHILD), workers);
        add(
                new Search.Question(scenario, Tunable.THREADS_PER_CHILD, List.of(10.0, 25.0, 64.0), most, 0, change),
                "Fewer threads in a process: a crash takes fewer requests with it; more: a little less memory.");
        adjustWorkers();
    }

    /// MaxRequestWorkers has become a multiple of the advised ThreadsPerChild.
    private void adjustWorkers() {
        double workers = scenario.settings().get(Tunable.MAX_REQUEST_WORKERS);
        recommendations.replaceAll(
                advised -> advised.tunable() == Tunable.MAX_REQUEST_WORKERS ? advised.moved(workers) : advised);
    }

    private void least(Tunable least) throws InterruptedException {
        boolean isThreaded = scenario.mpm().isThreaded();
        Tunable most = isThreaded ? Tunable.MAX_SPARE_THREADS : Tunable.MAX_SPARE_SERVERS;
        int threads = isThreaded ? threadsPerChild() : 1;
        List<Double> candidates = isThreaded ? List.of(25.0, 75.0, 150.0) : List.of(2.0, 5.0, 10.0, 20.0);
        Search.Change change = (base, value) -> base.with(least, value)
                .with(most, Math.max(base.settings().get(most), Math.max(2 * value, value + 2 * threads)))
                .with(
                        Tunable.START_SERVERS,
                        Math.max(base.settings().get(Tunable.START_SERVERS), Math.ceil(value / threads)));
        add(
                new Search.Question(
                        scenario, least, candidates, scenario.settings().get(Tunable.MAX_REQUEST_WORKERS), 0, change),
                "The parent looks once a second and then forks 1, 2, 4 ... 32 children.");
    }

    private void most(Tunable most) throws InterruptedException {
        boolean isThreaded = scenario.mpm().isThreaded();
        int threads = isThreaded ? threadsPerChild() : 1;
        double least = scenario.settings().get(isThreaded ? Tunable.MIN_SPARE_THREADS : Tunable.MIN_SPARE_SERVERS);
        double floor = least + threads + (isThreaded ? 1 : 0);
        plain(most, floor, Math.max(floor, 2 * least), Math.max(floor, 4 * least));
        why(
                most,
                "Too close to %.0f idle ones, children are ended and forked in turn: %.0f forks in a run with %s."
                        .formatted(least, figures().forks(), format(most)));
    }

    private void start() throws InterruptedException {
        boolean isThreaded = scenario.mpm().isThreaded();
        double least = scenario.settings().get(isThreaded ? Tunable.MIN_SPARE_THREADS : Tunable.MIN_SPARE_SERVERS);
        double enough = Math.max(1, Math.ceil(least / (isThreaded ? threadsPerChild() : 1)));
        double most = scenario.settings().get(Tunable.MAX_REQUEST_WORKERS) / (isThreaded ? threadsPerChild() : 1);
        plain(Tunable.START_SERVERS, Math.min(enough, most), Math.min(2 * enough, most), Math.min(4 * enough, most));
        why(Tunable.START_SERVERS, "It matters in the first seconds only; the spare limits take over then.");
    }

    private void keepAlive() throws InterruptedException {
        Scenario asked = scenario;
        Scenario same = Demand.independent(asked, figures());
        double yours = yours(Tunable.KEEP_ALIVE_TIMEOUT);
        Recommendation found = search.range(new Search.Question(
                same,
                Tunable.KEEP_ALIVE_TIMEOUT,
                List.of(1.0, 2.0, 3.0, 5.0, 10.0, 15.0),
                Math.max(15, yours),
                0,
                (base, value) -> base.with(Tunable.KEEP_ALIVE_TIMEOUT, value)));
        List<String> why = new ArrayList<>(found.why());
        why.add(
                scenario.mpm() == Mpm.EVENT
                        ? "Longer saves visitors a connect and costs no thread under event."
                        : "Longer saves visitors a connect, but each idle connection holds a %s."
                                .formatted(scenario.mpm() == Mpm.PREFORK ? "process" : "thread"));
        if (!Demand.isIndependent(asked)) {
            why.add("Tried on the same visits at random instants, so that a value is not liked for making fewer.");
        }
        recommendations.add(found.because(why));
        scenario = asked.with(Tunable.KEEP_ALIVE_TIMEOUT, found.value());
    }

    private void recycling() throws InterruptedException {
        double leak = scenario.settings().get(Tunable.LEAK);
        if (leak > 0 && scenario.settings().phpHandler().isModule()) {
            leaking(leak);
            return;
        }
        double yours = yours(Tunable.MAX_CONNECTIONS_PER_CHILD);
        boolean isHarmless = yours == 0 || yours >= Warnings.RECYCLES_TOO_OFTEN;
        double value = isHarmless ? yours : 0;
        recommendations.add(new Recommendation(
                Tunable.MAX_CONNECTIONS_PER_CHILD, yours, value, value, value, recycled(yours == 0 ? OFTEN : yours)));
        scenario = scenario.with(Tunable.MAX_CONNECTIONS_PER_CHILD, value);
    }

    /// What ending children after so many connections does to these visitors. It can do no good where nothing
    /// leaks, so what it costs is all that runs can tell.
    private List<String> recycled(double connections) throws InterruptedException {
        Race race = new Race(
                laboratory,
                value -> scenario.with(Tunable.MAX_CONNECTIONS_PER_CHILD, value == NEVER ? 0 : value),
                NEVER);
        Race.Verdict verdict = race.judge(List.of(connections, NEVER));
        Trial recycling = race.trial(connections);
        Trial never = race.trial(NEVER);
        return List.of(
                "No leak is known, so a rule decides: 0, or seldom; runs tell what it costs.",
                String.format(
                        Locale.ROOT,
                        "%.0f forks with %.0f, %.0f with 0.",
                        recycling.calm().getFirst().forks(),
                        connections,
                        never.calm().getFirst().forks()),
                String.format(
                        Locale.ROOT,
                        "With %.0f: %s. With 0: %s%s.",
                        connections,
                        recycling.text(),
                        never.text(),
                        verdict.isGood(0) ? ", which is no difference that matters" : ""),
                "It counts connections, not requests.");
    }

    private void leaking(double leak) throws InterruptedException {
        Memory memory = Memory.ofWorkers(scenario);
        double workers = scenario.settings().get(Tunable.MAX_REQUEST_WORKERS);
        double processes = Math.max(1, workers / threadsPerChild());
        double room = Math.max(0, memory.forWorkers() - workers * memory.warmEach()) / processes;
        double perConnection = leak * requestsPerConnection();
        double most = Math.max(10, Math.floor(room / perConnection));
        List<Double> candidates = List.of(100.0, 300.0, 1000.0, 3000.0, 10_000.0, most);
        // "0, never" is the largest of all, but the smallest number: it is tried as a very large one.
        boolean isNever = yours(Tunable.MAX_CONNECTIONS_PER_CHILD) == 0;
        Scenario base = isNever ? scenario.with(Tunable.MAX_CONNECTIONS_PER_CHILD, NEVER) : scenario;
        Recommendation found = search.range(new Search.Question(
                base,
                Tunable.MAX_CONNECTIONS_PER_CHILD,
                candidates,
                most,
                0,
                (server, value) -> server.with(Tunable.MAX_CONNECTIONS_PER_CHILD, value)));
        List<String> why = new ArrayList<>(found.why());
        why.add(String.format(
                Locale.ROOT,
                "A connection leaks %.2f MB, and %.0f MB are left for each child: memory lasts for %.0f connections.",
                perConnection,
                room,
                most));
        recommendations.add(new Recommendation(
                found.tunable(),
                yours(Tunable.MAX_CONNECTIONS_PER_CHILD),
                found.low(),
                found.high(),
                found.value(),
                why));
        scenario = scenario.with(Tunable.MAX_CONNECTIONS_PER_CHILD, found.value());
    }

    /// PHP requests on one connection of the main load.
    private double requestsPerConnection() {
        int main = scenario.workload().mainLoad();
        if (main < 0) {
            return 1;
        }
        return switch (scenario.workload().loads().get(main)) {
            case Load.ClosedUsers users -> users.visit().requestsPerConnection();
            case Load.OpenArrivals arrivals -> arrivals.visit().requestsPerConnection();
            case Load.Replay replay ->
                replay.requests().stream().mapToInt(Integer::intValue).average().orElse(1);
            case Load.Slowloris slow -> 1;
        };
    }

    private void places() throws InterruptedException {
        int workers = scenario.settings().count(Tunable.MAX_REQUEST_WORKERS);
        if (!scenario.mpm().isThreaded()) {
            childrensPlaces(workers);
            return;
        }
        int processes = Math.max(1, workers / threadsPerChild());
        List<Double> candidates =
                List.of((double) processes, processes + 1.0, Math.ceil(processes * 1.5) + 1, processes * 2 + 1.0);
        Recommendation found = search.range(new Search.Question(
                Restart.halfway(scenario),
                Tunable.SERVER_LIMIT,
                candidates,
                Math.max(16, 4 * processes),
                0,
                (base, value) -> base.with(Tunable.SERVER_LIMIT, value)));
        List<String> why = new ArrayList<>(found.why());
        why.addFirst(
                "%d processes of %d threads serve; the rest are places for an old generation (runs with a restart)."
                        .formatted(processes, threadsPerChild()));
        Recommendation advised = found.because(why).moved(Math.max(found.value(), processes + 1.0));
        recommendations.add(advised);
        scenario = scenario.with(Tunable.SERVER_LIMIT, advised.value());
    }

    /// Under prefork a place is a child. Runs show what too few do; from MaxRequestWorkers on they cannot differ,
    /// and a rule sets the upper end.
    private void childrensPlaces(int workers) throws InterruptedException {
        double yours = yours(Tunable.SERVER_LIMIT);
        double most = Math.max(2 * workers, Tunable.SERVER_LIMIT.debian(Mpm.PREFORK));
        double value = yours < workers || yours > most ? workers : yours;
        Recommendation found = search.range(new Search.Question(
                scenario.with(Tunable.SERVER_LIMIT, value),
                Tunable.SERVER_LIMIT,
                List.of(Math.max(1, Math.floor(workers / 2.0)), (double) workers, most),
                most,
                0,
                (base, places) -> base.with(Tunable.SERVER_LIMIT, places)));
        List<String> why = new ArrayList<>(found.why());
        why.addFirst(
                "A rule decides: under prefork a place is a child, so at least as many as MaxRequestWorkers; more only"
                        + " cost a little shared memory.");
        recommendations.add(new Recommendation(Tunable.SERVER_LIMIT, yours, workers, most, value, why));
        scenario = scenario.with(Tunable.SERVER_LIMIT, value);
    }

    private void plain(Tunable tunable, double... candidates) throws InterruptedException {
        double most = Math.max(yours(tunable), Arrays.stream(candidates).max().orElse(0));
        add(
                new Search.Question(
                        scenario,
                        tunable,
                        Arrays.stream(candidates).boxed().toList(),
                        most,
                        0,
                        (base, value) -> base.with(tunable, value)),
                "");
    }

    /// Searches, and goes on with what was found; what the user has set is compared, not what an earlier step
    /// made of it.
    private void add(Search.Question question, String reason) throws InterruptedException {
        Recommendation found = search.range(question);
        List<String> why = new ArrayList<>(found.why());
        if (!reason.isEmpty()) {
            why.add(reason);
        }
        recommendations.add(new Recommendation(
                found.tunable(), yours(found.tunable()), found.low(), found.high(), found.value(), why));
        scenario = question.candidate(found.value());
    }

    private void why(Tunable tunable, String more) {
        recommendations.replaceAll(advised -> advised.tunable() == tunable ? advised.and(more) : advised);
    }

    private RunFigures figures() throws InterruptedException {
        return laboratory.run(List.of(RunRecipe.of(scenario, 1))).getFirst();
    }

    private String format(Tunable tunable) {
        return tunable.format(scenario.settings().get(tunable));
    }

    private double yours(Tunable tunable) {
        return original.settings().get(tunable);
    }

    private int threadsPerChild() {
        return scenario.mpm().isThreaded() ? Math.max(1, scenario.settings().count(Tunable.THREADS_PER_CHILD)) : 1;
    }
}
