package org.mpmexplorer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.mpm.Engine;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Intervention.Perform;
import org.mpmexplorer.scenario.Intervention.Turn;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceFingerprint;
import org.mpmexplorer.trace.TraceView;

class SimulationTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long NO_LIMIT = Long.MAX_VALUE;

    /// A small prefork server with 20 open arrivals per second.
    static RunRecipe recipe(int seconds) {
        RequestClass page = new RequestClass(
                "page",
                RequestKind.PROXY,
                1,
                false,
                new Distribution.Constant(0.01),
                new Distribution.Exponential(0.1),
                new Distribution.Constant(1000),
                new Distribution.Constant(0));
        Load load = new Load.OpenArrivals("all", 20, Visit.single(), 0, seconds);
        Workload workload = new Workload(List.of(page), List.of(load));
        Settings settings = Settings.debian(Mpm.PREFORK).with(Tunable.PHP_HANDLER, 0);
        return RunRecipe.of(new Scenario("test", Mpm.PREFORK, settings, workload, List.of(), seconds * SECOND), 42);
    }

    /// The trace of a recipe by its definition: apply the interventions in order, run to the end.
    static long fingerprint(RunRecipe recipe) {
        Engine engine = new Engine(recipe.scenario(), recipe.seed(), Recording.keep());
        for (Intervention intervention : recipe.allInterventions()) {
            engine.advanceTo(intervention.atNanos());
            engine.apply(intervention);
        }
        engine.advanceTo(recipe.scenario().durationNanos());
        return TraceFingerprint.of(engine.view());
    }

    private static Simulation started(RunRecipe recipe) {
        Simulation simulation = new Simulation(recipe, Recording.MOST_RECORDS);
        simulation.restart(recipe, 0);
        return simulation;
    }

    private static void finish(Simulation simulation, long sliceNanos) {
        while (simulation.advance(sliceNanos, NO_LIMIT)) {}
    }

    @Test
    void makesTheTraceOfTheRecipeWhateverTheSlices() {
        Intervention turn = new Turn(3 * SECOND, Tunable.MAX_REQUEST_WORKERS, 4);
        RunRecipe recipe = recipe(10).forkAt(turn);
        for (long slice : new long[] {7_777_777, SECOND, 60 * SECOND}) {
            Simulation simulation = started(recipe);
            finish(simulation, slice);

            RunSnapshot snapshot = simulation.snapshot(0);
            assertThat(snapshot.status().state()).isEqualTo(RunStatus.State.FINISHED);
            assertThat(snapshot.status().frontierNanos()).isEqualTo(10 * SECOND);
            assertThat(TraceFingerprint.of(snapshot.trace())).isEqualTo(fingerprint(recipe));
        }
    }

    @Test
    void forksAnywhereAsIfTheRecipeHadAlwaysBeenSo() {
        Random random = new Random(11);
        RunRecipe recipe = recipe(30);
        Simulation simulation = started(recipe);
        for (int round = 0; round < 60; round++) {
            long frontier = random.nextLong(30 * SECOND);
            while (simulation.frontierNanos() < frontier && simulation.advance(SECOND / 7, NO_LIMIT)) {}
            List<Intervention> changes = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                long at = random.nextBoolean() ? random.nextLong(31) * SECOND : random.nextLong(30 * SECOND);
                changes.add(
                        random.nextInt(4) == 0
                                ? new Perform(at, Action.BURST)
                                : new Turn(at, Tunable.MAX_REQUEST_WORKERS, 2 + random.nextInt(30)));
            }
            for (Intervention change : changes) {
                recipe = recipe.forkAt(change);
            }
            simulation.change(changes);
        }
        finish(simulation, SECOND / 3);

        RunSnapshot snapshot = simulation.snapshot(0);
        assertThat(snapshot.recipe()).isEqualTo(recipe);
        assertThat(TraceFingerprint.of(snapshot.trace())).isEqualTo(fingerprint(recipe));
    }

    @Test
    void showsNothingBetweenAForkAndItsTime() {
        Simulation simulation = started(recipe(20));
        finish(simulation, SECOND);
        simulation.change(List.of(new Turn(13_700_000_000L, Tunable.RAM, 2048)));

        assertThat(simulation.isPresentable()).isFalse();
        while (!simulation.isPresentable()) {
            simulation.advance(SECOND / 10, 0);
        }
        assertThat(simulation.frontierNanos()).isGreaterThanOrEqualTo(13_700_000_000L);
    }

    @Test
    void changesTheStartOfAPausedRun() {
        Simulation simulation = started(recipe(20));
        simulation.change(List.of(new Turn(0, Tunable.RAM, 2048)));
        while (simulation.advance(SECOND, 0)) {}

        RunSnapshot snapshot = simulation.snapshot(0);
        assertThat(snapshot.status().state()).isEqualTo(RunStatus.State.PAUSED);
        assertThat(snapshot.trace().records()).isPositive();
        assertThat(snapshot.status().frontierNanos()).isZero();
    }

    @Test
    void stopsWhereItsPaceEnds() {
        Simulation simulation = started(recipe(20));
        while (simulation.advance(SECOND, 4_500_000_000L)) {}

        assertThat(simulation.frontierNanos()).isEqualTo(4_500_000_000L);
        assertThat(simulation.snapshot(0).status().state()).isEqualTo(RunStatus.State.PAUSED);
    }

    @Test
    void stopsWhenTheTraceIsFullAndGoesOnAfterAFork() {
        RunRecipe recipe = recipe(60);
        Simulation simulation = new Simulation(recipe, 2_000);
        simulation.restart(recipe, 0);
        finish(simulation, SECOND / 10);
        assertThat(simulation.snapshot(0).status().state()).isEqualTo(RunStatus.State.FULL);
        long frontier = simulation.frontierNanos();
        assertThat(frontier).isLessThan(60 * SECOND);

        simulation.change(List.of(new Turn(frontier / 4, Tunable.RAM, 2048)));
        assertThat(simulation.advance(1000, NO_LIMIT)).isTrue();
        assertThat(simulation.snapshot(0).status().state()).isEqualTo(RunStatus.State.RUNNING);
    }

    @Test
    void beginsAnotherRunWithANewEpoch() {
        Simulation simulation = started(recipe(5));
        finish(simulation, SECOND);
        simulation.change(List.of(new Turn(SECOND, Tunable.RAM, 2048)));
        finish(simulation, SECOND);
        int epoch = simulation.snapshot(0).status().epoch();

        simulation.restart(recipe(6), epoch + 1);
        finish(simulation, SECOND);

        RunSnapshot snapshot = simulation.snapshot(0);
        assertThat(snapshot.status().epoch()).isEqualTo(epoch + 1);
        assertThat(snapshot.trace().epoch()).isEqualTo(epoch + 1);
        assertThat(TraceFingerprint.of(snapshot.trace())).isEqualTo(fingerprint(recipe(6)));
    }

    @Test
    void spreadsItsCheckpointsOverTheRun() {
        Simulation simulation = started(recipe(600));
        finish(simulation, SECOND / 2);

        assertThat(simulation.checkpoints()).isBetween(32, 33);
    }

    @Test
    void keepsAViewAsItWasAfterAFork() {
        Simulation simulation = started(recipe(5));
        finish(simulation, SECOND);
        TraceView before = simulation.snapshot(0).trace();
        long fingerprint = TraceFingerprint.of(before);

        simulation.change(List.of(new Turn(SECOND, Tunable.MAX_REQUEST_WORKERS, 1)));
        finish(simulation, SECOND);

        assertThat(TraceFingerprint.of(before)).isEqualTo(fingerprint);
        assertThat(TraceFingerprint.of(simulation.snapshot(0).trace())).isNotEqualTo(fingerprint);
    }
}
