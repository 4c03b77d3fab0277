package org.mpmexplorer.playback;

import java.util.Arrays;
import java.util.Optional;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;

/// The instant the user is looking at: everything that is visible of one server then, as a pure fold of
/// the records up to it.
///
/// It is filled by [MomentIndex#seek] and used again for the next frame. Belongs to one thread.
public final class Moment {
    private static final long BYTES_PER_MEBIBYTE = 1L << 20;
    private static final int NO_MESSAGE = -1;

    /// By the argument of [TraceKind#FPM_BUSY].
    private static final Activity[] FPM_ACTIVITIES = {Activity.RUN, Activity.WAIT, Activity.PAGE};

    private final Places places = new Places();
    private final Children children = new Children();
    private final Connections connections = new Connections();
    private final FpmPool fpm = new FpmPool();
    private final LastSecond lastSecond = new LastSecond();
    private final long[] failures = new long[FailKind.values().length];
    private final long[] deaths = new long[ExitCause.values().length];

    private Lineage lineage = new Lineage();
    private long records;
    private long timeNanos;
    private long replies;
    private long serverErrors;
    private long wrongAnswers;
    private long visits;
    private long drops;
    private int generation;
    private int cores;
    private int ramMebibytes;
    private int ramUnits;
    private int swapUnits;
    private boolean isRefused;
    private int gravestMessage = NO_MESSAGE;

    /// The moment before the first record.
    public Moment() {}

    /// The instant; every record up to and including it is folded.
    public long timeNanos() {
        return timeNanos;
    }

    /// How many records are folded.
    public long records() {
        return records;
    }

    /// The scoreboard.
    public Places places() {
        return places;
    }

    /// The child processes.
    public Children children() {
        return children;
    }

    /// The connections.
    public Connections connections() {
        return connections;
    }

    /// The PHP-FPM pool; empty where none is used.
    public FpmPool fpm() {
        return fpm;
    }

    /// Connections that are open: from the visitor's first SYN until nothing is left.
    public int openConnections() {
        return connections.count(Spot.CONNECTING)
                + connections.count(Spot.CONNECTED)
                + connections.count(Spot.QUEUED)
                + connections.count(Spot.PLACE)
                + connections.count(Spot.PARKED)
                + connections.count(Spot.CLOSED);
    }

    /// Length of the accept queue.
    public int queued() {
        return connections.count(Spot.QUEUED);
    }

    /// Complete replies since the start of the run.
    public long replies() {
        return replies;
    }

    /// Complete replies with a status of 500 and above.
    public long serverErrors() {
        return serverErrors;
    }

    /// Replies with another request's data.
    public long wrongAnswers() {
        return wrongAnswers;
    }

    /// Visitors that began to connect since the start of the run.
    public long visits() {
        return visits;
    }

    /// SYNs and first data lost at a full accept queue since the start of the run.
    public long drops() {
        return drops;
    }

    /// Failures of this kind since the start of the run.
    public long failures(FailKind kind) {
        return failures[kind.ordinal()];
    }

    /// Failures of any kind since the start of the run.
    public long failures() {
        long sum = 0;
        for (long count : failures) {
            sum += count;
        }
        return sum;
    }

    /// Children of httpd that ended so since the start of the run.
    public long deaths(ExitCause cause) {
        return deaths[cause.ordinal()];
    }

    /// How often this happened in the last second of simulated time, per second.
    public double perSecond(Flow flow) {
        return lastSecond.perSecond(flow, timeNanos);
    }

    /// How many places and PHP-FPM children compute or wait for a core.
    public int computing() {
        return places.count(Activity.RUN) + fpm.count(Activity.RUN);
    }

    /// How many cores were busy, on average over the last second of simulated time.
    public double busyCores() {
        return lastSecond.busyCores(timeNanos);
    }

    /// Cores of the machine.
    public int cores() {
        return cores;
    }

    /// RAM of the machine.
    public long ramBytes() {
        return ramMebibytes * BYTES_PER_MEBIBYTE;
    }

    /// RAM in use by everything.
    public long ramUsedBytes() {
        return ramUnits * TraceLayout.MEMORY_UNIT_BYTES;
    }

