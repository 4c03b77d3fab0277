package org.mpmexplorer.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.trace.TraceWriter;

/// A deterministic and plausible life of a server, made without the engine: every kind of record occurs
/// in a legal order. It obeys no timing rule of httpd.
public final class SyntheticTrace {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1000 * MILLI;
    private static final int UNITS_PER_MEBIBYTE = 16;

    /// What kind of life.
    ///
    /// @param threads of one child, 1 under prefork
    /// @param thinkMillis mean time between two visits of a visitor
    /// @param workMillis mean time a request is worked on
    /// @param ramMebibytes RAM of the machine; each child takes about 40 MiB of it
    public record Life(
            Mpm mpm,
            int startChildren,
            int maxChildren,
            int threads,
            int visitors,
            int thinkMillis,
            int workMillis,
            int ramMebibytes,
            int fpmChildren,
            long seed) {

        /// A small prefork server.
        public static Life prefork() {
            return new Life(Mpm.PREFORK, 5, 150, 1, 300, 4000, 250, 4096, 0, 7);
        }

        /// A small event server.
        public static Life event() {
            return new Life(Mpm.EVENT, 2, 6, 25, 300, 4000, 250, 4096, 0, 7);
        }

        /// This life with other sizes.
        public Life sized(int start, int max, int newThreads, int newVisitors) {
            return new Life(
                    mpm, start, max, newThreads, newVisitors, thinkMillis, workMillis, ramMebibytes, fpmChildren, seed);
        }

        /// This life at another pace.
        public Life paced(int newThinkMillis, int newWorkMillis) {
            return new Life(
                    mpm,
                    startChildren,
                    maxChildren,
                    threads,
                    visitors,
                    newThinkMillis,
                    newWorkMillis,
                    ramMebibytes,
                    fpmChildren,
                    seed);
        }

        /// This life with so much RAM.
        public Life withRam(int mebibytes) {
            return new Life(
                    mpm,
                    startChildren,
                    maxChildren,
                    threads,
                    visitors,
                    thinkMillis,
                    workMillis,
                    mebibytes,
                    fpmChildren,
                    seed);
        }

        /// This life with a PHP-FPM pool.
        public Life withFpm(int children) {
            return new Life(
                    mpm,
                    startChildren,
                    maxChildren,
                    threads,
                    visitors,
                    thinkMillis,
                    workMillis,
                    ramMebibytes,
                    children,
                    seed);
        }

        /// This life with other chance.
        public Life withSeed(long newSeed) {
            return new Life(
                    mpm,
                    startChildren,
                    maxChildren,
                    threads,
                    visitors,
                    thinkMillis,
                    workMillis,
                    ramMebibytes,
                    fpmChildren,
                    newSeed);
        }
    }

    private record Event(long atNanos, long sequence, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(atNanos, other.atNanos);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }

    private final Life life;
    private final SplittableRandom random;
    private final TraceWriter writer = new TraceWriter(Recording.keep());
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final BitSet usedNumbers = new BitSet();
    private final Deque<Integer> queue = new ArrayDeque<>();
    private final Deque<Integer> fpmQueue = new ArrayDeque<>();
    private final int[] placeOfConnection = new int[1 << 16];
    private final int[] serials = new int[1 << 16];
    private final boolean[] isIdle;
    private final boolean[] isAlive;
    private final boolean[] isDying;
    private final int[] pids;
    private final int[] memory;
    private final int[] connectionAt;
    private final List<List<Integer>> parked = new ArrayList<>();
    private final int[] fpmConnection;
    private long now;
    private long sequence;
    private int nextPid = 4100;
    private int rate = 1;

    private SyntheticTrace(Life life) {
        this.life = life;
        this.random = new SplittableRandom(life.seed());
        int places = life.maxChildren() * life.threads();
        isIdle = new boolean[places];
        connectionAt = new int[places];
        isAlive = new boolean[life.maxChildren()];
        isDying = new boolean[life.maxChildren()];
        pids = new int[life.maxChildren()];
        memory = new int[life.maxChildren()];
        fpmConnection = new int[life.fpmChildren()];
        for (int child = 0; child < life.maxChildren(); child++) {
            parked.add(new ArrayList<>());
        }
    }

    /// The trace of that life over so much time.
    public static TraceView of(Life life, long nanos) {
        return written(life, nanos).view();
    }

    /// The writer behind that trace, to go on with.
    public static TraceWriter written(Life life, long nanos) {
        SyntheticTrace trace = new SyntheticTrace(life);
        trace.start();
        trace.runTo(nanos);
        return trace.writer;
    }

