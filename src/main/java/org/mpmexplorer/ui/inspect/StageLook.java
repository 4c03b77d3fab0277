package org.mpmexplorer.ui.inspect;

import org.mpmexplorer.playback.Activity;
import org.mpmexplorer.playback.History;
import org.mpmexplorer.playback.Stage;
import org.mpmexplorer.ui.paint.Ink;
import org.mpmexplorer.ui.text.Messages;

/// The colours and names of what time goes into: those of the picture.
final class StageLook {
    private static final Activity[] ACTIVITIES = Activity.values();

    private StageLook() {}

    static Ink ink(Stage stage) {
        return switch (stage) {
            case CONNECTING, ARRIVING, QUEUED, FPM_QUEUED -> Ink.QUEUED;
            case SILENT, CLOSING -> Ink.CLOSING;
            case READING -> Ink.READING;
            case PAGING -> Ink.SWAPPING;
            case RUNNING -> Ink.RUNNING;
            case WAITING -> Ink.WAITING;
            case SENDING -> Ink.SENDING;
            case KEPT -> Ink.KEEP_ALIVE;
        };
    }

    static String name(Stage stage) {
        return Messages.text("stage." + stage.name());
    }

    /// The colour of a kind of a [History]'s band.
    static Ink ink(int kind) {
        if (kind == History.STARTING) {
            return Ink.ACCENT;
        }
        return kind == History.GONE ? Ink.CLOSING : Ink.of(ACTIVITIES[kind]);
    }
}
