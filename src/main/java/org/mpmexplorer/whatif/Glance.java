package org.mpmexplorer.whatif;

import java.util.Optional;
import org.mpmexplorer.insight.Outcome;

/// What a look at one value showed.
///
/// @param outcome nothing if the value cannot be simulated
/// @param isWhole whether the run was looked at to its end, or ended early to save time
record Glance(Optional<Outcome> outcome, boolean isWhole) {}
