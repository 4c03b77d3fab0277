package org.mpmexplorer.ui.inspect;

import java.util.List;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.ui.paint.Lane;

/// What is on screen: an instant, and for each lane its words, its moment and its trace.
///
/// @param moments filled anew for each instant
public record Scenery(long atNanos, List<Lane> lanes, List<Moment> moments, List<TraceView> traces) {
    static final Scenery EMPTY = new Scenery(0, List.of(), List.of(), List.of());

    public Scenery {
        lanes = List.copyOf(lanes);
        moments = List.copyOf(moments);
        traces = List.copyOf(traces);
    }
}
