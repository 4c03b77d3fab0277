package org.mpmexplorer.ui.chart;

import org.mpmexplorer.insight.SecondSeries;

/// One server's run in numbers, as the charts show it.
///
/// @param title for people
/// @param ramBytes memory of its machine at the end of what is known
public record ServerSeries(String title, LaneInk ink, SecondSeries seconds, double ramBytes) {}
