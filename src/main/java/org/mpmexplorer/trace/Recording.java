package org.mpmexplorer.trace;

/// What becomes of the records of a run.
public sealed interface Recording {

    /// They are kept, at most so many; the run must stop there.
    ///
    /// @param firstEpoch the epoch of the first views: one that takes the place of another run begins
    ///     after that run's last
    record Keep(long maxRecords, int firstEpoch) implements Recording {
        public Keep {
            if (maxRecords < 1) {
                throw new IllegalArgumentException("a trace keeps at least one record");
            }
        }

        public Keep(long maxRecords) {
            this(maxRecords, 0);
        }
    }

    /// They are folded segment by segment and forgotten: constant memory.
    record Stream(SegmentFold fold) implements Recording {}

    /// How many records fit the heap of a window beside everything else: 192 MB.
    long MOST_RECORDS = 12_000_000;

    /// All records are kept, up to what fits a window's heap.
    static Recording keep() {
        return new Keep(MOST_RECORDS);
    }
}
