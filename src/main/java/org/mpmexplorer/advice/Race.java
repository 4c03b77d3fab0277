package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import org.mpmexplorer.insight.Estimate;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;

/// Candidates side by side on the same visitors, and which of them do as well as the best.
///
/// A run's loss is the share of requests that fail, plus a tenth for each second by which 95 % of the replies
/// take longer than with the fastest candidate (ten seconds are as bad as an error), plus 1 where memory does
/// not suffice; where all candidates face the same visits also the share of replies that are missing. How many
/// replies there are does not count otherwise: who waits asks less. A candidate is as good as the
/// best unless the 95 % confidence interval of their paired difference lies above an indifference of one
/// request in a hundred (screening as in Nelson, Swann, Goldsman and Song, Operations Research 49, 2001).
/// It has to be as good on the scenario's own day, and among those also in a crowd. One pair of runs is enough
/// where it shows no difference at all, and for a candidate that is ten times the indifference worse and not
/// next to a better one; pairs are added while an interval spans the indifference.
final class Race {
    /// One request in a hundred, or a tenth of a second.
    static final double INDIFFERENCE = 0.01;
    private static final double SECONDS_AS_BAD_AS_AN_ERROR = 10;
    private static final double NO_DIFFERENCE = INDIFFERENCE / 10;
    private static final double CLEAR_DIFFERENCE = INDIFFERENCE * 10;
    private static final int PAIRS = 3;
    private static final int MOST_PAIRS = 6;

    private final Laboratory laboratory;
    private final DoubleFunction<Scenario> candidate;
    private final double most;
    private final Map<Double, Trial> trials = new TreeMap<>();
    private boolean isSameDemand = true;

    /// @param candidate the server with a candidate's value
    /// @param most a larger candidate is tried, but is not good
    Race(Laboratory laboratory, DoubleFunction<Scenario> candidate, double most) {
        this.laboratory = laboratory;
        this.candidate = candidate;
        this.most = most;
    }

    /// Which trials are as good as the best; by candidate from the smallest on.
    ///
    /// @param best its place
    /// @param good the places of those that are
    record Verdict(List<Trial> trials, int best, Set<Integer> good) {
        Verdict {
            trials = List.copyOf(trials);
            good = Set.copyOf(good);
        }

        boolean isGood(int place) {
            return good.contains(place);
        }

        int last() {
            return trials.size() - 1;
        }
    }

    /// Adds candidates and judges all there are.
    Verdict judge(Collection<Double> values) throws InterruptedException {
        for (double value : values) {
            trials.computeIfAbsent(value, added -> new Trial(added, List.of(), List.of()));
        }
        repeat(trials.keySet(), 1);
        if (!areAllAlike()) {
            repeat(contenders(), PAIRS);
            repeat(undecided(verdict()), MOST_PAIRS);
        }
        return verdict();
    }

    /// The candidate's own trial.
    Trial trial(double value) {
        Trial trial = trials.get(value);
        if (trial == null) {
            throw new IllegalArgumentException(value + " is no candidate");
        }
        return trial;
    }

    private void repeat(Collection<Double> values, int pairs) throws InterruptedException {
        List<RunRecipe> recipes = new ArrayList<>();
        for (double value : values) {
            Scenario calm = candidate.apply(value);
            isSameDemand &= Demand.isIndependent(calm);
            Scenario crowd = Demand.crowd(calm);
            for (int seed = trial(value).size() + 1; seed <= pairs; seed++) {
                recipes.add(RunRecipe.of(calm, seed));
                recipes.add(RunRecipe.of(crowd, seed));
            }
        }
        List<RunFigures> figures = laboratory.run(recipes);
        int next = 0;
        for (double value : values) {
            Trial trial = trial(value);
            List<RunFigures> calm = new ArrayList<>(trial.calm());
            List<RunFigures> crowd = new ArrayList<>(trial.crowd());
            for (int seed = trial.size() + 1; seed <= pairs; seed++) {
                calm.add(figures.get(next++));
                crowd.add(figures.get(next++));
            }
            trials.put(value, new Trial(value, calm, crowd));
        }
    }

    private boolean areAllAlike() {
        boolean isFirstPairOnly = trials.values().stream().allMatch(trial -> trial.size() == 1);
        for (Weather weather : Weather.values()) {
            double[] losses = trials.values().stream()
                    .mapToDouble(trial -> loss(trial, weather, 0))
                    .sorted()
                    .toArray();
            isFirstPairOnly &= losses[losses.length - 1] - losses[0] < NO_DIFFERENCE;
        }
        return isFirstPairOnly;
    }

