package org.mpmexplorer.playback;

import java.util.OptionalLong;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceView;

/// A kind of event in a run that a person wants to be led to.
public enum Landmark {
    /// A line of the error log at level info or graver.
    LOG_LINE,
    /// A process of httpd or PHP-FPM is forked.
    PROCESS_START,
    /// A process of httpd or PHP-FPM ends.
    PROCESS_END,
    /// The kernel drops a visitor's packet because the accept queue is full.
    QUEUE_FULL,
    /// A visitor gets no answer, a wrong one or a 5xx; or the error log tells of an error.
    ERROR;

    private static final int SERVER_ERROR = 500;

    /// The time of the first such event after that instant and not after `lastNanos`, if there is one.
    public OptionalLong next(TraceView view, long nanos, long lastNanos) {
        for (long index = view.firstAfter(nanos); index < view.records(); index++) {
            if (view.timeNanos(index) > lastNanos) {
                break;
            }
            if (isAt(view.word(index))) {
                return OptionalLong.of(view.timeNanos(index));
            }
        }
        return OptionalLong.empty();
    }

    /// The time of the last such event before that instant, if there is one.
    public OptionalLong previous(TraceView view, long nanos) {
        for (long index = view.firstAfter(nanos - 1) - 1; index >= 0; index--) {
            if (isAt(view.word(index))) {
                return OptionalLong.of(view.timeNanos(index));
            }
        }
        return OptionalLong.empty();
    }

    private boolean isAt(long word) {
        TraceKind kind = TraceKind.of(TraceLayout.kind(word));
        return switch (this) {
            case LOG_LINE -> kind == TraceKind.LOG && LogLevel.INFO.shows(level(word));
            case PROCESS_START -> kind == TraceKind.FORK || kind == TraceKind.FPM_FORK;
            case PROCESS_END -> kind == TraceKind.EXIT || kind == TraceKind.FPM_EXIT;
            case QUEUE_FULL -> kind == TraceKind.SYN_DROP || kind == TraceKind.DATA_DROP;
            case ERROR -> isError(kind, word);
        };
    }

    private static boolean isError(TraceKind kind, long word) {
        return switch (kind) {
            case FAIL, WRONG_ANSWER, SERVER_REFUSED -> true;
            case RESPONSE -> TraceLayout.argument(word) >= SERVER_ERROR;
            case LOG -> level(word).compareTo(LogLevel.ERROR) <= 0;
            default -> false;
        };
    }

    private static LogLevel level(long word) {
        return LogMessage.of(TraceLayout.argument(word)).level();
    }
}
