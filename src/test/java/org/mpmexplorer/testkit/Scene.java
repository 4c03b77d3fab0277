package org.mpmexplorer.testkit;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;

/// Builds a scenario step by step. Unless told otherwise the host is ideal by the conventions of
/// httpd-semantics 10: plenty of RAM and cores, forks take no time, a child serves after 50 ms, the
/// network has no delay, nobody runs PHP.
public final class Scene {
    public static final long SECOND = 1_000_000_000L;
    public static final long MILLI = 1_000_000L;

    /// So long that a test never sees its end, in seconds.
    public static final double FOREVER = 50_000;

    private final Mpm mpm;
    private Settings settings;
    private final List<RequestClass> classes = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();
    private int generatorSeed;
    private final List<Intervention> script = new ArrayList<>();

    private Scene(Mpm mpm, Settings settings) {
        this.mpm = mpm;
        this.settings = settings.with(Tunable.FORK_TIME, 0)
                .with(Tunable.CHILD_START_TIME, 50)
                .with(Tunable.ROUND_TRIP, 0)
                .with(Tunable.RAM, 262_144)
                .with(Tunable.CORES, 64)
                .with(Tunable.PHP_HANDLER, 0);
    }

    /// httpd's compiled-in values.
    public static Scene compiledIn(Mpm mpm) {
        return new Scene(mpm, Settings.compiledIn(mpm));
    }

    /// Debian 12's values.
    public static Scene debian(Mpm mpm) {
        return new Scene(mpm, Settings.debian(mpm));
    }

    public Scene set(Tunable tunable, double value) {
        settings = settings.with(tunable, value);
        return this;
    }

    /// The seed of a load-testing program's own random numbers.
    public Scene generatorSeed(int seed) {
        generatorSeed = seed;
        return this;
    }

    /// Adds a request class that waits that long and computes nothing.
    public Scene waiting(double seconds) {
        return requests(new Distribution.Constant(0), new Distribution.Constant(seconds), RequestKind.PROXY);
    }

    /// Adds a request class.
    public Scene requests(Distribution cpuSeconds, Distribution waitSeconds, RequestKind kind) {
        return requests(kind, cpuSeconds, waitSeconds, 1000);
    }

    /// Adds a request class with a size of its replies.
    public Scene requests(RequestKind kind, Distribution cpuSeconds, Distribution waitSeconds, double bytes) {
        classes.add(new RequestClass(
                "class " + classes.size(),
                kind,
                1,
                false,
                cpuSeconds,
                waitSeconds,
                new Distribution.Constant(bytes),
                new Distribution.Constant(1)));
        return this;
    }

    public Scene load(Load load) {
        loads.add(load);
        return this;
    }

    /// That many visitors connect at that second, each for one visit.
    public Scene crowd(int visitors, double atSeconds, Visit visit) {
        return crowd(visitors, atSeconds, 0, visit);
    }

    /// The same, spread over so many seconds.
    public Scene crowd(int visitors, double atSeconds, double spreadSeconds, Visit visit) {
        return load(new Load.ClosedUsers(
                "crowd " + loads.size(),
                visitors,
                visit,
                new Distribution.Constant(FOREVER * 10),
                spreadSeconds,
                atSeconds,
                FOREVER * 20));
    }

    /// Visitors arrive at random, each with one request of the first class on its own connection.
    public Scene arrivals(double ratePerSecond) {
        return load(new Load.OpenArrivals("arrivals", ratePerSecond, single(), 0, FOREVER * 20));
    }

    /// Visitors arrive at random, each with one request of that class on its own connection.
    public Scene arrivalsOf(int requestClass, double ratePerSecond) {
        Visit visit =
                new Visit(List.of(requestClass), 1, false, 0, new Distribution.Constant(0), 0, FOREVER * 20, 0, false);
        return load(new Load.OpenArrivals("arrivals", ratePerSecond, visit, 0, FOREVER * 20));
    }

    public Scene perform(double atSeconds, Action action) {
        script.add(new Intervention.Perform(Math.round(atSeconds * SECOND), action));
        return this;
    }

    public Scene turn(double atSeconds, Tunable tunable, double value) {
        script.add(new Intervention.Turn(Math.round(atSeconds * SECOND), tunable, value));
        return this;
    }

    /// One request on its own connection, with endless patience.
    public static Visit single() {
        return visit(1, false, 0, 0);
    }

    /// A patient visitor without a gap between requests; `holdSeconds` 0 closes after the last reply.
    public static Visit visit(int requests, boolean keepAlive, double silentSeconds, double holdSeconds) {
        return new Visit(
                List.of(),
                requests,
                keepAlive,
                silentSeconds,
                new Distribution.Constant(0),
                holdSeconds,
                FOREVER * 20,
                0,
                false);
    }

    /// The scenario, so many seconds long.
    public Scenario lasting(double seconds) {
        List<RequestClass> all = new ArrayList<>(classes);
        if (all.isEmpty()) {
            all.add(new RequestClass(
                    "long",
                    RequestKind.PROXY,
                    1,
                    false,
                    new Distribution.Constant(0),
                    new Distribution.Constant(FOREVER),
                    new Distribution.Constant(1000),
                    new Distribution.Constant(1)));
        }
        return new Scenario(
                "test", mpm, settings, new Workload(all, loads, generatorSeed), script, Math.round(seconds * SECOND));
    }

    /// The run of it with seed 1.
    public Run run(double seconds) {
        return run(seconds, 1);
    }

    public Run run(double seconds, long seed) {
        return Run.of(RunRecipe.of(lasting(seconds), seed));
    }
}
