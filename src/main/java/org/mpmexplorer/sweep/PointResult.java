package org.mpmexplorer.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mpmexplorer.insight.Estimate;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.RunFigures;

/// What a sweep found at one point.
///
/// @param point its number in the grid
/// @param values of the axes
/// @param replications that were run
/// @param servers one for each server of the study
public record PointResult(int point, List<Double> values, int replications, List<ServerFigures> servers) {

    public PointResult {
        values = List.copyOf(values);
        servers = List.copyOf(servers);
    }

    /// The figures of one server: means over the replications.
    ///
    /// @param p95Seconds of the response time
    /// @param outcome the most frequent one, of equals the worse
    public record ServerFigures(
            Estimate completions, Estimate p95Seconds, Estimate errors, Estimate peakRamBytes, Outcome outcome) {

        /// The means over these replications, at least one.
        public static ServerFigures of(List<RunFigures> runs) {
            return of(runs, List.of());
        }

        /// The means over these replications, at least one, with intervals for which others, each around means of
        /// their own, tell what is chance, too.
        public static ServerFigures of(List<RunFigures> runs, List<List<RunFigures>> alike) {
            return new ServerFigures(
                    estimate(runs, alike, RunFigures::completions),
                    estimate(runs, alike, RunFigures::p95Seconds),
                    estimate(runs, alike, RunFigures::errors),
                    estimate(runs, alike, RunFigures::peakRamBytes),
                    mostFrequent(runs));
        }

        boolean isWithin(double share) {
            return completions.isWithin(share) && p95Seconds.isWithin(share);
        }

        private static Estimate estimate(
                List<RunFigures> runs, List<List<RunFigures>> alike, ToDoubleFunction<RunFigures> figure) {
            return Estimate.of(
                    values(runs, figure),
                    alike.stream().map(group -> values(group, figure)).toList());
        }

        private static double[] values(List<RunFigures> runs, ToDoubleFunction<RunFigures> figure) {
            return runs.stream().mapToDouble(figure).toArray();
        }

        private static Outcome mostFrequent(List<RunFigures> runs) {
            Outcome best = Outcome.FINE;
            long most = 0;
            for (Outcome outcome : Outcome.values()) {
                long count =
                        runs.stream().filter(run -> run.outcome() == outcome).count();
                if (count >= most && count > 0) {
                    most = count;
                    best = outcome;
                }
            }
            return best;
        }
    }

    /// From the runs of each server, all equally many.
    static PointResult of(SweepPlan plan, int point, List<List<RunFigures>> runs) {
        List<ServerFigures> servers = new ArrayList<>();
        for (List<RunFigures> ofServer : runs) {
            servers.add(ServerFigures.of(ofServer));
        }
        return new PointResult(point, plan.valuesAt(point), runs.getFirst().size(), servers);
    }

    boolean isWithin(double share) {
        return servers.stream().allMatch(server -> server.isWithin(share));
    }
}
