package org.mpmexplorer.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlayheadTest {
    private static final long SECOND = 1_000_000_000L;

    private final Playhead start = Playhead.atStartOf(100 * SECOND).computedTo(50 * SECOND);

    @Test
    void standsUntilItPlays() {
        assertThat(start.advanced(SECOND).atNanos()).isZero();
        assertThat(start.playing().advanced(SECOND).atNanos()).isEqualTo(SECOND);
        assertThat(start.playing().advanced(SECOND).paused().advanced(SECOND).atNanos())
                .isEqualTo(SECOND);
    }

    @Test
    void movesAsFastAsItsRate() {
        assertThat(start.playing().withRate(0.01).advanced(SECOND).atNanos()).isEqualTo(SECOND / 100);
        assertThat(start.playing().withRate(20).advanced(SECOND).atNanos()).isEqualTo(20 * SECOND);
    }

    @Test
    void waitsAtTheFrontierAndGoesOnWhenMoreIsComputed() {
        Playhead waiting = start.playing().advanced(60 * SECOND);
        assertThat(waiting.atNanos()).isEqualTo(50 * SECOND);
        assertThat(waiting.isPlaying()).isTrue();
        assertThat(waiting.computedTo(70 * SECOND).advanced(SECOND).atNanos()).isEqualTo(51 * SECOND);
    }

    @Test
    void asFastAsPossibleKeepsToTheFrontier() {
        assertThat(start.playing()
                        .withRate(Playhead.AS_FAST_AS_POSSIBLE)
                        .advanced(1)
                        .atNanos())
                .isEqualTo(50 * SECOND);
    }

    @Test
    void stopsAtTheEndAndPlaysFromTheStartAgain() {
        Playhead end = start.computedTo(100 * SECOND).playing().advanced(200 * SECOND);
        assertThat(end.isAtEnd()).isTrue();
        assertThat(end.isPlaying()).isFalse();
        assertThat(end.toggled().atNanos()).isZero();
        assertThat(end.toggled().isPlaying()).isTrue();
    }

    @Test
    void isPulledBackWhenTheFrontierIs() {
        assertThat(start.movedTo(40 * SECOND).computedTo(10 * SECOND).atNanos()).isEqualTo(10 * SECOND);
        assertThat(start.movedTo(80 * SECOND).atNanos()).isEqualTo(50 * SECOND);
        assertThat(start.movedTo(-1).atNanos()).isZero();
        assertThat(start.movedTo(40 * SECOND).lasting(30 * SECOND).atNanos()).isEqualTo(30 * SECOND);
    }

    @Test
    void goesThroughTheRatesAndStaysAtTheOuterOnes() {
        Playhead playhead = start;
        for (int i = 0; i < Playhead.rates().length; i++) {
            playhead = playhead.faster();
        }
        assertThat(playhead.rate()).isInfinite();
        for (int i = 0; i < Playhead.rates().length; i++) {
            playhead = playhead.slower();
        }
        assertThat(playhead.rate()).isEqualTo(0.01);
        assertThat(playhead.slower()).isEqualTo(playhead);
    }

    @Test
    void refusesARateThatLeadsNowhere() {
        assertThatThrownBy(() -> start.withRate(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
