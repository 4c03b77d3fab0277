package org.mpmexplorer.trace;

import java.util.Arrays;

/// Appends records on the simulation thread and publishes immutable views of them. Not thread-safe.
///
/// A published segment is never rewritten: appending writes behind what any view can see, and
/// [#truncate] copies the segment it cuts.
public final class TraceWriter {
    /// Records in one segment.
    public static final int SEGMENT_RECORDS = 1 << 16;

    private static final int SEGMENT_WORDS = SEGMENT_RECORDS * TraceLayout.WORDS;
    /// A streamed run hands on what still is in a core's own cache.
    private static final int STREAM_WORDS = (1 << 12) * TraceLayout.WORDS;

    private final Recording recording;
    private final long maxRecords;
    private long[][] segments = new long[16][];
    private int full;
    private long[] current;
    private int words;
    private int epoch;

    /// A writer of an empty trace.
    public TraceWriter(Recording recording) {
        this.recording = recording;
        current = new long[recording instanceof Recording.Stream ? STREAM_WORDS : SEGMENT_WORDS];
        if (recording instanceof Recording.Keep keep) {
            maxRecords = keep.maxRecords();
            epoch = keep.firstEpoch();
        } else {
            maxRecords = Long.MAX_VALUE;
        }
    }

    /// Appends a record; `packed` is what [TraceLayout#pack] gives. Times must not decrease.
    public void append(long atNanos, long packed) {
        int at = words;
        if (at == current.length) {
            nextSegment();
            at = 0;
        }
        current[at] = atNanos;
        current[at + 1] = packed;
        words = at + TraceLayout.WORDS;
    }

    /// How many records were appended so far (and not truncated).
    public long records() {
        return ((long) full * current.length + words) / TraceLayout.WORDS;
    }

    /// Whether the limit of a [Recording.Keep] is reached; the run should stop.
    public boolean isFull() {
        return records() >= maxRecords;
    }

    /// Hands what is left of a streamed run to its fold; call once at its end.
    public void flush() {
        if (recording instanceof Recording.Stream stream && words > 0) {
            stream.fold().fold(current, words / TraceLayout.WORDS);
        }
    }

    /// An immutable view of everything appended so far; empty when the records are streamed.
    public TraceView view() {
        if (recording instanceof Recording.Stream) {
            return TraceView.empty();
        }
        long[][] visible = Arrays.copyOf(segments, full + 1);
        visible[full] = current;
        return new TraceView(visible, records(), epoch);
    }

    /// Forgets all records from index `length` on: the run is about to take another course. Views
    /// published before stay as they are.
    ///
    /// @throws IllegalArgumentException if there are fewer records, or they are not kept
    public void truncate(long length) {
        if (length > records() || recording instanceof Recording.Stream) {
            throw new IllegalArgumentException("cannot truncate " + records() + " records to " + length);
        }
        int segment = (int) (length / SEGMENT_RECORDS);
        long[] old = segment == full ? current : segments[segment];
        int keptWords = (int) (length % SEGMENT_RECORDS) * TraceLayout.WORDS;
        current = new long[SEGMENT_WORDS];
        System.arraycopy(old, 0, current, 0, keptWords);
        Arrays.fill(segments, segment, segments.length, EMPTY);
        full = segment;
        words = keptWords;
        epoch++;
    }

    private static final long[] EMPTY = new long[0];

    private void nextSegment() {
        if (recording instanceof Recording.Stream stream) {
            stream.fold().fold(current, current.length / TraceLayout.WORDS);
        } else {
            if (full == segments.length) {
                segments = Arrays.copyOf(segments, segments.length * 2);
            }
            segments[full] = current;
            current = new long[SEGMENT_WORDS];
        }
        full++;
    }
}
