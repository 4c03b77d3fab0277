package org.mpmexplorer.ui.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.advice.Advice;
import org.mpmexplorer.advice.AdviceStep;
import org.mpmexplorer.advice.Recommendation;
import org.mpmexplorer.advice.ServerAdvice;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Workload;

class AdviceViewModelTest {
    private final Bench bench = new Bench();
    private final Searcher searcher = new Searcher();
    private final AdviceViewModel model = new AdviceViewModel(bench, searcher);

    private static Scenario scenario(Mpm mpm) {
        Distribution nothing = new Distribution.Constant(0);
        RequestClass page = new RequestClass("page", RequestKind.STATIC, 1, false, nothing, nothing, nothing, nothing);
        return new Scenario(
                mpm.id() + " server",
                mpm,
                Settings.debian(mpm),
                new Workload(List.of(page), List.of()),
                List.of(),
                1_000_000_000L);
    }

    private static Recommendation workers(double value) {
        return new Recommendation(Tunable.MAX_REQUEST_WORKERS, 150, value / 2, value, value, List.of("Runs say so."));
    }

    private static Advice advice() {
        RunFigures figures = new RunFigures(1000, 0.5, 0, 1 << 30, 0, 10, 5, Outcome.FINE);
        Scenario prefork = scenario(Mpm.PREFORK);
        Scenario event = scenario(Mpm.EVENT);
        ServerAdvice first = new ServerAdvice(
                prefork,
                OptionalInt.of(0),
                prefork.with(Tunable.MAX_REQUEST_WORKERS, 400).with(Tunable.SERVER_LIMIT, 400),
                List.of(
                        workers(400),
                        new Recommendation(Tunable.KEEP_ALIVE_TIMEOUT, 5, 2, 5, 5, List.of("It is fine."))),
                figures,
                figures,
                List.of());
        ServerAdvice second =
                new ServerAdvice(event, OptionalInt.empty(), event, List.of(workers(150)), figures, figures, List.of());
        return new Advice("prefork server", List.of(first, second), 1, List.of("Because."), List.of());
    }

    /// Remembers what was tried.
    private static final class Bench implements AdviceDesk {
        private List<Scenario> servers = List.of(scenario(Mpm.PREFORK));
        private final List<Settings> tried = new ArrayList<>();
        private final List<Scenario> beside = new ArrayList<>();

        @Override
        public List<Scenario> servers() {
            return servers;
        }

        @Override
        public void tryOn(int lane, Settings settings) {
            assertThat(lane).isZero();
            tried.add(settings);
        }

        @Override
        public void putBeside(Scenario server) {
            beside.add(server);
        }
    }

    /// Answers when it is told to.
    private static final class Searcher implements AdviceSearch {
        private final List<Listener> listeners = new ArrayList<>();
        private int cancelled;

        @Override
        public Runnable begin(List<Scenario> servers, Listener listener) {
            listeners.add(listener);
            return () -> cancelled++;
        }

        void find() {
            listeners.getLast().found(advice());
        }
    }

    @Test
    void saysWhatItTriesAndHowFarItIs() {
        model.open();
        searcher.listeners.getFirst().tries(new AdviceStep(0.25, "Shop", Tunable.KEEP_ALIVE_TIMEOUT));

        assertThat(model.phaseProperty().get()).isEqualTo(AdvicePhase.SEARCHING);
        assertThat(model.progressProperty().get()).isEqualTo(0.25);
        assertThat(model.noteProperty().get()).contains("KeepAliveTimeout").contains("Shop");
    }

    @Test
    void opensOnTheQuestionWhichMpmAndNamesTheBest() {
        model.open();
        searcher.find();

        assertThat(model.phaseProperty().get()).isEqualTo(AdvicePhase.DONE);
        assertThat(model.shownProperty().get()).isEqualTo(AdviceViewModel.WHICH_MPM);
        assertThat(model.servers()).hasSize(2).first().isEqualTo("prefork server");
        assertThat(model.best()).hasValue(1);
    }

    @Test
    void searchesAgainOnlyForServersThatAreNotAsTheyWere() {
        model.open();
        searcher.find();
        model.open();
        assertThat(searcher.listeners).hasSize(1);

        bench.servers = List.of(scenario(Mpm.PREFORK).with(Tunable.RAM, 1024));
        model.open();

        assertThat(searcher.listeners).hasSize(2);
        assertThat(model.servers()).isEmpty();
    }

    @Test
    void aSearchCanBeEndedAndBegunAgain() {
        model.open();
        model.cancel();

        assertThat(searcher.cancelled).isEqualTo(1);
        assertThat(model.phaseProperty().get()).isEqualTo(AdvicePhase.CANCELLED);

        model.open();
        assertThat(model.phaseProperty().get()).isEqualTo(AdvicePhase.SEARCHING);
    }

    @Test
    void saysWhyThereIsNone() {
        model.open();
        searcher.listeners.getFirst().failed("It cannot be simulated.");

        assertThat(model.phaseProperty().get()).isEqualTo(AdvicePhase.FAILED);
        assertThat(model.noteProperty().get()).isEqualTo("It cannot be simulated.");
    }

    @Test
    void aRowSaysYoursAdviceRangeAndWhy() {
        model.open();
        searcher.find();
        model.show(0);

        AdviceRow row = model.rows().getFirst();
        assertThat(row.name()).isEqualTo("MaxRequestWorkers");
        assertThat(row.yours()).isEqualTo("150");
        assertThat(row.advised()).isEqualTo("400");
        assertThat(row.range()).isEqualTo("200 to 400");
        assertThat(row.isChange()).isTrue();
        assertThat(row.isFine()).isFalse();
        assertThat(row.spoken()).contains("150").contains("400").contains("Runs say so.");
        assertThat(model.rows().getLast().isChange()).isFalse();
    }

    @Test
    void aTriedRowTakesAlongWhatHasToGrowWithIt() {
        model.open();
        searcher.find();
        model.show(0);

        model.tryOut(model.rows().getFirst());

        Settings tried = bench.tried.getFirst();
        assertThat(tried.get(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(400);
        assertThat(tried.get(Tunable.SERVER_LIMIT)).isEqualTo(400);
        assertThat(tried.get(Tunable.KEEP_ALIVE_TIMEOUT)).isEqualTo(5);
        assertThat(model.noteProperty().get()).contains("Ctrl+Z");
    }

    @Test
    void allOfItIsTriedAtOnceAndAServerThatIsNotThereIsPutThere() {
        model.open();
        searcher.find();
        model.show(0);
        model.tryAll();
        model.show(1);
        model.tryAll();

        assertThat(bench.tried).hasSize(1);
        assertThat(bench.beside).hasSize(1).first().extracting(Scenario::mpm).isEqualTo(Mpm.EVENT);
    }

    @Test
    void theBlockIsThatOfTheServerOnShow() {
        model.open();
        searcher.find();
        model.show(0);

        assertThat(model.blockFileName()).isEqualTo("mpm-prefork.conf");
        assertThat(model.block())
                .contains("<IfModule mpm_prefork_module>", "MaxRequestWorkers 400", "# Runs say so.", "a2dismod")
                .contains("plesk bin optimization_settings --set-mpm prefork");
        assertThat(scenario(Mpm.PREFORK).settings().phpHandler()).isNotEqualTo(PhpHandler.FPM);
    }
}
