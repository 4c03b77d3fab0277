package org.mpmexplorer.playback;

import java.util.Arrays;
import java.util.Optional;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.TraceLayout;

/// The instant the user is looking at: everything that is visible of one server then, as a pure fold of
/// the records up to it.
///
/// It is filled by [MomentIndex#seek] and used again for the next frame. Belongs to one thread.
public final class Moment {
    private static final long BYTES_PER_MEBIBYTE = 1L << 20;

    static final int NO_MESSAGE = -1;

    private final Places places = new Places();
    private final Children children = new Children();
    private final Connections connections = new Connections();
    private final FpmPool fpm = new FpmPool();
    final LastSecond lastSecond = new LastSecond();
    final long[] failures = new long[FailKind.values().length];
    final long[] deaths = new long[ExitCause.values().length];
    private final Fold fold;

    private Lineage lineage = new Lineage();

    // written by the fold alone
    long records;
    long timeNanos;
    long replies;
    long serverErrors;
    long wrongAnswers;
    long visits;
    long drops;
    int generation;
    int cores;
    int ramMebibytes;
    int ramUnits;
    int swapUnits;
    boolean isRefused;
    int gravestMessage = NO_MESSAGE;

    /// The moment before the first record.
    public Moment() {
        fold = new Fold(this);
    }

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
        fold.apply(atNanos, word);
    }
}
