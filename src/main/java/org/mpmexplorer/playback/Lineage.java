package org.mpmexplorer.playback;

/// One course of events: moments of the same lineage are folds of the same records.
final class Lineage {}
