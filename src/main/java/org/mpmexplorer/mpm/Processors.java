package org.mpmexplorer.mpm;

import org.mpmexplorer.kernel.ProcessorSharing;
import org.mpmexplorer.scenario.Tunable;

/// The host's cores, shared equally by all that compute: PHP-FPM children (members 0 to
/// [Fpm#CAPACITY] - 1), a load generator on the same host, and places of the scoreboard (behind them).
final class Processors {
    private static final int GENERATOR = Fpm.CAPACITY;
    private static final int FIRST_PLACE = GENERATOR + 1;

    private final Server server;
    private ProcessorSharing sharing = new ProcessorSharing(FIRST_PLACE);
    private int members = FIRST_PLACE;
    private long armedNanos = Long.MAX_VALUE;

    Processors(Server server) {
        this.server = server;
    }

    /// A server with that many places starts; nothing computes.
    void open(int places) {
        members = FIRST_PLACE + places;
        boolean generating = sharing.contains(GENERATOR);
        sharing = new ProcessorSharing(members);
        cores();
        if (generating) {
            runGenerator(0);
        }
    }

    /// The number of cores has been set.
    void cores() {
        sharing.servers(server.sim.nowNanos, server.knobs.asked.get(Tunable.CORES));
        arm();
    }

    void runPlace(int place, long demandNanos) {
        sharing.add(FIRST_PLACE + place, server.sim.nowNanos, demandNanos);
        arm();
    }

    void runFpm(int child, long demandNanos) {
        sharing.add(child, server.sim.nowNanos, demandNanos);
        arm();
    }

    void runGenerator(long demandNanos) {
        sharing.add(GENERATOR, server.sim.nowNanos, demandNanos);
        arm();
    }

    /// Cores on which nothing computes.
    int idle() {
        return Math.max(0, server.knobs.asked.count(Tunable.CORES) - sharing.running());
    }

    void dropPlace(int place) {
        drop(FIRST_PLACE + place);
    }

    void dropFpm(int child) {
        drop(child);
    }

    /// The event for the next completion has come.
    void fired() {
        if (armedNanos > server.sim.nowNanos) {
            return;
        }
        armedNanos = Long.MAX_VALUE;
        for (int done = sharing.completeAt(server.sim.nowNanos);
                done != ProcessorSharing.NONE;
                done = sharing.completeAt(server.sim.nowNanos)) {
            if (done < GENERATOR) {
                server.fpm.computed(done);
            } else if (done == GENERATOR) {
                server.sim.after(0, Event.GENERATOR, EventLoop.STEPPED);
            } else {
                server.handlers.computed(done - FIRST_PLACE);
            }
        }
        arm();
    }

    private void drop(int member) {
        if (sharing.contains(member)) {
            sharing.remove(member, server.sim.nowNanos);
            arm();
        }
    }

    private void arm() {
        long due = sharing.nextCompletionNanos(server.sim.nowNanos);
        if (due < armedNanos) {
            armedNanos = due;
            server.sim.at(due, Event.CPU, 0);
        }
    }

    void copyFrom(Processors other) {
        if (members != other.members) {
            members = other.members;
            sharing = other.sharing.copy();
        } else {
            sharing.copyFrom(other.sharing);
        }
        armedNanos = other.armedNanos;
    }
}
