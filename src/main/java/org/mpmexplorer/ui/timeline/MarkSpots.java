package org.mpmexplorer.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

        /// The first lines of what it tells, and how many more there are.
        String text() {
            StringBuilder text = new StringBuilder();
            for (Mark mark : marks.subList(0, Math.min(LINES, marks.size()))) {
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
