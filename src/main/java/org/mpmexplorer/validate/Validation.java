package org.mpmexplorer.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.mpmexplorer.kernel.Draws;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.RunRecipe;

/// What became of reference experiments in the simulator.
///
/// @param experiments in the order of the references
/// @param runs seeded runs of each
public record Validation(List<Compared> experiments, int runs) {
    public Validation {
        experiments = List.copyOf(experiments);
    }

    /// The stream of chance the machine's speed is drawn from; the engine's streams are numbered upwards.
    private static final int SLOWNESS = -1;

    /// One experiment: what real servers did, what the simulator did, and the verdicts.
    public record Compared(Reference reference, List<Observation> simulated, List<Verdict> verdicts) {
        public Compared {
            simulated = List.copyOf(simulated);
            verdicts = List.copyOf(verdicts);
        }
    }

    /// Simulates each experiment `runs` times and compares. An experiment that cannot be simulated is outside, with
    /// a sentence that says why; the others are compared.
    ///
    /// @param progress is told the share of all that is done, 0 to 1, from several threads
    /// @throws InterruptedException if the calling thread is interrupted
    public static Validation of(List<Reference> references, int runs, DoubleConsumer progress)
            throws InterruptedException {
        List<Compared> compared = new ArrayList<>();
        for (Reference reference : references) {
            double before = compared.size();
            compared.add(compare(reference, runs, share -> progress.accept((before + share) / references.size())));
        }
        return new Validation(compared, runs);
    }

    private static Compared compare(Reference reference, int runs, DoubleConsumer progress)
            throws InterruptedException {
        try {
            List<Observation> simulated = simulate(reference.name(), reference.experiment(), runs, progress);
            return new Compared(reference, simulated, Comparison.of(reference, simulated));
        } catch (IllegalArgumentException e) {
            return new Compared(
                    reference,
                    List.of(),
                    List.of(Verdict.notSimulated(reference.name(), String.valueOf(e.getMessage()))));
        }
    }

    private static List<Observation> simulate(String name, Experiment experiment, int runs, DoubleConsumer progress)
            throws InterruptedException {
        List<RunRecipe> recipes = new ArrayList<>();
        List<ObservationFold> folds = new ArrayList<>();
        for (int seed = 1; seed <= runs; seed++) {
            double slowness = slowness(seed);
            recipes.add(RunRecipe.of(ScenarioMaker.of(name, experiment, slowness), seed));
            folds.add(new ObservationFold(experiment, Protocol.headStartSeconds(slowness)));
        }
        return BatchRunner.onAllCores().run(recipes, folds, progress).stream()
                .map(ObservationFold::observation)
                .toList();
    }

    private static double slowness(int seed) {
        double normal = new Draws(seed).gaussian(SLOWNESS, 0);
        return StrictMath.exp(Machine.SLOWNESS_SIGMA * normal);
    }

    /// All verdicts, experiment after experiment.
    public List<Verdict> verdicts() {
        return experiments.stream()
                .flatMap(compared -> compared.verdicts().stream())
                .toList();
    }

    /// Whether nothing is outside.
    public boolean isInside() {
        return verdicts().stream().allMatch(Verdict::inside);
    }
}
