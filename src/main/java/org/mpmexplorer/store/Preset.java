package org.mpmexplorer.store;

import org.mpmexplorer.scenario.Study;

/// A built-in scenario and the name it is asked for by.
public record Preset(String id, Study study) {}
