package org.mpmexplorer.calibrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.server.log.LoggedTraffic;

/// How well a run of a calibrated scenario matches the log it was made of.
///
/// @param minutes requests of each minute
/// @param times quantiles of response times; none where the log has no times
/// @param rateError mean absolute difference of the requests per minute, as a share of the log's mean
public record Match(List<Minute> minutes, List<Time> times, double rateError) {
    private static final long SEED = 1;

    public Match {
        minutes = List.copyOf(minutes);
        times = List.copyOf(times);
    }

    /// Requests of one minute of the stretch.
    public record Minute(int logged, int simulated) {
        /// By how much more were simulated, as a share of the logged ones.
        public double error() {
            return logged == 0 ? 0 : (double) simulated / logged - 1;
        }
    }

    /// One quantile of the response times, in seconds.
    ///
    /// @param name such as `p95`
    public record Time(String name, double logged, double simulated) {
        /// By how much the simulated one is larger, as a share of the logged one.
        public double error() {
            return logged == 0 ? 0 : simulated / logged - 1;
        }
    }

    /// Runs the scenario and compares it with the log.
    ///
    /// @param progress is told the share of the run that is done
    /// @throws InterruptedException if the thread is interrupted
    public static Match of(Scenario scenario, LoggedTraffic log, DoubleConsumer progress) throws InterruptedException {
        ServedFold fold = new ServedFold(
                VisitorFacts.HEAD_START_SECONDS, log.requestsPerMinute().size());
        new BatchRunner(1).run(List.of(RunRecipe.of(scenario, SEED)), List.of(fold), progress);
        List<Minute> minutes = minutes(log, fold);
        return new Match(minutes, times(log, fold), rateError(minutes));
    }

    private static List<Minute> minutes(LoggedTraffic log, ServedFold fold) {
        List<Minute> minutes = new ArrayList<>();
        for (int i = 0; i < log.requestsPerMinute().size(); i++) {
            minutes.add(new Minute(log.requestsPerMinute().get(i), fold.perMinute()[i]));
        }
        return minutes;
    }

    private static double rateError(List<Minute> minutes) {
        double sum = 0;
        double logged = 0;
        for (Minute minute : minutes) {
            sum += Math.abs(minute.simulated() - minute.logged());
            logged += minute.logged();
        }
        return logged == 0 ? 0 : sum / logged;
    }

    private static List<Time> times(LoggedTraffic log, ServedFold fold) {
        double[] seconds = fold.sortedSeconds();
        if (log.responses().isEmpty() || seconds.length == 0) {
            return Collections.emptyList();
        }
        LoggedTraffic.Times logged = log.responses().get();
        return List.of(
                new Time("p50", logged.p50(), at(seconds, 0.5)),
                new Time("p90", logged.p90(), at(seconds, 0.9)),
                new Time("p95", logged.p95(), at(seconds, 0.95)),
                new Time("p99", logged.p99(), at(seconds, 0.99)));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
