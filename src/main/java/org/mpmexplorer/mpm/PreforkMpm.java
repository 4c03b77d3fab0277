package org.mpmexplorer.mpm;

import org.mpmexplorer.kernel.IntFifo;

/// prefork: one process serves one connection at a time (prefork.c; httpd-semantics 3.2, 4.1, 5.1, 5.10).
final class PreforkMpm extends Mpm {
    /// Children that wait in accept(), longest first: the kernel wakes them in that order (4.1).
    private final IntFifo idle = new IntFifo(256);

    /// Bytes in the pipe of death that no child has read.
    private int pipeOfDeath;

    PreforkMpm(Server server) {
        super(server);
    }

    @Override
    void open() {
        server.board = new Scoreboard(server.knobs.serverLimit, 1);
        idle.clear();
        pipeOfDeath = 0;
    }

    @Override
    int freeChild(int from) {
        return server.board.freeChild(from, Math.min(server.knobs.maxRequestWorkers, server.board.children));
    }

    @Override
    void childReady(int child) {
        Scoreboard board = server.board;
        if (board.life[child] != Scoreboard.BORN) {
            return;
        }
        board.life[child] = Scoreboard.LIVE;
        board.letter(child, Scoreboard.READY);
        sim.record(Rec.CHILD_READY, child, 0, 1);
        waitForConnection(child);
    }

    /// The accept loop's head: the budget, then wait (5.10).
    private void waitForConnection(int child) {
        Scoreboard board = server.board;
        int budget = server.knobs.maxConnectionsPerChild;
        if (isEnding(child) || (budget > 0 && board.accepts[child] >= budget)) {
            end(child);
            return;
        }
        idle.add(child);
        acceptWaiting();
    }

    private void acceptWaiting() {
        while (!idle.isEmpty() && !server.listen.isEmpty()) {
            int child = idle.poll();
            server.board.accepts[child]++;
            accept(server.listen.poll(), child);
        }
    }

    @Override
    void connectionQueued() {
        acceptWaiting();
    }

    @Override
    void placeFree(int child) {
        server.board.letter(child, Scoreboard.READY);
        if (pipeOfDeath > 0) {
            pipeOfDeath--;
            end(child);
        } else {
            waitForConnection(child);
        }
    }

    /// The child leaves its loop; its slot keeps the last letter until it is reaped (6.1).
    private void end(int child) {
        server.board.letter(child, Scoreboard.CLOSING);
        sim.record(Rec.LETTER, child, 0, Scoreboard.CLOSING);
        exitSoon(child);
    }

    /// A restart opens another pipe; what was in the old one is lost.
    @Override
    void reaped(int child) {
        if (server.board.total == 0) {
            pipeOfDeath = 0;
        }
    }

    @Override
    void keepAlive(int c) {
        int child = all.place(c);
        all.server(c, Connections.KEPT);
        server.board.letter(child, Scoreboard.KEEPALIVE);
        sim.record(Rec.KEEPALIVE, child, c, 0);
        if (all.has(c, Connections.DATA)) {
            server.handlers.begin(c);
        } else {
            timers.start(Timers.KEEP_ALIVE, c, server.knobs.keepAliveNanos);
        }
    }

    @Override
    void withdraw(int child) {
        idle.removeValue(child);
    }

    @Override
    boolean isEnding(int child) {
        return server.board.generation[child] != server.parent.generation;
    }

    @Override
    long blockedBytes(int c, long size) {
        return beyondBuffer(size);
    }

    @Override
    void maintain() {
        Scoreboard board = server.board;
        Parent parent = server.parent;
        int idleChildren = board.count(Scoreboard.STARTING) + board.count(Scoreboard.READY);
        if (idleChildren > server.knobs.maxSpare) {
            killOne();
            parent.rate = 1;
        } else if (idleChildren < server.knobs.minSpare) {
            spawn(idleChildren, board.children - board.count(Scoreboard.DEAD));
        } else {
            parent.rate = 1;
        }
    }

    /// Writes into the pipe of death and wakes a child with a dummy connection: usually the child that
    /// has waited longest serves it, reads the byte and ends (3.2).
    private void killOne() {
        if (idle.isEmpty()) {
            pipeOfDeath++;
        } else {
            end(idle.poll());
        }
    }

    private void spawn(int idleChildren, int total) {
        Parent parent = server.parent;
        int child = freeChild(0);
        if (child == Scoreboard.NONE) {
            if (!parent.reachedReported) {
                sim.log(words.reachedMax());
                parent.reachedReported = true;
            }
            parent.rate = 1;
            return;
        }
        if (parent.rate >= 8) {
            sim.log(words.busy(), parent.rate);
            sim.number(idleChildren);
            sim.number(total);
        }
        for (int i = 0; i < parent.rate && child != Scoreboard.NONE; i++) {
            parent.plan(child);
            child = freeChild(child + 1);
        }
        parent.spawned();
    }

    /// Every live slot shows G; who is idle is interrupted and ends, who is busy ends after the request
    /// (6.2).
    @Override
    void endGracefully() {
        pipeOfDeath = 0;
        Scoreboard board = server.board;
        for (int child = 0; child < board.children; child++) {
            if (board.life[child] == Scoreboard.LIVE || board.life[child] == Scoreboard.BORN) {
                board.letter(child, Scoreboard.GRACEFUL);
                sim.record(Rec.LETTER, child, 0, Scoreboard.GRACEFUL);
            }
        }
        for (int child = idle.poll(); child != IntFifo.NONE; child = idle.poll()) {
            exitSoon(child);
        }
        for (int child = 0; child < board.children; child++) {
            if (board.life[child] == Scoreboard.BORN) {
                exitSoon(child);
            }
        }
    }

    @Override
    void copyFrom(Mpm other) {
        PreforkMpm that = (PreforkMpm) other;
        idle.copyFrom(that.idle);
        pipeOfDeath = that.pipeOfDeath;
    }
}