    /// A threaded server that refuses to start because of mod_php, and visitors it turns away.
    public static TraceView refused(int visitors) {
        SyntheticTrace trace = new SyntheticTrace(Life.event().sized(0, 6, 25, visitors));
        trace.record(TraceKind.HOST, 2, 4096, 0);
        trace.record(TraceKind.LOG, 0, 0, LogMessage.NOT_THREADSAFE.ordinal());
        trace.record(TraceKind.LOG, 0, 0, LogMessage.PRE_CONFIGURATION_FAILED.ordinal());
        trace.record(TraceKind.SERVER_REFUSED, 0, 0, 0);
        for (int visitor = 0; visitor < visitors; visitor++) {
            int connection = visitor;
            trace.after(trace.random.nextLong(5 * SECOND), () -> {
                trace.record(TraceKind.VISIT, 0, connection, 0);
                trace.after(30 * MILLI, () -> {
                    trace.record(TraceKind.FAIL, 0, connection, FailKind.REFUSED.ordinal());
                    trace.record(TraceKind.END, 0, connection, 0);
                });
            });
        }
        trace.runTo(6 * SECOND);
        return trace.writer.view();
    }

    private void record(TraceKind kind, int actor, int subject, int argument) {
        writer.append(now, TraceLayout.pack(kind.code(), actor, subject, argument));
    }

    private void after(long nanos, Runnable action) {
        events.add(new Event(now + nanos, sequence++, action));
    }

    private long drawn(double meanMillis) {
        return (long) (-Math.log(1 - random.nextDouble()) * meanMillis * MILLI) + 1000;
    }

    private void runTo(long nanos) {
        while (!events.isEmpty() && events.peek().atNanos() <= nanos) {
            Event event = events.poll();
            now = event.atNanos();
            event.action().run();
        }
    }

    private void start() {
        record(TraceKind.HOST, 2, life.ramMebibytes(), 0);
        record(TraceKind.SERVER_START, life.maxChildren(), 0, life.threads());
        record(TraceKind.GENERATION, 0, 0, 0);
        for (int i = 0; i < life.fpmChildren(); i++) {
            fpmConnection[i] = -1;
            record(TraceKind.FPM_FORK, i, 9000 + i, 0);
        }
        for (int child = 0; child < life.startChildren(); child++) {
            fork(child);
        }
        for (int visitor = 0; visitor < life.visitors(); visitor++) {
            after(random.nextLong(Math.max(1, life.thinkMillis() * MILLI)), this::visit);
        }
        after(SECOND, this::maintain);
        after(200 * MILLI, this::account);
    }

    private void maintain() {
        int idle = 0;
        for (boolean isFree : isIdle) {
            idle += isFree ? 1 : 0;
        }
        reapAll();
        if (idle < 5 * life.threads()) {
            int forked = 0;
            for (int child = 0; child < life.maxChildren() && forked < rate; child++) {
                if (!isAlive[child]) {
                    fork(child);
                    forked++;
                }
            }
            rate = Math.min(32, rate * 2);
            if (forked == 0) {
                record(TraceKind.LOG, 0, 0, LogMessage.PREFORK_MAX_REQUEST_WORKERS.ordinal());
            }
        } else {
            rate = 1;
        }
        if (random.nextInt(6) == 0) {
            loseOne();
        }
        after(SECOND, this::maintain);
    }

    private final List<Integer> corpses = new ArrayList<>();

    private void reapAll() {
        for (int child : corpses) {
            isAlive[child] = false;
            isDying[child] = false;
            record(TraceKind.REAP, child * life.threads(), 0, 0);
        }
        corpses.clear();
    }

    private void loseOne() {
        int child = random.nextInt(life.maxChildren());
        if (!isAlive[child] || corpses.contains(child) || isDying[child]) {
            return;
        }
        int first = child * life.threads();
        if (life.mpm() != Mpm.PREFORK && random.nextBoolean()) {
            isDying[child] = true;
            record(TraceKind.CHILD_STATE, first, 0, ChildState.DYING.ordinal());
            for (int place = first; place < first + life.threads(); place++) {
                if (isIdle[place]) {
                    isIdle[place] = false;
                    record(TraceKind.LETTER, place, 0, Letter.GRACEFUL.ordinal());
                }
            }
            after(drawn(2500), () -> kill(child, ExitCause.EXITED));
            return;
        }
        if (life.mpm() == Mpm.EVENT && random.nextBoolean()) {
            record(TraceKind.CHILD_STATE, first, 0, ChildState.NOT_ACCEPTING.ordinal());
            after(2 * SECOND, () -> {
                if (isAlive[child] && !corpses.contains(child) && !isDying[child]) {
                    record(TraceKind.CHILD_STATE, first, 0, ChildState.ACCEPTING.ordinal());
                }
            });
            return;
        }
        kill(child, isSwapping() ? ExitCause.OUT_OF_MEMORY : ExitCause.CRASHED);
    }

