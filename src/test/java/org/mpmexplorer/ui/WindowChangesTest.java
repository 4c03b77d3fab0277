package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.TestStudies.SECOND;
import static org.mpmexplorer.ui.WindowFixture.await;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.panel.LaneChoice;

/// What was done to the servers during the run is edited afterwards: in the list of changes and on the time axis.
class WindowChangesTest {
    @RegisterExtension
    static final WindowFixture window = new WindowFixture();

    private static Intervention ram(double second, double mebibytes) {
        return new Intervention.Turn(Math.round(second * SECOND), Tunable.RAM, mebibytes);
    }

    /// At 10 s and at 20 s; 5 s are on screen, and no text has the focus.
    private static void turnTwice() {
        window.restartAt(10);
        turn(2048);
        window.seek(20);
        turn(3072);
        window.seek(5);
        focusTheTimeAxis();
    }

    private static void turn(double mebibytes) {
        onFx(() -> {
            window.shell().bench().turn(LaneChoice.BOTH, Tunable.RAM, mebibytes);
            return true;
        });
        window.awaitRest();
    }

    private static void focusTheTimeAxis() {
        onFx(() -> {
            window.shell().screen().scrubber().requestFocus();
            return true;
        });
    }

    private static void write(String id, String text) {
        onFx(() -> {
            TextField field = window.find(id, TextField.class);
            field.requestFocus();
            field.setText(text);
            field.fireEvent(new ActionEvent());
            return true;
        });
        window.awaitRest();
    }

    @Test
    void movesRetunesAndRemovesAChangeInTheListAndTakesThatBack() {
        turnTwice();

        window.robot.push(KeyCode.I);
        write("change-time-0", "0:15");
        assertThat(window.interventions(0)).containsExactly(ram(15, 2048), ram(20, 3072));
        assertThat(window.find("change-time-0", TextField.class).getText()).isEqualTo("00:15.0");
        write("change-value-1", "1 GB");
        assertThat(window.interventions(1)).containsExactly(ram(15, 2048), ram(20, 1024));
        onFx(() -> {
            window.find("change-remove-0", Button.class).fire();
            return true;
        });
        window.awaitRest();
        assertThat(window.interventions(0)).containsExactly(ram(20, 1024));
        assertThat(window.shell().bench().sessions().getFirst().recipe()).isEqualTo(window.recipe(0));

        window.robot.push(KeyCode.ESCAPE);
        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.robot.push(KeyCode.CONTROL, KeyCode.Z);

        assertThat(window.interventions(0)).containsExactly(ram(10, 2048), ram(20, 3072));
    }

    @Test
    void saysWhatIsWrongWithATimeOrAValueAndChangesNothing() {
        turnTwice();
        window.robot.push(KeyCode.I);

        write("change-time-0", "1:30");
        assertThat(problem()).isEqualTo("A change comes during the run: type a time from 00:00.1 to before 00:40.0.");
        write("change-time-0", "soon");
        assertThat(problem()).startsWith("A time is written in seconds");
        write("change-value-0", "much");
        assertThat(problem()).isEqualTo("RAM takes a number in MB, GB or TB, such as 2.0 GB; “much” is none.");

        assertThat(window.interventions(0)).containsExactly(ram(10, 2048), ram(20, 3072));
        window.robot.push(KeyCode.ESCAPE);
    }

    private static String problem() {
        return ((Label) window.shell().root().lookup(".changes-card .time-problem")).getText();
    }

    @Test
    void dragsAMarkToAnotherInstant() {
        window.restartAt(10);
        onFx(() -> {
            window.shell().bench().perform(LaneChoice.BOTH, Action.GRACEFUL_RESTART);
            return true;
        });
        window.awaitRest();
        await(() -> !marks().isEmpty());
        double quarter = window.find("scrubber", Region.class).getWidth() / 4;

        onFx(() -> {
            Node mark = marks().getFirst();
            mark.fireEvent(pointer(MouseEvent.MOUSE_PRESSED, mark, 0));
            mark.fireEvent(pointer(MouseEvent.MOUSE_DRAGGED, mark, quarter));
            mark.fireEvent(pointer(MouseEvent.MOUSE_RELEASED, mark, quarter));
            return true;
        });
        window.awaitRest();

        Intervention moved = window.interventions(0).getFirst();
        assertThat(moved).isInstanceOf(Intervention.Perform.class);
        assertThat(moved.atNanos()).isBetween(18 * SECOND, 22 * SECOND);
        assertThat(window.interventions(1)).containsExactly(moved);
        focusTheTimeAxis();
        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.interventions(0).getFirst().atNanos()).isEqualTo(10 * SECOND);
    }

    /// The primary button at the middle of a mark, or so far to the right of it.
    private static MouseEvent pointer(EventType<MouseEvent> type, Node mark, double right) {
        Point2D at = mark.localToScene(
                mark.getLayoutBounds().getCenterX(), mark.getLayoutBounds().getCenterY());
        boolean isDown = type != MouseEvent.MOUSE_RELEASED;
        double x = at.getX() + right;
        return new MouseEvent(
                type,
                x,
                at.getY(),
                x,
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                isDown,
                false,
                false,
                false,
                false,
                right == 0,
                new PickResult(mark, x, at.getY()));
    }

    private static List<Node> marks() {
        return List.copyOf(window.shell().root().lookupAll(".mark-change"));
    }

    @Test
    void takesBackAPinLikeAnyOtherChange() {
        window.restartAt(10);
        focusTheTimeAxis();
        window.robot.push(KeyCode.P);
        turn(2048);

        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.interventions(0)).isEmpty();
        assertThat(window.shell().screen().pages().pinned()).isEqualTo(2);
        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.shell().screen().pages().pinned()).isZero();
        window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);

        assertThat(window.shell().screen().pages().pinned()).isEqualTo(2);
    }
}
