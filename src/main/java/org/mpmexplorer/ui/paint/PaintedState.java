package org.mpmexplorer.ui.paint;

import java.util.List;
import org.mpmexplorer.playback.Moment;

/// What the picture shows, so that it is painted again only when that changes.
///
/// @param instants of each moment: its time, its records and its replies
record PaintedState(List<Lane> lanes, List<Long> instants, double rate) {

    static final PaintedState NOTHING = new PaintedState(List.of(), List.of(), Double.NaN);

    static PaintedState of(List<Lane> lanes, List<Moment> moments, double rate) {
        return new PaintedState(
                List.copyOf(lanes),
                moments.stream().flatMap(PaintedState::instant).toList(),
                rate);
    }

    private static java.util.stream.Stream<Long> instant(Moment moment) {
        return java.util.stream.Stream.of(moment.timeNanos(), moment.records(), moment.replies());
    }

    boolean isOf(List<Lane> otherLanes, List<Moment> moments, double otherRate) {
        return rate == otherRate && lanes.equals(otherLanes) && equals(of(otherLanes, moments, otherRate));
    }
}
