package org.mpmexplorer.insight;

/// How many completions took from `fromSeconds` to `toSeconds`; the last bucket of a list holds the longer
/// ones too.
public record TimeBucket(double fromSeconds, double toSeconds, double count) {}
