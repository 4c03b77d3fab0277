package org.mpmexplorer.ui.chart;

import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;

/// One server's run in numbers, as the charts show it.
///
/// @param title for people
public record ServerSeries(String title, LaneInk ink, RunRecipe recipe, SecondSeries seconds) {
    private static final double MEBIBYTE = 1L << 20;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /// Memory of its machine at the end of what is known.
    double ramBytes() {
        return bytes(Tunable.RAM, seconds.seconds());
    }

    /// An amount of memory that is set, at that second.
    double bytes(Tunable memory, int second) {
        return value(memory, second) * MEBIBYTE;
    }

    /// What is set at that second.
    double value(Tunable tunable, int second) {
        return recipe.valueAt(tunable, second * NANOS_PER_SECOND);
    }

    /// The seconds that are over: half a second's completions would look like a fall.
    int wholeSeconds() {
        return seconds.lastPart() < 1 && seconds.seconds() > 1 ? seconds.seconds() - 1 : seconds.seconds();
    }
}
