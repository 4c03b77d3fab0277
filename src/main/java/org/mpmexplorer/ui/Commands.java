package org.mpmexplorer.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.mpmexplorer.playback.Landmark;
import org.mpmexplorer.ui.text.Command;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.timeline.TransportViewModel;

/// What each [Command] does.
final class Commands {
    private final Map<Command, Runnable> deeds = new EnumMap<>(Command.class);
    private final TransportViewModel transport;
    private final Consumer<String> tell;

    /// @param tell shows one sentence
    Commands(TransportViewModel transport, Consumer<String> tell) {
        this.transport = transport;
        this.tell = tell;
        on(Command.PLAY, transport::togglePlay);
        on(Command.STEP_BACK, transport::stepBack);
        on(Command.STEP_ON, transport::stepForward);
        on(Command.SECOND_BACK, () -> transport.stepSeconds(-1));
        on(Command.SECOND_ON, () -> transport.stepSeconds(1));
        on(Command.SLOWER, transport::slower);
        on(Command.FASTER, transport::faster);
        on(Command.RESET, transport::rewind);
        on(Command.LOOP, transport::markStretch);
        on(Command.BOOKMARK, transport::toggleBookmark);
        onBookmark(Command.NEXT_BOOKMARK, transport::goToNextBookmark);
        onBookmark(Command.PREVIOUS_BOOKMARK, transport::goToPreviousBookmark);
        onLandmark(Landmark.LOG_LINE, Command.NEXT_LOG_LINE, Command.PREVIOUS_LOG_LINE);
        onLandmark(Landmark.PROCESS_START, Command.NEXT_PROCESS_START, Command.PREVIOUS_PROCESS_START);
        onLandmark(Landmark.PROCESS_END, Command.NEXT_PROCESS_END, Command.PREVIOUS_PROCESS_END);
        onLandmark(Landmark.QUEUE_FULL, Command.NEXT_QUEUE_FULL, Command.PREVIOUS_QUEUE_FULL);
        onLandmark(Landmark.ERROR, Command.NEXT_ERROR, Command.PREVIOUS_ERROR);
    }

    /// From now on that command does this.
    void on(Command command, Runnable deed) {
        deeds.put(command, deed);
    }

    private void onBookmark(Command command, BooleanSupplier move) {
        on(command, () -> {
            if (!move.getAsBoolean()) {
                tell.accept(Messages.text("bookmark.none", Command.BOOKMARK.keyText()));
            }
        });
    }

    private void onLandmark(Landmark landmark, Command next, Command previous) {
        on(next, () -> complainUnless(transport.goToNext(landmark), landmark));
        on(previous, () -> complainUnless(transport.goToPrevious(landmark), landmark));
    }

    private void complainUnless(boolean isThere, Landmark landmark) {
        if (!isThere) {
            tell.accept(Messages.text("landmark.none", Messages.text("landmark." + landmark.name())));
        }
    }

    /// Does what that command says.
    void perform(Command command) {
        Objects.requireNonNull(deeds.get(command), command::name).run();
    }
}
