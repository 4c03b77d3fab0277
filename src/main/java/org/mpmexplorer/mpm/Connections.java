package org.mpmexplorer.mpm;

import java.util.Arrays;

/// All connections by number: what nearly every event of one asks for lies side by side in a cell of
/// 64 bytes, as large as a line of the processor's cache; the rest in arrays of its own.
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

    // a cell
    private static final int CELL_BITS = 4;
    private static final int CLIENT = 0;
    private static final int SERVER = 1;
    private static final int FLAGS = 2;
    private static final int LOAD = 3;
    private static final int USER = 4;
    private static final int PLACE = 5;
    private static final int REQUEST_CLASS = 6;
    private static final int LEFT = 7;
    private static final int REPLIES_KEPT = 8;
    private static final int ATTEMPT = 9;
    private static final int PENDING = 10;
    private static final int REQUEST = 11;
    private static final int STATUS = 12;
    private static final int VISIT_LOW = 13;

    private final Timers timers;

    private int[] cells = new int[0];
    /// When an attacker sent its first piece.
    long[] sentNanos = new long[0];
    int[] next = new int[0];
    int[] previous = new int[0];
    private int[] free = new int[0];
    private int freeCount;

    Connections(Timers timers) {
        this.timers = timers;
        grow(1024);
    }

    int allocate() {
        if (freeCount == 0) {
            grow(capacity() * 2);
        }
        return free[--freeCount];
    }

    void release(int connection) {
        free[freeCount++] = connection;
    }

    int capacity() {
        return free.length;
    }

    boolean has(int connection, int flag) {
        return (cells[at(connection, FLAGS)] & flag) != 0;
    }

    void set(int connection, int flag) {
        cells[at(connection, FLAGS)] |= flag;
    }

    void unset(int connection, int flag) {
        cells[at(connection, FLAGS)] &= ~flag;
    }

    void flags(int connection, int flags) {
        cells[at(connection, FLAGS)] = flags;
    }

    /// The connection is given an event, and lives at least until then.
    void expect(int connection) {
        cells[at(connection, PENDING)]++;
    }

    /// An event the connection was given has come.
    void happened(int connection) {
        cells[at(connection, PENDING)]--;
    }

    /// The state on the visitor's side, from [#GONE] on.
    byte client(int connection) {
        return (byte) cells[at(connection, CLIENT)];
    }

    void client(int connection, byte value) {
        cells[at(connection, CLIENT)] = value;
    }

    /// The state on the server's side, from [#CLOSED] on.
    byte server(int connection) {
        return (byte) cells[at(connection, SERVER)];
    }

    void server(int connection, byte value) {
        cells[at(connection, SERVER)] = value;
    }

    /// The load its visitor belongs to.
    int load(int connection) {
        return cells[at(connection, LOAD)];
    }

    void load(int connection, int value) {
        cells[at(connection, LOAD)] = value;
    }

    /// The user of a closed load, or [Crowd#NOBODY].
    int user(int connection) {
        return cells[at(connection, USER)];
    }

    void user(int connection, int value) {
        cells[at(connection, USER)] = value;
    }

    /// The place that serves it (of a parked one, its child's first), or [#NONE].
    int place(int connection) {
        return cells[at(connection, PLACE)];
    }

    void place(int connection, int value) {
        cells[at(connection, PLACE)] = value;
    }

    /// The class of the present request.
    int requestClass(int connection) {
        return cells[at(connection, REQUEST_CLASS)];
    }

    void requestClass(int connection, int value) {
        cells[at(connection, REQUEST_CLASS)] = value;
    }

    /// Requests the visitor still means to make.
    int left(int connection) {
        return cells[at(connection, LEFT)];
    }

    void left(int connection, int value) {
        cells[at(connection, LEFT)] = value;
    }

    /// Replies after which the server kept the connection.
    int kept(int connection) {
        return cells[at(connection, REPLIES_KEPT)];
    }

    void kept(int connection, int value) {
        cells[at(connection, REPLIES_KEPT)] = value;
    }

    /// How often the SYN, later the first data, was sent.
    int attempt(int connection) {
        return cells[at(connection, ATTEMPT)];
    }

    void attempt(int connection, int value) {
        cells[at(connection, ATTEMPT)] = value;
    }

    /// Events of the connection that are still to come, or -1 once it is over.
    int pending(int connection) {
        return cells[at(connection, PENDING)];
    }

    void pending(int connection, int value) {
        cells[at(connection, PENDING)] = value;
    }

    /// Requests answered on it.
    int request(int connection) {
        return cells[at(connection, REQUEST)];
    }

    void request(int connection, int value) {
        cells[at(connection, REQUEST)] = value;
    }

    /// The status of the present reply.
    int status(int connection) {
        return cells[at(connection, STATUS)];
    }

    void status(int connection, int value) {
        cells[at(connection, STATUS)] = value;
    }

    /// The visit it belongs to, for the draws.
    long visit(int connection) {
        int low = at(connection, VISIT_LOW);
        return (long) cells[low + 1] << Integer.SIZE | Integer.toUnsignedLong(cells[low]);
    }

    void visit(int connection, long visit) {
        int low = at(connection, VISIT_LOW);
        cells[low] = (int) visit;
        cells[low + 1] = (int) (visit >>> Integer.SIZE);
    }

    private static int at(int connection, int field) {
        return (connection << CELL_BITS) + field;
    }

    private void grow(int capacity) {
        int old = capacity();
        cells = Arrays.copyOf(cells, capacity << CELL_BITS);
        sentNanos = Arrays.copyOf(sentNanos, capacity);
        next = Arrays.copyOf(next, capacity);
        previous = Arrays.copyOf(previous, capacity);
        free = Arrays.copyOf(free, capacity);
        for (int connection = capacity - 1; connection >= old; connection--) {
            free[freeCount++] = connection;
        }
        timers.ensureMembers(capacity);
    }

    void copyFrom(Connections other) {
        cells = other.cells.clone();
        sentNanos = other.sentNanos.clone();
        next = other.next.clone();
        previous = other.previous.clone();
        free = other.free.clone();
        freeCount = other.freeCount;
    }
}
