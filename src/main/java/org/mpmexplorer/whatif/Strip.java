package org.mpmexplorer.whatif;

import java.util.List;
import org.mpmexplorer.scenario.Tunable;

/// What a setting would come to over its whole range, for each server it is wanted for.
public record Strip(Tunable tunable, List<OfLane> lanes) {

    public Strip {
        lanes = List.copyOf(lanes);
    }

    /// The outcome on one server.
    ///
    /// @param lane the server, counted from 0
    /// @param bands from left to right; what cannot be simulated is left out
    /// @param isStale whether they are about values that are no longer in force
    public record OfLane(int lane, List<Band> bands, boolean isStale) {
        public OfLane {
            bands = List.copyOf(bands);
        }
    }
}
