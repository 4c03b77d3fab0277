package org.mpmexplorer.trace;

/// What becomes of the records of a run.
public sealed interface Recording {

    /// They are kept, at most so many; the run must stop there.
    record Keep(long maxRecords) implements Recording {
        public Keep {
            if (maxRecords < 1) {
                throw new IllegalArgumentException("a trace keeps at least one record");
            }
        }
    }

    /// They are folded segment by segment and forgotten: constant memory.
    record Stream(SegmentFold fold) implements Recording {}

    /// All records are kept, up to what fits a window's heap.
    static Recording keep() {
        return new Keep(12_000_000);
    }
}
