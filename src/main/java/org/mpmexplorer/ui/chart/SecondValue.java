package org.mpmexplorer.ui.chart;

/// A number that a server has in each second of its run; NaN where it has none.
@FunctionalInterface
interface SecondValue {
    double at(ServerSeries server, int second);
}
