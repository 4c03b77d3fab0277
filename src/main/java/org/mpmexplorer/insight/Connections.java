package org.mpmexplorer.insight;

import java.util.Arrays;
import org.mpmexplorer.trace.ParkPlace;

/// Where every connection is and since when, as far as the numbers need it.
final class Connections {
    private static final byte NOT_PARKED = -1;
    private static final long NEVER = -1;
    private static final int NOWHERE = -1;

    private final Gauges gauges;
    private long[] visitNanos = {};
    private long[] askedNanos = {};
    private long[] queuedNanos = {};
    private int[] place = {};
    private byte[] parked = {};
    private boolean[] waits = {};
    private boolean[] waitsForFpm = {};

    Connections(Gauges gauges) {
        this.gauges = gauges;
    }

    void visit(long now, int connection) {
        ensure(connection);
        visitNanos[connection] = now;
        askedNanos[connection] = now;
        queuedNanos[connection] = NEVER;
        place[connection] = NOWHERE;
        parked[connection] = NOT_PARKED;
        waitsForFpm[connection] = false;
        waits[connection] = false;
        gauges.add(Measure.CONNECTIONS.ordinal(), now, 1);
        letWait(now, connection, true);
    }

    /// The visitor is connected. How long that took.
    long connect(long now, int connection) {
        letWait(now, connection, false);
        return now - visitNanos[connection];
    }

    /// The first request of a connection counts from its visit, later ones from their sending.
    void ask(long now, int connection) {
        letWait(now, connection, true);
        if (askedNanos[connection] == NEVER) {
            askedNanos[connection] = now;
        }
    }

    /// The visitor waits no more. How long it waited, or -1 if it did not.
    long answer(long now, int connection) {
        letWait(now, connection, false);
        long asked = askedNanos[connection];
        if (asked == NEVER) {
            return NEVER;
        }
        askedNanos[connection] = NEVER;
        return now - asked;
    }

    private void letWait(long now, int connection, boolean waiting) {
        if (waits[connection] != waiting) {
            waits[connection] = waiting;
            gauges.add(Measure.WAITING_VISITORS.ordinal(), now, waiting ? 1 : -1);
        }
    }

    void queue(long now, int connection) {
        if (queuedNanos[connection] == NEVER) {
            queuedNanos[connection] = now;
            gauges.add(Measure.QUEUE.ordinal(), now, 1);
        }
    }

    /// Takes the connection from the accept queue. How long it was there, or -1 if it was not.
    long unqueue(long now, int connection) {
        long queued = queuedNanos[connection];
        if (queued == NEVER) {
            return NEVER;
        }
        queuedNanos[connection] = NEVER;
        gauges.add(Measure.QUEUE.ordinal(), now, -1);
        return now - queued;
    }

    void bind(int connection, int newPlace) {
        place[connection] = newPlace;
    }

    void leavePlace(int connection) {
        place[connection] = NOWHERE;
    }

    boolean isAtPlace(int connection) {
        return place[connection] != NOWHERE;
    }

    int place(int connection) {
        return place[connection];
    }

    void park(long now, int connection, ParkPlace where) {
        unpark(now, connection);
        parked[connection] = (byte) where.ordinal();
        gauges.add(gauge(where), now, 1);
    }

    void unpark(long now, int connection) {
        if (parked[connection] != NOT_PARKED) {
            gauges.add(gauge(ParkPlace.of(parked[connection])), now, -1);
            parked[connection] = NOT_PARKED;
        }
    }

    void queueForFpm(long now, int connection) {
        if (!waitsForFpm[connection]) {
            waitsForFpm[connection] = true;
            gauges.add(Measure.FPM_QUEUE.ordinal(), now, 1);
        }
    }

    /// Takes the connection from PHP-FPM's queue; false if it was not there.
    boolean leaveFpmQueue(long now, int connection) {
        if (!waitsForFpm[connection]) {
            return false;
        }
        waitsForFpm[connection] = false;
        gauges.add(Measure.FPM_QUEUE.ordinal(), now, -1);
        return true;
    }

    void end(long now, int connection) {
        leaveFpmQueue(now, connection);
        unqueue(now, connection);
        unpark(now, connection);
        answer(now, connection);
        gauges.add(Measure.CONNECTIONS.ordinal(), now, -1);
    }

    private static int gauge(ParkPlace where) {
        return switch (where) {
            case KEEPALIVE -> Measure.KEEPALIVE_PARKED.ordinal();
            case WRITE_COMPLETION -> Measure.WRITE_PARKED.ordinal();
            case LINGER, DEFERRED_CLOSE -> Measure.CLOSE_PARKED.ordinal();
        };
    }

    private void ensure(int connection) {
        int old = visitNanos.length;
        if (connection >= old) {
            int capacity = Math.max(connection + 1, old * 2);
            visitNanos = Arrays.copyOf(visitNanos, capacity);
            askedNanos = Arrays.copyOf(askedNanos, capacity);
            queuedNanos = Arrays.copyOf(queuedNanos, capacity);
            place = Arrays.copyOf(place, capacity);
            parked = Arrays.copyOf(parked, capacity);
            waits = Arrays.copyOf(waits, capacity);
            waitsForFpm = Arrays.copyOf(waitsForFpm, capacity);
        }
    }
}
