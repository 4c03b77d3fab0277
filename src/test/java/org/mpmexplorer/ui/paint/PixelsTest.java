package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PixelsTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;

    private final Pixels pixels = new Pixels(40, 30, new int[40 * 30]);

    @Test
    void clipsWhatReachesOutside() {
        pixels.fill(-5, -5, 10, 10, RED);
        pixels.fill(35, 25, 100, 100, BLUE);
        pixels.draw(Sprite.disc(11, 5.5, 5.5, 5, RED), -6, 26);
        pixels.draw(Sprite.disc(11, 5.5, 5.5, 5, RED), 37, -3, 128);
        pixels.trail(-20, -20, 80, 60, RED);
        pixels.strokeRound(new Box(-10, -10, 100, 100), 8, 2, 3, RED);

        assertThat(pixels.at(0, 0)).isEqualTo(RED);
        assertThat(pixels.at(4, 5)).isNotEqualTo(RED);
        assertThat(pixels.at(39, 29)).isEqualTo(BLUE);
    }

    @Test
    void halfACoverageMixesHalfAndHalf() {
        pixels.fill(0, 0, 40, 30, BLUE);
        pixels.fill(0, 0, 40, 30, Sprite.covered(RED, 0.5));
        int mixed = pixels.at(7, 7);

        assertThat(mixed >>> 24).isEqualTo(0xFF);
        assertThat(mixed >> 16 & 0xFF).isBetween(126, 129);
        assertThat(mixed & 0xFF).isBetween(126, 129);
    }

    @Test
    void coveringNothingAndEverythingIsExact() {
        for (int color : new int[] {RED, BLUE, 0xFF123456, 0x80402010}) {
            assertThat(Sprite.over(0, color)).isEqualTo(color);
            assertThat(Sprite.over(RED, color)).isEqualTo(RED);
            assertThat(Sprite.faded(color, 255)).isEqualTo(color);
            assertThat(Sprite.faded(color, 0)).isZero();
        }
    }

    @Test
    void roundCornersAreCutAlikeOnAllFour() {
        Box box = new Box(3, 4, 30, 20);
        pixels.fillRound(box, 6, RED);

        assertThat(pixels.at(3, 4)).isZero();
        assertThat(pixels.at(18, 4)).isEqualTo(RED);
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 30; x++) {
                int here = pixels.at(3 + x, 4 + y);
                assertThat(pixels.at(3 + 29 - x, 4 + y)).isEqualTo(here);
                assertThat(pixels.at(3 + x, 4 + 19 - y)).isEqualTo(here);
            }
        }
        assertThat(pixels.at(2, 14)).isZero();
        assertThat(pixels.at(33, 14)).isZero();
    }

    @Test
    void aBorderLeavesItsInsideFree() {
        pixels.strokeRound(new Box(2, 2, 30, 20), 5, 1, 0, RED);

        assertThat(pixels.at(17, 2)).isEqualTo(RED);
        assertThat(pixels.at(2, 12)).isEqualTo(RED);
        assertThat(pixels.at(17, 12)).isZero();
        assertThat(pixels.at(1, 12)).isZero();
    }

    @Test
    void aTrailIsStrongestAtItsEnd() {
        pixels.trail(2, 10.5, 30, 10.5, RED);

        assertThat(pixels.at(29, 10) >>> 24).isGreaterThan(pixels.at(15, 10) >>> 24);
        assertThat(pixels.at(15, 10) >>> 24).isGreaterThan(pixels.at(4, 10) >>> 24);
    }

    @Test
    void aDiscCoversItsMiddleAndNotItsCorners() {
        Sprite disc = Sprite.disc(9, 4.5, 4.5, 3, BLUE);

        assertThat(disc.argb()[4 * 9 + 4]).isEqualTo(BLUE);
        assertThat(disc.argb()[0]).isZero();
        assertThat(disc.argb()[4 * 9 + 1] >>> 24).isBetween(1, 255);
    }
}
