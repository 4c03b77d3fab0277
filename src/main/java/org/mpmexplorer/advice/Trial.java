package org.mpmexplorer.advice;

import java.util.List;
import java.util.Locale;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.RunFigures;

/// What a candidate value did: runs with the scenario's own visitors, then runs with a crowd.
///
/// @param value the candidate
/// @param calm runs with the scenario's visitors
/// @param crowd runs with twice the visitors and a backend twice as slow
record Trial(double value, List<RunFigures> calm, List<RunFigures> crowd) {
    private static final double SECONDS_THAT_ARE_AS_BAD_AS_AN_ERROR = 10;
    private static final double CROWD_WEIGHT = 0.5;

    Trial {
        calm = List.copyOf(calm);
        crowd = List.copyOf(crowd);
    }

    /// How bad it is, in units of failed requests: replies missing against the best candidate, errors,
    /// waiting, and memory that does not suffice. The crowd counts half.
    double loss(List<Trial> all) {
        double most =
                all.stream().mapToDouble(trial -> completions(trial.calm)).max().orElse(0);
        double mostOfCrowd = all.stream()
                .mapToDouble(trial -> completions(trial.crowd))
                .max()
                .orElse(0);
        return loss(calm, most) + CROWD_WEIGHT * loss(crowd, mostOfCrowd);
    }

    private static double loss(List<RunFigures> runs, double most) {
        double loss = most == 0 ? 0 : 1 - completions(runs) / most;
        for (RunFigures run : runs) {
            double asked = Math.max(1, run.completions() + run.errors());
            loss += (run.errors() / asked
                            + Math.min(1, run.p95Seconds() / SECONDS_THAT_ARE_AS_BAD_AS_AN_ERROR)
                            + (run.outcome() == Outcome.SWAPPING ? 1 : 0)
                            + (run.outcome() == Outcome.REFUSING ? 1 : 0))
                    / runs.size();
        }
        return loss;
    }

    private static double completions(List<RunFigures> runs) {
        return runs.stream().mapToDouble(RunFigures::completions).sum() / Math.max(1, runs.size());
    }

    Outcome crowdOutcome() {
        return crowd.stream().map(RunFigures::outcome).reduce(Outcome.FINE, Outcome::or);
    }

    /// For example `1,203 replies, 95 % within 0.4 s, fine; in a crowd 2,100, 1.9 s, queueing`.
    String text() {
        return "%s; in a crowd %s".formatted(text(calm), text(crowd));
    }

    private static String text(List<RunFigures> runs) {
        double p95 = runs.stream().mapToDouble(RunFigures::p95Seconds).average().orElse(0);
        Outcome outcome = runs.stream().map(RunFigures::outcome).reduce(Outcome.FINE, Outcome::or);
        return String.format(
                Locale.ROOT,
                "%,.0f replies, 95 %% within %.2f s, %s",
                completions(runs),
                p95,
                outcome.name().toLowerCase(Locale.ROOT));
    }
}
