package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.mpmexplorer.insight.Estimate;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.Tunable;

/// What a race showed about one directive, in sentences, and the value to take from it.
final class Evidence {
    private static final double SECONDS_THAT_MATTER = 0.05;

    private final Race race;
    private final Race.Verdict verdict;
    private final Search.Question question;
    private final Search.Span span;

    Evidence(Race race, Race.Verdict verdict, Search.Question question) {
        this.race = race;
        this.verdict = verdict;
        this.question = question;
        this.span = Search.Span.of(verdict);
    }

    Recommendation recommendation() {
        Trial advised = verdict.trials().get(advised());
        return new Recommendation(
                question.tunable(),
                question.yours(),
                value(span.low()),
                value(span.high()),
                advised.value(),
                sentences(advised));
    }

    /// The present value if it is good; else the good one next to it, from below one step further, since a
    /// step above the smallest good value leaves room for what the runs did not show.
    private int advised() {
        double yours = question.yours();
        if (yours > value(span.high())) {
            return span.high();
        }
        for (int i = span.low(); i <= span.high(); i++) {
            if (value(i) == yours) {
                return i;
            }
        }
        return Math.min(span.low() + 1, span.high());
    }

    private double value(int place) {
        return verdict.trials().get(place).value();
    }

    private List<String> sentences(Trial advised) {
        List<String> why = new ArrayList<>();
        why.add("With %s: %s.".formatted(text(advised.value()), advised.text()));
        if (span.low() > 0) {
            why.add(worse("Less", verdict.trials().get(span.low() - 1)));
        }
        if (span.high() < verdict.last()) {
            why.add(worse("More", verdict.trials().get(span.high() + 1)));
        }
        if (span.low() == 0 && span.high() == verdict.last()) {
            why.add("Every value that was tried (%s to %s) does as well for these visitors."
                    .formatted(text(value(span.low())), text(value(span.high()))));
        }
        if (question.yours() != advised.value()) {
            Trial yours = race.trial(question.yours());
            why.add("Yours, %s: %s.".formatted(text(yours.value()), yours.text()));
        }
        return why;
    }

    private String worse(String word, Trial other) {
        if (other.value() > question.most()) {
            return "%s than %s is not advised, whatever a run of this length shows."
                    .formatted(word, text(question.most()));
        }
        Trial best = verdict.trials().get(verdict.best());
        Weather weather = Race.isWorse(race.difference(other, best, Weather.CALM)) ? Weather.CALM : Weather.CROWD;
        return "%s is worse: with %s %s%s."
                .formatted(word, text(other.value()), other.text(weather), by(other, best, weather));
    }

    /// By how much it is worse than the best, with the interval from the pairs of runs, for example
    /// `: 0.72 s ± 0.11 s more (3 pairs of runs)`.
    private String by(Trial other, Trial best, Weather weather) {
        int pairs = Math.min(other.size(), best.size());
        if (pairs < 2) {
            return "";
        }
        Estimate seconds = difference(other, best, weather, RunFigures::p95Seconds);
        if (seconds.mean() > SECONDS_THAT_MATTER) {
            return String.format(
                    Locale.ROOT,
                    ": %.2f s ± %.2f s more (%d pairs of runs)",
                    seconds.mean(),
                    seconds.halfWidth(),
                    pairs);
        }
        Estimate loss = race.difference(other, best, weather);
        return String.format(
                Locale.ROOT,
                ": %.1f %% ± %.1f %% of the requests less well served (%d pairs of runs)",
                100 * loss.mean(),
                100 * loss.halfWidth(),
                pairs);
    }

    private static Estimate difference(
            Trial other, Trial advised, Weather weather, ToDoubleFunction<RunFigures> figure) {
        double[] differences = new double[Math.min(other.size(), advised.size())];
        for (int run = 0; run < differences.length; run++) {
            differences[run] = figure.applyAsDouble(other.under(weather).get(run))
                    - figure.applyAsDouble(advised.under(weather).get(run));
        }
        return Estimate.of(differences);
    }

    private String text(double value) {
        Tunable tunable = question.tunable();
        return tunable.format(value);
    }
}
