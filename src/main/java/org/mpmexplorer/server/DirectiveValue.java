package org.mpmexplorer.server;

/// The value in force of a directive, and the line that sets it.
///
/// @param directive never an old name: for `MaxClients` it is `MaxRequestWorkers`
/// @param value in the directive's unit (seconds for a duration); 1 and 0 for On and Off, and for
///     `AcceptFilter http` with and without a filter
public record DirectiveValue(KnownDirective directive, double value, ConfigurationPlace place) {}
