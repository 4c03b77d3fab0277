package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.TestStudies.SECOND;
import static org.mpmexplorer.ui.WindowFixture.await;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;

/// Turning, taking back and doing things to the servers in the window.
class WindowSteerTest {
    @RegisterExtension
    static final WindowFixture window = new WindowFixture();

    @Test
    void forksTheRunInThePastAndKeepsWhatWasBefore() {
        window.restartAt(10);
        window.type("CORES", "4");
        window.seek(30);
        window.type("RAM", "2 GB");
        window.seek(20);

        window.type("RAM", "1 GB");

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
        window.type("RAM", "2 GB");

        window.seek(5);
        assertThat(window.valueText("RAM")).isEqualTo("4.0 GB");

        window.seek(15);
        assertThat(window.valueText("RAM")).isEqualTo("2.0 GB");
    }

    @Test
    void takesBackAndMakesAgain() {
        window.restartAt(10);
        window.type("RAM", "2 GB");
        window.type("CORES", "8");

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

        window.type("RAM", "1 MB");

        assertThat(window.interventions(0)).isEmpty();
        assertThat(window.shell().root().lookupAll(".problem").stream()
                        .filter(Node::isVisible)
                        .map(node -> ((Labeled) node).getText()))
                .containsExactly("1 MB is too little for RAM: type 128 MB or more.");
        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.valueText("RAM")).isEqualTo("4.0 GB");
    }

    @Test
    void changesOnlyTheChosenServer() {
        window.restartAt(10);
        window.click("lanes-RIGHT");

        window.type("RAM", "2 GB");
        window.click("lanes-BOTH");

        assertThat(window.valueInForce(Tunable.RAM, 0)).isEqualTo(4096);
        assertThat(window.valueInForce(Tunable.RAM, 1)).isEqualTo(2048);
        assertThat(window.valueText("RAM")).isEqualTo("4.0 GB · 2.0 GB");
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
        window.type("RAM", "2 GB");
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
    void linksOfTheVerdictTryWhatItSuggests() {
        window.restartAt(10);
        window.type("MAX_REQUEST_WORKERS", "1");
        window.type("VISITORS", "6000");
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
    void everythingIsTurnedBackAsOneChange() {
        window.restartAt(10);
        window.type("CORES", "8");
        window.type("RAM", "2 GB");

        window.robot.push(KeyCode.CONTROL, KeyCode.R);

        assertThat(window.valueInForce(Tunable.CORES, 0)).isEqualTo(2);
        assertThat(window.valueInForce(Tunable.RAM, 1)).isEqualTo(4096);
        window.click("undo");
        assertThat(window.valueInForce(Tunable.CORES, 0)).isEqualTo(8);
        assertThat(window.valueInForce(Tunable.RAM, 1)).isEqualTo(2048);
        window.awaitRest();
    }
}
