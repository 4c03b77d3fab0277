package org.mpmexplorer.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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

/// Random recipes, each a pure function of its seed: small servers, odd settings, every load, every
/// tunable and action at random times.
public final class RandomRecipes {
    private final SplittableRandom random;

    private RandomRecipes(long seed) {
        random = new SplittableRandom(seed);
    }

    /// The recipe of that seed.
    public static RunRecipe of(long seed) {
        RandomRecipes recipes = new RandomRecipes(seed);
        return recipes.recipe(seed);
    }

    private RunRecipe recipe(long seed) {
        Mpm mpm = Mpm.values()[(int) (seed % 3)];
        double seconds = uniform(5, 40);
        Scenario scenario = new Scenario(
                "random " + seed, mpm, settings(mpm), workload(seconds), List.of(), Math.round(seconds * 1e9));
        List<Intervention> interventions = new ArrayList<>();
        int count = oneIn(4) ? 0 : random.nextInt(25);
        for (int i = 0; i < count; i++) {
            interventions.add(intervention(mpm, Math.round(uniform(0, seconds) * 1e9)));
        }
        return new RunRecipe(scenario, random.nextLong(), interventions);
    }

    private Settings settings(Mpm mpm) {
        Settings settings = oneIn(2) ? Settings.compiledIn(mpm) : Settings.debian(mpm);
        settings = settings.with(Tunable.PHP_HANDLER, random.nextInt(4))
                .with(Tunable.START_ANYWAY, oneIn(4) ? 0 : 1)
                .with(Tunable.ROUND_TRIP, oneIn(3) ? 0 : uniform(0, 200));
        for (Tunable tunable : Tunable.values()) {
            if (isSetting(tunable) && oneIn(3)) {
                settings = settings.with(tunable, value(tunable));
            }
        }
        return fits(mpm, settings)
                ? settings
                : settings.with(Tunable.THREAD_LIMIT, 64).with(Tunable.SERVER_LIMIT, 16);
    }

    private static boolean isSetting(Tunable tunable) {
        return switch (tunable) {
            case PHP_HANDLER, START_ANYWAY, ROUND_TRIP, VISITORS, SLOWLORIS_CLIENTS -> false;
            default -> true;
        };
    }

    private static boolean fits(Mpm mpm, Settings settings) {
        double threads = mpm.isThreaded() ? 2 * settings.get(Tunable.THREAD_LIMIT) : 1;
        return settings.get(Tunable.SERVER_LIMIT) * threads <= 20_000;
    }

    private Intervention intervention(Mpm mpm, long atNanos) {
        if (oneIn(3)) {
            return new Intervention.Perform(atNanos, pick(Action.values()));
        }
        Tunable tunable = pick(Tunable.values());
        boolean limit = tunable == Tunable.SERVER_LIMIT || tunable == Tunable.THREAD_LIMIT;
        return limit && !mpm.isThreaded()
                ? new Intervention.Turn(atNanos, tunable, 1 + random.nextInt(300))
                : new Intervention.Turn(atNanos, tunable, value(tunable));
    }

    /// A value that a user may choose, mostly small, sometimes at the edge.
    private double value(Tunable tunable) {
        return switch (tunable) {
            case RAM -> oneIn(3) ? uniform(600, 900) : uniform(700, 8000);
            case SWAP -> oneIn(2) ? 0 : uniform(0, 500);
            case OTHER_MEMORY -> uniform(0, 800);
            case SWAP_SPEED -> uniform(1, 500);
            case SERVER_LIMIT -> 1 + random.nextInt(30);
            case THREAD_LIMIT -> 1 + random.nextInt(60);
            case THREADS_PER_CHILD -> random.nextInt(40);
            case MAX_REQUEST_WORKERS -> 1 + random.nextInt(200);
            case START_SERVERS, MIN_SPARE_SERVERS, MAX_SPARE_SERVERS -> random.nextInt(20);
            case MIN_SPARE_THREADS, MAX_SPARE_THREADS -> random.nextInt(120);
            case MAX_CONNECTIONS_PER_CHILD -> oneIn(2) ? 0 : random.nextInt(40);
            case KEEP_ALIVE_TIMEOUT -> random.nextInt(10);
            case MAX_KEEP_ALIVE_REQUESTS -> random.nextInt(8);
            case ASYNC_REQUEST_WORKER_FACTOR -> uniform(0.1, 4);
            case LISTEN_BACKLOG, SOMAXCONN -> oneIn(2) ? 1 + random.nextInt(20) : 511;
            case TIMEOUT, HEADER_TIMEOUT, HEADER_TIMEOUT_MAX -> 1 + random.nextInt(20);
            case ROUND_TRIP -> oneIn(3) ? 0 : uniform(0, 300);
            case PHP_MEMORY -> uniform(0.5, 128);
            case UNSAFE_CODE -> oneIn(2) ? 0 : uniform(0, 20);
            case FPM_MAX_CHILDREN, FPM_START_SERVERS, FPM_MIN_SPARE, FPM_MAX_SPARE -> 1 + random.nextInt(12);
            case FPM_IDLE_TIMEOUT -> 1 + random.nextInt(5);
            case FPM_MAX_REQUESTS -> random.nextInt(20);
            case FPM_BACKLOG -> 1 + random.nextInt(20);
            case VISITORS -> random.nextInt(300);
            case SLOWLORIS_CLIENTS -> random.nextInt(60);
            case LEAK -> uniform(0, 2);
            case SHARED_MEMORY -> uniform(0, 200);
            case CHILD_MEMORY -> uniform(0, 60);
            case THREAD_MEMORY, CONNECTION_MEMORY -> uniform(0, 1);
            case FPM_CHILD_MEMORY -> uniform(0, 60);
            case FORK_TIME -> oneIn(3) ? 0 : uniform(0, 20);
            case CHILD_START_TIME -> oneIn(4) ? 0 : uniform(0, 1500);
            default ->
                uniform(
                        tunable.range().min(),
                        Math.min(tunable.range().max(), tunable.range().min() + 100));
        };
    }

