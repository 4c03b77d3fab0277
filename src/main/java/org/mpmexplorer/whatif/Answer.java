package org.mpmexplorer.whatif;

import java.util.List;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.sweep.PointResult.ServerFigures;

/// What the whole runs of the servers came to.
public record Answer(List<OfServer> servers) {

    public Answer {
        servers = List.copyOf(servers);
    }

    /// Of one server.
    ///
    /// @param recipe of the first replication, whose seconds are in `series`
    /// @param replications that are in the figures
    public record OfServer(RunRecipe recipe, SecondSeries series, int replications, ServerFigures figures) {}
}
