package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.await;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.text.Command;

/// The page on which settings are varied.
class SweepPageTest {
    @RegisterExtension
    static final WindowFixture window = new WindowFixture();

    @Test
    void aPressOnACurveTakesThePointIntoTheServersAsOneChange() {
        openPage();
        vary(1, Optional.of(Tunable.RAM), "512", "2048", "512");
        vary(2, Optional.empty(), "", "", "");
        run("2");

        window.robot.clickOn(window.find("sweep-chart", Node.class));
        window.awaitRest();

        assertThat(window.valueInForce(Tunable.RAM, 0)).isBetween(1024.0, 1536.0);
        assertThat(window.valueInForce(Tunable.RAM, 1)).isEqualTo(window.valueInForce(Tunable.RAM, 0));
        assertThat(window.shell().root().lookup("#sweep-chart")).as("page").isNull();
        window.click("undo");
        assertThat(window.interventions(0)).isEmpty();
        assertThat(window.interventions(1)).isEmpty();
    }

    @Test
    void twoSettingsGiveAMapAndBothValuesAreTakenAsOneChange() {
        openPage();
        vary(1, Optional.of(Tunable.RAM), "512", "1536", "512");
        vary(2, Optional.of(Tunable.CORES), "1", "3", "1");
        run("1");

        window.robot.clickOn(window.find("sweep-map-0", Node.class));
        window.awaitRest();

        assertThat(window.valueInForce(Tunable.RAM, 0)).isEqualTo(1024);
        assertThat(window.valueInForce(Tunable.CORES, 0)).isEqualTo(2);
        assertThat(window.valueInForce(Tunable.CORES, 1)).isEqualTo(2);
        window.click("undo");
        assertThat(window.interventions(0)).isEmpty();
    }

    @Test
    void pointsCanBeChosenWithoutTheMouse() {
        openPage();
        vary(1, Optional.of(Tunable.CORES), "1", "3", "1");
        vary(2, Optional.empty(), "", "", "");
        run("1");

        onFx(() -> {
            window.find("sweep-points", ComboBox.class).getSelectionModel().select(2);
            window.find("sweep-load", Button.class).fire();
            return true;
        });
        window.awaitRest();

        assertThat(window.valueInForce(Tunable.CORES, 1)).isEqualTo(3);
    }

    @Test
    void whatCannotBeVariedIsSaidInOneSentence() {
        openPage();
        vary(1, Optional.of(Tunable.RAM), "2048", "512", "512");
        vary(2, Optional.empty(), "", "", "");
        fire("sweep-run");
        assertThat(problem()).isEqualTo("RAM is varied upward in steps above 0.");

        vary(1, Optional.of(Tunable.RAM), "a lot", "512", "512");
        fire("sweep-run");
        assertThat(problem()).isEqualTo("RAM takes a number, not \"a lot\".");

        vary(1, Optional.of(Tunable.RAM), "512", "1024", "512");
        write("sweep-replications", "0");
        fire("sweep-run");
        assertThat(problem()).contains("1 to 10000");

        write("sweep-replications", "1");
        vary(1, Optional.of(Tunable.VISITORS), "1", "1000", "1");
        vary(2, Optional.of(Tunable.CORES), "1", "60", "1");
        fire("sweep-run");
        assertThat(problem()).contains("60000", "2,500", "larger steps");
    }

    @Test
    void aSweepCanBeCancelledAndTheResultBeforeStays() {
        openPage();
        vary(1, Optional.of(Tunable.CORES), "1", "3", "1");
        vary(2, Optional.empty(), "", "", "");
        run("1");
        vary(1, Optional.of(Tunable.VISITORS), "100", "2000", "10");
        write("sweep-replications", "5000");
        fire("sweep-run");

        fire("sweep-cancel");

        await(() -> !window.find("sweep-run", Button.class).isDisabled());
        assertThat(window.find("sweep-progress", Label.class).getText()).startsWith("Cancelled");
        assertThat(onFx(() ->
                        window.find("sweep-points", ComboBox.class).getItems().size()))
                .isEqualTo(3);
    }

    private static void openPage() {
        window.restartAt(10);
        onFx(() -> {
            window.shell().perform(Command.SWEEP);
            return true;
        });
        await(() -> window.shell().root().lookup("#sweep-run") != null);
    }

    @SuppressWarnings("unchecked")
    private static void vary(int number, Optional<Tunable> tunable, String from, String to, String step) {
        onFx(() -> {
            ((ComboBox<Optional<Tunable>>) window.find("sweep-setting-" + number, ComboBox.class)).setValue(tunable);
            return true;
        });
        write("sweep-from-" + number, from);
        write("sweep-to-" + number, to);
        write("sweep-step-" + number, step);
    }

    private static void write(String id, String text) {
        onFx(() -> {
            window.find(id, TextField.class).setText(text);
            return true;
        });
    }

    private static void fire(String id) {
        onFx(() -> {
            window.find(id, Button.class).fire();
            return true;
        });
    }

    private static void run(String replications) {
        write("sweep-replications", replications);
        fire("sweep-run");
        await(() -> !window.find("sweep-run", Button.class).isDisabled());
        assertThat(problem()).isEmpty();
    }

    private static String problem() {
        return onFx(() -> window.find("sweep-problem", Label.class).getText());
    }
}
