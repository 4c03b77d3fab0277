package org.mpmexplorer.mpm;

import org.mpmexplorer.kernel.IntFifo;

/// A program with a single thread and an event loop as Python's asyncio has it, on the server's own host:
/// a turn of the loop runs what earlier steps have left to do, then takes up what has happened to its
/// sockets since, then its timers, and does one step of each. What a step does is seen at once; what it
/// leads to waits for the next turn, and that is what keeps a crowd in step.
///
/// An event's kind says how many steps it takes and how long each is, in units of the knob
/// `LoadGeneratorTime`.
final class EventLoop {
    /// A turn's own part, beside its steps: the call of epoll.
    private static final double TURN = 1;

    /// The quickest step, as a part of the mean one; the rest is exponential.
    private static final double LEAST = 0.4;

    /// One turn in so many is interrupted by another process, for a time slice of about so many units.
    private static final double INTERRUPTED_SHARE = 1 / 50.0;

    private static final double INTERRUPTION = 80;

    /// The subject of its events.
    static final int STEPPED = 0;

    static final int WAKES = 1;

    private static final long MILLISECOND = 1_000_000L;

    private final Server server;
    private final Simulation sim;
    private final double[][] steps;

    /// A socket that listens is one event, however many connections it has to accept.
    private final int acceptKind;

    private final IntFifo ready = new IntFifo(64);
    private final IntFifo stepsDone = new IntFifo(64);
    private final IntFifo happened = new IntFifo(64);
    private final IntFifo expired = new IntFifo(64);
    private int inTurn;
    private boolean awake;
    private boolean willWake;
    private long asleepSince;
    private long turnsTaken;
    private long stepsTaken;

    /// @param steps for each kind of event how long its steps are
    EventLoop(Server server, double[][] steps, int acceptKind) {
        this.server = server;
        sim = server.sim;
        this.steps = steps;
        this.acceptKind = acceptKind;
    }

    /// Something has happened to a socket of the program.
    void happens(int event) {
        happened.add(event);
        if (!awake) {
            turn();
        }
    }

    /// A timer of the program is due. A loop that sleeps notices after a whole number of milliseconds, as
    /// epoll counts them.
    void expires(int event) {
        expired.add(event);
        if (!awake && !willWake) {
            willWake = true;
            long slept = sim.nowNanos - asleepSince;
            sim.at(asleepSince + (slept + MILLISECOND - 1) / MILLISECOND * MILLISECOND, Event.GENERATOR, WAKES);
        }
    }

    /// The time for which the loop meant to sleep is over.
    void wakes() {
        willWake = false;
        if (!awake && !expired.isEmpty()) {
            turn();
        }
    }

    /// The step under way is done.
    ///
    /// @return its event if it was its last step, else [IntFifo#NONE]
    int stepped() {
        int event = ready.poll();
        int done = stepsDone.poll() + 1;
        if (done < stepsOf(event).length) {
            ready.add(event);
            stepsDone.add(done);
            return IntFifo.NONE;
        }
        return event;
    }

    /// After [#stepped()] and all that came of it: the next step, in this turn or another one.
    void goOn() {
        if (--inTurn > 0) {
            step(0);
        } else {
            turn();
        }
    }

    private void turn() {
        takeUp();
        inTurn = ready.size();
        awake = inTurn > 0;
        if (!awake) {
            asleepSince = sim.nowNanos;
            return;
        }
        double units = TURN;
        long index = turnsTaken++;
        if (sim.draws.uniform(Stream.INTERRUPTION, index) < INTERRUPTED_SHARE) {
            units += INTERRUPTION * sim.draws.exponential(Stream.INTERRUPTED_FOR, index);
        }
        step(units);
    }

    private void takeUp() {
        boolean accepted = false;
        for (int i = 0; i < happened.size(); i++) {
            int event = happened.get(i);
            if (kind(event) != acceptKind) {
                begin(event);
            } else if (!accepted) {
                accepted = true;
                acceptAllFrom(i);
            }
        }
        happened.clear();
        while (!expired.isEmpty()) {
            begin(expired.poll());
        }
    }

    private void acceptAllFrom(int first) {
        for (int i = first; i < happened.size(); i++) {
            if (kind(happened.get(i)) == acceptKind) {
                begin(happened.get(i));
            }
        }
    }

    private void begin(int event) {
        ready.add(event);
        stepsDone.add(0);
    }

    private void step(double unitsBefore) {
        double pace = LEAST + (1 - LEAST) * sim.draws.exponential(Stream.GENERATOR, stepsTaken++);
        double units = unitsBefore + stepsOf(ready.peek())[stepsDone.peek()] * pace;
        server.processors.runGenerator((long) (server.knobs.generatorNanos * units));
    }

    private double[] stepsOf(int event) {
        return steps[kind(event)];
    }

    private static int kind(int event) {
        return event >>> Event.SUBJECT_BITS;
    }

    void copyFrom(EventLoop other) {
        ready.copyFrom(other.ready);
        stepsDone.copyFrom(other.stepsDone);
        happened.copyFrom(other.happened);
        expired.copyFrom(other.expired);
        inTurn = other.inTurn;
        awake = other.awake;
        willWake = other.willWake;
        asleepSince = other.asleepSince;
        turnsTaken = other.turnsTaken;
        stepsTaken = other.stepsTaken;
    }
}
