package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.await;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Playing, stepping, scrubbing and going to events in the window.
class WindowTimeTest {
    @RegisterExtension
    static final WindowFixture window = new WindowFixture();

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
                .endsWith(" not soon.");

        window.robot.write("25.5").push(KeyCode.ENTER);

        assertThat(window.second()).isEqualTo(25.5);
    }

    @Test
    void needsNoFramesWhileNothingMoves() {
        window.restartAt(10);

        await(() -> !window.shell().pulse().isRunning());

        window.robot.push(KeyCode.SPACE);
        assertThat(window.shell().pulse().isRunning()).isTrue();
    }
}
