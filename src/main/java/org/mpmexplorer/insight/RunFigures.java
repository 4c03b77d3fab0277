package org.mpmexplorer.insight;

import org.mpmexplorer.scenario.RunRecipe;

/// The few numbers by which whole runs are compared.
///
/// @param completions complete replies with a status below 400
/// @param p95Seconds response time below which 95 % of them stayed
/// @param errors failed requests and replies with a status from 400
/// @param peakRamBytes the most RAM in use by everything on the machine
/// @param peakSwapBytes the most swap in use
/// @param peakBusyWorkers the most workers that were busy at once
/// @param forks processes of httpd forked
public record RunFigures(
        double completions,
        double p95Seconds,
        double errors,
        double peakRamBytes,
        double peakSwapBytes,
        double peakBusyWorkers,
        double forks,
        Outcome outcome) {

    /// The figures of a run whose fold has been fed to its end.
    public static RunFigures of(RunRecipe recipe, RunFold fold) {
        fold.advanceTo(recipe.scenario().durationNanos());
        RunSummary summary = fold.summary();
        SecondSeries series = fold.series();
        Bottleneck verdict = Bottleneck.ofWhole(recipe, series);
        return new RunFigures(
                summary.requests().completed(),
                summary.requests().responseTime().p95(),
                summary.requests().errors(),
                summary.machine().ram().peak(),
                summary.machine().swap().peak(),
                summary.workers().busy().peak(),
                summary.deaths().forks(),
                Outcome.of(verdict, summary));
    }
}
