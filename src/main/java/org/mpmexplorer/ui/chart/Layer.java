package org.mpmexplorer.ui.chart;

import org.mpmexplorer.ui.paint.Ink;

/// One of the areas that a chart puts on top of each other.
///
/// @param key names it among the layers of its chart; its text is `series.KEY`
/// @param strength of its colour, above 0 up to 1
record Layer(String key, Ink ink, double strength, SecondValue value) {}
