package org.mpmexplorer.mpm;

import java.util.List;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.kernel.IntFifo;
import org.mpmexplorer.scenario.Correction;
import org.mpmexplorer.trace.ExitCause;

/// The parent process: start, its loop of reaping, sleeping one second and maintaining spare servers,
/// restarts and generations (httpd-semantics 2, 3.1, 3.5, 6.2 to 6.4).
final class Parent {
    static final int MAX_SPAWN_RATE = 32;
    private static final long SECOND = 1_000_000_000L;
    private static final int HOLD_OFF_AFTER_GRACEFUL = 10;
    private static final int SUCCESSIVE_KILL_LIMIT = 3;
    private static final int CRASHED = ExitCause.CRASHED.ordinal();
    private static final int KILLED = ExitCause.KILLED.ordinal();
    private static final int OUT_OF_MEMORY = ExitCause.OUT_OF_MEMORY.ordinal();
    private static final int FIRST_PID = 1001;

    /// Reading the configuration again takes about this long (2.7 ms from AH00493 to AH00489 in a real httpd
    /// with six modules); connections wait in the queue.
    private static final long RELOAD_NANOS = 3_000_000L;
    private static final long STOP_START_NANOS = 200_000_000L;

    private final Server server;
    private final Simulation sim;
    private final IntFifo dead = new IntFifo(64);
    private final IntFifo toFork = new IntFifo(64);

    int generation;
    int rate = 1;
    boolean reachedReported;
    boolean nearReported;
    private int hold;
    private int remainingToStart;
    private int successiveKills;
    private int token;
    private int pids = FIRST_PID;
    private boolean reloading;
    private final Reclaim reclaim;

    /// What the parent waits for its children's end for.
    private Then then = Then.NOTHING;

    private enum Then {
        NOTHING,
        RESTART,
        STOP
    }

    Parent(Server server) {
        this.server = server;
        this.sim = server.sim;
        reclaim = new Reclaim(server);
    }

    /// The server starts for the first time, or after a stop.
    void start() {
        List<Correction> corrections = server.knobs.start();
        if (server.knobs.refusesToStart()) {
            sim.log(LogMessage.NOT_THREADSAFE);
            sim.log(LogMessage.PRE_CONFIGURATION_FAILED);
            sim.record(Rec.SERVER_REFUSED, 0, 0, 0);
            return;
        }
        server.mpm.open();
        sim.record(Rec.SERVER_START, server.board.children, 0, server.board.stride);
        reportOnConsole(corrections);
        report(corrections);
        generation = 0;
        rate = 1;
        hold = 0;
        reachedReported = false;
        nearReported = false;
        successiveKills = 0;
        server.memoryUse.open(server.board);
        server.processors.open(server.board.places());
        server.listen.open(server.knobs.backlog, server.knobs.somaxconn);
        server.listening = true;
        server.fpm.start();
        startChildren(Math.min(server.knobs.startServers, server.knobs.daemonsLimit));
        logRunning();
        forkNext();
    }

    /// The first pass over the configuration speaks on the console, the second in the log; a restart has
    /// no first pass (1.3).
    private void reportOnConsole(List<Correction> corrections) {
        for (Correction correction : corrections) {
            say(correction.console());
        }
    }

    private void report(List<Correction> corrections) {
        for (Correction correction : corrections) {
            say(correction.log());
        }
    }

    private void say(Correction.Message message) {
        List<Integer> numbers = message.numbers();
        sim.log(message.message(), numbers.isEmpty() ? 0 : numbers.getFirst());
        for (int number : numbers.subList(Math.min(1, numbers.size()), numbers.size())) {
            sim.number(number);
        }
    }

    private void logRunning() {
        sim.log(server.mpm.words.running());
        sim.log(server.mpm.words.built());
        sim.log(LogMessage.COMMAND_LINE);
    }

    // ---- the loop (3.1)

    /// The parent wakes from its sleep of one second.
    void wakes(int itsToken) {
        if (itsToken != token) {
            return;
        }
        successiveKills = 0;
        if (remainingToStart > 0) {
            int count = remainingToStart;
            remainingToStart = 0;
            startChildren(count);
        } else {
            server.mpm.maintain();
        }
        forkNext();
    }

