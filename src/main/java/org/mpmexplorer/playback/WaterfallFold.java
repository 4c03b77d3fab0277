package org.mpmexplorer.playback;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceView;

/// What the records of one connection say of its stages; their meaning is that of [TraceKind].
final class WaterfallFold {
    /// By the argument of [TraceKind#FPM_BUSY].
    private static final Stage[] FPM_STAGES = {Stage.RUNNING, Stage.WAITING, Stage.PAGING};

    private final int connection;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Waterfall.Mark> marks = new ArrayList<>();
    private Stage stage = Stage.CONNECTING;
    private int place = Stretch.NO_PLACE;
    private long sinceNanos;
    private long nowNanos;
    private boolean isInFpmQueue;
    private boolean isOver;

    /// Requests that were sent and that no worker has read.
    private int unread;

    /// Folds the visit that begins with that record.
    WaterfallFold(TraceView view, long visitIndex) {
        connection = TraceLayout.subject(view.word(visitIndex));
        sinceNanos = view.timeNanos(visitIndex);
        for (long index = visitIndex + 1; index < view.records() && !isOver; index++) {
            nowNanos = view.timeNanos(index);
            long word = view.word(index);
            if (TraceLayout.subject(word) == connection) {
                apply(TraceKind.of(TraceLayout.kind(word)), TraceLayout.actor(word), TraceLayout.argument(word));
            }
        }
        nowNanos = view.timeNanos(view.records() - 1);
        if (!isOver) {
            finishStretch();
        }
        if (stretches.isEmpty()) {
            stretches.add(new Stretch(stage, sinceNanos, sinceNanos, place));
        }
    }

    Waterfall result(VisitKey visit) {
        return new Waterfall(visit, connection, stretches, marks, isOver);
    }

    private void apply(TraceKind kind, int actor, int argument) {
        switch (kind) {
            case SYN_DROP, DATA_DROP, RESPONSE, WRONG_ANSWER, FAIL, LEAVE -> mark(kind, argument);
            case CONNECT -> connect();
            case REQUEST -> request(argument);
            case QUEUE -> go(Stage.QUEUED, Stretch.NO_PLACE);
            case ACCEPT, READ -> work(Stage.READING, actor);
            case RUN -> work(Stage.RUNNING, actor);
            case WAIT -> go(handle(isInFpmQueue ? Stage.FPM_QUEUED : Stage.WAITING), actor);
            case PAGE -> work(Stage.PAGING, actor);
            case SEND -> work(Stage.SENDING, actor);
            case KEEPALIVE -> keep(actor);
            case LINGER -> work(Stage.CLOSING, actor);
            case PARK, MOVE -> park(ParkPlace.of(argument));
            case UNPARK -> go(stage, actor);
            case CLOSE -> go(Stage.CLOSING, Stretch.NO_PLACE);
            case FPM_QUEUE -> queueForFpm();
            case FPM_BUSY -> workInFpm(argument);
            case END -> end();
            case SERVER_START, SERVER_REFUSED, VISIT, FORK, CHILD_READY, LETTER, CHILD_STATE, EXIT, REAP -> {}
            case CHILD_MEMORY, GENERATION, RAM, SWAP, HOST, LOG, NUMBER, TURN, PERFORM -> {}
            case FPM_FORK, FPM_IDLE, FPM_EXIT -> {}
        }
    }

    private void mark(TraceKind kind, int argument) {
        marks.add(new Waterfall.Mark(kind, nowNanos, argument));
    }

    /// A busy program may learn of its connection when the server has accepted it already.
    private void connect() {
        if (stage == Stage.CONNECTING) {
            go(Stage.SILENT, Stretch.NO_PLACE);
        }
    }

    private void request(int requestClass) {
        mark(TraceKind.REQUEST, requestClass);
        unread++;
        if (stage == Stage.SILENT || stage == Stage.KEPT) {
            go(Stage.ARRIVING, place);
        }
    }

    private void work(Stage next, int atPlace) {
        isInFpmQueue = false;
        go(handle(next), atPlace);
    }

    /// Whoever goes from reading or waiting for a request to something else but closing has read one.
    private Stage handle(Stage next) {
        boolean reads = stage == Stage.READING || stage == Stage.ARRIVING || stage == Stage.KEPT;
        if (reads && next != Stage.READING && next != Stage.CLOSING && unread > 0) {
            unread--;
        }
        return next;
    }

    private void keep(int atPlace) {
        go(unread > 0 ? Stage.ARRIVING : Stage.KEPT, atPlace);
    }

    private void park(ParkPlace park) {
        isInFpmQueue = false;
        if (park == ParkPlace.KEEPALIVE) {
            keep(Stretch.NO_PLACE);
        } else {
            go(Stage.of(park), Stretch.NO_PLACE);
        }
    }

    private void queueForFpm() {
        isInFpmQueue = true;
        if (stage == Stage.WAITING) {
            go(Stage.FPM_QUEUED, place);
        }
    }

    private void workInFpm(int what) {
        isInFpmQueue = false;
        go(FPM_STAGES[what], place);
    }

    private void end() {
        finishStretch();
        isOver = true;
    }

    private void go(Stage next, int atPlace) {
        if (next != stage || atPlace != place) {
            finishStretch();
            stage = next;
            place = atPlace;
        }
    }

    private void finishStretch() {
        if (nowNanos > sinceNanos) {
            stretches.add(new Stretch(stage, sinceNanos, nowNanos, place));
        }
        sinceNanos = nowNanos;
    }
}
