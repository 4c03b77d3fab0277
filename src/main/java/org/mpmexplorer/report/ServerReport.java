package org.mpmexplorer.report;

import java.util.List;
import org.mpmexplorer.insight.Episode;
import org.mpmexplorer.insight.LogLines;
import org.mpmexplorer.insight.RunSummary;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;

/// What the run of one server gave.
///
/// @param log every line, whatever its level
/// @param fingerprint of the whole trace, 16 hexadecimal digits
public record ServerReport(
        RunRecipe recipe,
        RunSummary summary,
        SecondSeries series,
        LogLines log,
        List<Episode> episodes,
        String fingerprint) {

    public ServerReport {
        episodes = List.copyOf(episodes);
    }

    /// The server with its visitors.
    public Scenario scenario() {
        return recipe.scenario();
    }

    /// The name for people.
    public String name() {
        return scenario().name();
    }
}
