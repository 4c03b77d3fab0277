package org.mpmexplorer.ui.paint;

import java.util.Locale;
import org.mpmexplorer.playback.Activity;
import org.mpmexplorer.trace.ExitCause;

/// What a colour means. A meaning has one colour everywhere: dots, cells, charts and log.
public enum Ink {
    /// Behind everything.
    BACKGROUND,
    /// Surface of a panel.
    PANEL,
    /// Surface of a box within a panel.
    WELL,
    /// Lines and borders.
    LINE,
    /// Text.
    TEXT,
    /// Text of less weight.
    MUTED,
    /// What can be used or is selected.
    ACCENT,
    /// A process or thread that waits for work.
    IDLE,
    /// Reading a request.
    READING,
    /// Computing.
    RUNNING,
    /// Waiting for database, backend or disk.
    WAITING,
    /// Sending a reply.
    SENDING,
    /// Holding an idle connection.
    KEEP_ALIVE,
    /// Closing a connection.
    CLOSING,
    /// Failed or dead.
    FAILED,
    /// Memory runs out: pages lie in swap, or will soon.
    SWAPPING,
    /// Waiting to be accepted.
    QUEUED;

    /// The colour of what a place does.
    public static Ink of(Activity activity) {
        return switch (activity) {
            case NONE -> IDLE;
            case READ -> READING;
            case RUN -> RUNNING;
            case WAIT -> WAITING;
            case FPM_QUEUE -> QUEUED;
            case PAGE -> SWAPPING;
            case SEND -> SENDING;
            case HOLD -> KEEP_ALIVE;
            case DRAIN -> CLOSING;
        };
    }

    /// The colour of a process that is gone: only a violent end is a failure.
    public static Ink of(ExitCause cause) {
        return switch (cause) {
            case EXITED, STOPPED -> CLOSING;
            case CRASHED, KILLED, OUT_OF_MEMORY -> FAILED;
        };
    }

    /// The name of the colour in style sheets, for example `-mpm-keep-alive`.
    public String cssName() {
        return "-mpm-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
