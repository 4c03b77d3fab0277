package org.mpmexplorer.playback;

import java.util.Arrays;
import org.mpmexplorer.trace.FailKind;

/// The connections at an instant, by their number: where each is and was before, what its visitor wants
/// and how that went. A number that was never used, or whose connection ended, is [Spot#NOWHERE].
public final class Connections {
    /// No connection.
    public static final int NONE = -1;

    /// The time of what has not happened.
    public static final long NEVER = Long.MIN_VALUE;

    /// How many stations of a connection are remembered, the present one among them; stations it left at
    /// the instant it came there are not.
    public static final int HOPS = 4;

    private static final byte AWAITS_REPLY = 1;
    private static final byte LEFT = 2;
    private static final byte IN_FPM_QUEUE = 4;

    private int used;
    private long[] stations = new long[0];
    private long[] arrivals = new long[0];
    private long[] visitedAtNanos = new long[0];
    private long[] requestedAtNanos = new long[0];
    private long[] repliedAtNanos = new long[0];
    private long[] failedAtNanos = new long[0];
    private long[] wrongAtNanos = new long[0];
    private long[] droppedAtNanos = new long[0];
    private short[] loads = new short[0];
    private short[] classes = new short[0];
    private short[] statuses = new short[0];
    private byte[] failKinds = new byte[0];
    private byte[] flags = new byte[0];
    private final AcceptOrder order = new AcceptOrder();
    private final int[] bySpot = new int[Spot.values().length];
    private int abandoned;
    private long lastFailedAtNanos = NEVER;
    private long lastDroppedAtNanos = NEVER;

    Connections() {}

    /// One more than the highest number used so far.
    public int used() {
        return used;
    }

    /// Where it is; see [Station].
    public long station(int connection) {
        return stations[connection * HOPS];
    }

    /// What kind of place it is at.
    public Spot spot(int connection) {
        return Station.spot(stations[connection * HOPS]);
    }

    /// When it came to where it is, or [#NEVER] if the number was never used.
    public long movedAtNanos(int connection) {
        return arrivals[connection * HOPS];
    }

    /// Where it was `back` moves ago, 0 being now; [Station#NOWHERE] before its visit.
    public long station(int connection, int back) {
        return stations[connection * HOPS + back];
    }

    /// When it came to where it was `back` moves ago; [#NEVER] if that is not known.
    public long movedAtNanos(int connection, int back) {
        return arrivals[connection * HOPS + back];
    }

    /// When its visitor began to connect.
    public long visitedAtNanos(int connection) {
        return visitedAtNanos[connection];
    }

    /// Index of its load.
    public int load(int connection) {
        return loads[connection];
    }

    /// Index of the class of its last request.
    public int requestClass(int connection) {
        return classes[connection];
    }

    /// When the last request was sent, or [#NEVER].
    public long requestedAtNanos(int connection) {
        return requestedAtNanos[connection];
    }

    /// Whether its visitor has sent a request and has neither reply nor failure yet.
    public boolean awaitsReply(int connection) {
        return (flags[connection] & AWAITS_REPLY) != 0;
    }

    /// Whether its visitor has closed its side.
    public boolean hasLeft(int connection) {
        return (flags[connection] & LEFT) != 0;
    }

    /// When the last complete reply was received, or [#NEVER].
    public long repliedAtNanos(int connection) {
        return repliedAtNanos[connection];
    }

    /// HTTP status of the last reply.
    public int status(int connection) {
        return statuses[connection];
    }

    /// When its visitor failed last, or [#NEVER].
    public long failedAtNanos(int connection) {
        return failedAtNanos[connection];
    }

    /// How it failed; meaningful if [#failedAtNanos] is not [#NEVER].
    public FailKind failKind(int connection) {
        return FailKind.of(failKinds[connection]);
    }

    /// When it last received another request's data, or [#NEVER].
    public long wrongAtNanos(int connection) {
        return wrongAtNanos[connection];
    }

    /// When the kernel last dropped its SYN or data, or [#NEVER].
    public long droppedAtNanos(int connection) {
        return droppedAtNanos[connection];
    }

    /// Whether any visitor failed in so many nanoseconds before that instant.
    public boolean haveFailed(long nanos, long atNanos) {
        return lastFailedAtNanos != NEVER && atNanos - lastFailedAtNanos < nanos;
    }

