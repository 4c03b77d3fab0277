package org.mpmexplorer.server;

/// A module that a LoadModule line loads.
///
/// @param name its identifier, for example `mpm_event_module`
/// @param file the shared object as written in the line
public record LoadedModule(String name, String file, ConfigurationPlace place) {}
