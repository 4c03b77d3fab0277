package org.mpmexplorer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Intervention.Turn;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.trace.TraceFingerprint;

class BatchRunnerTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void givesResultsInTheOrderOfTheRecipes() throws InterruptedException {
        List<RunRecipe> recipes = new ArrayList<>();
        for (int seconds = 9; seconds > 1; seconds--) {
            recipes.add(SimulationTest.recipe(seconds).forkAt(new Turn(SECOND, Tunable.MAX_REQUEST_WORKERS, seconds)));
        }
        List<Double> shares = Collections.synchronizedList(new ArrayList<>());

        List<TraceFingerprint> folds = new BatchRunner(3).run(recipes, TraceFingerprint::new, shares::add);

        assertThat(folds.stream().map(TraceFingerprint::value))
                .containsExactlyElementsOf(
                        recipes.stream().map(SimulationTest::fingerprint).toList());
        assertThat(shares)
                .hasSize(8 * 200)
                .allMatch(share -> share > 0 && share <= 1)
                .contains(1.0);
    }

    @Test
    void passesOnWhyARunIsImpossible() {
        RunRecipe hopeless = RunRecipe.of(
                SimulationTest.recipe(5)
                        .scenario()
                        .under(Mpm.EVENT)
                        .with(Tunable.SERVER_LIMIT, 20_000)
                        .with(Tunable.THREAD_LIMIT, 20_000),
                1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatchRunner(2)
                        .run(List.of(SimulationTest.recipe(2), hopeless), TraceFingerprint::new, share -> {}))
                .withMessageStartingWith("ServerLimit 20000");
    }

    @Test
    void hasNothingToDoWithoutRecipes() throws InterruptedException {
        assertThat(BatchRunner.onAllCores().run(List.of(), TraceFingerprint::new, share -> {}))
                .isEmpty();
    }
}
