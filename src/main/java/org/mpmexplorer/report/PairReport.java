package org.mpmexplorer.report;

import java.util.List;
import org.mpmexplorer.insight.Comparison;
import org.mpmexplorer.sweep.PairedRuns;

/// What the paired runs of two servers gave.
///
/// @param notes sentences about how far the two can be compared
public record PairReport(PairedRuns runs, Comparison comparison, List<String> notes) {

    public PairReport {
        notes = List.copyOf(notes);
    }

    double durationSeconds() {
        return runs.first().recipe().scenario().durationNanos() / 1e9;
    }

    long seed() {
        return runs.first().recipe().seed();
    }
}
