package org.mpmexplorer.calibrate;

import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Workload;
import org.mpmexplorer.server.log.LoggedTraffic;

/// Guesses what a server must have had at least, since it did serve what is in its log: of what nothing else
/// tells, a usual value, but no less than that.
final class Enough {
    private static final double SECONDS_PER_MINUTE = 60;

    /// Rates within a minute vary; so many times the mean is taken to be there.
    private static final double ROOM = 2;

    private final Workload workload;
    private final Sheet sheet;
    private final Mpm mpm;
    private final double requestsPerSecond;
    private final double visitsPerSecond;

    Enough(Workload workload, LoggedTraffic log, Mpm mpm, Sheet sheet) {
        this.workload = workload;
        this.sheet = sheet;
        this.mpm = mpm;
        int busiest = log.requestsPerMinute().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        requestsPerSecond = busiest / SECONDS_PER_MINUTE;
        visitsPerSecond = requestsPerSecond * log.connections().count() / Math.max(1, log.requests());
    }

    /// Places for all requests at once and, where they hold a place, for idle connections.
    void workers() {
        double idle = mpm == Mpm.EVENT || !sheet.settings().isOn(Tunable.KEEP_ALIVE)
                ? 0
                : visitsPerSecond * sheet.settings().get(Tunable.KEEP_ALIVE_TIMEOUT);
        atLeast(Tunable.MAX_REQUEST_WORKERS, ROOM * (requestsPerSecond * meanSeconds(false) + idle));
        double perChild = mpm.isThreaded() ? sheet.settings().get(Tunable.THREADS_PER_CHILD) : 1;
        double children = Math.ceil(sheet.settings().get(Tunable.MAX_REQUEST_WORKERS) / perChild);
        if (children > sheet.settings().get(Tunable.SERVER_LIMIT)) {
            sheet.replace(sheet.settings().with(Tunable.SERVER_LIMIT, children));
        }
    }

    /// PHP processes for all pages at once.
    void fpm() {
        atLeast(Tunable.FPM_MAX_CHILDREN, ROOM * requestsPerSecond * meanSeconds(true));
    }

    void cores() {
        double busy = 0;
        for (RequestClass each : workload.classes()) {
            busy += share(each) * each.cpuSeconds().mean();
        }
        atLeast(Tunable.CORES, ROOM * requestsPerSecond * busy);
    }

    /// RAM for as many processes as there may be.
    void ram() {
        Corrections corrections = Corrections.of(mpm, sheet.settings());
        double processes = corrections.daemonsLimit();
        double each = get(Tunable.CHILD_MEMORY);
        if (mpm.isThreaded()) {
            each += get(Tunable.THREADS_PER_CHILD) * get(Tunable.THREAD_MEMORY);
            processes = Math.ceil(get(Tunable.MAX_REQUEST_WORKERS) / Math.max(1, get(Tunable.THREADS_PER_CHILD)));
        }
        PhpHandler php = sheet.settings().phpHandler();
        each += php.isModule() ? get(Tunable.PHP_MEMORY) : 0;
        double pool = php == PhpHandler.FPM
                ? get(Tunable.FPM_MAX_CHILDREN) * (get(Tunable.FPM_CHILD_MEMORY) + get(Tunable.PHP_MEMORY))
                : 0;
        atLeast(Tunable.RAM, get(Tunable.OTHER_MEMORY) + get(Tunable.SHARED_MEMORY) + processes * each + pool);
    }

    private double get(Tunable tunable) {
        return sheet.settings().get(tunable);
    }

    private void atLeast(Tunable tunable, double wanted) {
        double usual = get(tunable);
        double legal = tunable.nearestLegal(Math.ceil(wanted));
        if (legal > usual) {
            sheet.set(tunable, legal, "nothing tells; enough for what the log shows", Fact.Certainty.GUESSED);
        } else {
            sheet.usual(tunable);
        }
    }

    private double meanSeconds(boolean ofPhp) {
        double mean = 0;
        for (RequestClass each : workload.classes()) {
            boolean counts = !ofPhp || each.kind() == RequestKind.PHP;
            mean += counts
                    ? share(each)
                            * (each.cpuSeconds().mean() + each.waitSeconds().mean())
                    : 0;
        }
        return mean;
    }

    private double share(RequestClass one) {
        double all = 0;
        for (RequestClass each : workload.classes()) {
            all += each.weight();
        }
        return one.weight() / all;
    }
}
