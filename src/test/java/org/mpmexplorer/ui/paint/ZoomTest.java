package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.testkit.FxToolkit;
import org.mpmexplorer.testkit.SyntheticTrace;
import org.mpmexplorer.testkit.SyntheticTrace.Life;

class ZoomTest {
    private static final Box WELL = new Box(200, 30, 600, 200);
    private static final Life CROWD = Life.prefork().sized(1500, 2000, 1, 4000).withRam(64_000);

    private final Lane lane = LaneScene.lane(CROWD);
    private final Moment moment = LaneScene.at(SyntheticTrace.of(CROWD, 3_000_000_000L), 2);
    private final LanesView view = FxToolkit.call(() -> {
        LanesView made = new LanesView();
        made.show(List.of(lane), List.of(moment), 1);
        FxToolkit.snapshot(new StackPane(made), 1100, 290, Palette.DARK.color(Ink.BACKGROUND));
        return made;
    });

    private CellGrid grid() {
        return ((ServerLayout.Cells) view.frames().getFirst().layout().server()).grid();
    }

    private void fx(Runnable work) {
        FxToolkit.call(() -> {
            work.run();
            return 0;
        });
    }

    private void wheel(double x, double y, double up, boolean control) {
        fx(() -> Event.fireEvent(
                view,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        control,
                        false,
                        false,
                        false,
                        false,
                        0,
                        up,
                        0,
                        up,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
    }

    @Test
    void whatIsUnderThePointerStaysThere() {
        Zoom closer = Zoom.FIT.closer(3, WELL, 350, 80);
        Box content = closer.of(WELL);

        assertThat(content.width()).isEqualTo(1800);
        assertThat((350.0 - content.x()) / content.width()).isBetween(0.249, 0.251);
        assertThat((80.0 - content.y()) / content.height()).isBetween(0.249, 0.251);
    }

    @Test
    void neverShowsAnythingBesideTheContent() {
        Zoom far = Zoom.FIT.closer(2, WELL, 500, 100).moved(WELL, 10_000, -10_000);
        Box content = far.of(WELL);

        assertThat(content.x()).isEqualTo(WELL.x());
        assertThat(content.bottom()).isEqualTo(WELL.bottom());
        assertThat(Zoom.FIT.closer(0.1, WELL, 500, 100)).isEqualTo(Zoom.FIT);
        assertThat(Zoom.FIT.closer(1000, WELL, 500, 100).isMost()).isTrue();
    }

    @Test
    void theWheelWithControlBringsLettersBackAndWithoutItMovesOn() {
        assertThat(grid().hasLetters()).isFalse();
        Box well = view.frames().getFirst().layout().well();
        Hit before = view.hitAt(well.centerX(), well.centerY()).orElseThrow();

        wheel(well.centerX(), well.centerY(), 120, true);
        wheel(well.centerX(), well.centerY(), 120, true);

        assertThat(view.zoomFactor()).isEqualTo(4);
        assertThat(grid().hasLetters()).isTrue();
        assertThat(before.target()).isInstanceOf(Target.Place.class);
        int left = grid().box().y();
        wheel(well.centerX(), well.centerY(), -40, false);
        assertThat(grid().box().y()).isEqualTo(left - 40);

        fx(view::zoomToFit);
        assertThat(grid().hasLetters()).isFalse();
    }

    @Test
    void doesNotGetCloserThanEveryDetail() {
        for (int i = 0; i < 20; i++) {
            fx(view::zoomIn);
        }

        assertThat(view.frames().getFirst().layout().isDetailed()).isTrue();
        assertThat(view.zoomFactor()).isLessThan(12);
    }

    @Test
    void theKeyboardIsKeptInSight() {
        for (int i = 0; i < 3; i++) {
            fx(view::zoomIn);
        }
        for (int place : new int[] {0, 1499, 700}) {
            fx(() -> view.focusOn(Optional.of(new Hit(0, new Target.Place(place)))));
            LaneFrame frame = view.frames().getFirst();
            assertThat(frame.layout().well().contains(SelectionPainter.boxOf(frame, new Target.Place(place))))
                    .isTrue();
        }
    }

    @Test
    void nothingOfTheServerIsDrawnOutsideItsWell() {
        int[][] pictures = new int[2][];
        pictures[0] = raster();
        fx(() -> {
            view.zoomIn();
            view.zoomIn();
        });
        pictures[1] = raster();
        Box well = view.frames().getFirst().layout().well();
        int inside = 0;
        for (int i = 0; i < pictures[0].length; i++) {
            boolean isDifferent = pictures[0][i] != pictures[1][i];
            int x = i % 1100;
            int y = i / 1100;
            assertThat(isDifferent && x > well.right() && x < 1090)
                    .as("%d,%d", x, y)
                    .isFalse();
            inside += isDifferent && well.contains(x, y) ? 1 : 0;
        }
        assertThat(inside).isGreaterThan(1000);
    }

    @Test
    void whatRestsInAServerIsNotDrawnOverTheVisitors() {
        Life life = Life.event();
        Moment parked = LaneScene.at(SyntheticTrace.of(life, 8_000_000_000L), 7);
        fx(() -> {
            view.setReducedMotion(true);
            view.show(List.of(LaneScene.lane(life)), List.of(parked), 1);
        });
        int[] whole = raster();
        fx(() -> {
            view.zoomIn();
            view.zoomIn();
        });
        int[] closer = raster();
        Box well = view.frames().getFirst().layout().well();

        assertThat(IntStream.range(0, whole.length).filter(i -> i % 1100 < well.x() && whole[i] != closer[i]))
                .isEmpty();
        assertThat(whole).isNotEqualTo(closer);
    }

    private int[] raster() {
        return FxToolkit.call(
                () -> FxToolkit.snapshot((StackPane) view.getParent(), 1100, 290, Palette.DARK.color(Ink.BACKGROUND)));
    }

    @Test
    void reducedMotionShowsStatesOnly() {
        fx(() -> view.setReducedMotion(true));
        Motion motion = view.frames().getFirst().motion();

        assertThat(motion.isGliding()).isFalse();
        for (int connection = 0; connection < moment.connections().used(); connection++) {
            assertThat(motion.isMoving(connection, moment.timeNanos())).isFalse();
        }
        fx(() -> view.setReducedMotion(false));
        assertThat(motion.travelNanos()).isGreaterThanOrEqualTo(0);
    }
}
