package org.mpmexplorer.run;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.mpm.Checkpoint;

/// The checkpoints of a run, from which it can be forked: at first one for every half second or 64 Ki
/// records, thinned to every other one whenever there are too many, so that there are always some tens
/// of them, evenly spread over what has been simulated.
final class Checkpoints {
    /// @param applied how many interventions the run had seen
    /// @param records how long its trace was
    record Entry(long atNanos, int applied, long records, Checkpoint checkpoint) {}

    private static final int MOST = 64;
    private static final long FIRST_STEP_NANOS = 500_000_000;
    private static final long FIRST_STEP_RECORDS = 1 << 16;

    private final List<Entry> entries = new ArrayList<>();
    private long stepNanos = FIRST_STEP_NANOS;
    private long stepRecords = FIRST_STEP_RECORDS;
    private long dueNanos;
    private long dueRecords;

    /// Begins with the checkpoint of the start, which is always kept.
    void restart(Checkpoint start) {
        entries.clear();
        entries.add(new Entry(0, 0, 0, start));
        stepNanos = FIRST_STEP_NANOS;
        stepRecords = FIRST_STEP_RECORDS;
        planNext(entries.getLast());
    }

    /// Whether a checkpoint should be added to a run that is so far.
    boolean isDue(long nowNanos, long records) {
        return nowNanos >= dueNanos || records >= dueRecords;
    }

    void add(Entry entry) {
        entries.add(entry);
        if (entries.size() > MOST) {
            thin();
        }
        planNext(entry);
    }

    /// Forgets what is at or after that time and gives the last checkpoint before it, or that of the
    /// start.
    Entry rewindTo(long nanos) {
        while (entries.size() > 1 && entries.getLast().atNanos() >= nanos) {
            entries.removeLast();
        }
        planNext(entries.getLast());
        return entries.getLast();
    }

    int size() {
        return entries.size();
    }

    private void planNext(Entry last) {
        dueNanos = last.atNanos() + stepNanos;
        dueRecords = last.records() + stepRecords;
    }

    private void thin() {
        for (int i = entries.size() - 2; i > 0; i -= 2) {
            entries.remove(i);
        }
        stepNanos *= 2;
        stepRecords *= 2;
    }
}
