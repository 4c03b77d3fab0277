package org.mpmexplorer.validate;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;

/// Makes an experiment a scenario of the simulator, on the [Machine] of the measurements and by their
/// [Protocol].
final class ScenarioMaker {
    private static final double NANOS = 1e9;
    private static final double REPLY_BYTES = 1_000;
    private static final double KIB_PER_MIB = 1_024;

    private final Experiment experiment;
    private final double slowness;
    private final double headStart;
    private final List<RequestClass> classes = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();

    private ScenarioMaker(Experiment experiment, double slowness) {
        this.experiment = experiment;
        this.slowness = slowness;
        headStart = Protocol.headStartSeconds(slowness);
    }

    /// The scenario of one run.
    ///
    /// @param slowness of the machine in this run, see [Machine#SLOWNESS_SIGMA]
    /// @throws IllegalArgumentException with one sentence if the experiment cannot be simulated
    static Scenario of(String name, Experiment experiment, double slowness) {
        ScenarioMaker maker = new ScenarioMaker(experiment, slowness);
        maker.addLoads();
        double seconds = maker.headStart + experiment.durationSeconds() + Protocol.GRACE_SECONDS;
        return new Scenario(
                name,
                experiment.mpm(),
                maker.settings(),
                new Workload(maker.classes, maker.loads, Protocol.GENERATOR_SEED),
                maker.script(),
                Math.round(seconds * NANOS));
    }

    // ---- settings

    private Settings settings() {
        Settings settings = Settings.compiledIn(experiment.mpm())
                .with(Tunable.CORES, Machine.CORES)
                .with(Tunable.RAM, Machine.RAM_MEBIBYTES)
                .with(Tunable.SOMAXCONN, Machine.SOMAXCONN)
                .with(Tunable.SYN_LINEAR, 1)
                .with(Tunable.ROUND_TRIP, Machine.ROUND_TRIP_MILLIS * slowness)
                .with(Tunable.LOAD_GENERATOR, Machine.STEP_MILLIS * slowness)
                .with(Tunable.PHP_MEMORY, 1)
                .with(Tunable.PHP_HANDLER, handler().ordinal());
        return ExperimentSettings.of(settings, experiment);
    }

    private PhpHandler handler() {
        if (experiment.php()) {
            return PhpHandler.MOD_PHP_NTS;
        }
        return experiment.fpm().isEmpty() ? PhpHandler.NONE : PhpHandler.FPM;
    }

    // ---- loads

    /// The measuring program starts its loads one after the other and waits for each `start_s`: none
    /// begins before those named before it.
    private void addLoads() {
        double start = 0;
        for (ExperimentLoad load : experiment.loads()) {
            start = Math.max(start, load.start());
            add(load, headStart + start);
        }
        if (experiment.sampleStatus()) {
            addStatusPage();
        }
        if (classes.isEmpty()) {
            classes.add(requestClass("nothing", RequestKind.STATIC, 0, 0, 0));
        }
    }

    private void add(ExperimentLoad load, double start) {
        double stop = end(Math.min(load.stop(), experiment.durationSeconds()));
        String name = "load " + loads.size();
        switch (load.kind()) {
            case SLOWLORIS -> loads.add(new Load.Slowloris(name, load.clients(), load.drip(), start, stop));
            case OPEN -> loads.add(new Load.OpenArrivals(name, load.rate(), visit(load), start, stop));
            case CLOSED -> {
                Distribution think = load.think() > 0 ? new Distribution.Exponential(load.think()) : constant(0);
                loads.add(new Load.ClosedUsers(
                        name, load.clients(), visit(load), think, load.stagger(), start, Math.max(start, stop)));
            }
        }
    }

    private double end(double seconds) {
        return headStart + seconds;
    }

    private Visit visit(ExperimentLoad load) {
        double serviceSeconds = load.parameter("ms") / 1_000;
        double heapMebibytes = load.parameter("heap_kb") / KIB_PER_MIB;
        if (load.isProxied()) {
            classes.add(requestClass(load.path(), RequestKind.PROXY, Machine.PROXIED_CPU_SECONDS, serviceSeconds, 0));
        } else if (load.isPhp()) {
            classes.add(requestClass(
                    load.path(),
                    RequestKind.PHP,
                    Machine.PHP_CPU_SECONDS + heapMebibytes * Machine.TOUCH_SECONDS,
                    serviceSeconds + Machine.PHP_WAIT_SECONDS * slowness,
                    heapMebibytes));
        } else {
            classes.add(requestClass(load.path(), RequestKind.STATIC, Machine.STATIC_CPU_SECONDS, 0, 0));
        }
        return visitLast(load);
    }

    /// A visit for the class that was added last.
    private Visit visitLast(ExperimentLoad load) {
        return new Visit(
                List.of(classes.size() - 1),
                load.requestsPerConnection(),
                load.keepAlive(),
                0,
                constant(load.gap()),
                load.hold(),
                load.clientTimeout(),
                0,
                false);
    }

    private RequestClass requestClass(String name, RequestKind kind, double cpu, double wait, double heap) {
        return new RequestClass(
                name + " " + classes.size(),
                kind,
                1,
                false,
                kind == RequestKind.PHP && heap * Machine.TOUCH_SECONDS < cpu / 2
                        ? new Distribution.Exponential(cpu * slowness)
                        : constant(cpu * slowness),
                constant(wait),
                constant(REPLY_BYTES),
                constant(heap));
    }

    private void addStatusPage() {
        classes.add(requestClass("/server-status", RequestKind.STATIC, Machine.STATIC_CPU_SECONDS, 0, 0));
        Visit look = new Visit(
                List.of(classes.size() - 1), 1, false, 0, constant(0), 0, Protocol.STATUS_PATIENCE_SECONDS, 0, false);
        double start = headStart;
        loads.add(new Load.ClosedUsers(
                "observer",
                1,
                look,
                constant(experiment.sampleSeconds()),
                0,
                start,
                end(experiment.durationSeconds())));
    }

    private static Distribution constant(double value) {
        return new Distribution.Constant(value);
    }

    // ---- actions

    private List<Intervention> script() {
        List<Intervention> script = new ArrayList<>();
        for (Experiment.TimedAction action : experiment.actions()) {
            Action performed = switch (action.what()) {
                case "graceful" -> Action.GRACEFUL_RESTART;
                case "restart" -> Action.RESTART;
                case "segv_child" -> Action.CRASH_CHILD;
                case "kill_child" -> Action.KILL_CHILD;
                default -> throw new IllegalStateException("no such action " + action.what());
            };
            script.add(new Intervention.Perform(Math.round(end(action.atSeconds()) * NANOS), performed));
        }
        return script;
    }
}