    /// Swap in use.
    public long swapUsedBytes() {
        return swapUnits * TraceLayout.MEMORY_UNIT_BYTES;
    }

    /// The generation new children belong to.
    public int generation() {
        return generation;
    }

    /// Whether the server refused to start.
    public boolean isRefused() {
        return isRefused;
    }

    /// What the log said when the server refused to start: the gravest message since the start before.
    public Optional<LogMessage> refusal() {
        return isRefused && gravestMessage != NO_MESSAGE
                ? Optional.of(LogMessage.of(gravestMessage))
                : Optional.empty();
    }

    /// Makes this the moment before the first record.
    public void clear() {
        places.reset(0, 1, 0);
        children.reset(0);
        connections.clear();
        fpm.clear();
        lastSecond.clear();
        Arrays.fill(failures, 0);
        Arrays.fill(deaths, 0);
        records = 0;
        timeNanos = 0;
        replies = 0;
        serverErrors = 0;
        wrongAnswers = 0;
        visits = 0;
        drops = 0;
        generation = 0;
        cores = 0;
        ramMebibytes = 0;
        ramUnits = 0;
        swapUnits = 0;
        isRefused = false;
        gravestMessage = NO_MESSAGE;
    }

    /// Makes this equal to the other moment.
    public void copyFrom(Moment other) {
        places.copyFrom(other.places);
        children.copyFrom(other.children);
        connections.copyFrom(other.connections);
        fpm.copyFrom(other.fpm);
        lastSecond.copyFrom(other.lastSecond);
        System.arraycopy(other.failures, 0, failures, 0, failures.length);
        System.arraycopy(other.deaths, 0, deaths, 0, deaths.length);
        records = other.records;
        lineage = other.lineage;
        timeNanos = other.timeNanos;
        replies = other.replies;
        serverErrors = other.serverErrors;
        wrongAnswers = other.wrongAnswers;
        visits = other.visits;
        drops = other.drops;
        generation = other.generation;
        cores = other.cores;
        ramMebibytes = other.ramMebibytes;
        ramUnits = other.ramUnits;
        swapUnits = other.swapUnits;
        isRefused = other.isRefused;
        gravestMessage = other.gravestMessage;
    }

    /// The token of the course of events whose records are folded; see [MomentIndex].
    Lineage lineage() {
        return lineage;
    }

    void setLineage(Lineage token) {
        lineage = token;
    }

    void setTime(long nanos) {
        timeNanos = nanos;
    }

    /// Roughly what a copy of this occupies.
    long bytes() {
        return places.bytes() + children.bytes() + connections.bytes() + fpm.bytes() + 1024;
    }

    /// Folds the next record: its time in nanoseconds and its packed word (see [TraceLayout]).
    public void apply(long atNanos, long word) {
        int actor = TraceLayout.actor(word);
        int subject = TraceLayout.subject(word);
        int argument = TraceLayout.argument(word);
        records++;
        timeNanos = atNanos;
        switch (TraceKind.of(TraceLayout.kind(word))) {
            case SERVER_START -> startServer(actor, argument);
            case SERVER_REFUSED -> isRefused = true;
            case VISIT -> visit(subject, argument);
            case SYN_DROP, DATA_DROP -> drop(subject);
            case CONNECT -> connections.move(subject, Station.of(Spot.CONNECTED), atNanos);
            case REQUEST -> connections.request(subject, argument, atNanos);
            case QUEUE -> queue(subject);
            case ACCEPT -> accept(actor, subject);
            case READ -> work(actor, subject, Letter.READ, Activity.READ);
            case RUN -> work(actor, subject, Letter.WRITE, Activity.RUN);
            case WAIT -> wait(actor, subject);
            case PAGE -> setPlace(actor, Letter.WRITE, Activity.PAGE);
            case SEND -> work(actor, subject, Letter.WRITE, Activity.SEND);
            case KEEPALIVE -> work(actor, subject, Letter.KEEPALIVE, Activity.HOLD);
            case LINGER -> work(actor, subject, Letter.CLOSING, Activity.DRAIN);
            case PARK -> park(actor, subject, ParkPlace.of(argument));
            case MOVE -> movePark(subject, ParkPlace.of(argument));
            case UNPARK -> unpark(actor, subject);
            case CLOSE -> close(subject);
            case RESPONSE -> respond(subject, argument);
            case WRONG_ANSWER -> answerWrongly(subject);
            case FAIL -> fail(subject, FailKind.of(argument));
            case LEAVE -> connections.leave(subject);
            case END -> end(subject);
            case FORK -> fork(actor, subject, argument);
            case CHILD_READY -> childReady(actor);
            case LETTER -> setPlace(actor, Letter.of(argument), places.activity(actor));
            case CHILD_STATE -> children.setState(places.childOf(actor), ChildState.of(argument));
            case EXIT -> exit(actor, ExitCause.of(argument));
            case REAP -> reap(actor);
            case CHILD_MEMORY -> children.setMemory(places.childOf(actor), subject);
            case GENERATION -> generation = subject;
            case RAM -> ramUnits = subject;
            case SWAP -> swapUnits = subject;
            case HOST -> setHost(actor, subject);
            case LOG -> log(argument);
            case NUMBER, TURN, PERFORM -> {}
            case FPM_FORK -> fpm.fork(actor, subject, atNanos);
            case FPM_BUSY -> workInFpm(actor, subject, argument);
            case FPM_IDLE -> restFpm(actor);
            case FPM_EXIT -> exitFpm(actor, ExitCause.of(argument));
            case FPM_QUEUE -> queueForFpm(subject);
        }
    }

