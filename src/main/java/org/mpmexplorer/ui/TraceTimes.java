package org.mpmexplorer.ui;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.mpmexplorer.playback.Landmark;
import org.mpmexplorer.playback.MomentIndex;
import org.mpmexplorer.run.RunSession;
import org.mpmexplorer.ui.timeline.EventTimes;

/// When something that shows happened on any of the servers on screen.
///
/// @param sessions those servers' sessions
record TraceTimes(Supplier<List<RunSession>> sessions) implements EventTimes {

    @Override
    public long nextAfter(long nanos) {
        long next = Long.MAX_VALUE;
        for (RunSession session : sessions.get()) {
            OptionalLong event = MomentIndex.nextEvent(session.trace(), nanos);
            next = Math.min(next, event.orElse(Long.MAX_VALUE));
        }
        return next == Long.MAX_VALUE ? nanos : next;
    }

    @Override
    public long lastBefore(long nanos) {
        long last = 0;
        for (RunSession session : sessions.get()) {
            last = Math.max(
                    last, MomentIndex.previousEvent(session.trace(), nanos).orElse(0));
        }
        return last;
    }

    @Override
    public OptionalLong next(Landmark landmark, long nanos, long lastNanos) {
        return sessions.get().stream()
                .flatMapToLong(session -> landmark.next(session.trace(), nanos, lastNanos).stream())
                .min();
    }

    @Override
    public OptionalLong previous(Landmark landmark, long nanos) {
        return sessions.get().stream()
                .flatMapToLong(session -> landmark.previous(session.trace(), nanos).stream())
                .max();
    }
}
