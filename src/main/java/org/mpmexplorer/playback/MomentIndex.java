package org.mpmexplorer.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceView;

/// Finds the [Moment] of any instant of one server's trace, forward or backward, by folding on from the
/// nearest keyframe. Belongs to one thread.
///
/// A keyframe is a copy of the moment after every `spacing` records, taken when a fold first comes by, or made
/// ahead of need by another thread ([Keyframes]).
/// When all copies together outgrow their budget, every second one goes and the spacing doubles. A view
/// of another course of the run (an intervention in the past) keeps the keyframes of the common past.
public final class MomentIndex {
    private static final long DEFAULT_BUDGET_BYTES = 48L << 20;
    private static final long FIRST_SPACING = 1L << 13;

    /// Copying a keyframe costs about as much as folding so many records.
    private static final long COPY_RECORDS = 4096;

    private final long budgetBytes;
    private final List<Moment> keyframes = new ArrayList<>();
    private long spacing;
    private long bytes;
    private TraceView known = TraceView.empty();
    private Lineage lineage = new Lineage();
    private Lineage formerLineage = lineage;
    private long formerRecords;

    /// An index that knows nothing yet.
    public MomentIndex() {
        this(FIRST_SPACING, DEFAULT_BUDGET_BYTES);
    }

    MomentIndex(long spacing, long budgetBytes) {
        this.spacing = spacing;
        this.budgetBytes = budgetBytes;
    }

    /// Makes `into` the moment at that instant: every record up to and including it is folded.
    public void seek(TraceView view, long nanos, Moment into) {
        follow(view);
        long target = view.firstAfter(nanos);
        bringNear(into, target);
        fold(view, target, into);
        into.setTime(nanos);
    }

    /// The next keyframes of that view to be made ahead of need, on another thread; empty if the view is indexed
    /// to its end. Give them back with [#take] before the next order.
    public Optional<Keyframes> order(TraceView view) {
        follow(view);
        if ((keyframes.size() + 1) * spacing > view.records()) {
            return Optional.empty();
        }
        Moment start = new Moment();
        if (!keyframes.isEmpty()) {
            start.copyFrom(keyframes.getLast());
        }
        start.setLineage(lineage);
        return Optional.of(new Keyframes(view, start, lineage, spacing));
    }

    /// Takes keyframes that were ordered and made, as far as they still belong to what is known and are missing.
    public void take(Keyframes ordered) {
        for (Moment keyframe : ordered.made()) {
            if (ordered.isOf(lineage, spacing) && keyframe.records() == (keyframes.size() + 1) * spacing) {
                add(keyframe);
            }
        }
    }

    /// The time of the first record after that instant which changes the picture, if there is one.
    public static OptionalLong nextEvent(TraceView view, long nanos) {
        for (long index = view.firstAfter(nanos); index < view.records(); index++) {
            if (isVisible(view.word(index))) {
                return OptionalLong.of(view.timeNanos(index));
            }
        }
        return OptionalLong.empty();
    }

    /// The time of the last record before that instant which changes the picture, if there is one.
    public static OptionalLong previousEvent(TraceView view, long nanos) {
        for (long index = view.firstAfter(nanos - 1) - 1; index >= 0; index--) {
            if (isVisible(view.word(index))) {
                return OptionalLong.of(view.timeNanos(index));
            }
        }
        return OptionalLong.empty();
    }

    private static boolean isVisible(long word) {
        return switch (TraceKind.of(TraceLayout.kind(word))) {
            case RAM, SWAP, CHILD_MEMORY, HOST, LOG, NUMBER -> false;
            default -> true;
        };
    }

    int keyframes() {
        return keyframes.size();
    }

    private void follow(TraceView view) {
        long common = view.commonRecords(known);
        if (common < known.records()) {
            formerLineage = lineage;
            formerRecords = common;
            lineage = new Lineage();
            while (keyframes.size() * spacing > common) {
                bytes -= keyframes.removeLast().bytes();
            }
            for (Moment keyframe : keyframes) {
                keyframe.setLineage(lineage);
            }
        }
        known = view;
    }

    private boolean belongs(Moment moment) {
        if (moment.lineage() == formerLineage && moment.records() <= formerRecords) {
            moment.setLineage(lineage);
        }
        return moment.lineage() == lineage;
    }

    private void bringNear(Moment moment, long target) {
        int keyframe = (int) Math.min(keyframes.size(), target / spacing);
        boolean isNearEnough =
                belongs(moment) && moment.records() <= target && moment.records() + COPY_RECORDS >= keyframe * spacing;
        if (isNearEnough) {
            return;
        }
        if (keyframe == 0) {
            moment.clear();
            moment.setLineage(lineage);
        } else {
            moment.copyFrom(keyframes.get(keyframe - 1));
        }
    }

    private void fold(TraceView view, long target, Moment moment) {
        for (long index = moment.records(); index < target; index++) {
            moment.apply(view.timeNanos(index), view.word(index));
            if (moment.records() == (keyframes.size() + 1) * spacing) {
                keep(moment);
            }
        }
    }

    private void keep(Moment moment) {
        Moment keyframe = new Moment();
        keyframe.copyFrom(moment);
        add(keyframe);
    }

    private void add(Moment keyframe) {
        keyframes.add(keyframe);
        bytes += keyframe.bytes();
        while (bytes > budgetBytes && keyframes.size() > 1) {
            thinOut();
        }
    }

    private void thinOut() {
        List<Moment> kept = new ArrayList<>();
        for (int i = 1; i < keyframes.size(); i += 2) {
            kept.add(keyframes.get(i));
        }
        keyframes.clear();
        keyframes.addAll(kept);
        spacing *= 2;
        bytes = 0;
        for (Moment keyframe : keyframes) {
            bytes += keyframe.bytes();
        }
    }
}
