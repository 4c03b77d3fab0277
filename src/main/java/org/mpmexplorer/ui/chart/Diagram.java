package org.mpmexplorer.ui.chart;

/// The drawing of one kind of chart.
sealed interface Diagram permits CurveDiagram, StackDiagram, HistogramDiagram {

    /// The chart itself.
    QuietChart chart();

    /// Takes what is to be shown. The chart is not painted before it is told to.
    void show(ChartContent content);

    /// Draws in these colours from now on.
    void colour(ChartInk ink);

    /// What the chart says about a server at that second of its series, for people.
    String valueAt(ServerSeries server, int second);

    /// How many plots it has, one above the other, one for each of the first servers; 0 if all servers share one.
    int plots();
}
