package org.mpmexplorer.ui.timeline;

/// Something that is done to servers during the run, in words.
///
/// @param server whom it is done to
/// @param what the tunable that is turned, or what is done
/// @param value what the tunable is turned to; empty for what has no value
/// @param isScripted whether it belongs to the scenario, and was not done by the user
public record Change(long atNanos, String server, String what, String value, boolean isScripted) {}
