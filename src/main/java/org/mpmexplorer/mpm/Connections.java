package org.mpmexplorer.mpm;

import java.util.Arrays;

/// All connections as a structure of arrays; the index is the connection's number.
final class Connections {
    static final int NONE = -1;

    // client states
    static final byte GONE = 0;
    static final byte CONNECTING = 1;
    static final byte SILENT = 2;
    static final byte WAITING = 3;
    static final byte GAP = 4;
    static final byte HOLDING = 5;
    static final byte DRIPPING = 6;

    // server states
    static final byte CLOSED = 0;
    static final byte UNKNOWN = 1;
    static final byte SYN_RECEIVED = 2;
    static final byte QUEUED = 3;
    static final byte READING = 4;
    static final byte BUSY = 5;
    static final byte SENDING = 6;
    static final byte KEPT = 7;
    static final byte LINGERING = 8;
    static final byte PARKED_KEEPALIVE = 9;
    static final byte PARKED_WRITE = 10;
    static final byte PARKED_LINGER = 11;
    static final byte DEFERRED_CLOSE = 12;

    // flags
    /// A complete request has reached the server and is not yet read.
    static final int DATA = 1;
    /// The visitor's FIN has reached the server.
    static final int FIN = 1 << 1;
    /// The server closes after this reply, and says so.
    static final int CLOSE = 1 << 2;
    /// The server has handed the complete reply to the kernel.
    static final int REPLIED = 1 << 3;
    /// The reply will never be complete.
    static final int CUT = 1 << 4;
    /// The server has closed between two requests and the visitor knows.
    static final int SERVER_LEFT = 1 << 5;
    /// The next request goes to a new connection.
    static final int RECONNECT = 1 << 6;
    /// The answer is wrong.
    static final int WRONG = 1 << 7;
    /// Part of a request's head has reached the server.
    static final int PARTIAL = 1 << 8;
    /// The next SYN retry is the end of the attempts.
    static final int LAST_SYN = 1 << 9;
    /// The TLS handshake is done.
    static final int SECURE = 1 << 10;
    /// The listener has an event of this connection that waits for a worker.
    static final int AT_LISTENER = 1 << 11;
    /// event: the rest of the reply has been parked and taken up again.
    static final int AT_REST = 1 << 12;
    /// The kernel keeps a note of the answered SYN and waits for data.
    static final int HALF_OPEN = 1 << 13;
    /// The SYN was answered with a cookie: the visitor's bare ACK completes the handshake.
    static final int COOKIE = 1 << 14;
    /// The visitor takes so little that the reply is given up after `Timeout`.
    static final int STALLED = 1 << 15;
    /// The backend has answered the request.
    static final int ANSWERED = 1 << 16;

    private final Timers timers;

    byte[] client;
    byte[] server;
    int[] flags;
    int[] load;
    int[] user;
    int[] place;
    int[] requestClass;
    int[] left;
    int[] kept;
    int[] attempt;
    int[] pending;
    int[] request;
    int[] status;
    long[] visit;
    /// When an attacker sent its first piece.
    long[] sentNanos;
    int[] next;
    int[] previous;
    private int[] free;
    private int freeCount;

    Connections(Timers timers) {
        this.timers = timers;
        client = new byte[0];
        server = client;
        flags = load = user = place = requestClass = left = kept = attempt = pending = request = status = new int[0];
        next = previous = free = flags;
        visit = sentNanos = new long[0];
        grow(1024);
    }

    int allocate() {
        if (freeCount == 0) {
            grow(client.length * 2);
        }
        return free[--freeCount];
    }

    void release(int connection) {
        free[freeCount++] = connection;
    }

    int capacity() {
        return client.length;
    }

    boolean has(int connection, int flag) {
        return (flags[connection] & flag) != 0;
    }

    void set(int connection, int flag) {
        flags[connection] |= flag;
    }

    void unset(int connection, int flag) {
        flags[connection] &= ~flag;
    }

    private void grow(int capacity) {
        int old = client.length;
        resize(capacity);
        for (int connection = capacity - 1; connection >= old; connection--) {
            free[freeCount++] = connection;
        }
        timers.ensureMembers(capacity);
    }

    private void resize(int capacity) {
        client = Arrays.copyOf(client, capacity);
        server = Arrays.copyOf(server, capacity);
        flags = Arrays.copyOf(flags, capacity);
        load = Arrays.copyOf(load, capacity);
        user = Arrays.copyOf(user, capacity);
        place = Arrays.copyOf(place, capacity);
        requestClass = Arrays.copyOf(requestClass, capacity);
        left = Arrays.copyOf(left, capacity);
        kept = Arrays.copyOf(kept, capacity);
        attempt = Arrays.copyOf(attempt, capacity);
        pending = Arrays.copyOf(pending, capacity);
        request = Arrays.copyOf(request, capacity);
        status = Arrays.copyOf(status, capacity);
        visit = Arrays.copyOf(visit, capacity);
        sentNanos = Arrays.copyOf(sentNanos, capacity);
        next = Arrays.copyOf(next, capacity);
        previous = Arrays.copyOf(previous, capacity);
        free = Arrays.copyOf(free, capacity);
    }

    void copyFrom(Connections other) {
        client = other.client.clone();
        server = other.server.clone();
        flags = other.flags.clone();
        load = other.load.clone();
        user = other.user.clone();
        place = other.place.clone();
        requestClass = other.requestClass.clone();
        left = other.left.clone();
        kept = other.kept.clone();
        attempt = other.attempt.clone();
        pending = other.pending.clone();
        request = other.request.clone();
        status = other.status.clone();
        visit = other.visit.clone();
        sentNanos = other.sentNanos.clone();
        next = other.next.clone();
        previous = other.previous.clone();
        free = other.free.clone();
        freeCount = other.freeCount;
    }
}
