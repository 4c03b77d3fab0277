package org.mpmexplorer.run;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.mpm.Checkpoint;

/// The checkpoints of a run, from which it can be forked: some tens of them, evenly spread over its
/// length, so that any instant is at most a thirty-second part of the run away from one. Each takes
/// about a megabyte.
final class Checkpoints {
    /// @param applied how many interventions the run had seen
    record Entry(long atNanos, int applied, Checkpoint checkpoint) {}

    private static final int MOST = 32;

    private final List<Entry> entries = new ArrayList<>();
    private long stepNanos = 1;

    /// Begins with the checkpoint of the start of a run of that length, which is always kept.
    void restart(Checkpoint start, long durationNanos) {
        entries.clear();
        entries.add(new Entry(0, 0, start));
        stepNanos = Math.max(1, durationNanos / MOST);
    }

    /// When the next checkpoint should be added.
    long dueNanos() {
        return entries.getLast().atNanos() + stepNanos;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /// Forgets what is at or after that time and gives the last checkpoint before it, or that of the
    /// start.
    Entry rewindTo(long nanos) {
        while (entries.size() > 1 && entries.getLast().atNanos() >= nanos) {
            entries.removeLast();
        }
        return entries.getLast();
    }

    int size() {
        return entries.size();
    }
}
