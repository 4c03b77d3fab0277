package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Unit;

/// Every control of the parameter panel, moved by the pointer.
class ParameterControlsTest {
    /// What is disabled or hidden in the study of these tests, with the reason.
    private static final Set<Tunable> WITHOUT_MEANING = Set.of(
            Tunable.START_ANYWAY, // event runs PHP-FPM
            Tunable.UNSAFE_CODE, // the same
            Tunable.FPM_IDLE_TIMEOUT); // PHP-FPM's manager is dynamic

    @RegisterExtension
    static final WindowFixture window = new WindowFixture();

    @BeforeAll
    static void prepare() {
        window.restartAt(10);
        for (Node heading : window.shell().root().lookupAll(".group-heading")) {
            boolean isClosed = heading.getAccessibleText().startsWith("Open");
            if (isClosed) {
                fire((Button) heading);
            }
        }
        for (Node more : window.shell().root().lookupAll(".more-button")) {
            fire((Button) more);
        }
    }

    static Stream<Tunable> sliders() {
        return Stream.of(Tunable.values())
                .filter(tunable -> tunable.unit() != Unit.FLAG && tunable.unit() != Unit.CHOICE)
                .filter(tunable -> !WITHOUT_MEANING.contains(tunable));
    }

    static Stream<Tunable> switches() {
        return Stream.of(Tunable.values())
                .filter(tunable -> tunable.unit() == Unit.FLAG && !WITHOUT_MEANING.contains(tunable));
    }

    @ParameterizedTest
    @MethodSource("sliders")
    void draggingASliderForksTheRunAtTheInstantOnScreen(Tunable tunable) {
        window.takeEverythingBack();
        window.reveal("slider-" + tunable.name());
        Slider slider = window.find("slider-" + tunable.name(), Slider.class);
        boolean toTheLeft = slider.getValue() > 0.5;

        drag(slider, toTheLeft ? -36 : 36);

        Intervention.Turn turn = lastTurn(tunable);
        assertThat(turn.atNanos()).isEqualTo(10 * TestStudies.SECOND);
        assertThat(turn.value())
                .isEqualTo(tunable.nearestLegal(turn.value()))
                .isNotEqualTo(turnedLane(tunable).scenario().settings().get(tunable));
    }

    @ParameterizedTest
    @MethodSource("switches")
    void aSwitchTurnsItsFlag(Tunable tunable) {
        window.takeEverythingBack();
        double before = window.valueInForce(tunable, 0);

        window.click("switch-" + tunable.name());

        assertThat(window.valueInForce(tunable, 0)).isEqualTo(1 - before);
    }

    @Test
    void aWholeDragIsOneChange() {
        window.takeEverythingBack();
        window.reveal("slider-RAM");
        Slider slider = window.find("slider-RAM", Slider.class);

        drag(slider, 40);
        window.click("undo");

        assertThat(window.interventions(0)).isEmpty();
    }

    @Test
    void keysMoveTheSliderThatHasTheFocus() {
        window.takeEverythingBack();
        window.reveal("slider-MAX_REQUEST_WORKERS");
        onFx(() -> {
            window.find("slider-MAX_REQUEST_WORKERS", Slider.class).requestFocus();
            return true;
        });

        window.robot.push(KeyCode.RIGHT);
        assertThat(window.valueInForce(Tunable.MAX_REQUEST_WORKERS, 0)).isEqualTo(160);

        window.robot.push(KeyCode.LEFT);
        window.robot.push(KeyCode.LEFT);
        assertThat(window.valueInForce(Tunable.MAX_REQUEST_WORKERS, 1)).isEqualTo(140);
    }

    @Test
    void aDoubleClickGoesBackToTheValueTheRunStartedWith() {
        window.takeEverythingBack();
        window.reveal("slider-RAM");
        Slider slider = window.find("slider-RAM", Slider.class);
        drag(slider, 50);
        window.awaitRest();

        window.robot.doubleClickOn(slider, MouseButton.PRIMARY);

        assertThat(window.valueInForce(Tunable.RAM, 0)).isEqualTo(4096);
    }

    @Test
    void theContextMenuTakesHttpdsValue() {
        window.takeEverythingBack();
        window.reveal("slider-MAX_REQUEST_WORKERS");

        window.robot.rightClickOn(window.find("slider-MAX_REQUEST_WORKERS", Slider.class));
        window.robot.clickOn("httpd's compiled-in value");

        assertThat(window.valueInForce(Tunable.MAX_REQUEST_WORKERS, 0)).isEqualTo(256);
    }

    @Test
    void choosesWhoRunsPhpServerByServer() {
        window.takeEverythingBack();
        window.reveal("choice-PHP_HANDLER-1");
        ComboBox<?> box = window.find("choice-PHP_HANDLER-1", ComboBox.class);

        onFx(() -> {
            box.getSelectionModel().select(PhpHandler.MOD_PHP_ZTS.ordinal());
            return true;
        });

        assertThat(window.valueInForce(Tunable.PHP_HANDLER, 1)).isEqualTo(PhpHandler.MOD_PHP_ZTS.ordinal());
        assertThat(window.valueInForce(Tunable.PHP_HANDLER, 0)).isEqualTo(PhpHandler.MOD_PHP_NTS.ordinal());
    }

    private static void drag(Slider slider, double pixels) {
        Bounds thumb =
                slider.lookup(".thumb").localToScreen(slider.lookup(".thumb").getBoundsInLocal());
        window.robot
                .moveTo(thumb.getCenterX(), thumb.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveBy(pixels / 2, 0)
                .moveBy(pixels / 2, 0)
                .release(MouseButton.PRIMARY);
    }

    private static RunRecipe turnedLane(Tunable tunable) {
        boolean isOnFirst = window.interventions(0).stream().anyMatch(each -> isTurnOf(each, tunable));
        return window.recipe(isOnFirst ? 0 : 1);
    }

    private static Intervention.Turn lastTurn(Tunable tunable) {
        return (Intervention.Turn) turnedLane(tunable).interventions().getLast();
    }

    private static boolean isTurnOf(Intervention intervention, Tunable tunable) {
        return intervention instanceof Intervention.Turn turn && turn.tunable() == tunable;
    }

    private static void fire(Button button) {
        onFx(() -> {
            button.fire();
            return true;
        });
    }
}
