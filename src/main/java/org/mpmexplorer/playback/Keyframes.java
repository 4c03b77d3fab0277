package org.mpmexplorer.playback;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.trace.TraceView;

/// The next keyframes of a trace for a [MomentIndex], to be made on another thread: ordered by the index, made
/// once by [#make()], and given back to the index. Safe to hand from one thread to another, not to share.
public final class Keyframes {
    /// What is made in one go: small enough that a change of the run's course is not waited for.
    private static final long MOST_RECORDS = 1L << 19;

    private final TraceView view;
    private final Moment scout;
    private final Lineage lineage;
    private final long spacing;
    private final List<Moment> made = new ArrayList<>();

    /// @param start the moment of the last keyframe there is; it is changed
    Keyframes(TraceView view, Moment start, Lineage lineage, long spacing) {
        this.view = view;
        this.scout = start;
        this.lineage = lineage;
        this.spacing = spacing;
    }

    /// Folds the records up to the next keyframes.
    public void make() {
        long end = Math.min(view.records(), scout.records() + Math.max(spacing, MOST_RECORDS)) / spacing * spacing;
        while (scout.records() < end) {
            long index = scout.records();
            scout.apply(view.timeNanos(index), view.word(index));
            if (scout.records() % spacing == 0) {
                Moment keyframe = new Moment();
                keyframe.copyFrom(scout);
                made.add(keyframe);
            }
        }
    }

    /// Whether they belong to an index of that course and spacing.
    boolean isOf(Lineage other, long otherSpacing) {
        return lineage == other && spacing == otherSpacing;
    }

    List<Moment> made() {
        return made;
    }
}
