package org.mpmexplorer.insight;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;

/// What the records so far make of the run: the state of everything now and the counts of everything
/// until now.
final class RunState {
    private static final int RUNNING = SecondSeries.ACTIVITIES_FROM + Activity.RUNNING.ordinal();
    /// The CPU column holds a share, which is no whole number: this gauge of busy cores is its source.
    private static final int BUSY_CORES = Measure.CPU.ordinal();
    private static final int CLOSED_AT_PLACE = 0;
    private static final int CLOSED_PARKED = 1;
    private static final double BYTES_PER_MEBIBYTE = 1L << 20;

    private final Gauges gauges = new Gauges();
    private final Places places = new Places(gauges);
    private final Connections connections = new Connections(gauges);
    private final Tally tally = new Tally();
    final LogFold log = new LogFold();
    private final FpmPool fpm = new FpmPool(gauges);
    private double ramBytes;

    /// Applies one record; see [TraceKind] for what each says.
    void apply(long now, long index, long word) {
        int actor = TraceLayout.actor(word);
        int subject = TraceLayout.subject(word);
        int argument = TraceLayout.argument(word);
        switch (TraceKind.of(TraceLayout.kind(word))) {
            case SERVER_START -> startServer(now, actor, argument);
            case SERVER_REFUSED -> gauges.set(Measure.REFUSED.ordinal(), now, 1);
            case VISIT -> connections.visit(now, subject);
            case SYN_DROP -> tally.count(Measure.SYN_DROPS);
            case CONNECT -> tally.connected(connections.connect(now, subject));
            case REQUEST -> connections.ask(now, subject);
            case QUEUE -> connections.queue(now, subject);
            case ACCEPT -> {
                tally.queued(connections.unqueue(now, subject));
                occupy(now, actor, subject, Letter.READ, Activity.READING);
            }
            case READ -> occupy(now, actor, subject, Letter.READ, Activity.READING);
            case RUN -> occupy(now, actor, subject, Letter.WRITE, Activity.RUNNING);
            case WAIT -> occupy(now, actor, subject, Letter.WRITE, Activity.WAITING);
            case PAGE -> occupy(now, actor, subject, Letter.WRITE, Activity.PAGING);
            case SEND -> occupy(now, actor, subject, Letter.WRITE, Activity.SENDING);
            case KEEPALIVE -> occupy(now, actor, subject, Letter.KEEPALIVE, Activity.KEEPALIVE);
            case LINGER -> occupy(now, actor, subject, Letter.CLOSING, Activity.CLOSING);
            case PARK -> {
                connections.park(now, subject, ParkPlace.of(argument));
                connections.leavePlace(subject);
                places.rest(now, actor);
            }
            case MOVE -> connections.park(now, subject, ParkPlace.of(argument));
            case UNPARK -> {
                connections.unpark(now, subject);
                connections.bind(subject, actor);
            }
            case CLOSE -> close(now, actor, subject, argument);
            case RESPONSE -> tally.response(argument, connections.answer(now, subject));
            case WRONG_ANSWER -> tally.count(Measure.WRONG_ANSWERS);
            case FAIL -> {
                connections.answer(now, subject);
                tally.failure(FailKind.of(argument));
            }
            case END -> connections.end(now, subject);
            case FORK -> {
                tally.count(Measure.FORKS);
                places.fork(now, actor, argument);
            }
            case CHILD_READY -> places.ready(now, actor);
            case LETTER -> places.showLetter(now, actor, Letter.of(argument));
            case CHILD_STATE -> places.state(now, actor, ChildState.of(argument));
            case EXIT -> {
                tally.exit(ExitCause.of(argument));
                places.exit(now, actor);
            }
            case REAP -> places.reap(now, actor);
            case RAM -> gauges.set(Measure.RAM.ordinal(), now, subject);
            case SWAP -> gauges.set(Measure.SWAP.ordinal(), now, subject);
            case HOST -> {
                gauges.set(Gauges.CORES, now, actor);
                ramBytes = (double) subject * BYTES_PER_MEBIBYTE;
            }
            case LOG -> log.log(now, index, LogMessage.of(argument), TraceLayout.value(word));
            case NUMBER -> log.number(TraceLayout.value(word));
            case FPM_FORK -> gauges.add(Measure.FPM_CHILDREN.ordinal(), now, 1);
            case FPM_BUSY -> {
                if (connections.leaveFpmQueue(now, subject) && connections.isAtPlace(subject)) {
                    places.act(now, connections.place(subject), Activity.WAITING);
                }
                fpm.work(now, actor, argument);
            }
            case FPM_IDLE -> fpm.rest(now, actor);
            case FPM_EXIT -> {
                tally.fpmExit(ExitCause.of(argument));
                fpm.exit(now, actor);
            }
            case FPM_QUEUE -> {
                connections.queueForFpm(now, subject);
                if (connections.isAtPlace(subject)) {
                    places.act(now, connections.place(subject), Activity.FPM_QUEUED);
                }
            }
            case CHILD_MEMORY -> places.memory(now, actor, subject);
            case DATA_DROP, LEAVE, GENERATION, TURN, PERFORM -> {}
        }
        long computing = gauges.value(RUNNING) + gauges.value(Measure.FPM_RUNNING.ordinal());
        long busyCores = Math.min(gauges.value(Gauges.CORES), computing);
        if (busyCores != gauges.value(BUSY_CORES)) {
            gauges.set(BUSY_CORES, now, busyCores);
        }
    }

