package org.mpmexplorer.ui.chart;

/// A run of the past that stays visible behind the present ones.
///
/// @param lane beside which of the servers on screen it belongs, from 0
public record Ghost(int lane, ServerSeries series) {}
