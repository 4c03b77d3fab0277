package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.ui.advice.AdviceDesk;

/// The bench as a place to try advice: a server is run anew from its start with the advised settings, so that
/// those are in force too that need a stop and start.
final class AdvisedBench implements AdviceDesk {
    private final Bench bench;
    private final Standpoint standpoint;
    private final Runnable replaced;

    /// @param replaced is told when a server was replaced
    AdvisedBench(Standpoint standpoint, Runnable replaced) {
        this.standpoint = standpoint;
        this.bench = standpoint.bench();
        this.replaced = replaced;
    }

    @Override
    public List<Scenario> servers() {
        return bench.version().recipes().stream().map(this::inForce).toList();
    }

    /// What the user has turned up to the instant on screen counts as set; the script stays a script.
    private Scenario inForce(RunRecipe recipe) {
        Scenario scenario = recipe.scenario();
        for (Intervention change : recipe.interventions()) {
            if (change instanceof Intervention.Turn turn && turn.atNanos() <= standpoint.shownNanos()) {
                scenario = scenario.with(turn.tunable(), turn.value());
            }
        }
        return scenario;
    }

    @Override
    public void tryOn(int lane, Settings settings) {
        RunRecipe recipe = bench.version().recipes().get(lane);
        List<Intervention> deeds = recipe.interventions().stream()
                .filter(Intervention.Perform.class::isInstance)
                .toList();
        put(lane, new RunRecipe(recipe.scenario().with(settings), recipe.seed(), deeds));
    }

    @Override
    public void putBeside(Scenario server) {
        int last = bench.version().recipes().size() - 1;
        put(last, RunRecipe.of(server, bench.version().recipes().get(last).seed()));
    }

    private void put(int lane, RunRecipe recipe) {
        Study study = bench.study();
        List<RunRecipe> recipes = new ArrayList<>(bench.version().recipes());
        recipes.set(lane, recipe);
        List<Scenario> lanes = recipes.stream().map(RunRecipe::scenario).toList();
        bench.open(new Version(new Study(study.name(), study.description(), study.question(), lanes), recipes));
        replaced.run();
    }
}
