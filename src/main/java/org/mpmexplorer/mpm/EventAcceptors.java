package org.mpmexplorer.mpm;

import org.mpmexplorer.kernel.IntBag;

/// event: which children's listeners listen, and which of them comes first to a connection
/// (httpd-semantics 5.2, 11.5).
final class EventAcceptors {
    private final Server server;
    private IntBag listening = new IntBag(1);
    private long contests;

    /// For each child the number of the turn at which its listener began to listen.
    private long[] since = new long[0];

    private long turns;

    /// Whether a child listened when it died, as the parent believes until it reaps it.
    private boolean[] listened = new boolean[0];

    EventAcceptors(Server server) {
        this.server = server;
    }

    /// A server with that many children's places starts.
    void open(int children) {
        listening = new IntBag(children);
        listened = new boolean[children];
        since = new long[children];
    }

    void add(int child) {
        if (listening.add(child)) {
            since[child] = ++turns;
        }
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

    /// The kernel wakes all listeners, the one first that began to listen last. Where no more than one core is
    /// idle that one has accepted before another one runs; else chance decides.
    int winner() {
        int contest = listening.size();
        if (contest == 1) {
            return listening.get(0);
        }
        return server.processors.idle() > 1
                ? listening.get(server.sim.draws.below(Stream.ACCEPTOR, contests++, contest))
                : newest();
    }

    private int newest() {
        int newest = listening.get(0);
        for (int i = 1; i < listening.size(); i++) {
            if (since[listening.get(i)] > since[newest]) {
                newest = listening.get(i);
            }
        }
        return newest;
    }

    void copyFrom(EventAcceptors other) {
        listening = other.listening.copy();
        contests = other.contests;
        since = other.since.clone();
        turns = other.turns;
        listened = other.listened.clone();
    }
}
