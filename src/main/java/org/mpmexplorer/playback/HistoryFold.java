package org.mpmexplorer.playback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceView;

/// What the records say of one child of the scoreboard, or of one of its threads; what each kind of record
/// changes is the same as in [Fold].
final class HistoryFold {
    /// Not one thread but all of the child.
    static final int ALL_THREADS = -1;

    private final int child;
    private final int onlyThread;
    private final List<Lifetime> lifetimes = new ArrayList<>();
    private final Changes changes = new Changes();
    private int[] connections = new int[0];
    private boolean[] isInFpmQueue = new boolean[0];
    private int first;
    private int count;
    private int generation;
    private boolean isDying;
    private long nowNanos;

    HistoryFold(int child, int onlyThread) {
        this.child = child;
        this.onlyThread = onlyThread;
    }

    History over(TraceView view) {
        for (long index = 0; index < view.records(); index++) {
            nowNanos = view.timeNanos(index);
            apply(view.word(index));
        }
        return new History(lifetimes, changes);
    }

    private void apply(long word) {
        int subject = TraceLayout.subject(word);
        int argument = TraceLayout.argument(word);
        int thread = TraceLayout.actor(word) - first;
        boolean isOurs = thread >= 0 && thread < count;
        switch (TraceKind.of(TraceLayout.kind(word))) {
            case SERVER_START -> start(argument);
            case GENERATION -> generation = subject;
            case FORK -> fork(TraceLayout.actor(word), subject, argument);
            case CHILD_READY -> ready(TraceLayout.actor(word));
            case CHILD_STATE -> isDying = isChild(word) ? argument == ChildState.DYING.ordinal() : isDying;
            case EXIT -> exit(TraceLayout.actor(word), ExitCause.of(argument));
            case REAP -> reap(TraceLayout.actor(word));
            case CLOSE, END -> leave(subject);
            case FPM_QUEUE -> waitForFpm(subject, true);
            case FPM_BUSY -> waitForFpm(subject, false);
            default -> {
                if (isOurs) {
                    applyAt(thread, word);
                }
            }
        }
    }

    private void applyAt(int thread, long word) {
        int connection = TraceLayout.subject(word);
        switch (TraceKind.of(TraceLayout.kind(word))) {
            case ACCEPT -> accept(thread, connection);
            case UNPARK -> connections[thread] = connection;
            case READ -> work(thread, Letter.READ, Activity.READ);
            case RUN -> work(thread, Letter.WRITE, Activity.RUN);
            case WAIT -> {
                boolean queues = isInFpmQueue[thread];
                work(thread, Letter.WRITE, queues ? Activity.FPM_QUEUE : Activity.WAIT);
                isInFpmQueue[thread] = queues;
            }
            case PAGE -> work(thread, Letter.WRITE, Activity.PAGE);
            case SEND -> work(thread, Letter.WRITE, Activity.SEND);
            case KEEPALIVE -> work(thread, Letter.KEEPALIVE, Activity.HOLD);
            case LINGER -> work(thread, Letter.CLOSING, Activity.DRAIN);
            case PARK -> rest(thread);
            case LETTER -> {
                Activity activity = Look.activity(changes.lastLook(thread));
                look(thread, Look.of(Letter.of(TraceLayout.argument(word)), activity));
            }
            default -> {}
        }
    }

    private boolean isChild(long word) {
        return TraceLayout.actor(word) == firstPlace();
    }

    private int firstPlace() {
        return onlyThread == ALL_THREADS ? first : first - onlyThread;
    }

    private void start(int stride) {
        first = child * stride + Math.max(0, onlyThread);
        count = onlyThread == ALL_THREADS ? stride : onlyThread < stride ? 1 : 0;
        changes.widen(count);
        if (connections.length < count) {
            connections = new int[count];
            isInFpmQueue = new boolean[count];
        }
        Arrays.fill(connections, Places.NONE);
        isDying = false;
        generation = 0;
        lookAll(Look.ABSENT);
    }

    private void fork(int place, int pid, int threads) {
        if (place != firstPlace()) {
            return;
        }
        isDying = false;
        lifetimes.add(new Lifetime(pid, generation, nowNanos, Lifetime.NOT_YET, Lifetime.NOT_YET, Optional.empty()));
        int forked = onlyThread == ALL_THREADS ? Math.min(count, threads) : onlyThread < threads ? count : 0;
        for (int thread = 0; thread < forked; thread++) {
            look(thread, Look.of(Letter.STARTING, Activity.NONE));
        }
    }

    private void ready(int place) {
        if (place != firstPlace() || lifetimes.isEmpty()) {
            return;
        }
        lifetimes.add(lifetimes.removeLast().ready(nowNanos));
        for (int thread = 0; thread < count; thread++) {
            if (Look.letter(changes.lastLook(thread)) == Letter.STARTING) {
                look(thread, Look.of(Letter.READY, Activity.NONE));
            }
        }
    }

    private void exit(int place, ExitCause cause) {
        if (place != firstPlace() || lifetimes.isEmpty()) {
            return;
        }
        isDying = false;
        lifetimes.add(lifetimes.removeLast().gone(nowNanos, cause));
        for (int thread = 0; thread < count; thread++) {
            connections[thread] = Places.NONE;
            look(thread, Look.gone(Look.letter(changes.lastLook(thread))));
        }
    }

    private void reap(int place) {
        if (place == firstPlace()) {
            lookAll(Look.ABSENT);
        }
    }

    private void lookAll(int look) {
        for (int thread = 0; thread < count; thread++) {
            look(thread, look);
        }
    }

    private void accept(int thread, int connection) {
        connections[thread] = connection;
        changes.countAccepted();
        work(thread, Letter.READ, Activity.READ);
    }

    private void work(int thread, Letter letter, Activity activity) {
        isInFpmQueue[thread] = false;
        boolean isHandled = activity == Activity.RUN || activity == Activity.WAIT || activity == Activity.PAGE;
        Activity before = Look.activity(changes.lastLook(thread));
        if (isHandled && (before == Activity.READ || before == Activity.HOLD)) {
            changes.countRequest();
        }
        look(thread, Look.of(letter, activity));
    }

    private void leave(int connection) {
        for (int thread = 0; thread < count; thread++) {
            if (connections[thread] == connection) {
                rest(thread);
            }
        }
    }

    private void rest(int thread) {
        connections[thread] = Places.NONE;
        isInFpmQueue[thread] = false;
        look(thread, Look.of(isDying ? Letter.GRACEFUL : Letter.READY, Activity.NONE));
    }

    private void waitForFpm(int connection, boolean queues) {
        for (int thread = 0; thread < count; thread++) {
            if (connections[thread] == connection) {
                isInFpmQueue[thread] = queues;
                if (Look.letter(changes.lastLook(thread)) == Letter.WRITE) {
                    look(thread, Look.of(Letter.WRITE, queues ? Activity.FPM_QUEUE : Activity.WAIT));
                }
            }
        }
    }

    private void look(int thread, int look) {
        if (changes.lastLook(thread) != look) {
            changes.add(nowNanos, thread, look);
        }
    }
}
