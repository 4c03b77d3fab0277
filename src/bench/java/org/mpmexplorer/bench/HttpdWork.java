package org.mpmexplorer.bench;

import java.util.List;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.mpm.Engine;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.SegmentFold;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;

/// W3's visitors on the whole httpd model: prefork with 150 children, KeepAliveTimeout 5, and everything of
/// the rule book between them and a reply.
final class HttpdWork {
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final long MOST_RECORDS = 20_000_000;
    private static final double FOR_EVER_SECONDS = 1e12;

    private final int hours;
    private long requests;
    private double waitSeconds;
    private int runs;

    HttpdWork(int hours) {
        this.hours = hours;
    }

    Contest contest() {
        return new Contest("W3's visitors on the whole httpd model", "simulated seconds")
                .add("limit: packed heap, ziggurat draws", new KeepAliveWork(hours).limitWork())
                .add("httpd model, trace folded and dropped", this::folded)
                .add("httpd model, trace kept", this::kept);
    }

    Check check() {
        return new Check("W3's visitors on the whole httpd model")
                .near("requests in an hour", (double) requests / runs, KeepAliveWork.REQUESTS, 0.001)
                .near("mean wait in s", waitSeconds / runs, KeepAliveWork.MEAN_WAIT_SECONDS, 0.002);
    }

    /// The scenario, for any length.
    static Scenario scenario(long seconds) {
        Settings settings = Settings.compiledIn(Mpm.PREFORK)
                .with(Tunable.PHP_HANDLER, PhpHandler.NONE.ordinal())
                .with(Tunable.MAX_REQUEST_WORKERS, KeepAliveWork.SLOTS)
                .with(Tunable.START_SERVERS, KeepAliveWork.SLOTS)
                .with(Tunable.MAX_SPARE_SERVERS, KeepAliveWork.SLOTS + 50)
                .with(Tunable.LISTEN_BACKLOG, 4096)
                .with(Tunable.ROUND_TRIP, 0)
                .with(Tunable.RAM, 65_536);
        RequestClass waits = new RequestClass(
                "page",
                RequestKind.PROXY,
                1,
                false,
                new Distribution.Constant(0),
                new Distribution.Lognormal(0.08, 1),
                new Distribution.Constant(0),
                new Distribution.Constant(1));
        Visit visit = new Visit(
                List.of(), 3, true, 0, new Distribution.Constant(0.2), FOR_EVER_SECONDS, FOR_EVER_SECONDS, 0, false);
        Load users = new Load.ClosedUsers(
                "users", KeepAliveWork.CLIENTS, visit, new Distribution.Exponential(7), 14, 0, FOR_EVER_SECONDS);
        return new Scenario(
                "W3",
                Mpm.PREFORK,
                settings,
                new Workload(List.of(waits), List.of(users)),
                List.of(),
                seconds * SECOND_NANOS);
    }

    private double folded() {
        for (int hour = 0; hour < hours; hour++) {
            Waits waits = new Waits();
            Scenario scenario = scenario(KeepAliveWork.HORIZON_NANOS / SECOND_NANOS);
            Engine engine = new Engine(scenario, runs++, new Recording.Stream(waits));
            engine.advanceTo(scenario.durationNanos());
            engine.flush();
            requests += waits.responses;
            waitSeconds += waits.meanSeconds();
        }
        return simulatedSeconds();
    }

    private double kept() {
        long records = 0;
        for (int hour = 0; hour < hours; hour++) {
            Scenario scenario = scenario(KeepAliveWork.HORIZON_NANOS / SECOND_NANOS);
            Engine engine = new Engine(scenario, hour, new Recording.Keep(MOST_RECORDS));
            engine.advanceTo(scenario.durationNanos());
            records += engine.view().records();
        }
        if (records == 0) {
            throw new IllegalStateException("nothing was kept");
        }
        return simulatedSeconds();
    }

    private double simulatedSeconds() {
        return hours * (KeepAliveWork.HORIZON_NANOS / 1e9);
    }

    /// The figures the reference loops keep: replies, and how long from a visit's SYN to its worker.
    static final class Waits implements SegmentFold {
        private final long[] visitNanos = new long[1 << 16];
        private final WaitTally tally = new WaitTally();
        private long responses;

        @Override
        public void fold(long[] words, int records) {
            for (int record = 0; record < records; record++) {
                long word = words[2 * record + 1];
                int kind = TraceLayout.kind(word);
                if (kind == TraceKind.RESPONSE.code()) {
                    responses++;
                } else if (kind == TraceKind.VISIT.code()) {
                    visitNanos[TraceLayout.subject(word)] = words[2 * record];
                } else if (kind == TraceKind.ACCEPT.code()) {
                    tally.record(words[2 * record] - visitNanos[TraceLayout.subject(word)]);
                }
            }
        }

        long responses() {
            return responses;
        }

        double meanSeconds() {
            return tally.meanNanos() / 1e9;
        }
    }
}
