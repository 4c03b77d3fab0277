package org.mpmexplorer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.store.Presets;

class DescriptionTest {
    private static List<Description.Server> servers;

    @BeforeAll
    static void simulate() throws InterruptedException {
        List<RunRecipe> recipes = Presets.all().getFirst().study().lanes().stream()
                .map((Scenario lane) -> RunRecipe.of(lane, 1))
                .toList();
        List<RunFold> folds = BatchRunner.onAllCores().run(recipes, RunFold::new, (done) -> {});
        servers =
                List.of(server("Prefork", recipes.get(0), folds.get(0)), server("Event", recipes.get(1), folds.get(1)));
    }

    private static Description.Server server(String title, RunRecipe recipe, RunFold fold) {
        fold.advanceTo(recipe.scenario().durationNanos());
        return new Description.Server(title, recipe, fold.series());
    }

    @Test
    void saysFourSentencesAboutTwoServers() {
        List<String> sentences = Description.of(servers, 60);

        assertThat(sentences).hasSize(4).allMatch(sentence -> sentence.endsWith("."));
        assertThat(sentences.get(0)).startsWith("In second 61 of ");
        assertThat(sentences.get(1)).startsWith("Prefork: ").contains("workers", "RAM");
        assertThat(sentences.get(2)).startsWith("Event: ").contains("parked without a thread");
        assertThat(sentences.get(3)).contains("Prefork", "Event");
    }

    @Test
    void saysFourSentencesAboutOneServer() {
        List<String> sentences = Description.of(servers.subList(0, 1), 60);

        assertThat(sentences).hasSize(4).allMatch(sentence -> sentence.endsWith("."));
        assertThat(sentences.get(2)).startsWith("Its machine: ");
    }

    @Test
    void theNumbersAreThoseOfThatSecond() {
        Description.Server prefork = servers.getFirst();
        long busy = Math.round(prefork.series().at(Measure.BUSY_WORKERS, 60));

        assertThat(Description.of(servers, 60).get(1)).startsWith("Prefork: " + busy + " of ");
    }

    @Test
    void aSecondAfterTheEndIsTheLast() {
        int last = servers.getFirst().series().seconds() - 1;

        assertThat(Description.of(servers, Integer.MAX_VALUE)).isEqualTo(Description.of(servers, last));
    }

    @Test
    void saysSoWhereNothingHasHappenedYet() {
        Description.Server fresh =
                new Description.Server("Prefork", servers.getFirst().recipe(), SecondSeries.empty());

        assertThat(Description.of(List.of(fresh), 3)).containsExactly("The servers have not started yet.");
    }
}
