package org.mpmexplorer.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which marks a time axis of a certain width shows: marks that would touch become one, which looks like the
/// most important of them and tells of all.
final class MarkSpots {
    private static final int LINES = 6;

    private MarkSpots() {}

    /// One shown mark: the most important of those that stand there.
    record Spot(long atNanos, Mark.Kind kind, List<Mark> marks) {
        Spot {
            marks = List.copyOf(marks);
        }

        boolean isChange() {
            return kind == Mark.Kind.CHANGE;
        }

        /// The instants of the changes that stand there.
        Set<Long> changes() {
            return marks.stream()
                    .filter(mark -> mark.kind() == Mark.Kind.CHANGE)
                    .map(Mark::atNanos)
                    .collect(Collectors.toSet());
        }

        /// The first lines of what it tells, what was changed first, and how many more there are.
        String text() {
            List<Mark> told = marks.stream()
                    .sorted(Comparator.comparing(mark -> mark.kind() != Mark.Kind.CHANGE))
                    .limit(LINES)
                    .toList();
            StringBuilder text = new StringBuilder();
            for (Mark mark : told) {
                text.append(text.isEmpty() ? "" : "\n").append(mark.line());
            }
            return marks.size() <= LINES ? text.toString() : text + "\n+ " + (marks.size() - LINES);
        }
    }

    /// The spots of these marks on an axis with room for so many side by side.
    static List<Spot> of(List<Mark> marks, long durationNanos, int places) {
        Map<Long, List<Mark>> byPlace = new TreeMap<>();
        for (Mark mark : marks) {
            double share = (double) mark.atNanos() / Math.max(1, durationNanos);
            long place = Math.min(places - 1L, Math.round(share * (places - 1)));
            byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(mark);
        }
        return byPlace.values().stream().map(MarkSpots::spot).toList();
    }

    private static Spot spot(List<Mark> together) {
        Mark first = together.getFirst();
        for (Mark mark : together) {
            first = mark.kind().compareTo(first.kind()) > 0 ? mark : first;
        }
        return new Spot(first.atNanos(), first.kind(), together);
    }
}
