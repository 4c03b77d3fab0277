package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.playback.Activity;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.testkit.FxToolkit;
import org.mpmexplorer.testkit.SyntheticTrace;
import org.mpmexplorer.testkit.SyntheticTrace.Life;

class LanesViewTest {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 592;
    private static final Life PREFORK = Life.prefork();
    private static final Life EVENT = Life.event();

    private final List<Lane> lanes = List.of(LaneScene.lane(PREFORK), LaneScene.lane(EVENT));
    private final List<Moment> moments = List.of(
            LaneScene.at(SyntheticTrace.of(PREFORK, 8_000_000_000L), 7),
            LaneScene.at(SyntheticTrace.of(EVENT, 8_000_000_000L), 7));

    private int[] picture(Palette palette, Optional<Hit> selection) {
        return FxToolkit.call(() -> {
            LanesView view = new LanesView();
            view.setPalette(palette);
            view.show(lanes, moments, 1);
            view.select(selection);
            return FxToolkit.snapshot(new StackPane(view), WIDTH, HEIGHT, palette.color(Ink.BACKGROUND));
        });
    }

    private static long count(int[] picture, int argb) {
        return IntStream.of(picture).filter(p -> p == argb).count();
    }

    private static int at(int[] picture, int x, int y) {
        return picture[y * WIDTH + x];
    }

    @Test
    void paintsBothLanesInTheColoursOfThePalette() {
        for (Palette palette : Palette.all()) {
            int[] picture = picture(palette, Optional.empty());
            assertThat(at(picture, WIDTH / 2, 3)).isEqualTo(palette.argb(Ink.PANEL));
            assertThat(at(picture, WIDTH / 2, 296)).isEqualTo(palette.argb(Ink.BACKGROUND));
            assertThat(count(picture, palette.argb(Ink.KEEP_ALIVE))).isGreaterThan(500);
            assertThat(count(picture, palette.argb(Ink.ACCENT))).isGreaterThan(1000);
        }
    }

    @Test
    void aCellHasTheColourOfWhatItsPlaceDoes() {
        int[] picture = picture(Palette.DARK, Optional.empty());
        LaneScene scene = new LaneScene(lanes.getFirst(), moments.getFirst(), new Box(0, 0, WIDTH, 290), 1);
        CellGrid grid = ((ServerLayout.Cells) scene.frame.layout().server()).grid();
        int checked = 0;
        for (int place = 0; place < scene.moment.places().count(); place++) {
            Activity activity = scene.moment.places().activity(place);
            if (activity == Activity.HOLD) {
                int border = at(picture, grid.x(place) + grid.cellWidth() / 2, grid.y(place));
                assertThat(near(border, Palette.DARK.argb(Ink.KEEP_ALIVE))).isTrue();
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    private static boolean near(int one, int other) {
        return Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) < 24
                && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) < 24
                && Math.abs((one & 0xFF) - (other & 0xFF)) < 24;
    }

    @Test
    void marksTheSelectionAndNothingElse() {
        int[] plain = picture(Palette.DARK, Optional.empty());
        int[] marked = picture(Palette.DARK, Optional.of(new Hit(1, new Target.Queue())));
        int changedBelow = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (at(plain, x, y) != at(marked, x, y)) {
                    assertThat(y).isGreaterThan(300);
                    changedBelow++;
                }
            }
        }
        assertThat(changedBelow).isBetween(100, 3000);
    }

    @Test
    void paintingAgainOverAnOldPictureLeavesNoTraceOfIt() {
        int[][] pictures = FxToolkit.call(() -> {
            LanesView used = new LanesView();
            StackPane usedPane = new StackPane(used);
            used.show(List.of(lanes.get(1)), List.of(moments.get(1)), 1);
            FxToolkit.snapshot(usedPane, WIDTH, HEIGHT, Palette.DARK.color(Ink.BACKGROUND));
            used.show(lanes, moments, 100);
            used.show(lanes, moments, 1);
            LanesView fresh = new LanesView();
            fresh.show(lanes, moments, 1);
            return new int[][] {
                FxToolkit.snapshot(usedPane, WIDTH, HEIGHT, Palette.DARK.color(Ink.BACKGROUND)),
                FxToolkit.snapshot(new StackPane(fresh), WIDTH, HEIGHT, Palette.DARK.color(Ink.BACKGROUND))
            };
        });
        assertThat(pictures[0]).isEqualTo(pictures[1]);
    }

    @Test
    void findsWhatLiesUnderAPointInTheRightLane() {
        LanesView view = FxToolkit.call(() -> {
            LanesView made = new LanesView();
            made.show(lanes, moments, 1);
            FxToolkit.snapshot(new StackPane(made), WIDTH, HEIGHT, Palette.DARK.color(Ink.BACKGROUND));
            return made;
        });
        HouseLayout layout = HouseLayout.of(new Box(0, 302, WIDTH, 290), LaneShape.of(lanes.get(1), moments.get(1)), 1);
        assertThat(view.hitAt(layout.ram().centerX(), layout.ram().centerY())).contains(new Hit(1, new Target.Ram()));
        assertThat(view.hitAt(1, 1)).isEmpty();
    }

    @Test
    void refusesLanesWithoutMoments() {
        LanesView view = FxToolkit.call(LanesView::new);
        assertThatThrownBy(() -> view.show(lanes, List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
