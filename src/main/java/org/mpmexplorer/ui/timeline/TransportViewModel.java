package org.mpmexplorer.ui.timeline;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mpmexplorer.playback.Playhead;

/// The instant on screen as the user moves it: play, pause, step, scrub, speed.
public final class TransportViewModel {
    private final EventTimes events;
    private final ReadOnlyObjectWrapper<Playhead> playhead = new ReadOnlyObjectWrapper<>(Playhead.atStartOf(0));
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private boolean resumesAfterScrub;

    public TransportViewModel(EventTimes events) {
        this.events = events;
    }

    /// The speeds there are, in simulated seconds per second, slowest first.
    public static List<Double> speeds() {
        return Arrays.stream(Playhead.rates()).boxed().toList();
    }

    /// Starts at the beginning of a run of that length, playing or not, at the speed there was.
    public void open(long durationNanos, boolean isPlaying) {
        Playhead start =
                Playhead.atStartOf(durationNanos).withRate(playhead.get().rate());
        waiting.set(false);
        update(isPlaying ? start.playing() : start);
    }

    /// The run is computed as far as that. Where that is before the instant on screen, the run was just
    /// forked and is on its way back: the instant waits.
    public void computedTo(long frontierNanos) {
        boolean isBehind = frontierNanos < playhead.get().atNanos();
        waiting.set(isBehind);
        if (!isBehind) {
            update(playhead.get().computedTo(frontierNanos));
        }
    }

    /// So much time of the clock has passed.
    public void advance(long wallNanos) {
        if (!waiting.get()) {
            update(playhead.get().advanced(wallNanos));
        }
    }

    /// Plays if it stood, stands if it played.
    public void togglePlay() {
        update(playhead.get().toggled());
    }

    /// Stands still.
    public void pause() {
        update(playhead.get().paused());
    }

    /// Plays.
    public void play() {
        update(playhead.get().playing());
    }

    /// Back to the start of the run; keeps playing if it played.
    public void rewind() {
        seek(0);
    }

    /// Stands still at the next instant at which something happens.
    public void stepForward() {
        pause();
        seek(events.nextAfter(playhead.get().atNanos()));
    }

    /// Stands still at the last instant before at which something happened.
    public void stepBack() {
        pause();
        seek(events.lastBefore(playhead.get().atNanos()));
    }

    /// Goes to that instant, or as near as the run is computed.
    public void seek(long nanos) {
        update(playhead.get().movedTo(nanos));
    }

    /// Goes so much forward or, if negative, backward.
    public void seekBy(long nanos) {
        seek(Math.max(0, playhead.get().atNanos() + nanos));
    }

    /// Stands still until [#endScrub()].
    public void beginScrub() {
        resumesAfterScrub = playhead.get().isPlaying();
        pause();
    }

    /// Plays on if it played before [#beginScrub()].
    public void endScrub() {
        if (resumesAfterScrub && !playhead.get().isAtEnd()) {
            play();
        }
        resumesAfterScrub = false;
    }

    /// Goes on at that speed.
    public void setSpeed(double simulatedSecondsPerSecond) {
        update(playhead.get().withRate(simulatedSecondsPerSecond));
    }

    /// The next higher speed.
    public void faster() {
        update(playhead.get().faster());
    }

    /// The next lower speed.
    public void slower() {
        update(playhead.get().slower());
    }

    private void update(Playhead next) {
        if (!next.equals(playhead.get())) {
            playhead.set(next);
        }
    }

    /// The instant on screen, how it moves, and how far the run is computed.
    public ReadOnlyObjectProperty<Playhead> playheadProperty() {
        return playhead.getReadOnlyProperty();
    }

    /// Whether the run is not yet computed as far as the instant on screen again.
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }
}
