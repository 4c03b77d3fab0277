package org.mpmexplorer.mpm;

import org.mpmexplorer.httpd.LogMessage;

/// event: what the parent does each second about the number of its children (event.c
/// perform_idle_server_maintenance; httpd-semantics 3.4).
final class EventMaintenance {
    private final EventMpm mpm;
    private final EventAcceptors acceptors;
    private final Server server;
    private final Simulation sim;

    EventMaintenance(EventMpm mpm, EventAcceptors acceptors) {
        this.mpm = mpm;
        this.acceptors = acceptors;
        server = mpm.server;
        sim = mpm.sim;
    }

    /// One tick.
    void tick() {
        Scoreboard board = server.board;
        int idleNow = 0;
        int active = board.total;
        for (int child = 0; child < board.children; child++) {
            byte life = board.life[child];
            idleNow += acceptors.isBelievedToListen(child) ? mpm.idleThreads(child) : 0;
            boolean quiescing = life == Scoreboard.DYING || (life == Scoreboard.GONE && board.cause[child] == 0);
            active -= quiescing ? 1 : 0;
        }
        if (idleNow > server.knobs.maxSpare) {
            boolean slack = server.knobs.serverLimit - board.total > server.knobs.daemonsLimit;
            if (active == board.total || slack) {
                mpm.killOne();
            }
            server.parent.rate = 1;
        } else if (idleNow < server.knobs.minSpare) {
            spawn(idleNow, active);
        } else {
            server.parent.rate = 1;
        }
    }

    private void spawn(int idleNow, int active) {
        Parent parent = server.parent;
        if (server.board.activeThreads() >= server.knobs.maxRequestWorkers) {
            complain(idleNow);
            parent.rate = 1;
            return;
        }
        int free = Math.min(parent.rate, server.board.children - server.board.total);
        if (free == 0) {
            sim.log(LogMessage.EVENT_SCOREBOARD_FULL);
            parent.rate = 1;
            return;
        }
        int count = free;
        if (count + active > server.knobs.daemonsLimit) {
            count = Math.max(0, server.knobs.daemonsLimit - active);
        }
        if (count == 0) {
            parent.holdOff();
        } else if (parent.rate >= 8) {
            mpm.sayBusy(count, idleNow);
            sim.number(active);
            sim.number(server.board.total);
        }
        int child = -1;
        for (int i = 0; i < count; i++) {
            child = mpm.freeChild(child + 1);
            parent.plan(child);
        }
        parent.spawned();
    }

    private void complain(int idleNow) {
        Parent parent = server.parent;
        if (idleNow == 0 && !parent.reachedReported) {
            sim.log(mpm.words.reachedMax());
            parent.reachedReported = true;
        } else if (idleNow > 0 && !parent.nearReported) {
            sim.log(LogMessage.EVENT_NEAR_MAX_REQUEST_WORKERS);
            parent.nearReported = true;
        }
    }
}
