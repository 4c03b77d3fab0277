package org.mpmexplorer.advice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;

/// The advice for one server.
///
/// @param yours the server as it is, or as it would begin under an MPM that is not there yet
/// @param lane which of the servers asked about it is; empty for an MPM that is not there
/// @param scenario the server with the advised settings
/// @param before a run with the present settings
/// @param after the same run with the advised ones
/// @param warnings known mistakes in the present settings
public record ServerAdvice(
        Scenario yours,
        OptionalInt lane,
        Scenario scenario,
        List<Recommendation> recommendations,
        RunFigures before,
        RunFigures after,
        List<String> warnings) {

    public ServerAdvice {
        recommendations = List.copyOf(recommendations);
        warnings = List.copyOf(warnings);
    }

    /// The recommendation for a directive, empty where it does not matter under this MPM.
    public Optional<Recommendation> of(Tunable tunable) {
        return recommendations.stream()
                .filter(recommendation -> recommendation.tunable() == tunable)
                .findFirst();
    }
}