    /// Whether the kernel dropped any SYN or data in so many nanoseconds before that instant.
    public boolean wereDropped(long nanos, long atNanos) {
        return lastDroppedAtNanos != NEVER && atNanos - lastDroppedAtNanos < nanos;
    }

    /// How many connections are at places of this kind; not for [Spot#NOWHERE].
    public int count(Spot spot) {
        return bySpot[spot.ordinal()];
    }

    /// How many are still with the server or its kernel although their visitors have closed their side.
    public int abandoned() {
        return abandoned;
    }

    /// The connection that is accepted next, or [#NONE].
    public int firstQueued() {
        return order.first();
    }

    /// The connection behind that one in the accept queue, or [#NONE].
    public int nextQueued(int connection) {
        return order.next(connection);
    }

    boolean isInFpmQueue(int connection) {
        return (flags[connection] & IN_FPM_QUEUE) != 0;
    }

    void visit(int connection, int load, long atNanos) {
        use(connection);
        if (isAbandoned(connection)) {
            abandoned--;
        }
        leaveSpot(connection);
        int first = connection * HOPS;
        Arrays.fill(stations, first, first + HOPS, Station.NOWHERE);
        Arrays.fill(arrivals, first, first + HOPS, NEVER);
        visitedAtNanos[connection] = atNanos;
        requestedAtNanos[connection] = NEVER;
        repliedAtNanos[connection] = NEVER;
        failedAtNanos[connection] = NEVER;
        wrongAtNanos[connection] = NEVER;
        droppedAtNanos[connection] = NEVER;
        loads[connection] = (short) load;
        classes[connection] = 0;
        statuses[connection] = 0;
        failKinds[connection] = 0;
        flags[connection] = 0;
        stations[first] = Station.of(Spot.CONNECTING);
        arrivals[first] = atNanos;
        bySpot[Spot.CONNECTING.ordinal()]++;
    }

    void move(int connection, long station, long atNanos) {
        leaveSpot(connection);
        int first = connection * HOPS;
        if (arrivals[first] != atNanos) {
            System.arraycopy(stations, first, stations, first + 1, HOPS - 1);
            System.arraycopy(arrivals, first, arrivals, first + 1, HOPS - 1);
        }
        Spot spot = Station.spot(station);
        if (isAbandoned(connection) && !isHeld(spot)) {
            abandoned--;
        }
        stations[first] = station;
        arrivals[first] = atNanos;
        if (spot != Spot.NOWHERE) {
            bySpot[spot.ordinal()]++;
        }
        if (spot == Spot.QUEUED) {
            order.add(connection);
        }
    }

    private void leaveSpot(int connection) {
        Spot spot = spot(connection);
        if (spot != Spot.NOWHERE) {
            bySpot[spot.ordinal()]--;
        }
        if (spot == Spot.QUEUED) {
            order.remove(connection);
        }
    }

    void request(int connection, int requestClass, long atNanos) {
        classes[connection] = (short) requestClass;
        requestedAtNanos[connection] = atNanos;
        flags[connection] |= AWAITS_REPLY;
    }

    void reply(int connection, int status, long atNanos) {
        repliedAtNanos[connection] = atNanos;
        statuses[connection] = (short) status;
        flags[connection] &= ~AWAITS_REPLY;
    }

    void fail(int connection, FailKind kind, long atNanos) {
        failedAtNanos[connection] = atNanos;
        lastFailedAtNanos = atNanos;
        failKinds[connection] = (byte) kind.ordinal();
        flags[connection] &= ~AWAITS_REPLY;
    }

    void answerWrongly(int connection, long atNanos) {
        wrongAtNanos[connection] = atNanos;
    }

    void drop(int connection, long atNanos) {
        droppedAtNanos[connection] = atNanos;
        lastDroppedAtNanos = atNanos;
    }

    private boolean isAbandoned(int connection) {
        return hasLeft(connection) && isHeld(spot(connection));
    }

    private static boolean isHeld(Spot spot) {
        return spot != Spot.NOWHERE && spot != Spot.CLOSED;
    }

    void leave(int connection) {
        if (!hasLeft(connection) && isHeld(spot(connection))) {
            abandoned++;
        }
        flags[connection] |= LEFT;
        flags[connection] &= ~AWAITS_REPLY;
    }

