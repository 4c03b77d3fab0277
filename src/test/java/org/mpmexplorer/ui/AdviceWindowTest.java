package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.await;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.panel.LaneChoice;

/// The page with advice, used as a person uses it.
class AdviceWindowTest {
    @RegisterExtension
    static final WindowFixture window = new WindowFixture();

    @AfterEach
    void leave() {
        window.robot.push(KeyCode.ESCAPE);
    }

    private static boolean isThere(String id) {
        return window.shell().root().lookup("#" + id) != null;
    }

    private static void openAdvice() {
        window.restartAt(5);
        window.robot.push(KeyCode.A);
        await(() -> isThere("advice-page--1"));
    }

    private static String text(String id) {
        return onFx(() -> window.find(id, Label.class).getText());
    }

    @Test
    void theKeySearchesAndSaysWhichMpmToTakeAndEscapeCloses() {
        openAdvice();

        assertThat(text("advice-take")).startsWith("Take ");

        window.robot.push(KeyCode.ESCAPE);
        assertThat(isThere("advice-page--1")).isFalse();
    }

    @Test
    void everythingIsTriedAsOneChangeThatCanBeTakenBack() {
        openAdvice();
        window.click("advice-page-0");
        double before = window.recipe(0).scenario().settings().get(Tunable.MAX_REQUEST_WORKERS);
        assertThat(text("advice-summary")).contains("Now:").contains("With everything as advised:");
        Node all = window.find("advice-try-all", Node.class);
        assertThat(all.isDisabled()).isFalse();

        window.click("advice-try-all");

        assertThat(text("advice-note")).contains("Ctrl+Z");
        assertThat(window.recipe(0).scenario().settings().get(Tunable.MAX_REQUEST_WORKERS))
                .isNotEqualTo(before);

        onFx(() -> {
            window.shell().undo();
            return true;
        });
        assertThat(window.recipe(0).scenario().settings().get(Tunable.MAX_REQUEST_WORKERS))
                .isEqualTo(before);
    }

    @Test
    void theBlockGoesIntoTheClipboard() {
        openAdvice();
        window.click("advice-page-1");

        window.click("advice-copy");

        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(text("advice-block"));
        assertThat(text("advice-block")).contains("<IfModule mpm_event_module>", "pm.max_children");
    }

    @Test
    void aSearchCanBeEnded() {
        window.restartAt(6);
        onFx(() -> {
            window.shell().bench().turn(LaneChoice.BOTH, Tunable.VISITORS, 3_000);
            return true;
        });
        window.robot.push(KeyCode.A);
        await(() -> isThere("advice-cancel"));

        window.click("advice-cancel");

        assertThat(isThere("advice-again")).isTrue();
        assertThat(isThere("advice-page--1")).isFalse();
    }
}
