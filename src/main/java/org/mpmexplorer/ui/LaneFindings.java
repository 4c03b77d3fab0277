package org.mpmexplorer.ui;

import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.RunRecipe;

/// What the folds of one server's trace found so far.
///
/// @param recipe of the run that was folded
/// @param frontierNanos how far the run was computed
record LaneFindings(RunRecipe recipe, SecondSeries series, long frontierNanos) {}