    private void kill(int child, ExitCause cause) {
        if (!isAlive[child] || corpses.contains(child)) {
            return;
        }
        int first = child * life.threads();
        for (int place = first; place < first + life.threads(); place++) {
            isIdle[place] = false;
            int connection = connectionAt[place];
            if (connection >= 0) {
                connectionAt[place] = -1;
                fail(connection, 0, place);
            }
        }
        for (int connection : List.copyOf(parked.get(child))) {
            fail(connection, 1, first);
        }
        parked.get(child).clear();
        record(TraceKind.EXIT, first, pids[child], cause.ordinal());
        memory[child] = 0;
        corpses.add(child);
    }

    private void fail(int connection, int where, int place) {
        record(TraceKind.FAIL, 0, connection, FailKind.RESET.ordinal());
        record(TraceKind.CLOSE, place, connection, where);
        serials[connection]++;
        fpmQueue.remove(connection);
        after(15 * MILLI, () -> end(connection));
    }

    private void fork(int child) {
        int first = child * life.threads();
        isAlive[child] = true;
        isDying[child] = false;
        pids[child] = nextPid++;
        memory[child] = 6 * UNITS_PER_MEBIBYTE;
        record(TraceKind.FORK, first, pids[child], life.threads());
        record(TraceKind.CHILD_MEMORY, first, memory[child], 0);
        after(20 * MILLI, () -> {
            record(TraceKind.CHILD_READY, first, 0, life.threads());
            for (int place = first; place < first + life.threads(); place++) {
                isIdle[place] = true;
                connectionAt[place] = -1;
            }
            drainQueue();
        });
    }

    private boolean isSwapping() {
        return used() > life.ramMebibytes() * UNITS_PER_MEBIBYTE;
    }

    private int used() {
        int units = 600 * UNITS_PER_MEBIBYTE;
        for (int each : memory) {
            units += each;
        }
        return units;
    }

    private void account() {
        int ram = life.ramMebibytes() * UNITS_PER_MEBIBYTE;
        int used = used();
        record(TraceKind.RAM, 0, Math.min(ram, used), 0);
        record(TraceKind.SWAP, 0, Math.max(0, used - ram), 0);
        after(200 * MILLI, this::account);
    }

    private void visit() {
        int connection = usedNumbers.nextClearBit(0);
        usedNumbers.set(connection);
        placeOfConnection[connection] = -1;
        record(TraceKind.VISIT, 0, connection, 0);
        after(30 * MILLI, () -> connect(connection, 1));
    }

    private void connect(int connection, int attempt) {
        if (queue.size() >= 511) {
            record(TraceKind.SYN_DROP, 0, connection, attempt);
            if (attempt == 3) {
                record(TraceKind.FAIL, 0, connection, FailKind.CONNECT_TIMEOUT.ordinal());
                record(TraceKind.LEAVE, 0, connection, 0);
                end(connection);
            } else {
                after((1L << attempt) * SECOND, () -> connect(connection, attempt + 1));
            }
            return;
        }
        record(TraceKind.CONNECT, 0, connection, 0);
        record(TraceKind.REQUEST, 0, connection, 0);
        record(TraceKind.QUEUE, 0, connection, 0);
        queue.add(connection);
        drainQueue();
    }

    private void drainQueue() {
        while (!queue.isEmpty()) {
            int place = idlePlace();
            if (place < 0) {
                return;
            }
            int connection = queue.poll();
            take(place, connection);
            record(TraceKind.ACCEPT, place, connection, 0);
            read(place, connection);
        }
    }

    private int idlePlace() {
        for (int place = 0; place < isIdle.length; place++) {
            if (isIdle[place]) {
                return place;
            }
        }
        return -1;
    }

    private void take(int place, int connection) {
        isIdle[place] = false;
        connectionAt[place] = connection;
        placeOfConnection[connection] = place;
    }

    /// Runs the action later unless the connection has been cut in between.
    private void later(int connection, long nanos, Runnable action) {
        int serial = serials[connection];
        after(nanos, () -> {
            if (serials[connection] == serial) {
                action.run();
            }
        });
    }

