package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.TestStudies.SECOND;
import static org.mpmexplorer.ui.WindowFixture.await;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;

/// The real window, used as a person uses it.
class WindowTest {
    private static WindowFixture window;

    @BeforeAll
    static void open() throws TimeoutException {
        window = new WindowFixture();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @AfterEach
    void nothingWentWrong() {
        window.assertNothingUncaught();
    }

    @Test
    void startsPlayingByItself() {
        onFx(() -> {
            window.shell().openPreset(0);
            return true;
        });

        await(() -> window.second() > 0.3);

        assertThat(window.playhead().isPlaying()).isTrue();
    }

    @Test
    void playsAndPausesBySpaceAndByButton() {
        window.restartAt(10);

        window.robot.push(KeyCode.SPACE);
        assertThat(window.playhead().isPlaying()).isTrue();

        window.click("play");
        assertThat(window.playhead().isPlaying()).isFalse();

        window.robot.push(KeyCode.SPACE);
        assertThat(window.playhead().isPlaying()).isTrue();
    }

    @Test
    void typingASpaceIntoAValueDoesNotPlay() {
        window.restartAt(10);
        window.click("value-RAM");

        window.robot.push(KeyCode.SPACE);

        assertThat(window.playhead().isPlaying()).isFalse();
    }

    @Test
    void stepsOneEventOnAndBack() {
        window.restartAt(10);

        window.robot.push(KeyCode.PERIOD);
        double after = window.second();
        window.robot.push(KeyCode.COMMA);

        assertThat(after).isGreaterThan(10).isLessThan(20);
        assertThat(window.second()).isLessThan(after);
    }

    @Test
    void scrubsForwardAndBackWithPointerAndKeys() {
        window.restartAt(10);
        window.click("scrubber");
        double middle = window.second();

        window.robot.push(KeyCode.END);
        double end = window.second();
        window.robot.push(KeyCode.PAGE_DOWN);
        double before = window.second();
        window.robot.push(KeyCode.HOME);

        assertThat(middle).isBetween(18.0, 22.0);
        assertThat(end).isEqualTo(40);
        assertThat(before).isEqualTo(30);
        assertThat(window.second()).isZero();
    }

    @Test
    void forksTheRunInThePastAndKeepsWhatWasBefore() {
        window.restartAt(10);
        type("CORES", "4");
        window.seek(30);
        type("RAM", "2 GB");
        window.seek(20);

        type("RAM", "1 GB");

        assertThat(window.interventions(0))
                .containsExactly(
                        new Intervention.Turn(10 * SECOND, Tunable.CORES, 4),
                        new Intervention.Turn(20 * SECOND, Tunable.RAM, 1024));
        assertThat(window.second()).isEqualTo(20);
        window.awaitRest();
        assertThat(window.shell().bench().sessions().getFirst().recipe()).isEqualTo(window.recipe(0));
    }

    @Test
    void controlsFollowTheInstantOnScreen() {
        window.restartAt(10);
        type("RAM", "2 GB");

        window.seek(5);
        assertThat(valueText("RAM")).isEqualTo("4.0 GB");

        window.seek(15);
        assertThat(valueText("RAM")).isEqualTo("2.0 GB");
    }

    @Test
    void takesBackAndMakesAgain() {
        window.restartAt(10);
        type("RAM", "2 GB");
        type("CORES", "8");

        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.valueInForce(Tunable.CORES, 0)).isEqualTo(2);
        assertThat(window.valueInForce(Tunable.RAM, 1)).isEqualTo(2048);

        window.click("undo");
        assertThat(window.valueInForce(Tunable.RAM, 1)).isEqualTo(4096);
        window.click("redo");
        assertThat(window.valueInForce(Tunable.RAM, 1)).isEqualTo(2048);
    }

    @Test
    void saysWhatIsWrongWithATypedValueAndKeepsTheOld() {
        window.restartAt(10);

        type("RAM", "1 MB");

        assertThat(window.interventions(0)).isEmpty();
        assertThat(window.shell().root().lookupAll(".problem").stream()
                        .filter(Node::isVisible)
                        .map(node -> ((Labeled) node).getText()))
                .containsExactly("RAM takes 128 MB to 256.0 GB.");
        window.robot.push(KeyCode.ESCAPE);
        assertThat(valueText("RAM")).isEqualTo("4.0 GB");
    }

    @Test
    void changesOnlyTheChosenServer() {
        window.restartAt(10);
        window.click("lanes-RIGHT");

        type("RAM", "2 GB");
        window.click("lanes-BOTH");

        assertThat(window.valueInForce(Tunable.RAM, 0)).isEqualTo(4096);
        assertThat(window.valueInForce(Tunable.RAM, 1)).isEqualTo(2048);
        assertThat(valueText("RAM")).isEqualTo("4.0 GB · 2.0 GB");
    }

    @Test
    void performsAnActionAtTheInstantOnScreen() {
        window.restartAt(10);
        window.click("actions");

        window.robot.clickOn(Action.GRACEFUL_RESTART.title());

        assertThat(window.interventions(1))
                .containsExactly(new Intervention.Perform(10 * SECOND, Action.GRACEFUL_RESTART));
        window.awaitRest();
        assertThat(window.shell().root().lookupAll(".mark-change")).isNotEmpty();
    }

