package org.mpmexplorer.advice;

import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;

/// Tries values of one directive and finds the range in which the server does as well as it can.
final class Search {
    private static final int EXTENSIONS = 4;
    private static final double FINE_ENOUGH = 0.15;

    private final Laboratory laboratory;

    Search(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /// How a candidate changes the server.
    interface Change {
        Scenario apply(Scenario base, double value);
    }

    /// What is searched for.
    ///
    /// @param ladder values to try beside the present one
    /// @param most no candidate above it is advised, whatever its runs say
    /// @param step candidates between the rungs are multiples of it; 0 for none
    record Question(Scenario base, Tunable tunable, List<Double> ladder, double most, double step, Change change) {
        Question {
            ladder = List.copyOf(ladder);
        }

        double yours() {
            return base.settings().get(tunable);
        }

        /// The present value is tried as it is, with everything that belongs to it.
        Scenario candidate(double value) {
            return value == yours() ? base : change.apply(base, value);
        }
    }

    /// The range for a directive; the present value is tried too.
    Recommendation range(Question question) throws InterruptedException {
        Race race = new Race(laboratory, question::candidate, question.most());
        TreeSet<Double> values = new TreeSet<>();
        question.ladder().stream().filter(value -> value <= question.most()).forEach(values::add);
        values.add(question.yours());
        values.add(Math.min(question.yours(), question.most()));
        Race.Verdict verdict = race.judge(values);
        if (question.step() > 0) {
            verdict = refined(race, extended(race, verdict, question), question);
        }
        return new Evidence(race, verdict, question).recommendation();
    }

    /// Larger candidates as long as the largest is better than the next.
    private static Race.Verdict extended(Race race, Race.Verdict first, Question question) throws InterruptedException {
        Race.Verdict verdict = first;
        for (int i = 0; i < EXTENSIONS; i++) {
            int last = verdict.last();
            double largest = verdict.trials().get(last).value();
            boolean isDone = last == 0 || !verdict.isGood(last) || verdict.isGood(last - 1);
            double next = Math.min(question.most(), 2 * largest);
            if (isDone || next <= largest) {
                return verdict;
            }
            verdict = race.judge(List.of(next));
        }
        return verdict;
    }

    /// Halves the gaps at the ends of the range.
    private static Race.Verdict refined(Race race, Race.Verdict coarse, Question question) throws InterruptedException {
        Race.Verdict verdict = coarse;
        for (int round = 0; round < 2; round++) {
            TreeSet<Double> middles = new TreeSet<>();
            Span span = Span.of(verdict);
            between(verdict, span.low() - 1, question.step()).ifPresent(value -> middles.add((double) value));
            if (round == 0) {
                between(verdict, span.high(), question.step()).ifPresent(value -> middles.add((double) value));
            }
            if (!middles.isEmpty()) {
                verdict = race.judge(middles);
            }
        }
        return verdict;
    }

    private static OptionalInt between(Race.Verdict verdict, int lower, double step) {
        if (lower < 0 || lower >= verdict.last()) {
            return OptionalInt.empty();
        }
        double from = verdict.trials().get(lower).value();
        double to = verdict.trials().get(lower + 1).value();
        double middle = Math.floor((from + to) / 2 / step) * step;
        return to - from <= FINE_ENOUGH * to || middle <= from ? OptionalInt.empty() : OptionalInt.of((int) middle);
    }

    /// The stretch of good candidates around the best, as places.
    record Span(int low, int high) {
        static Span of(Race.Verdict verdict) {
            int low = verdict.best();
            int high = verdict.best();
            while (low > 0 && verdict.isGood(low - 1)) {
                low--;
            }
            while (high < verdict.last() && verdict.isGood(high + 1)) {
                high++;
            }
            return new Span(low, high);
        }
    }
}
