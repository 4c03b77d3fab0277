package org.mpmexplorer.advice;

import java.util.List;
import java.util.Optional;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;

/// The advice for one MPM.
///
/// @param scenario the server with the advised settings
/// @param before a run with the present settings
/// @param after the same run with the advised ones
public record ServerAdvice(
        Scenario scenario, List<Recommendation> recommendations, RunFigures before, RunFigures after) {

    public ServerAdvice {
        recommendations = List.copyOf(recommendations);
    }

    /// The recommendation for a directive, empty where it does not matter under this MPM.
    public Optional<Recommendation> of(Tunable tunable) {
        return recommendations.stream()
                .filter(recommendation -> recommendation.tunable() == tunable)
                .findFirst();
    }
}
