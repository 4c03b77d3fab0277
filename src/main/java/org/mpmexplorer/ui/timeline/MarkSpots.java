package org.mpmexplorer.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which marks a time axis of a certain width shows: marks that would touch become one, which looks like the
/// most important of them and tells of all.
final class MarkSpots {
    private static final int TEXTS = 6;

    private MarkSpots() {}

    /// One shown mark.
    ///
    /// @param texts the first lines of what it tells, and how many more there are
    record Spot(long atNanos, Mark.Kind kind, List<String> texts) {
        Spot {
            texts = List.copyOf(texts);
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
        List<String> texts = new ArrayList<>();
        for (Mark mark : together) {
            if (mark.kind().compareTo(first.kind()) > 0) {
                first = mark;
            }
            if (texts.size() < TEXTS) {
                texts.add(mark.text());
            }
        }
        if (together.size() > TEXTS) {
            texts.add("+ " + (together.size() - TEXTS));
        }
        return new Spot(first.atNanos(), first.kind(), texts);
    }
}
