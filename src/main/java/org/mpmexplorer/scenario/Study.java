package org.mpmexplorer.scenario;

import java.util.List;

/// Servers to be looked at side by side on the same visitors: what a scenario file holds.
///
/// @param name for people
/// @param description what there is to see, one or two sentences
/// @param question what one might try first, one sentence; may be empty
/// @param lanes at least one scenario, all with the same workload and duration
public record Study(String name, String description, String question, List<Scenario> lanes) {

    public Study {
        lanes = List.copyOf(lanes);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("a study needs at least one server");
        }
        for (Scenario lane : lanes) {
            if (!lane.workload().equals(lanes.getFirst().workload())
                    || lane.durationNanos() != lanes.getFirst().durationNanos()) {
                throw new IllegalArgumentException("the servers of a study need the same visitors and duration");
            }
        }
    }

    /// The visitors of all servers.
    public Workload workload() {
        return lanes.getFirst().workload();
    }

    /// How long each run lasts.
    public long durationNanos() {
        return lanes.getFirst().durationNanos();
    }
}
