package org.mpmexplorer.mpm;

import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ExitCause;

/// What worker and event have in common: children with threads, a pipe of death read by the oldest child,
/// counting by threads (httpd-semantics 3.3, 3.4).
abstract sealed class ThreadedMpm extends Mpm permits WorkerMpm, EventMpm {

    ThreadedMpm(Server server) {
        super(server);
    }

    /// The child's threads exist: it serves from now on.
    @Override
    void childReady(int child) {
        Scoreboard board = server.board;
        if (board.life[child] != Scoreboard.BORN) {
            return;
        }
        board.life[child] = Scoreboard.LIVE;
        int ready = readyThreads(child);
        int first = board.firstPlace(child);
        sim.record(Rec.CHILD_READY, first, 0, ready);
        for (int place = first; place < first + ready; place++) {
            board.letter(place, Scoreboard.READY);
            board.addIdle(place);
        }
        if (board.generation[child] == server.parent.generation) {
            enlist(child);
        } else {
            endChild(child);
        }
    }

    /// How many of a starting child's threads can be created at once.
    int readyThreads(int child) {
        return server.board.threads[child];
    }

    /// The child takes part in accepting.
    abstract void enlist(int child);

    /// The child stops accepting, finishes what it has and ends (6.1).
    abstract void endChild(int child);

    /// One byte in the pipe of death: the child that waits longest for it reads it, normally the oldest
    /// (3.4).
    final void killOne() {
        int oldest = server.board.oldest();
        if (oldest != Scoreboard.NONE) {
            endChild(oldest);
        }
    }

    @Override
    void endGracefully() {
        for (int child = 0; child < server.board.children; child++) {
            if (server.board.life[child] == Scoreboard.LIVE) {
                endChild(child);
            }
        }
    }

    /// The child closes the sockets of all its connections and ends its threads, but a thread in a handler is
    /// not interrupted: it ends when the handler is through (5.10).
    @Override
    void endAtOnce(int child) {
        Scoreboard board = server.board;
        if (board.life[child] == Scoreboard.BORN) {
            dies(child, ExitCause.STOPPED);
            return;
        }
        cutParked(child);
        if (board.life[child] == Scoreboard.LIVE) {
            endChild(child);
        }
        int first = board.firstPlace(child);
        for (int place = first; place < first + board.stride; place++) {
            if (board.connection[place] != Connections.NONE) {
                cutOff(board.connection[place], place);
            }
        }
    }

    private void cutOff(int c, int place) {
        if (all.server(c) == Connections.BUSY) {
            all.set(c, Connections.CUT);
            sendFin(c);
            return;
        }
        server.processors.dropPlace(place);
        server.board.connection[place] = Connections.NONE;
        connectionEnds(place);
        cut(c, place, AT_PLACE);
        placeFree(place);
    }

    final void startDying(int child) {
        withdraw(child);
        server.board.life[child] = Scoreboard.DYING;
        sim.record(Rec.CHILD_STATE, server.board.firstPlace(child), 0, ChildState.DYING.ordinal());
    }

    @Override
    boolean isEnding(int child) {
        return server.board.life[child] == Scoreboard.DYING;
    }

    /// Threads of the child that count as idle: those of a starting child do, too (3.3), and those of one
    /// that was killed, until the parent has reaped it and sees other letters (3.1).
    final int idleThreads(int child) {
        Scoreboard board = server.board;
        if (board.generation[child] != server.parent.generation) {
            return 0;
        }
        return switch (board.life[child]) {
            case Scoreboard.BORN -> board.threads[child];
            case Scoreboard.LIVE -> board.idle[child];
            case Scoreboard.GONE -> board.idleLetters(child);
            default -> 0;
        };
    }

    final void sayBusy(int first, int second) {
        sim.log(words.busy(), first);
        sim.number(second);
    }
}