    private Workload workload(double seconds) {
        List<RequestClass> classes = new ArrayList<>();
        int classCount = 1 + random.nextInt(3);
        for (int i = 0; i < classCount; i++) {
            classes.add(requestClass(i));
        }
        List<Load> loads = new ArrayList<>();
        int loadCount = 1 + random.nextInt(3);
        for (int i = 0; i < loadCount; i++) {
            loads.add(load(i, classCount, seconds));
        }
        return new Workload(classes, loads);
    }

    private RequestClass requestClass(int index) {
        return new RequestClass(
                "class " + index,
                pick(RequestKind.values()),
                uniform(0.1, 2),
                oneIn(3),
                oneIn(4) ? new Distribution.Constant(0) : new Distribution.Exponential(uniform(0.0001, 0.05)),
                distribution(0.3),
                distribution(oneIn(3) ? 2_000_000 : 20_000),
                new Distribution.Uniform(0.2, 1.5));
    }

    private Distribution distribution(double mean) {
        return switch (random.nextInt(6)) {
            case 0 -> new Distribution.Constant(oneIn(2) ? 0 : mean);
            case 1 -> new Distribution.Exponential(mean);
            case 2 -> new Distribution.Uniform(0, 2 * mean);
            case 3 -> new Distribution.Lognormal(mean, 1);
            case 4 -> new Distribution.Pareto(mean / 3, 1.5, mean * 30);
            default -> new Distribution.Empirical(List.of(0.0, mean / 2, mean, mean * 3));
        };
    }

    private Load load(int index, int classCount, double seconds) {
        double start = oneIn(2) ? 0 : uniform(0, seconds / 2);
        double stop = oneIn(2) ? 1e6 : start + uniform(0, seconds);
        String name = "load " + index;
        return switch (random.nextInt(4)) {
            case 2 ->
                new Load.Replay(
                        name,
                        uniform(0.5, 3),
                        List.of(random.nextInt(200), 0, random.nextInt(200), random.nextInt(20)),
                        List.of(1 + random.nextInt(5), 1, 3),
                        visit(classCount),
                        start);
            case 0 ->
                new Load.ClosedUsers(
                        name, random.nextInt(250), visit(classCount), distribution(0.5), uniform(0, 3), start, stop);
            case 1 -> new Load.OpenArrivals(name, uniform(0, 150), visit(classCount), start, stop);
            default -> new Load.Slowloris(name, random.nextInt(80), uniform(0.05, 8), start, stop);
        };
    }

    private Visit visit(int classCount) {
        boolean silent = oneIn(6);
        return new Visit(
                oneIn(2) ? List.of() : List.of(random.nextInt(classCount)),
                1 + random.nextInt(6),
                !oneIn(3),
                silent ? uniform(0, 50) : 0,
                distribution(0.2),
                oneIn(2) ? 0 : uniform(0, 20),
                oneIn(2) ? uniform(0.05, 5) : 60,
                oneIn(3) ? uniform(2_000, 500_000) : 0,
                oneIn(2));
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private double uniform(double low, double high) {
        return high <= low ? low : random.nextDouble(low, high);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
