package org.mpmexplorer.advice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
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

    /// Your settings with the advice for some directives, and with what has to grow along with them.
    public Settings with(Set<Tunable> taken) {
        Settings settings = yours.settings();
        for (Recommendation recommendation : recommendations) {
            if (taken.contains(recommendation.tunable())) {
                settings = settings.with(recommendation.tunable(), recommendation.value());
            }
        }
        int threads = scenario.mpm().isThreaded() ? Math.max(1, settings.count(Tunable.THREADS_PER_CHILD)) : 1;
        if (taken.contains(Tunable.MAX_REQUEST_WORKERS) || taken.contains(Tunable.THREADS_PER_CHILD)) {
            int processes = Math.max(1, settings.count(Tunable.MAX_REQUEST_WORKERS) / threads);
            settings = settings.with(Tunable.MAX_REQUEST_WORKERS, 1.0 * processes * threads);
            settings = atLeast(atLeast(settings, Tunable.SERVER_LIMIT, processes), Tunable.THREAD_LIMIT, threads);
        }
        if (taken.contains(Tunable.FPM_MAX_CHILDREN)) {
            for (Tunable pool : List.of(Tunable.FPM_START_SERVERS, Tunable.FPM_MIN_SPARE, Tunable.FPM_MAX_SPARE)) {
                settings = settings.with(pool, scenario.settings().get(pool));
            }
        }
        return settings;
    }

    private static Settings atLeast(Settings settings, Tunable tunable, double least) {
        return settings.get(tunable) < least ? settings.with(tunable, least) : settings;
    }

    /// The recommendation for a directive, empty where it does not matter under this MPM.
    public Optional<Recommendation> of(Tunable tunable) {
        return recommendations.stream()
                .filter(recommendation -> recommendation.tunable() == tunable)
                .findFirst();
    }
}
