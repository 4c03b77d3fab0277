package org.mpmexplorer.trace;

/// Walks over the records of a view without allocating; belongs to one thread. It stands before the first
/// record until [#next()] is called.
public final class TraceCursor {
    private final TraceView view;
    private long index = -1;
    private long timeNanos;
    private long word;

    TraceCursor(TraceView view) {
        this.view = view;
    }

    /// Moves to the next record; false at the end.
    public boolean next() {
        if (index + 1 >= view.records()) {
            return false;
        }
        index++;
        timeNanos = view.timeNanos(index);
        word = view.word(index);
        return true;
    }

    /// Moves before the record with that index, so that the next [#next()] reads it.
    public void seek(long nextIndex) {
        index = nextIndex - 1;
    }

    /// Moves before the first record later than that time.
    public void seekAfter(long nanos) {
        seek(view.firstAfter(nanos));
    }

    /// Index of the current record.
    public long index() {
        return index;
    }

    /// Time of the current record.
    public long timeNanos() {
        return timeNanos;
    }

    /// Kind of the current record.
    public TraceKind kind() {
        return TraceKind.of(TraceLayout.kind(word));
    }

    /// Actor of the current record.
    public int actor() {
        return TraceLayout.actor(word);
    }

    /// Subject of the current record.
    public int subject() {
        return TraceLayout.subject(word);
    }

    /// Argument of the current record.
    public int argument() {
        return TraceLayout.argument(word);
    }

    /// The 42-bit value of a LOG or NUMBER record.
    public long value() {
        return TraceLayout.value(word);
    }

    /// The packed second word of the current record.
    public long word() {
        return word;
    }
}
