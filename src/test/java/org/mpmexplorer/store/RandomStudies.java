package org.mpmexplorer.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Unit;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;

/// Studies with every kind of everything in them, the same for the same seed.
final class RandomStudies {
    private final Random random;

    RandomStudies(long seed) {
        this.random = new Random(seed);
    }

    SavedRun savedRun() {
        Study study = study();
        List<SavedRun.Lane> lanes = new ArrayList<>();
        for (int i = 0; i < study.lanes().size(); i++) {
            lanes.add(new SavedRun.Lane(interventions(), random.nextBoolean() ? SavedRun.hex(random.nextLong()) : ""));
        }
        return new SavedRun(study, random.nextLong(), "1.0.0", lanes);
    }

    Study study() {
        Workload workload = workload();
        long duration = 1 + random.nextLong(Scenario.MAX_DURATION_NANOS);
        List<Intervention> script = interventions();
        boolean sameScript = random.nextBoolean();
        List<Scenario> lanes = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Mpm mpm = Mpm.values()[random.nextInt(Mpm.values().length)];
            lanes.add(new Scenario(
                    "Server \"" + i + "\" \u00e9",
                    mpm,
                    settings(random.nextBoolean() ? Settings.debian(mpm) : Settings.compiledIn(mpm)),
                    workload,
                    sameScript ? script : interventions(),
                    duration));
        }
        return new Study("A name \\ with / signs", "line\nbreak", "", lanes);
    }

    private Settings settings(Settings base) {
        Settings settings = base;
        for (int i = random.nextInt(20); i > 0; i--) {
            Tunable tunable = tunable();
            settings = settings.with(tunable, value(tunable));
        }
        return settings;
    }

    private Tunable tunable() {
        return Tunable.values()[random.nextInt(Tunable.values().length)];
    }

    private double value(Tunable tunable) {
        double value = tunable.range().min()
                + random.nextDouble() * (tunable.range().max() - tunable.range().min());
        boolean whole = tunable.unit() == Unit.FLAG || tunable.unit() == Unit.CHOICE || tunable.unit() == Unit.COUNT;
        return whole ? Math.rint(value) : value;
    }

    private List<Intervention> interventions() {
        List<Intervention> interventions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            long at = random.nextLong(Scenario.MAX_DURATION_NANOS);
            Tunable tunable = tunable();
            interventions.add(
                    random.nextBoolean()
                            ? new Intervention.Turn(at, tunable, value(tunable))
                            : new Intervention.Perform(at, Action.values()[random.nextInt(Action.values().length)]));
        }
        return interventions;
    }

    private Workload workload() {
        List<RequestClass> classes = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            classes.add(new RequestClass(
                    "class " + i,
                    RequestKind.values()[random.nextInt(3)],
                    random.nextInt(5),
                    random.nextBoolean(),
                    distribution(),
                    distribution(),
                    distribution(),
                    distribution()));
        }
        List<Load> loads = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            loads.add(load(classes.size()));
        }
        return new Workload(classes, loads);
    }

    private Load load(int classes) {
        double start = random.nextDouble() * 10;
        double stop = start + random.nextDouble() * 100;
        List<Supplier<Load>> kinds = List.of(
                () -> new Load.ClosedUsers("a", random.nextInt(1000), visit(classes), distribution(), 3, start, stop),
                () -> new Load.OpenArrivals("b", random.nextDouble() * 100, visit(classes), start, stop),
                () -> new Load.Replay(
                        "d",
                        0.5,
                        List.of(0, 3, random.nextInt(50)),
                        List.of(2, 1 + random.nextInt(9)),
                        visit(classes),
                        start),
                () -> new Load.Slowloris("c", random.nextInt(1000), 0.5 + random.nextDouble(), start, stop));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private Visit visit(int classes) {
        return new Visit(
                random.nextBoolean() ? List.of() : List.of(random.nextInt(classes)),
                1 + random.nextInt(9),
                random.nextBoolean(),
                random.nextInt(3),
                distribution(),
                random.nextInt(20),
                0.1 + random.nextDouble(),
                random.nextInt(100_000),
                random.nextBoolean());
    }

    private Distribution distribution() {
        double a = random.nextDouble();
        double b = a + random.nextDouble();
        return switch (random.nextInt(6)) {
            case 0 -> new Distribution.Constant(a);
            case 1 -> new Distribution.Exponential(a);
            case 2 -> new Distribution.Uniform(a, b);
            case 3 -> new Distribution.Lognormal(a, b);
            case 4 -> new Distribution.Pareto(a, b, b);
            default -> new Distribution.Empirical(List.of(a, b));
        };
    }
}
