package org.mpmexplorer.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.store.WindowState.Bounds;

class StagePlaceTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 24, 1280, 776);
    private static final Rectangle2D LEFT = new Rectangle2D(-1920, 0, 1920, 1080);

    @Test
    void aWindowThatCanBeReachedStaysWhereItWas() {
        Bounds right = new Bounds(100, 60, 800, 600);
        Bounds halfOut = new Bounds(1100, 60, 800, 600);
        Bounds onTheOther = new Bounds(-1500, 10, 1000, 900);

        assertThat(StagePlace.reachable(right, List.of(SCREEN))).isEqualTo(right);
        assertThat(StagePlace.reachable(halfOut, List.of(SCREEN))).isEqualTo(halfOut);
        assertThat(StagePlace.reachable(onTheOther, List.of(SCREEN, LEFT))).isEqualTo(onTheOther);
    }

    @Test
    void aWindowOnAScreenThatIsGoneComesBackWhereItCanBeSeen() {
        assertThat(StagePlace.reachable(new Bounds(-1500, 10, 1000, 700), List.of(SCREEN)))
                .isEqualTo(new Bounds(0, 24, 1000, 700));
        assertThat(StagePlace.reachable(new Bounds(4000, 3000, 1000, 700), List.of(SCREEN)))
                .isEqualTo(new Bounds(280, 100, 1000, 700));
    }

    @Test
    void aWindowThatIsTooLargeFits() {
        assertThat(StagePlace.reachable(new Bounds(-1900, -50, 3000, 2000), List.of(SCREEN)))
                .isEqualTo(new Bounds(0, 24, 1280, 776));
    }

    @Test
    void aWindowWhoseTitleIsAboveTheScreenComesDown() {
        assertThat(StagePlace.reachable(new Bounds(100, -400, 800, 600), List.of(SCREEN)))
                .isEqualTo(new Bounds(100, 24, 800, 600));
    }
}
