package org.mpmexplorer.mpm;

import org.mpmexplorer.kernel.IntFifo;

/// The program behind all visitors, where they are one load-testing program with a single thread and an
/// event loop: a turn of the loop takes up whatever has happened to its connections by then and needs
/// time for each, and most things take several turns (a socket becomes ready, a task wakes, a task goes
/// on). The server sees what a turn did when the turn is over and the processor free again, so a crowd
/// that acts at the same instant stays a crowd.
final class LoadGenerator {
    /// The quickest turn, as a part of the mean one; the rest is exponential.
    private static final double LEAST = 0.4;

    /// One turn in so many is interrupted by another process, for a time slice of about so many turns.
    private static final double INTERRUPTED_SHARE = 1 / 150.0;

    private static final double INTERRUPTION = 40;

    /// How many turns of the loop an event needs before the visitor has acted on it; 0 if the event is
    /// not the program's business.
    private static final int[] TURNS = turns();

    private final Server server;
    private final Simulation sim;
    final GeneratorDraws draws;
    private final IntFifo queue = new IntFifo(64);
    private final IntFifo turnsLeft = new IntFifo(64);
    private final IntFifo due = new IntFifo(64);
    private int inTurn;
    private boolean awake;
    private long turnsTaken;

    LoadGenerator(Server server) {
        this.server = server;
        sim = server.sim;
        draws = new GeneratorDraws(server.scenario.workload().generatorSeed());
    }

    private static int[] turns() {
        int[] turns = new int[Event.KINDS];
        turns[Event.USER_VISIT] = 1;
        turns[Event.CONNECTED] = 3;
        turns[Event.NEXT_REQUEST] = 1;
        turns[Event.RECEIVED] = 2;
        turns[Event.SERVER_FIN] = 1;
        return turns;
    }

    /// Whether the visitors are such a program.
    boolean runs() {
        return server.knobs.generatorNanos > 0;
    }

    /// Whether the program draws its own random numbers instead of those of the run.
    boolean draws() {
        return runs() && server.scenario.workload().generatorSeed() > 0;
    }

    /// How long a server's process that sleeps takes to notice what the program did: it shares the
    /// processors with the program, so as long as a step of it.
    long wakeNanos() {
        return server.knobs.generatorNanos;
    }

    /// Whether the event must wait for the program.
    static boolean handles(int event) {
        return TURNS[event] > 0;
    }

    /// The event happens to one of the program's connections.
    void add(int event, int subject) {
        queue.add(event << Event.SUBJECT_BITS | subject);
        turnsLeft.add(TURNS[event]);
        if (!awake) {
            awake = true;
            sim.after(0, Event.GENERATOR, 0);
        }
    }

    /// The program wakes, or a turn is over; [#due()] gives what is then done.
    void turn() {
        for (int i = 0; i < inTurn; i++) {
            int event = queue.poll();
            int left = turnsLeft.poll() - 1;
            if (left > 0) {
                queue.add(event);
                turnsLeft.add(left);
            } else {
                due.add(event);
            }
        }
        inTurn = queue.size();
        awake = inTurn > 0;
        if (awake) {
            server.processors.runGenerator((long) (server.knobs.generatorNanos * turns(turnsTaken++)));
        }
    }

    /// How many mean turns of one event the next turn takes.
    private double turns(long index) {
        double turns = inTurn * (LEAST + (1 - LEAST) * sim.draws.exponential(Stream.GENERATOR, index));
        if (sim.draws.uniform(Stream.INTERRUPTION, index) < INTERRUPTED_SHARE) {
            turns += INTERRUPTION * sim.draws.exponential(Stream.INTERRUPTED_FOR, index);
        }
        return turns;
    }

    /// The next event that has had its last turn, packed as in the queue of events, or [IntFifo#NONE].
    int due() {
        return due.poll();
    }

    void copyFrom(LoadGenerator other) {
        draws.copyFrom(other.draws);
        queue.copyFrom(other.queue);
        turnsLeft.copyFrom(other.turnsLeft);
        inTurn = other.inTurn;
        awake = other.awake;
        turnsTaken = other.turnsTaken;
    }
}
