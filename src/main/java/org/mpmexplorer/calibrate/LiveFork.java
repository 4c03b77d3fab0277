package org.mpmexplorer.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;
import org.mpmexplorer.server.live.StatusSample;

/// The simulation forked from the real state: it begins with as many processes as the server has, with as
/// many requests under way and idle connections, and new ones come at the rate of late.
final class LiveFork {
    private static final double UP_SECONDS = 2;
    private static final double ONCE = 1e7;
    private static final double PATIENCE_SECONDS = 60;

    private final StatusSample sample;
    private final int threadsPerChild;

    LiveFork(StatusSample sample, int threadsPerChild) {
        this.sample = sample;
        this.threadsPerChild = threadsPerChild;
    }

    /// The study, begun from the sample.
    Study of(Study study) {
        Workload begun = begun(study.workload());
        List<Scenario> lanes = study.lanes().stream()
                .map(lane -> new Scenario(
                        lane.name(), lane.mpm(), settings(lane), begun, lane.script(), lane.durationNanos()))
                .toList();
        return new Study(study.name(), study.description(), study.question(), lanes);
    }

    private Settings settings(Scenario lane) {
        int places = sample.scoreboard().size() - sample.count(Letter.DEAD);
        int perChild = lane.mpm().isThreaded() ? lane.settings().count(Tunable.THREADS_PER_CHILD) : 1;
        double children = Math.ceil((double) places / Math.max(1, perChild));
        boolean isItself = lane.mpm().isThreaded() == (threadsPerChild > 1);
        Settings settings = lane.settings();
        return isItself ? settings.with(Tunable.START_SERVERS, Tunable.START_SERVERS.nearestLegal(children)) : settings;
    }

    private Workload begun(Workload workload) {
        List<Load> loads = new ArrayList<>(workload.loads());
        int serving = sample.count(Letter.WRITE) + sample.count(Letter.READ);
        int idle = sample.count(Letter.KEEPALIVE) + sample.connections().keepAlive();
        add(loads, "requests under way", Math.max(0, serving - 1), 0);
        add(loads, "idle connections", idle, PATIENCE_SECONDS);
        return new Workload(workload.classes(), loads);
    }

    /// The status request itself is one of the busy workers and is none of the visitors' (httpd-semantics 7.2).
    private static void add(List<Load> loads, String name, int clients, double holdSeconds) {
        if (clients > 0) {
            Visit visit = new Visit(
                    List.of(),
                    1,
                    holdSeconds > 0,
                    0,
                    new Distribution.Constant(0),
                    holdSeconds,
                    PATIENCE_SECONDS,
                    0,
                    false);
            loads.add(new Load.ClosedUsers(
                    name, clients, visit, new Distribution.Constant(ONCE), 0.2, UP_SECONDS, UP_SECONDS + 1));
        }
    }
}
