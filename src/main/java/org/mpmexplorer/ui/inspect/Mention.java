package org.mpmexplorer.ui.inspect;

import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.ui.paint.Target;

/// What a log line speaks of.
///
/// @param lane of the server that wrote it
/// @param number the first number of its text
public record Mention(int lane, LogMessage message, long number, long atNanos) {

    /// The part of the picture, at the moment of the line.
    Target in(Moment moment) {
        return switch (message) {
            case SYN_FLOOD -> new Target.Queue();
            case OOM_KILL, CHILD_SIGNAL, STILL_ALIVE_TERM, STILL_ALIVE_KILL -> process(moment);
            case FPM_CHILD_EXITED, FPM_CHILD_KILLED, FPM_CHILD_CRASHED, FPM_CHILD_STARTED -> process(moment);
            case FPM_RUNNING, FPM_MAX_CHILDREN, FPM_MAX_CHILDREN_ONDEMAND, FPM_BUSY -> new Target.FpmQueue();
            default -> message.module().startsWith("proxy") ? new Target.FpmQueue() : new Target.Server();
        };
    }

    /// The process with that number; several may have had it, one after the other.
    private Target process(Moment moment) {
        for (int child = 0; child < moment.children().count(); child++) {
            if (moment.children().pid(child) == number) {
                return new Target.Child(child);
            }
        }
        for (int child = 0; child < moment.fpm().used(); child++) {
            if (moment.fpm().pid(child) == number) {
                return new Target.FpmChild(child);
            }
        }
        return message == LogMessage.OOM_KILL ? new Target.Ram() : new Target.Server();
    }
}
