package org.mpmexplorer.trace;

import java.util.Arrays;

/// An immutable snapshot of a trace: so many records as there were when it was taken. Safe on any
/// thread.
public final class TraceView {
    private static final TraceView EMPTY = new TraceView(new long[0][], 0, 0);

    private final long[][] segments;
    private final long records;
    private final int epoch;

    TraceView(long[][] segments, long records, int epoch) {
        this.segments = segments;
        this.records = records;
        this.epoch = epoch;
    }

    /// The view of nothing.
    public static TraceView empty() {
        return EMPTY;
    }

    /// How many records there are.
    public long records() {
        return records;
    }

    /// Grows whenever the run took another course: records of an earlier epoch may differ from these.
    public int epoch() {
        return epoch;
    }

    /// Number of segments that hold records; all but the last hold [TraceWriter#SEGMENT_RECORDS].
    public int segments() {
        return (int) ((records + TraceWriter.SEGMENT_RECORDS - 1) / TraceWriter.SEGMENT_RECORDS);
    }

    /// Records in that segment.
    public int recordsIn(int segment) {
        return (int) Math.min(TraceWriter.SEGMENT_RECORDS, records - (long) segment * TraceWriter.SEGMENT_RECORDS);
    }

    /// Time in nanoseconds of the record with that index.
    public long timeNanos(long index) {
        return segments[segmentOf(index)][wordOf(index)];
    }

    /// The packed second word of the record with that index; see [TraceLayout].
    public long word(long index) {
        return segments[segmentOf(index)][wordOf(index) + 1];
    }

    /// The index of the first record later than that time, or [#records()] if there is none.
    public long firstAfter(long nanos) {
        long low = 0;
        long high = records;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (timeNanos(middle) <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// How many records at the start are the same in both views. Cheap where they share segments.
    public long commonRecords(TraceView other) {
        long limit = Math.min(records, other.records);
        int segment = 0;
        while ((long) segment * TraceWriter.SEGMENT_RECORDS < limit
                && Arrays.equals(segments[segment], other.segments[segment])) {
            segment++;
        }
        long common = Math.min(limit, (long) segment * TraceWriter.SEGMENT_RECORDS);
        while (common < limit && timeNanos(common) == other.timeNanos(common) && word(common) == other.word(common)) {
            common++;
        }
        return common;
    }

    /// A cursor before the first record, for one thread.
    public TraceCursor cursor() {
        return new TraceCursor(this);
    }

    /// Gives every segment to the fold, in order.
    public void fold(SegmentFold fold) {
        for (int segment = 0; segment < segments(); segment++) {
            fold.fold(segments[segment], recordsIn(segment));
        }
    }

    private static int segmentOf(long index) {
        return (int) (index / TraceWriter.SEGMENT_RECORDS);
    }

    private static int wordOf(long index) {
        return (int) (index % TraceWriter.SEGMENT_RECORDS) * TraceLayout.WORDS;
    }
}
