package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.TestStudies.SECOND;
import static org.mpmexplorer.ui.WindowFixture.await;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Tunable;

/// Files, looks and words of the window.
class WindowTest {
    @RegisterExtension
    static final WindowFixture window = new WindowFixture();

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
        window.type("CORES", "8");
        assertThat(window.interventions(0)).hasSize(1);
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
    void saysThePictureInWords() {
        window.restartAt(10);

        window.robot.push(KeyCode.W);
        Labeled words = window.find("words", Labeled.class);

        assertThat(words.isVisible()).isTrue();
        assertThat(words.getText().lines()).hasSize(4).first().asString().startsWith("In second 10 of 40, ");
        assertThat(window.shell().screen().lanes().getAccessibleHelp()).isEqualTo(words.getText());
        window.robot.push(KeyCode.W);
        assertThat(words.isVisible()).isFalse();
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

    private static Color background() {
        return onFx(() ->
                window.shell().root().getScene().snapshot(null).getPixelReader().getColor(300, 20));
    }
}