    /// Plans a fork for the lowest free children.
    private void startChildren(int count) {
        int child = -1;
        for (int i = 0; i < count; i++) {
            child = server.mpm.freeChild(child + 1);
            while (child != Scoreboard.NONE && isPlanned(child)) {
                child = server.mpm.freeChild(child + 1);
            }
            if (child == Scoreboard.NONE) {
                return;
            }
            toFork.add(child);
        }
    }

    private boolean isPlanned(int child) {
        for (int i = 0; i < toFork.size(); i++) {
            if (toFork.get(i) == child) {
                return true;
            }
        }
        return false;
    }

    /// Plans one fork.
    void plan(int child) {
        toFork.add(child);
    }

    /// Forks what is planned, one after the other, each taking its time; then goes on with the loop.
    private void forkNext() {
        while (!toFork.isEmpty()) {
            if (server.knobs.forkNanos > 0) {
                sim.after(server.knobs.forkNanos, Event.FORKED, token & Event.SUBJECT_MASK);
                return;
            }
            forkNow(toFork.poll());
        }
        reapAndSleep();
    }

    /// A fork is done.
    void forked(int itsToken) {
        if (itsToken != token || toFork.isEmpty()) {
            return;
        }
        forkNow(toFork.poll());
        forkNext();
    }

    private void forkNow(int child) {
        Scoreboard board = server.board;
        board.life[child] = Scoreboard.BORN;
        board.pid[child] = pids++;
        board.generation[child] = generation;
        board.birth[child] = board.births++;
        board.accepts[child] = 0;
        board.running[child] = 0;
        board.threads[child] = server.knobs.threadsPerChild;
        board.total++;
        board.clearIdle(child);
        int first = board.firstPlace(child);
        for (int thread = 0; thread < board.threads[child]; thread++) {
            board.letter(first + thread, Scoreboard.STARTING);
            board.connection[first + thread] = Scoreboard.NONE;
        }
        sim.record(Rec.FORK, first, board.pid[child], board.threads[child]);
        server.mpm.forked(child);
        server.memoryUse.childStarts(child);
        if (board.life[child] == Scoreboard.BORN) {
            sim.after(server.knobs.childStartNanos, Event.CHILD_READY, server.board.ticket(child));
        }
    }

    private void reapAndSleep() {
        while (!dead.isEmpty()) {
            handleDeath(dead.poll());
            if (!toFork.isEmpty()) {
                forkNext();
                return;
            }
        }
        sim.after(SECOND, Event.PARENT, token & Event.SUBJECT_MASK);
    }

    // ---- deaths (3.5)

    /// A child's process has ended; the parent learns of it when it reaps.
    void died(int child) {
        dead.add(child);
    }

    private void handleDeath(int child) {
        Scoreboard board = server.board;
        int cause = board.cause[child];
        boolean signalled = cause == CRASHED || cause == KILLED || cause == OUT_OF_MEMORY;
        if (cause == CRASHED) {
            sim.log(LogMessage.CHILD_SIGNAL, board.pid[child]);
        }
        bury(child);
        if (remainingToStart > 0) {
            remainingToStart--;
            toFork.add(child);
        }
        if (signalled && server.knobs.mpm.isThreaded()) {
            successiveKills++;
            if (successiveKills < SUCCESSIVE_KILL_LIMIT) {
                startChildren(1);
            } else if (successiveKills % 10 == SUCCESSIVE_KILL_LIMIT) {
                sim.log(server.mpm.words.successiveKills());
            }
        }
    }

    /// Takes the child out of the scoreboard.
    private void bury(int child) {
        Scoreboard board = server.board;
        int first = board.firstPlace(child);
        for (int place = first; place < first + board.stride; place++) {
            board.letter(place, Scoreboard.DEAD);
        }
        board.life[child] = Scoreboard.FREE;
        board.total--;
        sim.record(Rec.REAP, first, 0, 0);
        server.mpm.reaped(child);
    }

    // ---- the decisions of a maintenance tick that all modules share (3.1)

