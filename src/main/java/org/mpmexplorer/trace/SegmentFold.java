package org.mpmexplorer.trace;

/// Receives each full piece of a trace once, in order: how numbers are computed without keeping a run.
public interface SegmentFold {

    /// Folds `records` records from the start of `words`: word `2 i` is the time of record i in
    /// nanoseconds, word `2 i + 1` is packed as [TraceLayout] says. The array is reused afterwards and
    /// must not be kept.
    void fold(long[] words, int records);
}
