package org.mpmexplorer.ui.inspect;

import java.util.List;
import java.util.Optional;
import org.mpmexplorer.playback.VisitKey;
import org.mpmexplorer.playback.Waterfall;
import org.mpmexplorer.ui.paint.Lane;

/// The waterfall of a visit as it is shown: for each server one, at an instant.
///
/// @param lanes the servers
/// @param waterfalls one for each; empty where the visit does not come
public record VisitShown(VisitKey visit, List<Lane> lanes, List<Optional<Waterfall>> waterfalls, long atNanos) {

    public VisitShown {
        lanes = List.copyOf(lanes);
        waterfalls = List.copyOf(waterfalls);
    }

    /// The time from the first SYN to the last trace of the visit, on the server where that is longest.
    long spanNanos() {
        return waterfalls.stream()
                .flatMap(Optional::stream)
                .mapToLong(waterfall -> waterfall.untilNanos() - waterfall.fromNanos())
                .max()
                .orElse(0);
    }
}
