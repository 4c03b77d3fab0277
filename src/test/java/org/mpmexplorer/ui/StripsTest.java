package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mpmexplorer.scenario.SliderScale;
import org.mpmexplorer.scenario.Tunable;
import org.testfx.util.WaitForAsyncUtils;

/// The strips under the sliders and the figures of the whole run.
class StripsTest {
    @RegisterExtension
    static final WindowFixture window = new WindowFixture();

    @BeforeAll
    static void prepare() {
        onFx(() -> {
            window.shell().foresight().showStrips();
            window.shell().pulse().wake();
            return true;
        });
    }

    @BeforeEach
    void startAnew() {
        window.restartAt(10);
    }

    @AfterEach
    void leave() {
        window.takeEverythingBack();
    }

    @Test
    void aStripSaysInWordsWhereEachServerBreaks() {
        eventually(() -> words("strip-RAM").contains("fine above"));
        eventually(() -> words("strip-VISITORS").contains("Prefork"));

        assertThat(words("strip-RAM")).contains("swapping up to ");
        assertThat(window.find("slider-RAM", Slider.class).getAccessibleHelp()).contains("fine above");
    }

    @Test
    void theFiguresOfTheWholeRunHaveIntervals() {
        eventually(() -> figures().contains("/s ±"));

        assertThat(figures())
                .contains(
                        "All is fine over the whole run.",
                        "Prefork: fine",
                        "Event: fine",
                        "Answered ",
                        "/s ±",
                        "Peak RAM");
    }

    @Test
    void figuresAndVerdictFollowASlider() {
        window.reveal("value-RAM");
        double height = onFx(() -> window.find("outcomes", VBox.class).getHeight());

        window.type("RAM", "256 MB");

        eventually(() -> figures().contains("Prefork: swapping"));
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
        eventually(() -> words("strip-RAM").contains("fine") && !isSingle("strip-RAM"));

        window.click("lanes-LEFT");

        eventually(() -> isSingle("strip-RAM"));
        assertThat(words("strip-RAM")).contains("Prefork: ").doesNotContain("Event");
        window.click("lanes-BOTH");
    }

    /// Hundreds of runs may be needed for it. A strip out of view is shown with the next frame that something else
    /// asks for.
    private static void eventually(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    300,
                    TimeUnit.SECONDS,
                    () -> onFx(() -> {
                        window.shell().pulse().wake();
                        return condition.call();
                    }));
        } catch (TimeoutException e) {
            throw new AssertionError("it did not happen", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String figures() {
        return onFx(() -> window.find("outcomes", VBox.class).getAccessibleText());
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
