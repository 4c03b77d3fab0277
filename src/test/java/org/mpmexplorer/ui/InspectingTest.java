package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.await;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mpmexplorer.ui.paint.Hit;
import org.mpmexplorer.ui.paint.LanesView;
import org.mpmexplorer.ui.paint.Target;

/// The inspector in the real window, by pointer and by keyboard.
class InspectingTest {
    @RegisterExtension
    static final WindowFixture window = new WindowFixture();

    @BeforeEach
    void standStill() {
        window.restartAt(20);
    }

    private static LanesView lanes() {
        return window.shell().screen().lanes();
    }

    private static boolean isShown(String id) {
        return window.find(id, Node.class).isVisible();
    }

    /// A connection that is open at the instant on screen, at a process that serves it.
    private static void followOne() {
        onFx(() -> {
            lanes().select(Optional.of(new Hit(0, new Target.Connection(0))));
            return true;
        });
        window.awaitRest();
    }

    @Test
    void theKeyboardSelectsAProcessAndEscapeClosesTheInspector() {
        onFx(() -> {
            lanes().requestFocus();
            return true;
        });
        assertThat(isShown("inspector")).isFalse();

        for (int i = 0; i < 6; i++) {
            window.robot.push(KeyCode.RIGHT);
        }
        String spoken = onFx(
                () -> lanes().queryAccessibleAttribute(AccessibleAttribute.TEXT).toString());
        assertThat(spoken).startsWith("Child ");
        window.robot.push(KeyCode.ENTER);
        window.awaitRest();

        assertThat(isShown("inspector")).isTrue();
        assertThat(window.find("inspector", Node.class).getAccessibleText()).contains("Child ", "Born at");

        window.robot.push(KeyCode.ESCAPE);
        assertThat(isShown("inspector")).isFalse();
    }

    @Test
    void aClickSelectsAndTheButtonCloses() {
        window.robot.clickOn(window.robot.point(lanes()).atPosition(0.45, 0.25));
        window.awaitRest();
        assertThat(isShown("inspector")).isTrue();

        window.click("close-inspector");
        assertThat(isShown("inspector")).isFalse();
        assertThat(onFx(() -> lanes().selectionProperty().get())).isEmpty();
    }

    @Test
    void aFollowedVisitLiesOverTheChartsAndTheLogStays() {
        followOne();

        assertThat(isShown("waterfall")).isTrue();
        assertThat(isShown("log")).isTrue();
        assertThat(window.find("waterfall", Node.class).getAccessibleText())
                .contains("where its time goes", "First reply");
        assertThat(window.find("chart-completions", Node.class).isDisabled()).isTrue();

        onFx(() -> {
            window.find("waterfall", Node.class).requestFocus();
            return true;
        });
        window.robot.push(KeyCode.ESCAPE);
        assertThat(isShown("waterfall")).isFalse();
        assertThat(window.find("chart-completions", Node.class).isDisabled()).isFalse();
    }

    @Test
    void theWaterfallLeadsToTheSameVisitAtTheOtherServer() {
        followOne();
        window.seek(firstVisitSecond());
        Hyperlink link = onFx(() -> window.shell().root().lookupAll("#inspector .hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(each -> each.getText().contains("same visit"))
                .findFirst()
                .orElseThrow());

        onFx(() -> {
            link.fire();
            return true;
        });
        window.awaitRest();

        assertThat(onFx(() -> lanes().selectionProperty().get().orElseThrow().lane()))
                .isEqualTo(1);
        assertThat(isShown("waterfall")).isTrue();
    }

    /// An instant at which the followed visit is being served on both servers.
    private static double firstVisitSecond() {
        return onFx(() -> window.shell().screen().inspector().visitProperty().get().orElseThrow().waterfalls().stream()
                        .flatMap(Optional::stream)
                        .mapToLong(waterfall -> waterfall.fromNanos() + 30_000_000)
                        .max()
                        .orElseThrow())
                / 1e9;
    }

    @Test
    void aLogLineLightsWhatItSpeaksOf() {
        onFx(() -> {
            ListView<?> log = window.find("log", ListView.class);
            log.requestFocus();
            log.getSelectionModel().select(0);
            return true;
        });

        window.robot.push(KeyCode.ENTER);
        window.awaitRest();

        await(() ->
                !window.shell().screen().inspector().marksProperty().get().lit().isEmpty());
    }

    @Test
    void standsStillWithAnOpenInspectorAndNeedsNoFrame() throws InterruptedException {
        followOne();
        await(() -> !window.shell().pulse().isRunning());

        Thread.sleep(200);

        assertThat(onFx(() -> window.shell().pulse().isRunning())).isFalse();
    }

    @Test
    void zoomsByKeyboardAndBadgeLeadsBack() {
        window.robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        window.robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(onFx(lanes()::zoomFactor)).isGreaterThan(2);
        assertThat(isShown("zoom")).isTrue();

        window.robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(onFx(lanes()::zoomFactor)).isEqualTo(1.5);

        window.click("zoom");
        assertThat(onFx(lanes()::zoomFactor)).isEqualTo(1);
        assertThat(isShown("zoom")).isFalse();
    }
}
