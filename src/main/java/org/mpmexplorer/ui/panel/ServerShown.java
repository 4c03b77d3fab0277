package org.mpmexplorer.ui.panel;

import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Settings;

/// One server at the shown instant, as the parameter panel needs it.
///
/// @param title for people, unique among the servers on screen
/// @param settings the values in force at that instant
/// @param initial the values the run started with
public record ServerShown(String title, Mpm mpm, Settings settings, Settings initial) {}