    /// Those that one pair does not rule out, and their neighbours.
    private List<Double> contenders() {
        Verdict first = verdict();
        Trial best = first.trials().get(first.best());
        boolean[] isNear = new boolean[first.trials().size()];
        for (int i = 0; i < isNear.length; i++) {
            double worst = Math.max(
                    firstDifference(first.trials().get(i), best, Weather.CALM),
                    firstDifference(first.trials().get(i), best, Weather.CROWD));
            isNear[i] = worst <= CLEAR_DIFFERENCE;
        }
        List<Double> contenders = new ArrayList<>();
        for (int i = 0; i < isNear.length; i++) {
            boolean isNeighbour = (i > 0 && isNear[i - 1]) || (i + 1 < isNear.length && isNear[i + 1]);
            if (isNear[i] || isNeighbour) {
                contenders.add(first.trials().get(i).value());
            }
        }
        return contenders;
    }

    private double firstDifference(Trial worse, Trial better, Weather weather) {
        return loss(worse, weather, 0) - loss(better, weather, 0);
    }

    private Verdict verdict() {
        List<Trial> all = List.copyOf(trials.values());
        Set<Integer> good = new TreeSet<>();
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).value() <= most) {
                good.add(place);
            }
        }
        int best = 0;
        for (Weather weather : Weather.values()) {
            best = best(all, good, weather);
            Trial leader = all.get(best);
            good.removeIf(place -> isWorse(difference(all.get(place), leader, weather)));
        }
        return new Verdict(all, best, good);
    }

    /// The place of the least loss among the good.
    private int best(List<Trial> all, Set<Integer> good, Weather weather) {
        return good.stream()
                .min(Comparator.comparingDouble(place -> mean(all.get(place), weather)))
                .orElse(0);
    }

    /// The mean loss of a trial that has as many runs as are compared; of another one no loss is as large.
    private double mean(Trial trial, Weather weather) {
        int most = trials.values().stream().mapToInt(Trial::size).max().orElse(0);
        int common = Math.min(PAIRS, most);
        if (trial.size() < common) {
            return Double.MAX_VALUE;
        }
        double sum = 0;
        for (int run = 0; run < common; run++) {
            sum += loss(trial, weather, run);
        }
        return sum / common;
    }

    /// By how much the first is worse than the second, from the runs with seeds both have.
    Estimate difference(Trial worse, Trial better, Weather weather) {
        double[] differences = new double[Math.min(worse.size(), better.size())];
        for (int run = 0; run < differences.length; run++) {
            differences[run] = loss(worse, weather, run) - loss(better, weather, run);
        }
        return Estimate.of(differences);
    }

    /// Whether that difference is beyond doubt, and matters.
    static boolean isWorse(Estimate difference) {
        double least =
                Double.isNaN(difference.halfWidth()) ? difference.mean() : difference.mean() - difference.halfWidth();
        return least > INDIFFERENCE;
    }

    private List<Double> undecided(Verdict verdict) {
        List<Double> values = new ArrayList<>();
        Trial best = verdict.trials().get(verdict.best());
        for (Trial trial : verdict.trials()) {
            for (Weather weather : Weather.values()) {
                Estimate difference = difference(trial, best, weather);
                boolean isOpen = Math.abs(difference.mean() - INDIFFERENCE) < difference.halfWidth();
                if (isOpen && !values.contains(trial.value())) {
                    values.add(trial.value());
                }
            }
        }
        if (!values.isEmpty() && !values.contains(best.value())) {
            values.add(best.value());
        }
        return values;
    }

    private double loss(Trial trial, Weather weather, int run) {
        RunFigures figures = trial.under(weather).get(run);
        double least = Double.MAX_VALUE;
        double most = 1;
        for (Trial other : trials.values()) {
            if (other.size() > run) {
                RunFigures beside = other.under(weather).get(run);
                least = beside.completions() > 0 ? Math.min(least, beside.p95Seconds()) : least;
                most = Math.max(most, beside.completions() + beside.errors());
            }
        }
        double slow = Math.clamp((figures.p95Seconds() - least) / SECONDS_AS_BAD_AS_AN_ERROR, 0, 1);
        double swapping = figures.outcome() == Outcome.SWAPPING ? 1 : 0;
        double missing = isSameDemand ? 1 - (figures.completions() + figures.errors()) / most : 0;
        return Trial.failedShare(figures) + slow + swapping + missing;
    }
}
