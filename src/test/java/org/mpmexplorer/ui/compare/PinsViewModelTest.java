package org.mpmexplorer.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.chart.Ghost;
import org.mpmexplorer.ui.chart.LaneInk;
import org.mpmexplorer.ui.chart.ServerSeries;

class PinsViewModelTest {
    private final PinsViewModel pins = new PinsViewModel();

    @AfterEach
    void close() {
        pins.close();
    }

    private static ServerSeries server(int workers) {
        RunRecipe base = CompareViewModelTest.server(0, 10).recipe();
        RunRecipe recipe = RunRecipe.of(base.scenario().with(Tunable.MAX_REQUEST_WORKERS, workers), 1);
        return new ServerSeries("Prefork", LaneInk.PREFORK, recipe, SecondSeries.empty());
    }

    private void simulateAll() throws InterruptedException {
        while (pins.tick()) {
            Thread.sleep(2);
        }
    }

    @Test
    void simulatesAPinnedRunToItsEndFromItsRecipe() throws InterruptedException {
        pins.pin(List.of(server(40)));
        assertThat(pins.ghosts()).isEmpty();

        simulateAll();

        List<Ghost> ghosts = pins.ghosts();
        assertThat(ghosts).hasSize(1);
        assertThat(ghosts.getFirst().series().title()).isEqualTo("Prefork #1");
        assertThat(ghosts.getFirst().series().seconds().seconds()).isEqualTo(10);
    }

    @Test
    void pinsAtMostEightRunsAndNoneTwice() {
        for (int workers = 10; workers < 18; workers++) {
            assertThat(pins.pin(List.of(server(workers)))).startsWith("Pinned: Prefork #");
        }

        assertThat(pins.pin(List.of(server(30))))
                .isEqualTo("Only 8 runs can be pinned; remove one on the page Compare first.");
        assertThat(pins.pins()).hasSize(8);
        assertThat(pins.pins().stream().map(PinnedRun::ink)).doesNotHaveDuplicates();

        pins.remove(pins.pins().getFirst().ink());
        assertThat(pins.pin(List.of(server(11)))).isEqualTo("These runs are pinned already.");
        assertThat(pins.pin(List.of(server(30)))).startsWith("Pinned: ");
    }

    @Test
    void saysWhatSetsEachRunApart() {
        RunRecipe turned = server(40).recipe().forkAt(new Intervention.Turn(5_000_000_000L, Tunable.CORES, 4));
        pins.pin(List.of(server(150), new ServerSeries("Prefork", LaneInk.PREFORK, turned, SecondSeries.empty())));

        assertThat(pins.differences(pins.pins().get(0))).isEqualTo("Cores 2, MaxRequestWorkers 150");
        assertThat(pins.differences(pins.pins().get(1))).isEqualTo("Cores 2 → 4, MaxRequestWorkers 40");
    }

    @Test
    void aNameIsTheUsersAndIsNeverEmpty() {
        pins.pin(List.of(server(40)));
        LaneInk ink = pins.pins().getFirst().ink();

        pins.rename(ink, "  small  ");
        pins.rename(ink, "   ");

        assertThat(pins.pins().getFirst().name()).isEqualTo("small");
    }

    @Test
    void aRunNeedNotBeSeenInTheCharts() throws InterruptedException {
        pins.pin(List.of(server(40), server(50)));
        simulateAll();
        pins.showAsGhost(pins.pins().getFirst().ink(), false);

        assertThat(pins.ghosts().stream().map(ghost -> ghost.series().title())).containsExactly("Prefork #2");
        assertThat(pins.series()).hasSize(2);
    }

    @Test
    void writesATableForSpreadsheets() throws InterruptedException {
        pins.pin(List.of(server(40), server(50)));
        simulateAll();

        List<String> rows = PinsCsv.write(pins).lines().toList();

        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).startsWith("name,mpm,settings,outcome,completed,errors,p50,p95,p99,peak_memory");
        assertThat(rows.get(1)).startsWith("\"Prefork #1\",prefork,\"MaxRequestWorkers 40\",");
    }

    @Test
    void tellsOfEveryChange() {
        List<Integer> told = new ArrayList<>();
        pins.onChange(() -> told.add(pins.pins().size()));

        pins.pin(List.of(server(40)));
        pins.clear();

        assertThat(told).containsExactly(1, 0);
    }
}