    private void startServer(int childCount, int stride) {
        places.reset(childCount * stride, stride, timeNanos);
        children.reset(childCount);
        generation = 0;
        isRefused = false;
        gravestMessage = NO_MESSAGE;
        countBusyCores();
    }

    private void setHost(int newCores, int mebibytes) {
        cores = newCores;
        ramMebibytes = mebibytes;
        countBusyCores();
    }

    private void countBusyCores() {
        lastSecond.setBusyCores(Math.min(cores, computing()), timeNanos);
    }

    private void setPlace(int place, Letter letter, Activity activity) {
        int runningBefore = places.count(Activity.RUN);
        places.set(place, letter, activity, timeNanos);
        if (places.count(Activity.RUN) != runningBefore) {
            countBusyCores();
        }
    }

    private void visit(int connection, int load) {
        connections.visit(connection, load, timeNanos);
        visits++;
        lastSecond.add(Flow.VISITS, timeNanos);
    }

    private void drop(int connection) {
        connections.drop(connection, timeNanos);
        drops++;
        lastSecond.add(Flow.DROPS, timeNanos);
    }

    private void queue(int connection) {
        connections.move(connection, Station.of(Spot.QUEUED), timeNanos);
        lastSecond.add(Flow.QUEUED, timeNanos);
    }

    private void accept(int place, int connection) {
        connections.move(connection, Station.atPlace(place), timeNanos);
        places.take(place, connection);
        setPlace(place, Letter.READ, Activity.READ);
        lastSecond.add(Flow.ACCEPTED, timeNanos);
    }

    private void work(int place, int connection, Letter letter, Activity activity) {
        leaveFpmQueue(connection);
        setPlace(place, letter, activity);
    }

    private void wait(int place, int connection) {
        boolean isInFpmQueue = connections.isInFpmQueue(connection);
        setPlace(place, Letter.WRITE, isInFpmQueue ? Activity.FPM_QUEUE : Activity.WAIT);
    }

    private void park(int place, int connection, ParkPlace park) {
        leaveFpmQueue(connection);
        rest(place);
        int child = places.childOf(place);
        int slot = children.parking().add(child, park);
        connections.move(connection, Station.parked(child, park, slot), timeNanos);
    }

    private void movePark(int connection, ParkPlace park) {
        long from = connections.station(connection);
        int child = Station.child(from);
        children.parking().move(child, Station.park(from), park);
        connections.move(connection, Station.parked(child, park, Station.slot(from)), timeNanos);
    }

    private void unpark(int place, int connection) {
        leaveStation(connection);
        connections.move(connection, Station.atPlace(place), timeNanos);
        places.take(place, connection);
    }

    private void close(int connection) {
        leaveFpmQueue(connection);
        leaveStation(connection);
        connections.move(connection, Station.of(Spot.CLOSED), timeNanos);
    }

