package org.mpmexplorer.insight;

import java.util.Arrays;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.trace.ChildState;

/// The scoreboard as the trace tells it: letter and activity of every place, state of every child. The
/// letters of a dead child stay until it is reaped, but only workers of live children are busy or idle.
final class Places {
    private static final byte NOTHING = -1;
    private static final byte DEAD = (byte) Letter.DEAD.ordinal();
    private static final int BUSY = Measure.BUSY_WORKERS.ordinal();
    private static final int IDLE = Measure.IDLE_WORKERS.ordinal();

    private final Gauges gauges;
    private byte[] letters = {};
    private byte[] activities = {};
    private byte[] states = {};
    private int[] threads = {};
    /// Memory of each child as it was told last. A child that takes the place of another one of the same size
    /// is not told anew.
    private int[] memoryUnits = {};
    private int[] childOf = {};
    private int stride = 1;

    Places(Gauges gauges) {
        this.gauges = gauges;
    }

    void startServer(long now, int children, int newStride) {
        for (int place = 0; place < letters.length; place++) {
            showLetter(now, place, Letter.DEAD);
        }
        for (int child = 0; child < threads.length; child++) {
            endChild(now, child * stride);
        }
        stride = Math.max(1, newStride);
        letters = new byte[children * stride];
        Arrays.fill(letters, DEAD);
        activities = new byte[children * stride];
        Arrays.fill(activities, NOTHING);
        childOf = new int[children * stride];
        Arrays.setAll(childOf, place -> place / stride);
        states = new byte[children];
        threads = new int[children];
        memoryUnits = new int[children];
    }

    void fork(long now, int firstPlace, int threadCount) {
        int child = firstPlace / stride;
        threads[child] = threadCount;
        states[child] = (byte) ChildState.ACCEPTING.ordinal();
        gauges.add(Measure.PROCESSES.ordinal(), now, 1);
        gauges.add(Measure.THREADS.ordinal(), now, threadCount);
        gauges.add(Measure.CHILD_MEMORY.ordinal(), now, memoryUnits[child]);
        for (int place = firstPlace; place < firstPlace + threadCount; place++) {
            show(now, place, Letter.STARTING, Activity.STARTING);
        }
    }

    void ready(long now, int firstPlace) {
        for (int place = firstPlace; place < firstPlace + stride; place++) {
            if (letters[place] == Letter.STARTING.ordinal()) {
                show(now, place, Letter.READY, Activity.IDLE);
            }
        }
    }

    /// The process is gone: its threads do nothing more, its letters stay until it is reaped.
    void exit(long now, int firstPlace) {
        endChild(now, firstPlace);
    }

    void reap(long now, int firstPlace) {
        for (int place = firstPlace; place < firstPlace + stride; place++) {
            showLetter(now, place, Letter.DEAD);
        }
    }

    void state(long now, int firstPlace, ChildState state) {
        int child = firstPlace / stride;
        if (threads[child] > 0) {
            countState(now, child, -1);
            states[child] = (byte) state.ordinal();
            countState(now, child, 1);
        }
    }

    /// The child's private memory is so much from now on.
    void memory(long now, int firstPlace, int units) {
        int child = firstPlace / stride;
        if (threads[child] > 0) {
            gauges.add(Measure.CHILD_MEMORY.ordinal(), now, units - memoryUnits[child]);
        }
        memoryUnits[child] = units;
    }

    void show(long now, int place, Letter letter, Activity activity) {
        showLetter(now, place, letter);
        act(now, place, activity);
    }

    /// The place has no connection any more.
    void rest(long now, int place) {
        boolean dying = states[childOf[place]] == ChildState.DYING.ordinal();
        showLetter(now, place, dying ? Letter.GRACEFUL : Letter.READY);
        act(now, place, Activity.IDLE);
    }

    void act(long now, int place, Activity activity) {
        if (threads[childOf[place]] > 0 && activities[place] != activity.ordinal()) {
            doNothing(now, place);
            activities[place] = (byte) activity.ordinal();
            gauges.add(SecondSeries.ACTIVITIES_FROM + activity.ordinal(), now, 1);
        }
    }

    void showLetter(long now, int place, Letter letter) {
        int before = letters[place];
        if (before == letter.ordinal()) {
            return;
        }
        letters[place] = (byte) letter.ordinal();
        if (before != DEAD) {
            gauges.add(SecondSeries.LETTERS_FROM + before, now, -1);
        }
        if (letter != Letter.DEAD) {
            gauges.add(SecondSeries.LETTERS_FROM + letter.ordinal(), now, 1);
        }
        if (threads[childOf[place]] > 0) {
            change(BUSY, now, busy(letter) - busy(Letter.of(before)));
            change(IDLE, now, idle(letter) - idle(Letter.of(before)));
        }
        if (letter == Letter.DEAD) {
            doNothing(now, place);
        }
    }

    private void change(int gauge, long now, int change) {
        if (change != 0) {
            gauges.add(gauge, now, change);
        }
    }

    private void doNothing(long now, int place) {
        if (activities[place] != NOTHING) {
            gauges.add(SecondSeries.ACTIVITIES_FROM + activities[place], now, -1);
            activities[place] = NOTHING;
        }
    }

    private void endChild(long now, int firstPlace) {
        int child = firstPlace / stride;
        if (threads[child] > 0) {
            for (int place = firstPlace; place < firstPlace + stride; place++) {
                doNothing(now, place);
                gauges.add(BUSY, now, -busy(Letter.of(letters[place])));
                gauges.add(IDLE, now, -idle(Letter.of(letters[place])));
            }
            countState(now, child, -1);
            gauges.add(Measure.PROCESSES.ordinal(), now, -1);
            gauges.add(Measure.THREADS.ordinal(), now, -threads[child]);
            gauges.add(Measure.CHILD_MEMORY.ordinal(), now, -memoryUnits[child]);
            threads[child] = 0;
        }
    }

    private void countState(long now, int child, int change) {
        switch (ChildState.of(states[child])) {
            case ACCEPTING -> {}
            case NOT_ACCEPTING -> gauges.add(Measure.NOT_ACCEPTING.ordinal(), now, change);
            case DYING -> gauges.add(Measure.ENDING.ordinal(), now, change);
        }
    }

    private static int idle(Letter letter) {
        return letter == Letter.READY ? 1 : 0;
    }

    private static int busy(Letter letter) {
        return switch (letter) {
            case READ, WRITE, KEEPALIVE, LOG, DNS, CLOSING -> 1;
            case DEAD, STARTING, READY, GRACEFUL, IDLE_KILL -> 0;
        };
    }
}
