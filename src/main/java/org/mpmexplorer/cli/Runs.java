package org.mpmexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.insight.Episode;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.report.ServerReport;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.store.SavedRun;
import org.mpmexplorer.trace.SegmentFold;
import org.mpmexplorer.trace.TraceFingerprint;

/// Runs recipes to their end and gathers what the command line has to say about them.
final class Runs {
    private Runs() {}

    /// The numbers and the fingerprint of a run in one pass.
    private record Findings(RunFold numbers, TraceFingerprint fingerprint) implements SegmentFold {
        Findings() {
            this(new RunFold(), new TraceFingerprint());
        }

        @Override
        public void fold(long[] words, int records) {
            numbers.fold(words, records);
            fingerprint.fold(words, records);
        }
    }

    /// What each of the recipes gave.
    static List<ServerReport> of(List<RunRecipe> recipes, ProgressBar progress) throws InterruptedException {
        try {
            List<Findings> findings = BatchRunner.onAllCores().run(recipes, Findings::new, progress);
            List<ServerReport> reports = new ArrayList<>();
            for (int i = 0; i < recipes.size(); i++) {
                reports.add(report(recipes.get(i), findings.get(i)));
            }
            return reports;
        } finally {
            progress.end();
        }
    }

    private static ServerReport report(RunRecipe recipe, Findings findings) {
        RunFold numbers = findings.numbers();
        numbers.advanceTo(recipe.scenario().durationNanos());
        SecondSeries series = numbers.series();
        return new ServerReport(
                recipe,
                numbers.summary(),
                series,
                numbers.log(),
                Episode.of(recipe, series),
                SavedRun.hex(findings.fingerprint().value()));
    }
}
