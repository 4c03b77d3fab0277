package org.mpmexplorer.mpm;

import org.mpmexplorer.kernel.IntBag;

/// event: which children's listeners listen, and which of them comes first to a connection
/// (httpd-semantics 5.2, 11.5).
final class EventAcceptors {
    private final Server server;
    private IntBag listening = new IntBag(1);
    private long contests;
    private int lastAcceptor;
    private long lastAcceptNanos = -1;

    /// Whether a child listened when it died, as the parent believes until it reaps it.
    private boolean[] listened = new boolean[0];

    EventAcceptors(Server server) {
        this.server = server;
    }

    /// A server with that many children's places starts.
    void open(int children) {
        listening = new IntBag(children);
        listened = new boolean[children];
    }

    void add(int child) {
        listening.add(child);
    }

    void remove(int child) {
        listening.remove(child);
    }

    boolean contains(int child) {
        return listening.contains(child);
    }

    boolean isEmpty() {
        return listening.size() == 0;
    }

    /// The child is gone.
    void withdraw(int child) {
        listened[child] = server.board.life[child] == Scoreboard.BORN || listening.contains(child);
        listening.remove(child);
    }

    /// Whether the parent, when it counts idle threads, takes the child for one that listens.
    boolean isBelievedToListen(int child) {
        return switch (server.board.life[child]) {
            case Scoreboard.BORN -> true;
            case Scoreboard.GONE -> listened[child];
            default -> listening.contains(child);
        };
    }

    /// A listener that has accepted at this very instant is awake and takes what else is there before the
    /// others are; else chance decides which comes first.
    int winner() {
        int contest = listening.size();
        if (contest == 1) {
            return listening.get(0);
        }
        return lastAcceptNanos == server.sim.nowNanos && listening.contains(lastAcceptor)
                ? lastAcceptor
                : listening.get(server.sim.draws.below(Stream.ACCEPTOR, contests++, contest));
    }

    /// The child's listener accepts a connection now.
    void accepted(int child) {
        lastAcceptor = child;
        lastAcceptNanos = server.sim.nowNanos;
    }

    void copyFrom(EventAcceptors other) {
        listening = other.listening.copy();
        contests = other.contests;
        lastAcceptor = other.lastAcceptor;
        lastAcceptNanos = other.lastAcceptNanos;
        listened = other.listened.clone();
    }
}
