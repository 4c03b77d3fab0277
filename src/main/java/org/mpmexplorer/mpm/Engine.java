package org.mpmexplorer.mpm;

import org.mpmexplorer.kernel.EventQueue;
import org.mpmexplorer.kernel.IntFifo;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Effect;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Workload;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.trace.TraceWriter;

/// Simulates one server and its visitors: from event to event, writing the trace as it goes.
///
/// A run is a pure function of scenario, seed and interventions; how it is sliced into calls, and
/// whether it was restored from a [Checkpoint] in between, leaves no mark. Single-threaded: an engine
/// belongs to one thread. It knows nothing of wall time.
public final class Engine {
    final Server server;
    private final TraceWriter trace;
    private final Scenario scenario;
    private final long seed;

    /// An engine at time 0, before the first event.
    ///
    /// @throws IllegalArgumentException with one sentence if the scenario cannot be simulated
    public Engine(Scenario scenario, long seed, Recording recording) {
        this.scenario = scenario;
        this.seed = seed;
        requireRoom(scenario.settings(), scenario);
        trace = new TraceWriter(recording);
        server = new Server(scenario, seed, trace);
        server.sim.after(0, Event.START, 0);
        sizeCrowd(scenario.settings(), scenario.workload());
        server.crowd.open();
    }

    /// The settings say how large the main load and the attack are, whatever the workload says.
    private void sizeCrowd(Settings settings, Workload workload) {
        if (settings.get(Tunable.VISITORS) != workload.visitors()) {
            server.crowd.size(settings.get(Tunable.VISITORS));
        }
        if (settings.count(Tunable.SLOWLORIS_CLIENTS) != workload.attackers()) {
            server.crowd.attackers(settings.count(Tunable.SLOWLORIS_CLIENTS));
        }
    }

    /// Handles every event up to and including that time, which becomes the current time.
    public void advanceTo(long nanos) {
        Simulation sim = server.sim;
        EventQueue queue = sim.queue;
        boolean generating = server.generator.runs();
        for (int event = queue.pollAtOrBefore(nanos); event != EventQueue.NONE; event = queue.pollAtOrBefore(nanos)) {
            sim.nowNanos = queue.timeNanos();
            sim.handled++;
            int kind = event >>> Event.SUBJECT_BITS;
            if (generating && LoadGenerator.handles(kind)) {
                server.generator.add(kind, event & Event.SUBJECT_MASK);
            } else {
                dispatch(kind, event & Event.SUBJECT_MASK);
            }
        }
        sim.nowNanos = Math.max(sim.nowNanos, nanos);
    }

    /// Applies the intervention now; its time must be the current time.
    ///
    /// @throws IllegalArgumentException if the engine is at another time, or a value needs more room
    ///     than a trace can describe
    public void apply(Intervention intervention) {
        if (intervention.atNanos() != server.sim.nowNanos) {
            throw new IllegalArgumentException(
                    "an intervention at " + intervention.atNanos() + " ns cannot be applied at " + nowNanos() + " ns");
        }
        switch (intervention) {
            case Intervention.Turn turn -> turn(turn.tunable(), turn.value());
            case Intervention.Perform perform -> perform(perform.action());
        }
    }

    /// The current time in nanoseconds since the start of the run.
    public long nowNanos() {
        return server.sim.nowNanos;
    }

    /// How many events have been handled.
    public long handledEvents() {
        return server.sim.handled;
    }

    /// Whether the trace has reached its limit: the run must not go on.
    public boolean isTraceFull() {
        return trace.isFull();
    }

    /// What has been recorded so far; safe to give to other threads.
    public TraceView view() {
        return trace.view();
    }

    /// How many records there are.
    public long traceRecords() {
        return trace.records();
    }

    /// Hands the last, partial segment of a streamed run to its fold; call once at the end.
    public void flush() {
        trace.flush();
    }

    /// The state now, to come back to.
    public Checkpoint checkpoint() {
        Server copy = new Server(scenario, seed, trace);
        copy.copyFrom(server);
        return new Checkpoint(copy, trace.records());
    }

    /// Goes back to that state; what was recorded after it is forgotten.
    public void restore(Checkpoint checkpoint) {
        server.copyFrom(checkpoint.server);
        trace.truncate(checkpoint.traceRecords);
    }

    private static void requireRoom(Settings settings, Scenario scenario) {
        Knobs knobs = new Knobs(scenario.mpm(), settings);
        long children = scenario.mpm().isThreaded() ? 2L * knobs.serverLimit : knobs.serverLimit;
        if (children * knobs.threadLimit > TraceLayout.MAX_ACTOR) {
            throw new IllegalArgumentException("ServerLimit " + knobs.serverLimit + " with ThreadLimit "
                    + knobs.threadLimit + " is more than the " + TraceLayout.MAX_ACTOR
                    + " places that can be simulated; lower one of them");
        }
    }

    private void turn(Tunable tunable, double value) {
        Settings changed = server.knobs.asked.with(tunable, value);
        requireRoom(changed, scenario);
        server.sim.record(Rec.TURN, 0, 0, tunable.ordinal());
        server.knobs.turn(tunable, value);
        switch (tunable) {
            case CORES -> {
                server.processors.cores();
                server.memoryUse.host();
            }
            case RAM, SWAP, OTHER_MEMORY, SWAP_SPEED -> server.memoryUse.host();
            case SHARED_MEMORY, CONNECTION_MEMORY -> server.memoryUse.resize();
            case VISITORS -> server.crowd.size(value);
            case SLOWLORIS_CLIENTS -> server.crowd.attackers((int) value);
            case SLOW_REQUESTS -> server.population.slowShare(value / 100);
            default -> restartFor(tunable.effect());
        }
    }

