package org.mpmexplorer.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.playback.Landmark;

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

    @Test
    void stopsByItselfAtTheNextEventOfAKind() {
        open(60);
        transport.seek(10 * SECOND);
        transport.setSpeed(20);

        transport.playUntil(new StopAt.Event(Landmark.ERROR));
        transport.advance(SECOND);

        assertThat(at()).isEqualTo(14 * SECOND);
        assertThat(isPlaying()).isFalse();
        assertThat(transport.stopProperty().get()).isEmpty();
    }

    @Test
    void stopsByItselfAtATime() {
        open(60);
        transport.playUntil(new StopAt.Instant(2 * SECOND + 5));

        transport.advance(SECOND);
        assertThat(isPlaying()).isTrue();
        transport.advance(SECOND * 3 / 2);

        assertThat(at()).isEqualTo(2 * SECOND + 5);
        assertThat(isPlaying()).isFalse();
    }

    @Test
    void playsOnWhereTheStopIsForgotten() {
        open(60);
        transport.playUntil(new StopAt.Instant(SECOND));
        transport.forgetStop();

        transport.advance(5 * SECOND);

        assertThat(at()).isEqualTo(5 * SECOND);
    }

    @Test
    void standsAtTheNextEventOfAKindAndSaysWhereThereIsNone() {
        open(60);

        assertThat(transport.goToNext(Landmark.ERROR)).isTrue();
        assertThat(at()).isEqualTo(7 * SECOND);
        assertThat(transport.goToPrevious(Landmark.ERROR)).isFalse();
        assertThat(at()).isEqualTo(7 * SECOND);
        transport.seek(58 * SECOND);
        assertThat(transport.goToNext(Landmark.ERROR)).isFalse();
    }

    @Test
    void playsAStretchAgainAndAgainUntilItIsLeft() {
        open(60);
        transport.seek(20 * SECOND);
        transport.markStretch();
        transport.seek(10 * SECOND);
        transport.markStretch();

        assertThat(at()).isEqualTo(10 * SECOND);
        transport.advance(9 * SECOND);
        transport.advance(2 * SECOND);
        assertThat(at()).isEqualTo(10 * SECOND);
        assertThat(isPlaying()).isTrue();

        transport.markStretch();
        transport.advance(15 * SECOND);
        assertThat(at()).isEqualTo(25 * SECOND);
    }

    @Test
    void aStretchThatEndsWithTheRunIsPlayedAgainToo() {
        open(60);
        transport.seek(50 * SECOND);
        transport.markStretch();
        transport.seek(60 * SECOND);
        transport.markStretch();

        transport.advance(11 * SECOND);

        assertThat(at()).isEqualTo(50 * SECOND);
        assertThat(isPlaying()).isTrue();
    }

    @Test
    void leadsFromBookmarkToBookmark() {
        open(60);
        for (int second : List.of(5, 30, 12)) {
            transport.seek(second * SECOND);
            transport.toggleBookmark();
        }

        assertThat(transport.goToNextBookmark()).isTrue();
        assertThat(at()).isEqualTo(30 * SECOND);
        assertThat(transport.goToNextBookmark()).isFalse();
        transport.toggleBookmark();
        assertThat(transport.goToPreviousBookmark()).isTrue();
        assertThat(at()).isEqualTo(12 * SECOND);
        assertThat(transport.bookmarks().instantsProperty().get()).containsExactly(5 * SECOND, 12 * SECOND);

        open(60);
        assertThat(transport.bookmarks().instantsProperty().get()).isEmpty();
    }

    @Test
    void stepsSecondsOnAndBackAndStands() {
        open(60);
        transport.seek(10 * SECOND);

        transport.stepSeconds(1);
        assertThat(at()).isEqualTo(11 * SECOND);
        assertThat(isPlaying()).isFalse();

        transport.stepSeconds(-1);
        transport.stepSeconds(-1);
        assertThat(at()).isEqualTo(9 * SECOND);
    }

    @Test
    void changingTheSpeedNeverPauses() {
        open(60);
        for (int i = 0; i < 40; i++) {
            transport.slower();
            assertThat(isPlaying()).isTrue();
        }
        for (int i = 0; i < 40; i++) {
            transport.faster();
            assertThat(isPlaying()).isTrue();
        }
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
        private static final long LANDMARK = 7 * SECOND;

        @Override
        public long nextAfter(long nanos) {
            return (nanos / PERIOD + 1) * PERIOD;
        }

        @Override
        public long lastBefore(long nanos) {
            return Math.max(0, (nanos - 1) / PERIOD * PERIOD);
        }

        /// There is an event of any kind every seven seconds, the first at 7 s.
        @Override
        public OptionalLong next(Landmark landmark, long nanos, long lastNanos) {
            long next = (nanos / LANDMARK + 1) * LANDMARK;
            return next <= lastNanos ? OptionalLong.of(next) : OptionalLong.empty();
        }

        @Override
        public OptionalLong previous(Landmark landmark, long nanos) {
            long last = (nanos - 1) / LANDMARK * LANDMARK;
            return last > 0 ? OptionalLong.of(last) : OptionalLong.empty();
        }
    }
}
