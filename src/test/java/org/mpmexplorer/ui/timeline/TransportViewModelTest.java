package org.mpmexplorer.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransportViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final TransportViewModel transport = new TransportViewModel(new EveryThreeSeconds());

    @Test
    void playsWithTheClockAtItsSpeed() {
        open(60);
        transport.setSpeed(5);

        transport.advance(2 * SECOND);

        assertThat(at()).isEqualTo(10 * SECOND);
    }

    @Test
    void waitsWhileTheForkedRunIsBehindTheInstantOnScreen() {
        open(60);
        transport.seek(40 * SECOND);

        transport.computedTo(10 * SECOND);
        transport.advance(SECOND);

        assertThat(at()).isEqualTo(40 * SECOND);
        assertThat(transport.waitingProperty().get()).isTrue();

        transport.computedTo(60 * SECOND);
        transport.advance(SECOND);

        assertThat(at()).isEqualTo(41 * SECOND);
    }

    @Test
    void standsAtTheNextAndAtTheLastEvent() {
        open(60);
        transport.seek(10 * SECOND);

        transport.stepForward();

        assertThat(at()).isEqualTo(12 * SECOND);
        assertThat(isPlaying()).isFalse();

        transport.stepBack();
        transport.stepBack();

        assertThat(at()).isEqualTo(6 * SECOND);
    }

    @Test
    void playsOnAfterScrubbing() {
        open(60);

        transport.beginScrub();
        transport.seek(20 * SECOND);

        assertThat(isPlaying()).isFalse();

        transport.endScrub();

        assertThat(isPlaying()).isTrue();
        assertThat(at()).isEqualTo(20 * SECOND);
    }

    @Test
    void standsStillAfterScrubbingIfItStoodBefore() {
        open(60);
        transport.pause();

        transport.beginScrub();
        transport.seek(20 * SECOND);
        transport.endScrub();

        assertThat(isPlaying()).isFalse();
    }

    @Test
    void keepsItsSpeedWhenAnotherRunIsOpened() {
        open(60);
        transport.setSpeed(0.01);

        open(30);

        assertThat(transport.playheadProperty().get().rate()).isEqualTo(0.01);
        assertThat(at()).isZero();
    }

    @Test
    void neverGoesBeforeTheStart() {
        open(60);
        transport.seek(SECOND);

        transport.seekBy(-10 * SECOND);

        assertThat(at()).isZero();
    }

    private void open(int seconds) {
        transport.open(seconds * SECOND, true);
        transport.computedTo(seconds * SECOND);
    }

    private long at() {
        return transport.playheadProperty().get().atNanos();
    }

    private boolean isPlaying() {
        return transport.playheadProperty().get().isPlaying();
    }

    /// Something happens every three seconds.
    private static final class EveryThreeSeconds implements EventTimes {
        private static final long PERIOD = 3 * SECOND;

        @Override
        public long nextAfter(long nanos) {
            return (nanos / PERIOD + 1) * PERIOD;
        }

        @Override
        public long lastBefore(long nanos) {
            return Math.max(0, (nanos - 1) / PERIOD * PERIOD);
        }
    }
}
