package org.mpmexplorer.ui.chart;

import java.util.List;

/// A chart about the servers on screen over the whole run.
sealed interface Diagram permits CurveDiagram, WorkersDiagram {

    /// The chart itself.
    QuietChart chart();

    /// Takes these servers' numbers. The chart is not painted before it is told to.
    void show(List<ServerSeries> servers, double durationSeconds);

    /// Draws in these colours from now on.
    void colour(ChartInk ink);

    /// What the chart says about a server at that second of its series, for people.
    String valueAt(ServerSeries server, int second);
}
