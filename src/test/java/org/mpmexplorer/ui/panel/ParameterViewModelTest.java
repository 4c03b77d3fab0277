package org.mpmexplorer.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;

class ParameterViewModelTest {
    private final Actions actions = new Actions();

    @Test
    void turnsTheChosenServersToTheTidyValueAtThatPlace() {
        ParameterViewModel workers = shown(Tunable.MAX_REQUEST_WORKERS, LaneChoice.BOTH, prefork(), event());

        workers.moveToPosition(1);

        assertThat(actions.said).containsExactly("BOTH MAX_REQUEST_WORKERS 20000.0");
    }

    @Test
    void turnsOnlyTheServerThatHasTheDirective() {
        ParameterViewModel threads = shown(Tunable.THREADS_PER_CHILD, LaneChoice.BOTH, prefork(), event());

        threads.type("64");

        assertThat(actions.said).containsExactly("RIGHT THREADS_PER_CHILD 64.0");
    }

    @Test
    void doesNothingWhereTheValueIsThereAlready() {
        ParameterViewModel ram = shown(Tunable.RAM, LaneChoice.BOTH, prefork(), event());

        ram.type("4 GB");

        assertThat(actions.said).isEmpty();
    }

    @Test
    void showsBothValuesWhereServersDiffer() {
        ParameterViewModel start = shown(Tunable.START_SERVERS, LaneChoice.BOTH, prefork(), event());

        assertThat(start.textProperty().get()).isEqualTo("5 · 2");
        assertThat(start.valueProperty().get()).isEqualTo(5);
    }

    @Test
    void showsOneValueForOneChosenServer() {
        ParameterViewModel start = shown(Tunable.START_SERVERS, LaneChoice.RIGHT, prefork(), event());

        assertThat(start.textProperty().get()).isEqualTo("2");
    }

    @Test
    void hidesWhatNoServerHas() {
        assertThat(shown(Tunable.MIN_SPARE_THREADS, LaneChoice.BOTH, prefork(), prefork())
                        .shownProperty()
                        .get())
                .isFalse();
        assertThat(shown(Tunable.MIN_SPARE_THREADS, LaneChoice.BOTH, prefork(), event())
                        .shownProperty()
                        .get())
                .isTrue();
        assertThat(shown(Tunable.FPM_MAX_CHILDREN, LaneChoice.BOTH, prefork())
                        .shownProperty()
                        .get())
                .isFalse();
    }

    @Test
    void saysWhyTurningItWouldChangeNothing() {
        ServerShown withoutKeepAlive =
                server(Mpm.PREFORK, Settings.debian(Mpm.PREFORK).with(Tunable.KEEP_ALIVE, 0));

        ParameterViewModel timeout = shown(Tunable.KEEP_ALIVE_TIMEOUT, LaneChoice.BOTH, withoutKeepAlive);

        assertThat(timeout.shownProperty().get()).isTrue();
        assertThat(timeout.obstacleProperty().get()).isEqualTo("KeepAlive is off.");
    }

    @Test
    void offersStartAnywayOnlyWhereHttpdWouldRefuse() {
        Settings refusing = Settings.debian(Mpm.EVENT).with(Tunable.PHP_HANDLER, PhpHandler.MOD_PHP_NTS.ordinal());

        assertThat(shown(Tunable.START_ANYWAY, LaneChoice.BOTH, server(Mpm.EVENT, refusing))
                        .obstacleProperty()
                        .get())
                .isEmpty();
        assertThat(shown(Tunable.START_ANYWAY, LaneChoice.BOTH, event())
                        .obstacleProperty()
                        .get())
                .isNotEmpty();
    }

    @Test
    void quotesHttpdOnWhatItCorrects() {
        Settings odd = Settings.debian(Mpm.EVENT).with(Tunable.MAX_REQUEST_WORKERS, 151);

        ParameterViewModel workers = shown(Tunable.MAX_REQUEST_WORKERS, LaneChoice.BOTH, server(Mpm.EVENT, odd));

        assertThat(workers.noteProperty().get()).startsWith("event: MaxRequestWorkers of 151 is not an integer");
    }

    @Test
    void takesWhatHttpdWouldCorrectButNothingSimulatedBeyondItsRange() {
        ParameterViewModel workers = shown(Tunable.MAX_REQUEST_WORKERS, LaneChoice.BOTH, event());
        ParameterViewModel ram = shown(Tunable.RAM, LaneChoice.BOTH, event());

        assertThat(workers.type("0")).isTrue();
        assertThat(workers.problemProperty().get()).isEmpty();
        assertThat(ram.type("1 MB")).isFalse();
        assertThat(ram.problemProperty().get()).isEqualTo("1 MB is too little for RAM: type 128 MB or more.");
        assertThat(ram.type("much")).isFalse();
        assertThat(ram.problemProperty().get()).startsWith("RAM takes a number in MB, GB or TB, such as ");
        assertThat(actions.said).containsExactly("LEFT MAX_REQUEST_WORKERS 0.0");
    }

    @Test
    void goesBackToTheValueTheRunStartedWith() {
        ServerShown turned = new ServerShown(
                "prefork",
                Mpm.PREFORK,
                Settings.debian(Mpm.PREFORK).with(Tunable.MAX_REQUEST_WORKERS, 30),
                Settings.debian(Mpm.PREFORK));

        ParameterViewModel workers = shown(Tunable.MAX_REQUEST_WORKERS, LaneChoice.BOTH, turned);
        workers.reset();
        workers.takeCompiledIn();

        assertThat(actions.said).containsExactly("LEFT MAX_REQUEST_WORKERS 150.0", "LEFT MAX_REQUEST_WORKERS 256.0");
    }

    @Test
    void tellsRangeDefaultsAndWhenAChangeTakesEffect() {
        ParameterViewModel threads = shown(Tunable.THREADS_PER_CHILD, LaneChoice.BOTH, prefork(), event());

        assertThat(threads.hintProperty().get())
                .contains("worker threads in each child", "From 0 to 20000.", "event: compiled in 25, Debian 25.")
                .contains("restarts the server gracefully");
    }

    private ParameterViewModel shown(Tunable tunable, LaneChoice choice, ServerShown... servers) {
        ParameterViewModel parameter = new ParameterViewModel(tunable, actions);
        parameter.show(List.of(servers), choice);
        return parameter;
    }

    private static ServerShown prefork() {
        return server(Mpm.PREFORK, Settings.debian(Mpm.PREFORK));
    }

    private static ServerShown event() {
        return server(Mpm.EVENT, Settings.debian(Mpm.EVENT));
    }

    private static ServerShown server(Mpm mpm, Settings settings) {
        return new ServerShown(mpm.id(), mpm, settings, settings);
    }

    /// Writes down what it is asked to do.
    private static final class Actions implements ParameterActions {
        private final List<String> said = new ArrayList<>();

        @Override
        public void beginGesture() {}

        @Override
        public void endGesture() {}

        @Override
        public void turn(LaneChoice lanes, Tunable tunable, double value) {
            said.add(lanes + " " + tunable.name() + " " + value);
        }

        @Override
        public void perform(LaneChoice lanes, Action action) {
            said.add(lanes + " " + action);
        }
    }
}
