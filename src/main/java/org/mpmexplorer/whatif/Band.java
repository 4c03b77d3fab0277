package org.mpmexplorer.whatif;

import org.mpmexplorer.insight.Outcome;

/// A part of a setting's range with the same outcome.
///
/// @param from where it begins on the slider, 0 to 1
/// @param to where it ends on the slider
/// @param firstValue the least value known to have this outcome
/// @param lastValue the greatest value known to have it
public record Band(Outcome outcome, double from, double to, double firstValue, double lastValue) {}
