package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpmexplorer.trace.ExitCause;

class CellSpritesTest {
    private final CellSprites sprites = new CellSprites(24, 30, Ink.WELL, Palette.DARK, null);

    @ParameterizedTest
    @EnumSource(names = {"EXITED", "STOPPED"})
    void aProcessThatEndsByItselfIsNoAlarm(ExitCause cause) {
        assertThat(isRed(sprites.gone(cause))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"CRASHED", "KILLED", "OUT_OF_MEMORY"})
    void aProcessThatDiesIsCrossedOutInRed(ExitCause cause) {
        assertThat(isRed(sprites.gone(cause))).isTrue();
    }

    private static boolean isRed(Sprite sprite) {
        return Arrays.stream(sprite.argb())
                .anyMatch(argb -> (argb >>> 24) > 200 && (argb >> 16 & 0xFF) > 2 * (argb & 0xFF));
    }
}
