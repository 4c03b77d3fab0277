package org.mpmexplorer.ui.chart;

/// A curve that a chart draws for each server.
///
/// @param key names it among the curves of its chart; its text is `series.KEY`
/// @param isLargest whether of several seconds in one point the largest value counts, else their mean
record Curve(String key, Look look, boolean isLargest, SecondValue value) {

    /// How it is drawn.
    enum Look {
        MAIN,
        FAINT,
        DASHED
    }

    static Curve mean(String key, Look look, SecondValue value) {
        return new Curve(key, look, false, value);
    }

    static Curve largest(String key, Look look, SecondValue value) {
        return new Curve(key, look, true, value);
    }
}
