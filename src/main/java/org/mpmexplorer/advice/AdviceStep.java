package org.mpmexplorer.advice;

import org.mpmexplorer.scenario.Tunable;

/// How far a search has come.
///
/// @param share of all of it, 0 to 1
/// @param server the name of the server that is being tried
/// @param tunable what is being tried
public record AdviceStep(double share, String server, Tunable tunable) {}