    private void end(int connection) {
        leaveFpmQueue(connection);
        leaveStation(connection);
        connections.move(connection, Station.NOWHERE, timeNanos);
    }

    private void leaveStation(int connection) {
        long station = connections.station(connection);
        switch (Station.spot(station)) {
            case PLACE -> {
                int place = Station.place(station);
                if (places.connection(place) == connection) {
                    rest(place);
                }
            }
            case PARKED ->
                children.parking().remove(Station.child(station), Station.park(station), Station.slot(station));
            case NOWHERE, CONNECTING, CONNECTED, QUEUED, CLOSED -> {}
        }
    }

    private void rest(int place) {
        places.take(place, Places.NONE);
        setPlace(place, children.isDying(places.childOf(place)) ? Letter.GRACEFUL : Letter.READY, Activity.NONE);
    }

    private void respond(int connection, int status) {
        connections.reply(connection, status, timeNanos);
        replies++;
        if (status >= 500) {
            serverErrors++;
        }
        lastSecond.add(Flow.REPLIES, timeNanos);
    }

    private void answerWrongly(int connection) {
        connections.answerWrongly(connection, timeNanos);
        wrongAnswers++;
    }

    private void fail(int connection, FailKind kind) {
        connections.fail(connection, kind, timeNanos);
        failures[kind.ordinal()]++;
        lastSecond.add(Flow.FAILURES, timeNanos);
    }

    private void fork(int firstPlace, int pid, int threads) {
        children.fork(places.childOf(firstPlace), pid, threads, generation, timeNanos);
        for (int place = firstPlace; place < firstPlace + threads; place++) {
            setPlace(place, Letter.STARTING, Activity.NONE);
        }
    }

    private void childReady(int firstPlace) {
        children.setLife(places.childOf(firstPlace), Life.SERVING);
        for (int place = firstPlace; place < firstPlace + places.stride(); place++) {
            if (places.letter(place) == Letter.STARTING) {
                setPlace(place, Letter.READY, Activity.NONE);
            }
        }
    }

    private void exit(int firstPlace, ExitCause cause) {
        children.exit(places.childOf(firstPlace), cause, timeNanos);
        deaths[cause.ordinal()]++;
        for (int place = firstPlace; place < firstPlace + places.stride(); place++) {
            places.take(place, Places.NONE);
            setPlace(place, places.letter(place), Activity.NONE);
        }
    }

    private void reap(int firstPlace) {
        children.setLife(places.childOf(firstPlace), Life.ABSENT);
        for (int place = firstPlace; place < firstPlace + places.stride(); place++) {
            setPlace(place, Letter.DEAD, Activity.NONE);
        }
    }

    private void queueForFpm(int connection) {
        if (!connections.isInFpmQueue(connection)) {
            connections.enterFpmQueue(connection);
            fpm.queue(1);
        }
        showAtPlace(connection, Activity.FPM_QUEUE);
    }

    private void workInFpm(int number, int connection, int what) {
        leaveFpmQueue(connection);
        fpm.work(number, connection, FPM_ACTIVITIES[what], timeNanos);
        showAtPlace(connection, Activity.WAIT);
        countBusyCores();
    }

    private void restFpm(int number) {
        fpm.rest(number, timeNanos);
        countBusyCores();
    }

    private void exitFpm(int number, ExitCause cause) {
        fpm.exit(number, cause, timeNanos);
        countBusyCores();
    }

    /// What PHP-FPM does for the connection is what its place waits for, unless that has given up.
    private void showAtPlace(int connection, Activity activity) {
        long station = connections.station(connection);
        if (Station.spot(station) == Spot.PLACE && places.letter(Station.place(station)) == Letter.WRITE) {
            setPlace(Station.place(station), Letter.WRITE, activity);
        }
    }

    private void leaveFpmQueue(int connection) {
        if (connections.isInFpmQueue(connection)) {
            connections.leaveFpmQueue(connection);
            fpm.queue(-1);
        }
    }

    private void log(int message) {
        if (gravestMessage == NO_MESSAGE || level(message).compareTo(level(gravestMessage)) < 0) {
            gravestMessage = message;
        }
    }

    private static LogLevel level(int message) {
        return LogMessage.of(message).level();
    }
}
