package org.mpmexplorer.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.mpm.Engine;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.trace.Recording;

class FormulasTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int SECONDS = 1200;

    /// Twenty prefork children, all there from the start, whose requests wait exponentially long for a backend:
    /// M/M/20.
    private static RunRecipe queueingServer(double visitsPerSecond) {
        RequestClass page = new RequestClass(
                "page",
                RequestKind.STATIC,
                1,
                false,
                new Distribution.Constant(0),
                new Distribution.Exponential(0.5),
                new Distribution.Constant(1),
                new Distribution.Constant(0));
        Workload workload = new Workload(
                List.of(page), List.of(new Load.OpenArrivals("visitors", visitsPerSecond, Visit.single(), 0, SECONDS)));
        Settings settings = Settings.debian(Mpm.PREFORK)
                .with(Tunable.MAX_REQUEST_WORKERS, 20)
                .with(Tunable.START_SERVERS, 20)
                .with(Tunable.MIN_SPARE_SERVERS, 20)
                .with(Tunable.MAX_SPARE_SERVERS, 40)
                .with(Tunable.MAX_CONNECTIONS_PER_CHILD, 0)
                .with(Tunable.PHP_HANDLER, PhpHandler.NONE.ordinal())
                .with(Tunable.KEEP_ALIVE, 0)
                .with(Tunable.ROUND_TRIP, 0);
        return RunRecipe.of(new Scenario("queue", Mpm.PREFORK, settings, workload, List.of(), SECONDS * SECOND), 3);
    }

    private static SecondSeries run(RunRecipe recipe) {
        RunFold fold = new RunFold();
        Engine engine = new Engine(recipe.scenario(), recipe.seed(), Recording.keep());
        long length = recipe.scenario().durationNanos();
        recipe.allInterventions().forEach(change -> {
            engine.advanceTo(change.atNanos());
            engine.apply(change);
        });
        engine.advanceTo(length);
        fold.extend(engine.view(), length);
        return fold.series();
    }

    @Test
    void erlangCIsThatOfTheTables() {
        assertThat(Formulas.erlangC(1, 0.7)).isCloseTo(0.7, within(1e-9));
        assertThat(Formulas.erlangC(2, 1)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(Formulas.erlangC(10, 8)).isCloseTo(0.4092, within(1e-4));
    }

    @Test
    void erlangCAndTheSimulationAgreeWhereVisitorsComeAtRandom() {
        RunRecipe recipe = queueingServer(36);

        FormulaCheck check = new Formulas(recipe, run(recipe), 60, SECONDS).erlangC();

        assertThat(check).isInstanceOfSatisfying(FormulaCheck.Applies.class, applies -> {
            assertThat(applies.formula()).isGreaterThan(2);
            assertThat(applies.simulated()).isCloseTo(applies.formula(), Percentage.withPercentage(20));
        });
        assertThat(check.words())
                .matches("Erlang C, 20 workers, load 1[78] = .* queued, for [0-9]+ ms each · simulated .*, for [0-9]+"
                        + " ms");
    }

    @Test
    void littlesLawHoldsInEverySimulation() {
        RunRecipe recipe = queueingServer(36);

        FormulaCheck check = new Formulas(recipe, run(recipe), 60, SECONDS).littlesLaw();

        assertThat(check)
                .isInstanceOfSatisfying(
                        FormulaCheck.Applies.class,
                        applies -> assertThat(applies.simulated())
                                .isCloseTo(applies.formula(), Percentage.withPercentage(3)));
    }

    @Test
    void erlangCDoesNotApplyWhenMoreComesThanCanBeDone() {
        RunRecipe recipe = queueingServer(80);

        assertThat(new Formulas(recipe, run(recipe), 60, 300).erlangC().words())
                .isEqualTo("Erlang C does not apply: all 20 workers are busy, so the queue grows without end.");
    }

    @Test
    void erlangCDoesNotApplyToVisitorsThatWaitForTheirReply() {
        RunRecipe recipe = preset("wordpress-4gb", 0);

        assertThat(new Formulas(recipe, run(recipe), 0, 60).erlangC().words())
                .isEqualTo("Erlang C does not apply: visitors wait for their reply before they ask again.");
    }

    @Test
    void erlangCDoesNotApplyAcrossAChange() {
        RunRecipe recipe =
                queueingServer(30).forkAt(new Intervention.Turn(100 * SECOND, Tunable.MAX_REQUEST_WORKERS, 10));

        assertThat(new Formulas(recipe, run(recipe), 60, 300).erlangC().words())
                .isEqualTo("Erlang C does not apply: something is changed at second 100.");
        assertThat(new Formulas(recipe, run(recipe), 30, 90).erlangC()).isInstanceOf(FormulaCheck.Applies.class);
    }

    @Test
    void littlesLawDoesNotApplyWhileRequestsFail() {
        RunRecipe recipe = preset("swap-death", 0);
        SecondSeries series = run(recipe);

        assertThat(new Formulas(recipe, series, 0, series.seconds())
                        .littlesLaw()
                        .words())
                .matches("Little's law does not apply: .* % of requests fail, and those have no response time.");
    }

    @Test
    void dividesRamAsPeopleDoAndSaysWhereSwapBegan() {
        RunRecipe recipe = preset("swap-death", 0);
        SecondSeries series = run(recipe);

        FormulaCheck check = new Formulas(recipe, series, 0, series.seconds()).ramDivision();

        Settings settings = recipe.scenario().settings();
        double base = settings.get(Tunable.OTHER_MEMORY) + settings.get(Tunable.SHARED_MEMORY);
        double each = settings.get(Tunable.CHILD_MEMORY)
                + settings.get(Tunable.THREAD_MEMORY)
                + settings.get(Tunable.PHP_MEMORY);
        assertThat(check).isInstanceOfSatisfying(FormulaCheck.Applies.class, applies -> {
            assertThat(applies.formula()).isEqualTo(Math.floor((settings.get(Tunable.RAM) - base) / each));
            assertThat(applies.words()).contains("swap begins at ");
        });
    }

    @Test
    void memoryOfChildrenIsCountedWithTheProcessesThatHoldIt() {
        RunRecipe recipe = preset("swap-death", 1);
        SecondSeries series = run(recipe);
        double children = series.at(Measure.CHILD_MEMORY, 100);
        double used = series.at(Measure.RAM, 100) + series.at(Measure.SWAP, 100);
        Settings settings = recipe.scenario().settings();
        double base = settings.bytes(Tunable.OTHER_MEMORY) + settings.bytes(Tunable.SHARED_MEMORY);

        assertThat(children + base).isCloseTo(used, Percentage.withPercentage(5));
    }

    private static RunRecipe preset(String id, int lane) {
        return RunRecipe.of(Presets.named(id).orElseThrow().study().lanes().get(lane), 1);
    }
}