    @Test
    void putsOtherServersSideBySide() {
        window.restartAt(10);
        type("RAM", "2 GB");
        window.click("lanes");

        window.robot.clickOn("Worker ⇄ Event");

        assertThat(window.shell().bench().study().lanes())
                .extracting(Scenario::mpm)
                .containsExactly(Mpm.WORKER, Mpm.EVENT);
        assertThat(window.valueInForce(Tunable.RAM, 0)).isEqualTo(2048);
        window.awaitRest();
        assertThat(window.find("lanes", MenuButton.class).getText()).isEqualTo("Worker ⇄ Event");
    }

    @Test
    void showsTheErrorLogUpToTheInstantOnScreen() {
        window.restartAt(20);
        window.click("actions");
        window.robot.clickOn(Action.GRACEFUL_RESTART.title());
        window.seek(0);
        ListView<?> log = window.find("log", ListView.class);
        int atStart = log.getItems().size();

        window.seek(40);
        assertThat(log.getItems().size()).isGreaterThan(atStart);

        window.seek(0);
        assertThat(log.getItems()).hasSize(atStart);
    }

    @Test
    void aLineOfTheErrorLogLeadsToItsInstant() {
        window.restartAt(20);
        window.click("actions");
        window.robot.clickOn(Action.GRACEFUL_RESTART.title());
        window.awaitRest();
        window.seek(30);

        onFx(() -> {
            ListView<?> log = window.find("log", ListView.class);
            log.requestFocus();
            log.getSelectionModel().selectLast();
            return true;
        });
        window.robot.push(KeyCode.ENTER);

        assertThat(window.second()).isBetween(20.0, 21.0);
    }

    @Test
    void changesTheSpeedByKeyAndMenu() {
        window.restartAt(10);

        window.robot.push(KeyCode.PLUS);
        assertThat(window.playhead().rate()).isEqualTo(2);

        window.robot.push(KeyCode.MINUS).push(KeyCode.MINUS);
        assertThat(window.playhead().rate()).isEqualTo(0.5);

        window.click("speed");
        window.robot.clickOn("1/100×");
        assertThat(window.playhead().rate()).isEqualTo(0.01);
        onFx(() -> {
            window.shell().screen().transport().setSpeed(1);
            return true;
        });
    }

    @Test
    void linksOfTheVerdictTryWhatItSuggests() {
        window.restartAt(10);
        type("MAX_REQUEST_WORKERS", "1");
        type("VISITORS", "6000");
        window.seek(35);

        await(() -> window.shell().root().lookup(".hyperlink") instanceof Hyperlink);
        Hyperlink link = (Hyperlink) window.shell().root().lookup(".hyperlink");
        int before = window.interventions(0).size() + window.interventions(1).size();
        onFx(() -> {
            link.fire();
            return true;
        });

        assertThat(window.interventions(0).size() + window.interventions(1).size())
                .isEqualTo(before + 1);
        assertThat(window.shell().bench().canUndo()).isTrue();
    }

    @Test
    void aNoticeLeavesTheBarAtTheTopFree() {
        window.restartAt(10);
        onFx(() -> {
            window.shell().tell("Something to know.");
            return true;
        });

        window.click("presets");
        window.robot.clickOn("Other");

        await(() -> window.shell().bench().study().name().equals("Other"));
    }

    @Test
    void takesBackTheOpeningOfAnotherScenario() {
        window.restartAt(10);
        type("CORES", "8");
        onFx(() -> {
            window.shell().openPreset(1);
            return true;
        });

        window.click("undo");

        assertThat(window.shell().bench().study().name()).isEqualTo("Small");
        assertThat(window.interventions(0)).containsExactly(new Intervention.Turn(10 * SECOND, Tunable.CORES, 8));

        window.click("undo");
        assertThat(window.interventions(0)).isEmpty();
    }

    @Test
    void leadsByKeysToEventsAndBookmarks() {
        window.restartAt(10);

        window.robot.push(KeyCode.B);
        window.robot.push(KeyCode.SHIFT, KeyCode.PERIOD);
        assertThat(window.second()).isEqualTo(11);
        window.robot.push(KeyCode.SHIFT, KeyCode.F);
        double fork = window.second();
        window.robot.push(KeyCode.CLOSE_BRACKET);

        assertThat(fork).isLessThan(10);
        assertThat(window.second()).isEqualTo(10);
        assertThat(window.shell().root().lookup(".bookmark")).isNotNull();
    }

    @Test
    void theMenuPlaysUntilAnEventAndSaysSo() {
        window.restartAt(0.5);

        window.click("go");
        window.robot.clickOn("Play until the next error");
        MenuButton go = window.find("go", MenuButton.class);

        assertThat(window.playhead().isPlaying()).isTrue();
        assertThat(go.getText()).isEqualTo("Until error");
    }