    void enterFpmQueue(int connection) {
        flags[connection] |= IN_FPM_QUEUE;
    }

    void leaveFpmQueue(int connection) {
        flags[connection] &= ~IN_FPM_QUEUE;
    }

    private void use(int connection) {
        if (connection < used) {
            return;
        }
        if (connection >= flags.length) {
            grow(Math.max(connection + 1, Math.max(256, flags.length * 2)));
        }
        Arrays.fill(arrivals, used * HOPS, (connection + 1) * HOPS, NEVER);
        Arrays.fill(stations, used * HOPS, (connection + 1) * HOPS, Station.NOWHERE);
        clearTimes(used, connection + 1);
        used = connection + 1;
    }

    private void clearTimes(int from, int to) {
        Arrays.fill(visitedAtNanos, from, to, NEVER);
        Arrays.fill(requestedAtNanos, from, to, NEVER);
        Arrays.fill(repliedAtNanos, from, to, NEVER);
        Arrays.fill(failedAtNanos, from, to, NEVER);
        Arrays.fill(wrongAtNanos, from, to, NEVER);
        Arrays.fill(droppedAtNanos, from, to, NEVER);
        Arrays.fill(loads, from, to, (short) 0);
        Arrays.fill(classes, from, to, (short) 0);
        Arrays.fill(statuses, from, to, (short) 0);
        Arrays.fill(failKinds, from, to, (byte) 0);
        Arrays.fill(flags, from, to, (byte) 0);
    }

    private void grow(int size) {
        stations = Arrays.copyOf(stations, size * HOPS);
        arrivals = Arrays.copyOf(arrivals, size * HOPS);
        visitedAtNanos = Arrays.copyOf(visitedAtNanos, size);
        requestedAtNanos = Arrays.copyOf(requestedAtNanos, size);
        repliedAtNanos = Arrays.copyOf(repliedAtNanos, size);
        failedAtNanos = Arrays.copyOf(failedAtNanos, size);
        wrongAtNanos = Arrays.copyOf(wrongAtNanos, size);
        droppedAtNanos = Arrays.copyOf(droppedAtNanos, size);
        loads = Arrays.copyOf(loads, size);
        classes = Arrays.copyOf(classes, size);
        statuses = Arrays.copyOf(statuses, size);
        failKinds = Arrays.copyOf(failKinds, size);
        flags = Arrays.copyOf(flags, size);
        order.grow(size);
    }

    void clear() {
        used = 0;
        abandoned = 0;
        lastFailedAtNanos = NEVER;
        lastDroppedAtNanos = NEVER;
        Arrays.fill(bySpot, 0);
        order.clear();
    }

    void copyFrom(Connections other) {
        if (other.used > flags.length) {
            grow(other.used);
        }
        used = other.used;
        System.arraycopy(other.stations, 0, stations, 0, used * HOPS);
        System.arraycopy(other.arrivals, 0, arrivals, 0, used * HOPS);
        System.arraycopy(other.visitedAtNanos, 0, visitedAtNanos, 0, used);
        System.arraycopy(other.requestedAtNanos, 0, requestedAtNanos, 0, used);
        System.arraycopy(other.repliedAtNanos, 0, repliedAtNanos, 0, used);
        System.arraycopy(other.failedAtNanos, 0, failedAtNanos, 0, used);
        System.arraycopy(other.wrongAtNanos, 0, wrongAtNanos, 0, used);
        System.arraycopy(other.droppedAtNanos, 0, droppedAtNanos, 0, used);
        System.arraycopy(other.loads, 0, loads, 0, used);
        System.arraycopy(other.classes, 0, classes, 0, used);
        System.arraycopy(other.statuses, 0, statuses, 0, used);
        System.arraycopy(other.failKinds, 0, failKinds, 0, used);
        System.arraycopy(other.flags, 0, flags, 0, used);
        System.arraycopy(other.bySpot, 0, bySpot, 0, bySpot.length);
        order.copyFrom(other.order, used);
        abandoned = other.abandoned;
        lastFailedAtNanos = other.lastFailedAtNanos;
        lastDroppedAtNanos = other.lastDroppedAtNanos;
    }

    long bytes() {
        return (16L * HOPS + 64) * used;
    }
}
