package org.mpmexplorer.playback;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceView;

/// A connection from the visitor's first SYN until nothing of it is left: what each part of the time went
/// into, as a fold of its records.
///
/// @param connection its number in the trace meanwhile
/// @param stretches one behind the other, without gaps
/// @param marks what happened at an instant, in order
/// @param isOver whether the end is known; else the last stretch ends where the trace does
public record Waterfall(VisitKey visit, int connection, List<Stretch> stretches, List<Mark> marks, boolean isOver) {

    public Waterfall {
        stretches = List.copyOf(stretches);
        marks = List.copyOf(marks);
    }

    /// Something that takes no time: a request, a reply, a loss, a failure, or the visitor's going.
    ///
    /// @param argument of the record, see [TraceKind]
    public record Mark(TraceKind kind, long atNanos, int argument) {}

    /// The visit that has, or had last, that connection's number at that instant. Reads the whole trace at
    /// worst: not for the thread that paints.
    public static Optional<Waterfall> at(TraceView view, int connection, long nanos) {
        for (long index = view.firstAfter(nanos) - 1; index >= 0; index--) {
            long word = view.word(index);
            if (isVisit(word) && TraceLayout.subject(word) == connection) {
                return Optional.of(new WaterfallFold(view, index).result(keyOf(view, index)));
            }
        }
        return Optional.empty();
    }

    /// That visit, if it has begun. Reads the whole trace at worst.
    public static Optional<Waterfall> of(TraceView view, VisitKey visit) {
        int nth = 0;
        for (long index = 0; index < view.records(); index++) {
            if (isBy(view.word(index), visit.load(), visit.visitor()) && ++nth == visit.nth()) {
                return Optional.of(new WaterfallFold(view, index).result(visit));
            }
        }
        return Optional.empty();
    }

    private static VisitKey keyOf(TraceView view, long visitIndex) {
        int load = TraceLayout.argument(view.word(visitIndex));
        int visitor = TraceLayout.actor(view.word(visitIndex));
        int nth = 0;
        for (long index = 0; index <= visitIndex; index++) {
            nth += isBy(view.word(index), load, visitor) ? 1 : 0;
        }
        return new VisitKey(load, visitor, nth);
    }

    private static boolean isVisit(long word) {
        return TraceLayout.kind(word) == TraceKind.VISIT.ordinal();
    }

    private static boolean isBy(long word, int load, int visitor) {
        return isVisit(word) && TraceLayout.argument(word) == load && TraceLayout.actor(word) == visitor;
    }

    /// When the visitor sent the first SYN.
    public long fromNanos() {
        return stretches.getFirst().fromNanos();
    }

    /// When nothing was left, or where the trace ends.
    public long untilNanos() {
        return stretches.getLast().untilNanos();
    }

    /// Whether the connection is there at that instant.
    public boolean isAliveAt(long nanos) {
        return nanos >= fromNanos() && (nanos < untilNanos() || !isOver);
    }

    /// How long it was at that stage in all.
    public long nanosAt(Stage stage) {
        return stretches.stream()
                .filter(stretch -> stretch.stage() == stage)
                .mapToLong(Stretch::nanos)
                .sum();
    }

    /// How long it held a worker in all.
    public long workerNanos() {
        return stretches.stream()
                .filter(Stretch::holdsWorker)
                .mapToLong(Stretch::nanos)
                .sum();
    }

    /// How many such marks there are.
    public int count(TraceKind kind) {
        return (int) marks.stream().filter(mark -> mark.kind() == kind).count();
    }

    /// The first such mark.
    public Optional<Mark> first(TraceKind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind).findFirst();
    }

    /// How long the visitor waited for the first complete reply, from the first SYN.
    public OptionalLong firstReplyNanos() {
        return first(TraceKind.RESPONSE)
                .map(mark -> OptionalLong.of(mark.atNanos() - fromNanos()))
                .orElse(OptionalLong.empty());
    }

    /// The stretch at that instant, if the connection is there.
    public Optional<Stretch> stretchAt(long nanos) {
        return stretches.stream()
                .filter(stretch -> nanos >= stretch.fromNanos() && nanos < stretch.untilNanos())
                .findFirst();
    }
}
