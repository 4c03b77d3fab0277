package org.mpmexplorer.host;

import org.mpmexplorer.kernel.IntFifo;

/// The kernel's queue of established connections that httpd has not accepted, for one listening socket
/// (httpd-semantics 4.3).
public final class ListenQueue {
    /// No connection.
    public static final int NONE = IntFifo.NONE;

    private final IntFifo connections = new IntFifo(512);
    private int limit;

    /// Opens the socket: the limit is the lesser of `ListenBacklog` and `somaxconn`.
    public void open(int backlog, int somaxconn) {
        limit = Math.min(backlog, somaxconn);
    }

    /// Whether a SYN or a first segment is dropped now: full means *more* than the limit, so the queue
    /// holds limit + 1.
    public boolean isFull() {
        return connections.size() > limit;
    }

    /// The limit in force.
    public int limit() {
        return limit;
    }

    /// A connection is established.
    public void add(int connection) {
        connections.add(connection);
    }

    /// The connection that has waited longest, which leaves; or [#NONE].
    public int poll() {
        return connections.poll();
    }

    /// How many wait.
    public int size() {
        return connections.size();
    }

    /// Whether nobody waits.
    public boolean isEmpty() {
        return connections.isEmpty();
    }

    /// Takes the state of another queue.
    public void copyFrom(ListenQueue other) {
        connections.copyFrom(other.connections);
        limit = other.limit;
    }
}
