package org.mpmexplorer.mpm;

/// The program behind all visitors, where they are one load-testing program on the server's host. It is
/// the backend behind mod_proxy too: both sides share its one thread and the turns of its loop.
///
/// How long the steps are, relative to each other, was seen in such a program, written anew and asked at each
/// turn what it did, with crowds of thirty to forty in step. Calls that reach across to the server
/// (connect, send, close) are the long ones: they wake a process on the other core.
final class LoadGenerator {
    private static final double[][] STEPS = steps();

    private final Server server;
    final GeneratorDraws draws;
    final EventLoop loop;

    LoadGenerator(Server server) {
        this.server = server;
        draws = new GeneratorDraws(server.scenario.workload().generatorSeed());
        loop = new EventLoop(server, STEPS, Event.BACKEND_REQUEST);
    }

    /// For each kind of event that is the program's business how long each of its steps is, of which all but
    /// the last lead to the next: a socket becomes ready, a task wakes, a task goes on.
    private static double[][] steps() {
        double[][] steps = new double[Event.KINDS][];
        steps[Event.USER_VISIT] = new double[] {2.2};
        steps[Event.FIRST_SYN] = new double[] {4.9};
        steps[Event.CONNECTED] = new double[] {0.3, 1.8, 0.9, 1.5};
        steps[Event.SEND] = new double[] {8};
        steps[Event.NEXT_REQUEST] = new double[] {1.5};
        steps[Event.RECEIVED] = new double[] {2.5, 1.2, 0.2};
        steps[Event.CLOSE] = new double[] {0, 4.8};
        steps[Event.SERVER_FIN] = new double[] {1};
        steps[Event.BACKEND_REQUEST] = new double[] {1, 2.2, 1.2, 0.5, 0.5};
        steps[Event.BACKEND_REPLY] = new double[] {0.4, 7.7};
        steps[Event.BACKEND_CLOSE] = new double[] {0.9, 0.4};
        return steps;
    }

    /// Whether the visitors are such a program.
    boolean runs() {
        return server.knobs.generatorNanos > 0;
    }

    /// Whether the program draws its own random numbers instead of those of the run.
    boolean draws() {
        return runs() && server.scenario.workload().generatorSeed() > 0;
    }

    /// So many steps of a server's process that shares the processors with the program, in nanoseconds; 0 where
    /// there is no such program.
    long nanos(double steps) {
        return (long) (server.knobs.generatorNanos * steps);
    }

    /// Whether the event must wait for the program.
    static boolean handles(int event) {
        return STEPS[event] != null;
    }

    /// The event happens to one of the program's connections, or is a timer of its own.
    void add(int event, int subject) {
        int packed = event << Event.SUBJECT_BITS | subject;
        switch (event) {
            case Event.USER_VISIT, Event.NEXT_REQUEST, Event.BACKEND_REPLY -> loop.expires(packed);
            default -> loop.happens(packed);
        }
    }

    void copyFrom(LoadGenerator other) {
        draws.copyFrom(other.draws);
        loop.copyFrom(other.loop);
    }
}
