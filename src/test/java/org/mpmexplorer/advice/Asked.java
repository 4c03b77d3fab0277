package org.mpmexplorer.advice;

import java.util.List;
import java.util.Set;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.insight.RunSummary;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.trace.FailKind;

/// Runs and advice for what people ask about.
final class Asked {
    static final long SECOND = 1_000_000_000L;

    private Asked() {}

    /// A server of a preset.
    static Scenario preset(String name, int lane) {
        return Presets.named(name).orElseThrow().study().lanes().get(lane);
    }

    static RunSummary summary(Scenario scenario) throws InterruptedException {
        RunFold fold = fold(scenario);
        fold.advanceTo(scenario.durationNanos());
        return fold.summary();
    }

    static RunFigures figures(Scenario scenario) throws InterruptedException {
        return RunFigures.of(RunRecipe.of(scenario, 1), fold(scenario));
    }

    static RunFold fold(Scenario scenario) throws InterruptedException {
        RunFold fold = new BatchRunner(1)
                .run(List.of(RunRecipe.of(scenario, 1)), RunFold::new, share -> {})
                .getFirst();
        fold.advanceTo(scenario.durationNanos());
        return fold;
    }

    /// The advice for one server under its own MPM.
    static List<Recommendation> advice(Scenario scenario) throws InterruptedException {
        Steps steps = new Steps(
                new RememberedRuns(
                        recipes -> BatchRunner.onAllCores().run(recipes, RunFold::new, RunFigures::of, share -> {})),
                scenario,
                tunable -> {});
        steps.all();
        return steps.recommendations();
    }

    /// What is said to be wrong with it, whatever runs say.
    static List<String> warnings(Scenario scenario, String... modules) {
        return Warnings.about(scenario, List.of(), Set.of(modules));
    }

    static long replies(RunSummary summary, int status) {
        return summary.requests().byStatus().stream()
                .filter(count -> count.status() == status)
                .mapToLong(RunSummary.StatusCount::count)
                .sum();
    }

    static long failures(RunSummary summary, FailKind kind) {
        return summary.requests().byFailure().stream()
                .filter(count -> count.kind() == kind)
                .mapToLong(RunSummary.FailureCount::count)
                .sum();
    }

    static Distribution always(double value) {
        return new Distribution.Constant(value);
    }
}
