package org.mpmexplorer.ui;

import java.util.List;
import org.mpmexplorer.insight.LogLine;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.RunRecipe;

/// What the folds of one server's trace found so far.
///
/// @param recipe of the run that was folded
/// @param log the lines an error log at level info shows
/// @param frontierNanos how far the run was computed
record LaneFindings(RunRecipe recipe, SecondSeries series, List<LogLine> log, long frontierNanos) {

    static LaneFindings none(RunRecipe recipe) {
        return new LaneFindings(recipe, SecondSeries.empty(), List.of(), 0);
    }
}
