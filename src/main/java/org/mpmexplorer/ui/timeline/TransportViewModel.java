package org.mpmexplorer.ui.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mpmexplorer.playback.Landmark;
import org.mpmexplorer.playback.Playhead;

/// The instant on screen as the user moves it: play, pause, step, scrub, speed.
public final class TransportViewModel {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final EventTimes events;
    private final ReadOnlyObjectWrapper<Playhead> playhead = new ReadOnlyObjectWrapper<>(Playhead.atStartOf(0));
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final Bookmarks bookmarks = new Bookmarks();
    private final ReadOnlyObjectWrapper<Optional<Stretch>> stretch = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StopAt>> stop = new ReadOnlyObjectWrapper<>(Optional.empty());
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
        bookmarks.clear();
        stretch.set(Optional.empty());
        stop.set(Optional.empty());
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
        Playhead before = playhead.get();
        if (waiting.get() || !before.isPlaying()) {
            return;
        }
        Playhead after = before.advanced(wallNanos);
        OptionalLong end = stop.get()
                .map(each -> each.between(before.atNanos(), after.atNanos(), events))
                .orElse(OptionalLong.empty());
        if (end.isPresent()) {
            stop.set(Optional.empty());
            update(before.movedTo(end.getAsLong()).paused());
        } else {
            update(looped(before, after));
        }
    }

    private Playhead looped(Playhead before, Playhead after) {
        return stretch.get()
                .filter(each -> each.isComplete() && after.atNanos() >= each.toNanos())
                .map(each -> before.movedTo(each.fromNanos()))
                .orElse(after);
    }

    /// Plays from here and stops there.
    public void playUntil(StopAt goal) {
        play();
        stop.set(Optional.of(goal));
    }

    /// Plays on without stopping anywhere.
    public void forgetStop() {
        stop.set(Optional.empty());
    }

    /// Stands still at the next event of that kind; returns whether there is one as far as the run is
    /// computed.
    public boolean goToNext(Landmark landmark) {
        return standAt(
                events.next(landmark, playhead.get().atNanos(), playhead.get().frontierNanos()));
    }

    /// Stands still at the last event of that kind before; returns whether there is one.
    public boolean goToPrevious(Landmark landmark) {
        return standAt(events.previous(landmark, playhead.get().atNanos()));
    }

    /// Goes to the next bookmark; returns whether there is one.
    public boolean goToNextBookmark() {
        return standAt(bookmarks.after(playhead.get().atNanos()));
    }

    /// Goes to the last bookmark before; returns whether there is one.
    public boolean goToPreviousBookmark() {
        return standAt(bookmarks.before(playhead.get().atNanos()));
    }

    private boolean standAt(OptionalLong nanos) {
        if (nanos.isPresent()) {
            pause();
            seek(nanos.getAsLong());
        }
        return nanos.isPresent();
    }

    /// Sets a bookmark at the instant on screen, or takes it away.
    public void toggleBookmark() {
        bookmarks.toggle(playhead.get().atNanos());
    }

    /// Begins a stretch at the instant on screen; then ends it there and plays it again and again; then
    /// leaves it.
    public void markStretch() {
        long now = playhead.get().atNanos();
        Optional<Stretch> present = stretch.get();
        if (present.isEmpty()) {
            stretch.set(Optional.of(new Stretch(now, now)));
        } else if (present.get().isComplete()) {
            stretch.set(Optional.empty());
        } else if (present.get().fromNanos() != now) {
            Stretch whole = Stretch.between(present.get().fromNanos(), now);
            stretch.set(Optional.of(whole));
            seek(whole.fromNanos());
            play();
        }
    }

    /// Stands still so many seconds later or, if negative, earlier.
    public void stepSeconds(int seconds) {
        pause();
        seekBy(seconds * NANOS_PER_SECOND);
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

    /// The instants to come back to.
    public Bookmarks bookmarks() {
        return bookmarks;
    }

    /// What is played again and again, if anything.
    public ReadOnlyObjectProperty<Optional<Stretch>> stretchProperty() {
        return stretch.getReadOnlyProperty();
    }

    /// Where playing stops by itself, if anywhere.
    public ReadOnlyObjectProperty<Optional<StopAt>> stopProperty() {
        return stop.getReadOnlyProperty();
    }

    /// Whether the run is not yet computed as far as the instant on screen again.
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }
}