    private void restartFor(Effect effect) {
        switch (effect) {
            case LIVE -> {}
            case GRACEFUL_RESTART -> server.parent.graceful();
            case STOP_AND_START -> server.parent.stopAndStart();
        }
    }

    private void perform(Action action) {
        server.sim.record(Rec.PERFORM, 0, 0, action.ordinal());
        switch (action) {
            case GRACEFUL_RESTART -> server.parent.graceful();
            case RESTART -> server.parent.restart();
            case STOP_AND_START -> server.parent.stopAndStart();
            case CRASH_CHILD -> signalOldest(ExitCause.CRASHED);
            case KILL_CHILD -> signalOldest(ExitCause.KILLED);
            case BURST -> server.crowd.burst();
            case KILL_FPM_CHILD -> server.fpm.killOldest();
        }
    }

    private void signalOldest(ExitCause cause) {
        int child = server.board.oldest();
        if (child != Scoreboard.NONE) {
            server.mpm.dies(child, cause);
        }
    }

    private void generator(int what) {
        EventLoop loop = server.generator.loop;
        if (what == EventLoop.WAKES) {
            loop.wakes();
            return;
        }
        int due = loop.stepped();
        if (due != IntFifo.NONE) {
            dispatch(due >>> Event.SUBJECT_BITS, due & Event.SUBJECT_MASK);
        }
        loop.goOn();
    }

    private void dispatch(int event, int subject) {
        if (event >= Event.FIRST_OF_CONNECTION) {
            server.connections.happened(subject);
            dispatchConnection(event, subject);
            return;
        }
        switch (event) {
            case Event.USER_VISIT -> server.crowd.userVisits(subject);
            case Event.ARRIVAL -> server.crowd.arrival(subject);
            case Event.LOAD_START -> server.crowd.loadStarts(subject);
            case Event.ATTACK_ENDS -> server.visitors.attackEnds(subject);
            case Event.CPU -> server.processors.fired();
            case Event.GENERATOR -> generator(subject);
            case Event.TIMER -> timer(subject);
            case Event.PARENT -> server.parent.wakes(subject);
            case Event.FORKED -> server.parent.forked(subject);
            case Event.CHILD_READY, Event.CHILD_EXIT, Event.THREAD_RETRY -> dispatchChild(event, subject);
            case Event.FPM_TICK -> server.fpm.tick(subject);
            case Event.FPM_WAITED -> server.fpm.waited(subject);
            case Event.FPM_REPLACE -> server.fpm.replace(subject);
            case Event.FPM_PAGED -> server.fpm.paged(subject);
            case Event.FPM_READY -> server.fpm.ready(subject);
            case Event.FPM_KNOCK -> server.fpm.knocked(subject);
            case Event.START -> server.parent.starts(subject);
            case Event.RELOADED -> server.parent.reloaded(subject);
            default -> throw new IllegalStateException("no such event " + event);
        }
    }

    private void dispatchChild(int event, int ticket) {
        int child = server.board.childOfTicket(ticket);
        if (child == Scoreboard.NONE) {
            return;
        }
        switch (event) {
            case Event.CHILD_READY -> server.mpm.childReady(child);
            case Event.CHILD_EXIT -> server.mpm.dies(child, ExitCause.EXITED);
            case Event.THREAD_RETRY -> ((WorkerMpm) server.mpm).retryThreads(child);
            default -> throw new IllegalStateException("no such event " + event);
        }
    }

    private void dispatchConnection(int event, int connection) {
        Visitors visitors = server.visitors;
        switch (event) {
            case Event.SYN_RETRY -> server.handshakes.synRetry(connection);
            case Event.CONNECTED -> visitors.connected(connection);
            case Event.SPEAK -> visitors.speak(connection);
            case Event.DATA -> visitors.data(connection);
            case Event.ACK -> server.handshakes.acknowledged(connection);
            case Event.NEXT_REQUEST -> visitors.nextRequest(connection);
            case Event.RECEIVED -> visitors.received(connection);
            case Event.SERVER_FIN -> visitors.serverFin(connection);
            case Event.CLIENT_FIN -> visitors.clientFin(connection);
            case Event.HANDSHAKEN -> server.mpm.handshaken(connection);
            case Event.WAITED -> server.handlers.waited(connection);
            case Event.PAGED -> server.handlers.paged(connection);
            case Event.SENT -> server.mpm.sent(connection);
            case Event.WRITABLE -> ((EventMpm) server.mpm).writable(connection);
            case Event.FIRST_SYN -> visitors.firstSyn(connection);
            case Event.SEND -> visitors.sends(connection);
            case Event.CLOSE -> visitors.closes(connection);
            case Event.BACKEND_REQUEST -> server.handlers.backendAccepts(connection);
            case Event.BACKEND_REPLY -> server.handlers.backendReplies(connection);
            case Event.BACKEND_CLOSE -> visitors.maybeEnd(connection);
            default -> throw new IllegalStateException("no such event " + event);
        }
    }

    private void timer(int timer) {
        server.timers.fired(timer);
        for (int connection = server.timers.takeExpired(timer);
                connection != Connections.NONE;
                connection = server.timers.takeExpired(timer)) {
            expired(timer, connection);
        }
    }

    private void expired(int timer, int connection) {
        if (timer < Timers.DEFER_ACCEPT) {
            server.mpm.timeout(timer, connection);
        } else if (timer == Timers.DEFER_ACCEPT) {
            server.handshakes.deferredLongEnough(connection);
        } else if ((timer - Timers.FIRST_OF_LOADS) % 2 == 0) {
            server.visitors.patienceOver(connection);
        } else {
            server.visitors.holdOver(connection);
        }
    }
}
