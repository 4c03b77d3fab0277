package org.mpmexplorer.run;

import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.trace.TraceView;

/// What a session has published last; the three belong together.
public record RunSnapshot(RunRecipe recipe, TraceView trace, RunStatus status) {}
