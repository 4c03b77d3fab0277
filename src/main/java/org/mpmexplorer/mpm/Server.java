package org.mpmexplorer.mpm;

import org.mpmexplorer.host.HostMemory;
import org.mpmexplorer.host.ListenQueue;
import org.mpmexplorer.host.SwapDevice;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.trace.TraceWriter;

/// All parts of one simulated host with its visitors, wired once; each part reaches the others through
/// it. The whole state of a run is here, so a checkpoint is a second one that took the state of the
/// first.
final class Server {
    final Scenario scenario;
    final Simulation sim;
    final Timers timers;
    final Connections connections;
    final Knobs knobs;
    final ListenQueue listen = new ListenQueue();
    final HostMemory memory = new HostMemory();
    final SwapDevice swapDevice = new SwapDevice();
    final Population population;
    final Processors processors;
    final MemoryUse memoryUse;
    final Crowd crowd;
    final LoadGenerator generator;
    final Visitors visitors;
    final Handshakes handshakes;
    final Handlers handlers;
    final Fpm fpm;
    final Parent parent;
    final Mpm mpm;

    Scoreboard board;
    boolean listening;

    /// Answered SYNs the kernel keeps a note of: handshakes that wait for data.
    int halfOpen;

    Server(Scenario scenario, long seed, TraceWriter trace) {
        this.scenario = scenario;
        sim = new Simulation(seed, trace);
        knobs = new Knobs(scenario.mpm(), scenario.settings());
        population = new Population(scenario.workload(), scenario.settings().get(Tunable.SLOW_REQUESTS) / 100);
        timers = new Timers(sim, population.loads);
        connections = new Connections(timers);
        board = new Scoreboard(1, 1);
        processors = new Processors(this);
        memoryUse = new MemoryUse(this);
        generator = new LoadGenerator(this);
        crowd = new Crowd(this);
        visitors = new Visitors(this);
        handshakes = new Handshakes(this);
        handlers = new Handlers(this);
        fpm = new Fpm(this);
        parent = new Parent(this);
        mpm = switch (scenario.mpm()) {
            case PREFORK -> new PreforkMpm(this);
            case WORKER -> new WorkerMpm(this);
            case EVENT -> new EventMpm(this);
        };
    }

    /// Gives the connection an event; it lives at least until then.
    void later(long delayNanos, int event, int connection) {
        connections.expect(connection);
        sim.after(delayNanos, event, connection);
    }

    void copyFrom(Server other) {
        sim.copyFrom(other.sim);
        timers.copyFrom(other.timers);
        connections.copyFrom(other.connections);
        knobs.copyFrom(other.knobs);
        listen.copyFrom(other.listen);
        memory.copyFrom(other.memory);
        swapDevice.copyFrom(other.swapDevice);
        population.slowShare(knobs.asked.get(Tunable.SLOW_REQUESTS) / 100);
        if (board.children != other.board.children || board.stride != other.board.stride) {
            board = new Scoreboard(other.board.children, other.board.stride);
        }
        board.copyFrom(other.board);
        listening = other.listening;
        halfOpen = other.halfOpen;
        processors.copyFrom(other.processors);
        memoryUse.copyFrom(other.memoryUse);
        crowd.copyFrom(other.crowd);
        generator.copyFrom(other.generator);
        fpm.copyFrom(other.fpm);
        parent.copyFrom(other.parent);
        mpm.copyFrom(other.mpm);
    }
}
