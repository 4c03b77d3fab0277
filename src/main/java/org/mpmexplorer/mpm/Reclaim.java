package org.mpmexplorer.mpm;

import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.trace.ExitCause;

/// The parent's wait for children it has told to end at once (mpm_unix.c ap_reclaim_child_processes;
/// httpd-semantics 6.5): it looks after 16, 82 and 344 milliseconds, then each second; who is still there after
/// 3, 5 and 7 seconds gets another SIGTERM and a line in the log, who is there after 9 is killed.
///
/// Threads that wait for a backend or compute are not interrupted, so a child with threads lives until its
/// last request is through, long after its visitors have been cut off (5.10).
final class Reclaim {
    private static final long FIRST_LOOK_NANOS = 16_384_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final long[] STEPS_NANOS = {3 * SECOND, 5 * SECOND, 7 * SECOND, 9 * SECOND};

    private final Server server;
    private final Simulation sim;
    private long beganNanos;
    private long waitNanos;
    private int stepsTaken;

    Reclaim(Server server) {
        this.server = server;
        sim = server.sim;
    }

    /// Tells every child to end at once.
    ///
    /// @return how long until the first look, in nanoseconds
    long begin() {
        beganNanos = sim.nowNanos;
        waitNanos = FIRST_LOOK_NANOS;
        stepsTaken = 0;
        Scoreboard board = server.board;
        for (int child = 0; child < board.children; child++) {
            if (isThere(child)) {
                server.mpm.endAtOnce(child);
            }
        }
        return waitNanos;
    }

    /// Looks who is still there and takes the step that is due.
    ///
    /// @return how long until the next look, 0 if nobody is left
    long look() {
        if (!isAnybodyThere()) {
            return 0;
        }
        if (stepsTaken < STEPS_NANOS.length && sim.nowNanos - beganNanos >= STEPS_NANOS[stepsTaken]) {
            stepsTaken++;
            urge(stepsTaken == STEPS_NANOS.length);
        }
        waitNanos = Math.min(4 * waitNanos, SECOND);
        return waitNanos;
    }

    private void urge(boolean kill) {
        Scoreboard board = server.board;
        for (int child = 0; child < board.children; child++) {
            if (!isThere(child)) {
                continue;
            }
            sim.log(kill ? LogMessage.STILL_ALIVE_KILL : LogMessage.STILL_ALIVE_TERM, board.pid[child]);
            if (kill) {
                server.mpm.dies(child, ExitCause.STOPPED);
            }
        }
    }

    private boolean isAnybodyThere() {
        for (int child = 0; child < server.board.children; child++) {
            if (isThere(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean isThere(int child) {
        byte life = server.board.life[child];
        return life != Scoreboard.FREE && life != Scoreboard.GONE;
    }

    void copyFrom(Reclaim other) {
        beganNanos = other.beganNanos;
        waitNanos = other.waitNanos;
        stepsTaken = other.stepsTaken;
    }
}
