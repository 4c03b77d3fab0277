package org.mpmexplorer.advice;

import java.util.List;
import java.util.Locale;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.RunFigures;

/// What a candidate value did: runs with the scenario's own visitors, and runs with a crowd; the runs at one
/// place of every trial's lists have the same seed.
///
/// @param value the candidate
/// @param calm runs with the scenario's visitors
/// @param crowd runs with twice the visitors and a backend twice as slow
record Trial(double value, List<RunFigures> calm, List<RunFigures> crowd) {
    Trial {
        calm = List.copyOf(calm);
        crowd = List.copyOf(crowd);
    }

    /// How many pairs of runs there are.
    int size() {
        return calm.size();
    }

    /// The runs of a weather.
    List<RunFigures> under(Weather weather) {
        return weather == Weather.CALM ? calm : crowd;
    }

    /// For example `95 % within 0.23 s; in a crowd 1.60 s, queueing`.
    String text() {
        return "%s; in a crowd %s".formatted(text(calm), text(crowd).replace("95 % within ", ""));
    }

    /// What those visitors saw, for example `95 % within 0.23 s, 2 % fail`.
    String text(Weather weather) {
        return (weather == Weather.CROWD ? "in a crowd " : "") + text(under(weather));
    }

    private static String text(List<RunFigures> runs) {
        double p95 = runs.stream().mapToDouble(RunFigures::p95Seconds).average().orElse(0);
        double failed = runs.stream().mapToDouble(Trial::failedShare).average().orElse(0);
        Outcome outcome = runs.stream().map(RunFigures::outcome).reduce(Outcome.FINE, Outcome::or);
        String failures = failed == 0
                ? ""
                : String.format(
                        Locale.ROOT, ", %s of the requests fail", failed < 0.01 ? "under 1 %" : percent(failed));
        String word = outcome == Outcome.FINE || outcome == Outcome.REFUSING
                ? ""
                : ", " + outcome.name().toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "95 %% within %.2f s%s%s", p95, failures, word);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    static double failedShare(RunFigures run) {
        return run.errors() / Math.max(1, run.completions() + run.errors());
    }
}
