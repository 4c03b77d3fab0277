package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.playback.Flow;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.testkit.FxToolkit;
import org.mpmexplorer.testkit.SyntheticTrace;
import org.mpmexplorer.testkit.SyntheticTrace.Life;

class PointingTest {
    private final List<Lane> lanes = List.of(LaneScene.lane(Life.prefork()), LaneScene.lane(Life.event()));
    private final List<Moment> moments = List.of(
            LaneScene.at(SyntheticTrace.of(Life.prefork(), 4_000_000_000L), 3),
            LaneScene.at(SyntheticTrace.of(Life.event(), 4_000_000_000L), 3));
    private final List<Moment> later = List.of(
            LaneScene.at(SyntheticTrace.of(Life.prefork(), 4_000_000_000L), 3.15),
            LaneScene.at(SyntheticTrace.of(Life.event(), 4_000_000_000L), 3.15));
    private final LanesView view = FxToolkit.call(() -> {
        LanesView made = new LanesView();
        made.show(lanes, moments, 1);
        FxToolkit.snapshot(new StackPane(made), 1100, 592, Palette.DARK.color(Ink.BACKGROUND));
        return made;
    });

    private Optional<Hit> press(KeyCode code) {
        return press(code, false);
    }

    private Optional<Hit> pressWithShift(KeyCode code) {
        return press(code, true);
    }

    private Optional<Hit> press(KeyCode code, boolean shift) {
        return FxToolkit.call(() -> {
            Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
            return view.focused();
        });
    }

    private Optional<Hit> selected() {
        return FxToolkit.call(() -> view.selectionProperty().get());
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @Test
    void arrowKeysWalkThroughALaneAndAcross() {
        assertThat(press(KeyCode.RIGHT)).contains(new Hit(0, new Target.Visitors()));
        assertThat(press(KeyCode.RIGHT)).contains(new Hit(0, new Target.Path(Flow.QUEUED)));
        assertThat(press(KeyCode.RIGHT)).contains(new Hit(0, new Target.Queue()));
        press(KeyCode.RIGHT);
        assertThat(press(KeyCode.RIGHT)).contains(new Hit(0, new Target.Server()));
        assertThat(press(KeyCode.RIGHT)).contains(new Hit(0, new Target.Place(0)));
        assertThat(press(KeyCode.DOWN)).get().extracting(Hit::lane).isEqualTo(1);
        for (int i = 0; i < 50; i++) {
            press(KeyCode.PAGE_DOWN);
        }
        assertThat(press(KeyCode.RIGHT)).contains(new Hit(1, new Target.Cpu()));
        assertThat(press(KeyCode.UP)).contains(new Hit(0, new Target.Cpu()));
        for (int i = 0; i < 50; i++) {
            press(KeyCode.PAGE_UP);
        }
        assertThat(press(KeyCode.LEFT)).contains(new Hit(0, new Target.Visitors()));
    }

    @Test
    void enterSelectsWhereTheKeyboardIsAndEscapeGivesUpStepByStep() {
        press(KeyCode.RIGHT);
        assertThat(selected()).isEmpty();
        press(KeyCode.ENTER);
        assertThat(selected()).contains(new Hit(0, new Target.Visitors()));
        assertThat(press(KeyCode.ESCAPE)).contains(new Hit(0, new Target.Visitors()));
        assertThat(selected()).isEmpty();
        assertThat(press(KeyCode.ESCAPE)).isEmpty();
    }

    @Test
    void shiftAndArrowsWalkThroughThePartsOfAProcess() {
        FxToolkit.call(() -> {
            view.focusOn(Optional.of(new Hit(1, new Target.Child(1))));
            return 0;
        });
        int first = moments.get(1).places().stride();

        assertThat(pressWithShift(KeyCode.RIGHT)).contains(new Hit(1, new Target.Place(first)));
        assertThat(pressWithShift(KeyCode.RIGHT)).contains(new Hit(1, new Target.Place(first + 1)));
        assertThat(press(KeyCode.RIGHT)).contains(new Hit(1, new Target.Child(2)));
        for (int i = 0; i < 25; i++) {
            pressWithShift(KeyCode.RIGHT);
        }
        assertThat(pressWithShift(KeyCode.RIGHT)).contains(new Hit(1, new Target.Parking(2)));
        assertThat(press(KeyCode.LEFT)).contains(new Hit(1, new Target.Child(1)));
    }

    @Test
    void whereTheKeyboardIsIsSpoken() {
        press(KeyCode.RIGHT);
        Object spoken = FxToolkit.call(() -> view.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        assertThat(spoken.toString()).startsWith("300 visitors");
    }

    @Test
    void aClickSelectsWhatItHits() {
        HouseLayout layout = HouseLayout.of(new Box(0, 0, 1100, 290), LaneShape.of(lanes.get(0), moments.get(0)), 1);
        Optional<Hit> selected = FxToolkit.call(() -> {
            Event.fireEvent(
                    view,
                    mouse(
                            MouseEvent.MOUSE_PRESSED,
                            layout.cpu().centerX(),
                            layout.cpu().centerY()));
            Event.fireEvent(
                    view,
                    mouse(
                            MouseEvent.MOUSE_CLICKED,
                            layout.cpu().centerX(),
                            layout.cpu().centerY()));
            return view.selectionProperty().get();
        });
        assertThat(selected).contains(new Hit(0, new Target.Cpu()));
    }

    @Test
    void tellsWhoCannotSeeThePictureWhatItShows() {
        Object all = FxToolkit.call(() -> view.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        assertThat(all.toString())
                .contains("prefork: 300 visitors; queue ")
                .contains("event: 300 visitors")
                .contains("RAM");
        FxToolkit.call(() -> {
            view.select(Optional.of(new Hit(1, new Target.Child(0))));
            return 0;
        });
        Object selected = FxToolkit.call(() -> view.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        assertThat(selected.toString()).startsWith("Process ").contains("25 threads");
    }

    @Test
    void aSelectionThatIsGoneIsNoHarm() {
        Optional<Explanation> explanation = FxToolkit.call(() -> {
            view.select(Optional.of(new Hit(1, new Target.Connection(99_999))));
            view.show(lanes, moments, 2);
            return view.explain(new Hit(7, new Target.Cpu()));
        });
        assertThat(explanation).isEmpty();
    }

    @Test
    void aClickSelectsTheDotThatWasThereWhenTheButtonWentDown() {
        int connection = FxToolkit.call(() -> {
            LaneFrame frame = view.frames().getFirst();
            int moving = firstMoving(frame);
            frame.motion().locate(moving, frame.moment().timeNanos());
            double x = frame.motion().x() / view.scale();
            double y = frame.motion().y() / view.scale();
            Event.fireEvent(view, mouse(MouseEvent.MOUSE_PRESSED, x, y));
            view.show(lanes, later, 1);
            Event.fireEvent(view, mouse(MouseEvent.MOUSE_CLICKED, x, y));
            return moving;
        });

        assertThat(selected()).contains(new Hit(0, new Target.Connection(connection)));
    }

    private static int firstMoving(LaneFrame frame) {
        for (int connection = 0; connection < frame.moment().connections().used(); connection++) {
            if (frame.motion().isMoving(connection, frame.moment().timeNanos())) {
                return connection;
            }
        }
        throw new AssertionError("nothing moves");
    }
}
