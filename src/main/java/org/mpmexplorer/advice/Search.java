package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;

/// Tries values of one directive and finds the range in which the server does as well as it can.
final class Search {
    /// Candidates within two failed requests in a hundred of the best are as good as it.
    private static final double AS_GOOD = 0.02;
    private static final long[] SEEDS = {1, 2};
    private static final double CROWD = 2;

    private final Laboratory laboratory;

    Search(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /// How a candidate changes the server.
    interface Change {
        Scenario apply(Scenario base, double value);
    }

    /// The range for a directive; the present value is tried too.
    ///
    /// @param most no candidate above it is advised, whatever its runs say
    Recommendation range(Scenario base, Tunable tunable, double[] candidates, double most, Change change)
            throws InterruptedException {
        double yours = base.settings().get(tunable);
        TreeSet<Double> values = new TreeSet<>();
        Arrays.stream(candidates).filter(value -> value <= most).forEach(values::add);
        values.add(Math.min(yours, most));
        List<Trial> trials = trials(base, List.copyOf(values), change);
        double[] losses =
                trials.stream().mapToDouble(trial -> trial.loss(trials)).toArray();
        int best = 0;
        for (int i = 1; i < losses.length; i++) {
            best = losses[i] < losses[best] ? i : best;
        }
        int low = best;
        int high = best;
        while (low > 0 && losses[low - 1] <= losses[best] + AS_GOOD) {
            low--;
        }
        while (high < losses.length - 1 && losses[high + 1] <= losses[best] + AS_GOOD) {
            high++;
        }
        // A step above the smallest good value leaves room for what the runs did not show.
        int advised = Math.min(low + 1, high);
        List<String> why = evidence(tunable, trials, new int[] {low, advised, high});
        return new Recommendation(
                tunable,
                yours,
                trials.get(low).value(),
                trials.get(high).value(),
                trials.get(advised).value(),
                why);
    }

    private List<Trial> trials(Scenario base, List<Double> values, Change change) throws InterruptedException {
        List<RunRecipe> recipes = new ArrayList<>();
        for (double value : values) {
            Scenario calm = change.apply(base, value);
            Scenario crowd = crowd(calm);
            for (long seed : SEEDS) {
                recipes.add(RunRecipe.of(calm, seed));
                recipes.add(RunRecipe.of(crowd, seed));
            }
        }
        List<RunFigures> figures = laboratory.run(recipes);
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<RunFigures> calm = new ArrayList<>();
            List<RunFigures> crowd = new ArrayList<>();
            for (int run = 0; run < SEEDS.length; run++) {
                int at = 2 * (i * SEEDS.length + run);
                calm.add(figures.get(at));
                crowd.add(figures.get(at + 1));
            }
            trials.add(new Trial(values.get(i), calm, crowd));
        }
        return trials;
    }

    /// Twice the visitors, and a database that takes twice as long.
    static Scenario crowd(Scenario calm) {
        return scaled(scaled(calm, Tunable.VISITORS), Tunable.BACKEND_FACTOR);
    }

    private static Scenario scaled(Scenario scenario, Tunable tunable) {
        return scenario.with(tunable, tunable.nearestLegal(scenario.settings().get(tunable) * CROWD));
    }

    private static List<String> evidence(Tunable tunable, List<Trial> trials, int[] marks) {
        List<String> why = new ArrayList<>();
        why.add(sentence(tunable, "With", trials.get(marks[1])));
        if (marks[0] > 0) {
            why.add(sentence(tunable, "Fewer is worse: with", trials.get(marks[0] - 1)));
        }
        if (marks[2] < trials.size() - 1) {
            why.add(sentence(tunable, "More is worse: with", trials.get(marks[2] + 1)));
        }
        if (marks[0] == 0 && marks[2] == trials.size() - 1) {
            why.add("Every value that was tried did as well for these visitors.");
        }
        return why;
    }

    private static String sentence(Tunable tunable, String start, Trial trial) {
        return "%s %s: %s.".formatted(start, tunable.format(trial.value()), trial.text());
    }
}
