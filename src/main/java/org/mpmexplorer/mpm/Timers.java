package org.mpmexplorer.mpm;

import java.util.Arrays;
import org.mpmexplorer.kernel.TimeoutQueue;

/// The queues of equal timeouts, one for each purpose and for each load's patience and holding time;
/// at most one event is armed for each (event.c keeps its timeouts the same way).
final class Timers {
    /// `KeepAliveTimeout` of a kept-alive connection.
    static final int KEEP_ALIVE = 0;
    /// The server waits for the visitor's FIN.
    static final int LINGER = 1;
    /// Reading a request's head: mod_reqtimeout or `Timeout`.
    static final int READ = 2;
    /// Waiting for PHP-FPM: `Timeout`.
    static final int BACKEND = 3;
    /// The kernel hands over a deferred connection without data.
    static final int DEFER_ACCEPT = 4;
    /// The first of the loads' timers; load l has `FIRST_OF_LOADS + 2 l` for its patience and the next
    /// for holding a connection.
    static final int FIRST_OF_LOADS = 5;

    private final Simulation sim;
    private final TimeoutQueue[] queues;
    private final long[] armedNanos;
    private final long[] slackNanos;

    Timers(Simulation sim, int loads) {
        this.sim = sim;
        queues = new TimeoutQueue[FIRST_OF_LOADS + 2 * loads];
        for (int timer = 0; timer < queues.length; timer++) {
            queues[timer] = new TimeoutQueue(16);
        }
        armedNanos = new long[queues.length];
        slackNanos = new long[queues.length];
        Arrays.fill(armedNanos, Long.MAX_VALUE);
    }

    static int patience(int load) {
        return FIRST_OF_LOADS + 2 * load;
    }

    static int hold(int load) {
        return FIRST_OF_LOADS + 2 * load + 1;
    }

    /// Expiries of that timer may be this much late, and are handled together.
    void slack(int timer, long nanos) {
        slackNanos[timer] = nanos;
    }

    void start(int timer, int connection, long delayNanos) {
        TimeoutQueue queue = queues[timer];
        queue.append(connection, sim.nowNanos + delayNanos);
        long due = queue.headDeadlineNanos() + slackNanos[timer];
        if (due < armedNanos[timer]) {
            arm(timer, due);
        }
    }

    /// Lets a timer that runs expire after that delay, unless it expires sooner anyway.
    void shorten(int timer, int connection, long delayNanos) {
        if (queues[timer].contains(connection) && queues[timer].deadlineNanos(connection) > sim.nowNanos + delayNanos) {
            start(timer, connection, delayNanos);
        }
    }

    void stop(int timer, int connection) {
        queues[timer].remove(connection);
    }

    boolean isRunning(int timer, int connection) {
        return queues[timer].contains(connection);
    }

    /// The event of that timer has come: from now on expired connections can be taken.
    void fired(int timer) {
        if (armedNanos[timer] <= sim.nowNanos) {
            armedNanos[timer] = Long.MAX_VALUE;
        }
    }

    /// Takes the next connection whose time is over, or [TimeoutQueue#NONE] after arming the timer again.
    int takeExpired(int timer) {
        TimeoutQueue queue = queues[timer];
        int head = queue.head();
        if (head == TimeoutQueue.NONE) {
            return TimeoutQueue.NONE;
        }
        if (queue.headDeadlineNanos() > sim.nowNanos) {
            long due = queue.headDeadlineNanos() + slackNanos[timer];
            if (due < armedNanos[timer]) {
                arm(timer, due);
            }
            return TimeoutQueue.NONE;
        }
        queue.remove(head);
        return head;
    }

    void ensureMembers(int members) {
        for (TimeoutQueue queue : queues) {
            queue.ensureMembers(members);
        }
    }

    private void arm(int timer, long due) {
        armedNanos[timer] = due;
        sim.at(due, Event.TIMER, timer);
    }

    void copyFrom(Timers other) {
        for (int timer = 0; timer < queues.length; timer++) {
            queues[timer].copyFrom(other.queues[timer]);
        }
        System.arraycopy(other.armedNanos, 0, armedNanos, 0, armedNanos.length);
        System.arraycopy(other.slackNanos, 0, slackNanos, 0, slackNanos.length);
    }
}
