package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;

/// What visitors want of a server, made harder or made independent of what the server does.
final class Demand {
    private static final double CROWD = 2;
    private static final double NANOS_PER_SECOND = 1e9;

    private Demand() {}

    /// Twice the visitors, and a database that takes twice as long.
    static Scenario crowd(Scenario calm) {
        return scaled(scaled(calm, Tunable.VISITORS), Tunable.BACKEND_FACTOR);
    }

    private static Scenario scaled(Scenario scenario, Tunable tunable) {
        return scenario.with(tunable, tunable.nearestLegal(scenario.settings().get(tunable) * CROWD));
    }

    /// Whether visits begin at the same instants whatever the server does.
    static boolean isIndependent(Scenario scenario) {
        return scenario.workload().loads().stream().noneMatch(Load.ClosedUsers.class::isInstance);
    }

    /// The same visits at random instants of the same rate.
    ///
    /// A user of a closed load thinks only after the connection has ended, so a server that keeps
    /// connections open longer is asked less; its settings for keep-alive can be judged only on a
    /// demand that does not depend on them.
    ///
    /// @param measured a run of the scenario: as many requests a second come as it completed
    static Scenario independent(Scenario scenario, RunFigures measured) {
        Workload workload = scenario.workload();
        double seconds = scenario.durationNanos() / NANOS_PER_SECOND;
        double closed = 0;
        double open = 0;
        for (int i = 0; i < workload.loads().size(); i++) {
            double share = activeShare(workload.loads().get(i), seconds);
            closed += share * requestRate(scenario, i);
            if (workload.loads().get(i) instanceof Load.OpenArrivals arrivals) {
                open += share * arrivals.ratePerSecond() * arrivals.visit().requestsPerConnection();
            }
        }
        double factor = Math.max(0, measured.completions() / seconds - open) / closed;
        return closed > 0 && factor > 0 ? withOpenLoads(scenario, factor) : scenario;
    }

    private static double activeShare(Load load, double seconds) {
        return Math.max(0, Math.min(seconds, load.stopSeconds()) - load.startSeconds()) / seconds;
    }

    /// What the users of a closed load ask for each second where nothing holds them up; 0 for another load.
    private static double requestRate(Scenario scenario, int index) {
        if (!(scenario.workload().loads().get(index) instanceof Load.ClosedUsers users)) {
            return 0;
        }
        Visit visit = users.visit();
        double roundTrip = scenario.settings().get(Tunable.ROUND_TRIP) / 1000;
        double cycle = users.thinkSeconds().mean()
                + roundTrip
                + visit.requestsPerConnection() * (roundTrip + serviceSeconds(scenario, visit))
                + (visit.requestsPerConnection() - 1) * visit.gapSeconds().mean();
        if (visit.keepAlive() && scenario.settings().isOn(Tunable.KEEP_ALIVE)) {
            cycle += Math.min(visit.holdSeconds(), scenario.settings().get(Tunable.KEEP_ALIVE_TIMEOUT));
        }
        return clients(scenario, index, users) * visit.requestsPerConnection() / Math.max(cycle, 1e-3);
    }

    private static double clients(Scenario scenario, int index, Load.ClosedUsers users) {
        return index == scenario.workload().mainLoad() ? scenario.settings().get(Tunable.VISITORS) : users.clients();
    }

    private static double serviceSeconds(Scenario scenario, Visit visit) {
        List<RequestClass> classes = scenario.workload().classes();
        double weights = 0;
        double seconds = 0;
        for (int i = 0; i < classes.size(); i++) {
            RequestClass asked = classes.get(i);
            if (visit.classes().isEmpty() || visit.classes().contains(i)) {
                double wait = asked.waitSeconds().mean() * scenario.settings().get(Tunable.BACKEND_FACTOR);
                weights += asked.weight();
                seconds += asked.weight() * (asked.cpuSeconds().mean() + wait);
            }
        }
        return weights == 0 ? 0 : seconds / weights;
    }

    private static Scenario withOpenLoads(Scenario scenario, double factor) {
        Workload workload = scenario.workload();
        List<Load> loads = new ArrayList<>();
        for (int i = 0; i < workload.loads().size(); i++) {
            loads.add(
                    workload.loads().get(i) instanceof Load.ClosedUsers users
                            ? new Load.OpenArrivals(
                                    users.name(),
                                    factor
                                            * requestRate(scenario, i)
                                            / users.visit().requestsPerConnection(),
                                    users.visit(),
                                    users.startSeconds(),
                                    users.stopSeconds())
                            : workload.loads().get(i));
        }
        Workload changed = new Workload(workload.classes(), loads);
        double perUser = perUser(scenario, changed);
        double visitors = Tunable.VISITORS.nearestLegal(scenario.settings().get(Tunable.VISITORS) * perUser);
        return new Scenario(
                scenario.name(),
                scenario.mpm(),
                scenario.settings().with(Tunable.VISITORS, visitors),
                changed,
                scenario.script().stream().map(step -> rescaled(step, perUser)).toList(),
                scenario.durationNanos());
    }

    /// How many visits a minute stand for one user of the main load.
    private static double perUser(Scenario scenario, Workload changed) {
        boolean isClosed = scenario.workload().loads().get(changed.mainLoad()) instanceof Load.ClosedUsers;
        return isClosed ? changed.visitors() / Math.max(1, scenario.settings().get(Tunable.VISITORS)) : 1;
    }

    private static Intervention rescaled(Intervention step, double perUser) {
        return step instanceof Intervention.Turn turn && turn.tunable() == Tunable.VISITORS
                ? new Intervention.Turn(
                        turn.atNanos(),
                        Tunable.VISITORS,
                        Tunable.VISITORS.nearestLegal(Math.max(1, turn.value() * perUser)))
                : step;
    }
}
