package org.mpmexplorer.insight;

/// A quantity over the time of a run: its mean and the most it reached.
public record Level(double mean, double peak) {}