    private void read(int place, int connection) {
        record(TraceKind.READ, place, connection, 0);
        later(connection, drawn(3), () -> work(place, connection));
    }

    private void work(int place, int connection) {
        double millis = life.workMillis();
        record(TraceKind.RUN, place, connection, 0);
        int child = place / life.threads();
        memory[child] = Math.max(memory[child], (6 + random.nextInt(60)) * UNITS_PER_MEBIBYTE);
        record(TraceKind.CHILD_MEMORY, child * life.threads(), memory[child], 0);
        later(connection, drawn(millis * 0.2), () -> {
            if (isSwapping()) {
                record(TraceKind.PAGE, place, connection, 0);
            } else {
                record(TraceKind.WAIT, place, connection, 0);
            }
            if (life.fpmChildren() > 0) {
                record(TraceKind.FPM_QUEUE, place, connection, 0);
                fpmQueue.add(connection);
                drainFpm();
            } else {
                later(connection, drawn(millis * 0.6), () -> send(place, connection));
            }
        });
    }

    private void drainFpm() {
        for (int i = 0; i < fpmConnection.length; i++) {
            if (fpmConnection[i] < 0 && !fpmQueue.isEmpty()) {
                int number = i;
                int connection = fpmQueue.poll();
                int serial = serials[connection];
                fpmConnection[number] = connection;
                record(TraceKind.FPM_BUSY, number, connection, 0);
                after(drawn(life.workMillis()), () -> {
                    fpmConnection[number] = -1;
                    record(TraceKind.FPM_IDLE, number, 0, 0);
                    if (serials[connection] == serial) {
                        send(placeOfConnection[connection], connection);
                    }
                    drainFpm();
                });
            }
        }
    }

    private void send(int place, int connection) {
        record(TraceKind.SEND, place, connection, 0);
        later(connection, drawn(life.workMillis() * 0.2), () -> {
            record(TraceKind.RESPONSE, 0, connection, random.nextInt(50) == 0 ? 503 : 200);
            if (random.nextInt(40) == 0) {
                record(TraceKind.WRONG_ANSWER, 0, connection, 0);
            }
            int next = random.nextInt(4);
            if (next == 0) {
                record(TraceKind.LEAVE, 0, connection, 0);
                linger(place, connection);
            } else if (life.mpm() == Mpm.EVENT) {
                park(place, connection);
            } else {
                record(TraceKind.KEEPALIVE, place, connection, 0);
                later(connection, drawn(2500), () -> {
                    if (random.nextInt(3) == 0) {
                        linger(place, connection);
                    } else {
                        record(TraceKind.REQUEST, 0, connection, 0);
                        read(place, connection);
                    }
                });
            }
        });
    }

    private void park(int place, int connection) {
        int child = place / life.threads();
        record(TraceKind.PARK, place, connection, ParkPlace.KEEPALIVE.ordinal());
        parked.get(child).add(connection);
        release(place);
        later(connection, drawn(4000), () -> {
            if (random.nextInt(3) > 0) {
                unpark(child, connection);
                return;
            }
            record(TraceKind.MOVE, child * life.threads(), connection, ParkPlace.LINGER.ordinal());
            later(connection, drawn(600), () -> {
                parked.get(child).remove((Integer) connection);
                record(TraceKind.CLOSE, child * life.threads(), connection, 1);
                serials[connection]++;
                after(15 * MILLI, () -> end(connection));
            });
        });
    }

    private void unpark(int child, int connection) {
        int first = child * life.threads();
        for (int place = first; place < first + life.threads(); place++) {
            if (isIdle[place]) {
                parked.get(child).remove((Integer) connection);
                take(place, connection);
                record(TraceKind.REQUEST, 0, connection, 0);
                record(TraceKind.UNPARK, place, connection, 0);
                read(place, connection);
                return;
            }
        }
        later(connection, 20 * MILLI, () -> unpark(child, connection));
    }

    private void linger(int place, int connection) {
        record(TraceKind.LINGER, place, connection, 0);
        later(connection, drawn(40), () -> {
            record(TraceKind.CLOSE, place, connection, 0);
            serials[connection]++;
            release(place);
            after(15 * MILLI, () -> end(connection));
        });
    }

    private void release(int place) {
        connectionAt[place] = -1;
        isIdle[place] = !isDying[place / life.threads()];
        drainQueue();
    }

    private void end(int connection) {
        record(TraceKind.END, 0, connection, 0);
        usedNumbers.clear(connection);
        after(drawn(life.thinkMillis()), this::visit);
    }
}
