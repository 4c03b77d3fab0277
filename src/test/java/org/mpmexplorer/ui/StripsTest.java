package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.scenario.SliderScale;
import org.mpmexplorer.scenario.Tunable;

/// The strips under the sliders and the figures of the whole run.
class StripsTest {
    private static WindowFixture window;

    @BeforeAll
    static void open() throws TimeoutException {
        window = new WindowFixture();
        onFx(() -> {
            window.shell().foresight().showStrips();
            return true;
        });
        window.restartAt(10);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @AfterEach
    void nothingWentWrong() {
        window.takeEverythingBack();
        window.assertNothingUncaught();
    }

    @Test
    void aStripSaysInWordsWhereEachServerBreaks() {
        assertThat(words("strip-RAM")).contains("swapping up to ").contains("fine above");
        assertThat(words("strip-VISITORS")).contains("Prefork: ").contains("Event: ");
        assertThat(window.find("slider-RAM", Slider.class).getAccessibleHelp()).contains("fine above");
    }

    @Test
    void theFiguresOfTheWholeRunHaveIntervals() {
        assertThat(window.find("outcomes", VBox.class).getAccessibleText())
                .contains("Whole run: all is fine.", "Prefork: fine", "Event: fine", "Answered ", "/s ±", "Peak RAM");
    }

    @Test
    void figuresAndVerdictFollowASlider() {
        window.reveal("value-RAM");
        double height = onFx(() -> window.find("outcomes", VBox.class).getHeight());

        window.click("value-RAM");
        window.robot.write("256 MB\n");
        window.awaitRest();

        assertThat(window.find("outcomes", VBox.class).getAccessibleText()).contains("Prefork: swapping");
        assertThat(onFx(() -> window.find("outcomes", VBox.class).getHeight())).isEqualTo(height);
    }

    @Test
    void pressingAStripGivesTheValueThereAsOneChange() {
        window.reveal("strip-RAM");
        Region strip = window.find("strip-RAM", Region.class);
        Bounds bounds = onFx(() -> strip.localToScreen(strip.getLayoutBounds()));

        window.robot.clickOn(bounds.getCenterX(), bounds.getCenterY());

        double value = window.valueInForce(Tunable.RAM, 0);
        assertThat(new SliderScale(Tunable.RAM).position(value)).isBetween(0.48, 0.52);
        assertThat(window.interventions(0)).hasSize(1);
        window.click("undo");
        assertThat(window.interventions(0)).isEmpty();
    }

    @Test
    void thereIsOneBandForOneChosenServer() {
        assertThat(isSingle("strip-RAM")).isFalse();

        window.click("lanes-LEFT");
        window.awaitRest();

        assertThat(isSingle("strip-RAM")).isTrue();
        assertThat(words("strip-RAM")).contains("Prefork: ").doesNotContain("Event");
        window.click("lanes-BOTH");
        window.awaitRest();
    }

    private static boolean isSingle(String id) {
        return onFx(() -> {
            window.shell().root().layout();
            return window.find(id, Region.class).getPseudoClassStates().contains(PseudoClass.getPseudoClass("single"));
        });
    }

    private static String words(String id) {
        return onFx(() -> String.valueOf(window.find(id, Region.class).getAccessibleText()));
    }
}