    @Test
    void aTimeIsTypedAndWrongOnesAreAnswered() {
        window.restartAt(10);
        window.robot.push(KeyCode.G);
        window.robot.write("soon");
        window.robot.clickOn("Go there");
        assertThat(window.second()).isEqualTo(10);
        assertThat(window.robot.lookup(".time-problem").queryLabeled().getText())
                .contains("soon");

        window.robot.write("25.5").push(KeyCode.ENTER);

        assertThat(window.second()).isEqualTo(25.5);
    }

    @Test
    void saysThePictureInWords() {
        window.restartAt(10);

        window.robot.push(KeyCode.W);
        Labeled words = window.find("words", Labeled.class);

        assertThat(words.isVisible()).isTrue();
        assertThat(words.getText().lines()).hasSize(4).first().asString().startsWith("Second 11 of 40, waiting: ");
        assertThat(window.shell().screen().lanes().getAccessibleHelp()).isEqualTo(words.getText());
        window.robot.push(KeyCode.W);
        assertThat(words.isVisible()).isFalse();
    }

    @Test
    void faultsBeginAndEndAsChangesOnTheTimeline() {
        window.restartAt(10);
        window.click("actions");
        window.robot.clickOn("Slow database and backends (" + Tunable.BACKEND_FACTOR.format(10) + ")");
        assertThat(window.interventions(1))
                .containsExactly(new Intervention.Turn(10 * SECOND, Tunable.BACKEND_FACTOR, 10));
        window.awaitRest();
        window.seek(20);

        window.click("actions");
        window.robot.clickOn("Slow database and backends (" + Tunable.BACKEND_FACTOR.format(10) + ")");

        assertThat(window.valueInForce(Tunable.BACKEND_FACTOR, 0)).isEqualTo(1);
        assertThat(window.interventions(0)).hasSize(2);
    }

    @Test
    void keysAreListedOnF1() {
        window.restartAt(10);
        window.robot.push(KeyCode.F1);

        assertThat(window.robot.lookup("Next log line").tryQuery()).isPresent();

        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.robot.lookup("Next log line").tryQuery()).isEmpty();
    }

    @Test
    void everythingIsTurnedBackAsOneChange() {
        window.restartAt(10);
        type("CORES", "8");
        type("RAM", "2 GB");

        window.robot.push(KeyCode.CONTROL, KeyCode.R);

        assertThat(window.valueInForce(Tunable.CORES, 0)).isEqualTo(2);
        assertThat(window.valueInForce(Tunable.RAM, 1)).isEqualTo(4096);
        window.click("undo");
        assertThat(window.valueInForce(Tunable.CORES, 0)).isEqualTo(8);
        assertThat(window.valueInForce(Tunable.RAM, 1)).isEqualTo(2048);
        window.awaitRest();
    }

    @Test
    void opensAnotherScenarioFromTheList() {
        window.restartAt(10);
        window.click("presets");

        window.robot.clickOn("Other");

        await(() -> window.shell().bench().study().name().equals("Other"));
        assertThat(window.shell().bench().sessions()).hasSize(1);
        window.restartAt(0);
        assertThat(window.shell().bench().sessions()).hasSize(2);
    }

    @Test
    void changesTheTheme() {
        window.restartAt(10);
        Color dark = background();

        window.click("theme");
        Color light = background();
        window.click("theme");

        assertThat(dark.getBrightness()).isLessThan(0.3);
        assertThat(light.getBrightness()).isGreaterThan(0.8);
        assertThat(background()).isEqualTo(dark);
    }

    @Test
    void needsNoFramesWhileNothingMoves() {
        window.restartAt(10);

        await(() -> !window.shell().pulse().isRunning());

        window.robot.push(KeyCode.SPACE);
        assertThat(window.shell().pulse().isRunning()).isTrue();
    }

    @Test
    void everyControlSaysWhatItIs() {
        window.restartAt(10);
        for (Node more : window.shell().root().lookupAll(".more-button")) {
            onFx(() -> {
                ((Button) more).fire();
                return true;
            });
        }

        List<String> silent = onFx(() -> {
            List<String> found = new ArrayList<>();
            collectSilent(window.shell().root(), found);
            return found;
        });

        assertThat(silent).isEmpty();
    }

    private static void collectSilent(Node node, List<String> silent) {
        if (node instanceof Control control && control.isFocusTraversable() && !(node instanceof ScrollPane)) {
            String text = control.getAccessibleText();
            String label = control instanceof Labeled labeled ? labeled.getText() : "";
            boolean says = (text != null && !text.isBlank()) || (label != null && !label.isBlank());
            if (!says) {
                silent.add(control.toString());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectSilent(child, silent));
        }
    }

    private static void type(String tunable, String text) {
        window.click("value-" + tunable);
        window.robot.push(KeyCode.CONTROL, KeyCode.A);
        window.robot.write(text, 0);
        window.robot.push(KeyCode.ENTER);
        window.awaitRest();
    }

    private static String valueText(String tunable) {
        return window.find("value-" + tunable, TextField.class).getText();
    }

    private static Color background() {
        return onFx(() ->
                window.shell().root().getScene().snapshot(null).getPixelReader().getColor(300, 20));
    }
}
