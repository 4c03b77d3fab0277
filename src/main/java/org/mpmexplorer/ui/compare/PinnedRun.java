package org.mpmexplorer.ui.compare;

import java.util.Optional;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.RunSummary;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.ui.chart.LaneInk;
import org.mpmexplorer.ui.chart.ServerSeries;

/// A run that is kept to be seen beside later ones: its recipe, and what it came to once it is simulated.
///
/// @param name the user's for it
/// @param lane the place on screen it was pinned from, from 0
/// @param isGhost whether it is seen behind the present runs in the charts
/// @param result empty until it is simulated
record PinnedRun(String name, int lane, LaneInk ink, RunRecipe recipe, boolean isGhost, Optional<Result> result) {

    /// What a run came to.
    record Result(RunSummary summary, SecondSeries series, Outcome outcome) {}

    PinnedRun named(String newName) {
        return new PinnedRun(newName, lane, ink, recipe, isGhost, result);
    }

    PinnedRun asGhost(boolean newGhost) {
        return new PinnedRun(name, lane, ink, recipe, newGhost, result);
    }

    PinnedRun with(Result newResult) {
        return new PinnedRun(name, lane, ink, recipe, isGhost, Optional.of(newResult));
    }

    /// Its numbers as charts show them; empty until it is simulated.
    Optional<ServerSeries> series() {
        return result.map(known -> new ServerSeries(name, ink, recipe, known.series()));
    }
}