    /// The doubling rule after a tick that spawned.
    void spawned() {
        if (hold > 0) {
            hold--;
        } else if (rate < MAX_SPAWN_RATE) {
            rate *= 2;
        }
    }

    /// event: a spawning tick at the limit of active children did not spawn.
    void holdOff() {
        hold++;
        rate = 1;
    }

    // ---- restarts (6.2 to 6.4)

    /// SIGUSR1.
    void graceful() {
        if (!server.listening || then != Then.NOTHING) {
            return;
        }
        interrupt();
        generation++;
        sim.log(server.mpm.words.graceful());
        sim.record(Rec.GENERATION, 0, generation, 0);
        server.mpm.endGracefully();
        reloading = true;
        sim.after(RELOAD_NANOS, Event.RELOADED, token & Event.SUBJECT_MASK);
    }

    /// The configuration has been read again after SIGUSR1, or it is time to look who has not ended yet.
    void reloaded(int itsToken) {
        if (itsToken != token) {
            return;
        }
        if (then != Then.NOTHING) {
            lookAgain(reclaim.look());
            return;
        }
        if (!reloading) {
            return;
        }
        reloading = false;
        report(server.knobs.restart());
        remainingToStart = Math.min(server.knobs.startServers, server.knobs.daemonsLimit);
        hold = HOLD_OFF_AFTER_GRACEFUL;
        logRunning();
        reapAndSleep();
    }

    /// SIGHUP: everybody is told to end at once; when all have, new children are forked. worker says so
    /// only then.
    void restart() {
        if (!server.listening || then != Then.NOTHING) {
            return;
        }
        interrupt();
        generation++;
        if (server.knobs.mpm != org.mpmexplorer.httpd.Mpm.WORKER) {
            sim.log(server.mpm.words.restart());
        }
        sim.record(Rec.GENERATION, 0, generation, 0);
        then = Then.RESTART;
        lookAgain(reclaim.begin());
    }

    private void lookAgain(long nanos) {
        if (nanos > 0) {
            sim.after(nanos, Event.RELOADED, token & Event.SUBJECT_MASK);
            return;
        }
        while (!dead.isEmpty()) {
            bury(dead.poll());
        }
        Then next = then;
        then = Then.NOTHING;
        if (next == Then.STOP) {
            sim.log(server.mpm.words.terminated());
            sim.after(STOP_START_NANOS, Event.START, token & Event.SUBJECT_MASK);
        } else {
            restarted();
        }
    }

    private void restarted() {
        if (server.knobs.mpm == org.mpmexplorer.httpd.Mpm.WORKER) {
            sim.log(server.mpm.words.restart());
        }
        report(server.knobs.restart());
        startChildren(Math.min(server.knobs.startServers, server.knobs.daemonsLimit));
        logRunning();
        forkNext();
    }

    /// SIGTERM, and a start as soon as everything has ended.
    void stopAndStart() {
        if (then == Then.STOP) {
            return;
        }
        boolean waiting = then == Then.RESTART;
        if (!waiting) {
            interrupt();
        }
        if (!server.listening) {
            sim.after(STOP_START_NANOS, Event.START, token & Event.SUBJECT_MASK);
            return;
        }
        server.listening = false;
        then = Then.STOP;
        long firstLook = waiting ? 0 : reclaim.begin();
        server.mpm.resetQueue();
        server.fpm.stop();
        if (!waiting) {
            lookAgain(firstLook);
        }
    }

    void starts(int itsToken) {
        if (itsToken == token) {
            start();
        }
    }

    private void interrupt() {
        token = token + 1 & Event.SUBJECT_MASK;
        toFork.clear();
        reloading = false;
    }

    void copyFrom(Parent other) {
        dead.copyFrom(other.dead);
        toFork.copyFrom(other.toFork);
        generation = other.generation;
        rate = other.rate;
        reachedReported = other.reachedReported;
        nearReported = other.nearReported;
        hold = other.hold;
        remainingToStart = other.remainingToStart;
        successiveKills = other.successiveKills;
        token = other.token;
        pids = other.pids;
        reloading = other.reloading;
        reclaim.copyFrom(other.reclaim);
        then = other.then;
    }
}