    private void startServer(long now, int children, int stride) {
        gauges.set(Measure.REFUSED.ordinal(), now, 0);
        places.startServer(now, children, stride);
    }

    private void occupy(long now, int place, int connection, Letter letter, Activity activity) {
        connections.bind(connection, place);
        places.show(now, place, letter, activity);
    }

    private void close(long now, int actor, int connection, int from) {
        switch (from) {
            case CLOSED_AT_PLACE -> places.rest(now, actor);
            case CLOSED_PARKED -> connections.unpark(now, connection);
            default -> connections.unqueue(now, connection);
        }
        connections.leavePlace(connection);
    }

    void startSecond(long now) {
        gauges.startSecond(now);
        tally.startSecond();
    }

    /// Writes the values of the second that began at `fromNanos`, as far as `toNanos`.
    void writeRow(float[][] columns, int row, long fromNanos, long toNanos) {
        double length = toNanos - fromNanos;
        for (Measure measure : Measure.ALL) {
            int column = measure.ordinal();
            columns[column][row] = switch (measure.kind()) {
                case COUNT -> tally.inSecond(measure);
                case TIME -> (float) tally.timeOfSecond(measure);
                case LEVEL -> (float) (gauges.areaOfSecond(column, toNanos) / length * scale(measure));
            };
        }
        columns[BUSY_CORES][row] = (float) (gauges.areaOfSecond(BUSY_CORES, toNanos)
                / Math.max(length, gauges.areaOfSecond(Gauges.CORES, toNanos)));
        for (int column = SecondSeries.LETTERS_FROM; column < SecondSeries.TIMES_FROM; column++) {
            columns[column][row] = (float) (gauges.areaOfSecond(column, toNanos) / length);
        }
        for (int bucket = 0; bucket < TimeBuckets.COUNT; bucket++) {
            columns[SecondSeries.TIMES_FROM + bucket][row] = tally.inBucketOfSecond(bucket);
        }
    }

    RunSummary summary(long toNanos) {
        return new RunSummary(
                toNanos,
                gauges.value(Measure.REFUSED.ordinal()) > 0,
                tally.requests(toNanos),
                workers(toNanos),
                machine(toNanos),
                tally.deaths());
    }

    private RunSummary.Workers workers(long toNanos) {
        List<RunSummary.LetterLevel> letters = new ArrayList<>();
        for (Letter letter : Letter.values()) {
            Level level = gauges.level(SecondSeries.LETTERS_FROM + letter.ordinal(), toNanos);
            if (level.peak() > 0) {
                letters.add(new RunSummary.LetterLevel(letter, level));
            }
        }
        List<RunSummary.ActivityLevel> activities = new ArrayList<>();
        for (Activity activity : Activity.ALL) {
            Level level = gauges.level(SecondSeries.ACTIVITIES_FROM + activity.ordinal(), toNanos);
            if (level.peak() > 0) {
                activities.add(new RunSummary.ActivityLevel(activity, level));
            }
        }
        return new RunSummary.Workers(
                level(Measure.BUSY_WORKERS, toNanos),
                level(Measure.IDLE_WORKERS, toNanos),
                level(Measure.KEEPALIVE_PARKED, toNanos),
                level(Measure.QUEUE, toNanos),
                level(Measure.WAITING_VISITORS, toNanos),
                letters,
                activities);
    }

    private RunSummary.Machine machine(long toNanos) {
        double cores = gauges.level(Gauges.CORES, toNanos).mean();
        double busyCores = gauges.level(BUSY_CORES, toNanos).mean();
        return new RunSummary.Machine(
                level(Measure.PROCESSES, toNanos),
                level(Measure.THREADS, toNanos),
                level(Measure.FPM_CHILDREN, toNanos),
                level(Measure.FPM_QUEUE, toNanos),
                level(Measure.RAM, toNanos),
                level(Measure.SWAP, toNanos),
                cores == 0 ? 0 : busyCores / cores,
                ramBytes,
                (int) gauges.value(Gauges.CORES));
    }

    private Level level(Measure measure, long toNanos) {
        Level level = gauges.level(measure.ordinal(), toNanos);
        double scale = scale(measure);
        return new Level(level.mean() * scale, level.peak() * scale);
    }

    private static double scale(Measure measure) {
        return switch (measure) {
            case RAM, SWAP, CHILD_MEMORY -> TraceLayout.MEMORY_UNIT_BYTES;
            default -> 1;
        };
    }
}
