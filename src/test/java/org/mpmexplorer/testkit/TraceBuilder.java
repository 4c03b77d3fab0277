package org.mpmexplorer.testkit;

import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.trace.TraceWriter;

/// Writes a trace by hand, in the words of [TraceKind], for tests that know the right answer.
public final class TraceBuilder {
    private final TraceWriter writer = new TraceWriter(Recording.keep());
    private final int stride;
    private long nowNanos;

    private TraceBuilder(int stride) {
        this.stride = stride;
    }

    /// A server with so many places for children, each with one thread, under prefork's name.
    public static TraceBuilder prefork(int children) {
        return new TraceBuilder(1).host(2, 4096).record(TraceKind.SERVER_START, children, 0, 1);
    }

    /// A server with so many places for children of `threads` threads.
    public static TraceBuilder threaded(int children, int threads) {
        return new TraceBuilder(threads).host(2, 4096).record(TraceKind.SERVER_START, children, 0, threads);
    }

    /// Moves the clock to that many milliseconds after the start.
    public TraceBuilder at(double millis) {
        nowNanos = Math.round(millis * 1_000_000);
        return this;
    }

    /// Appends any record.
    public TraceBuilder record(TraceKind kind, int actor, int subject, int argument) {
        writer.append(nowNanos, TraceLayout.pack(kind.code(), actor, subject, argument));
        return this;
    }

    /// A record of a connection at a place.
    public TraceBuilder work(TraceKind kind, int place, int connection) {
        return record(kind, place, connection, 0);
    }

    public TraceBuilder host(int cores, int ramMebibytes) {
        return record(TraceKind.HOST, cores, ramMebibytes, 0);
    }

    /// Forks the child with that number and makes it ready at once.
    public TraceBuilder child(int child) {
        return fork(child).record(TraceKind.CHILD_READY, child * stride, 0, stride);
    }

    public TraceBuilder fork(int child) {
        return record(TraceKind.FORK, child * stride, 1000 + child, stride);
    }

    public TraceBuilder exit(int child, ExitCause cause) {
        return record(TraceKind.EXIT, child * stride, 1000 + child, cause.ordinal());
    }

    /// A visitor connects, without a queue and without delay.
    public TraceBuilder visit(int connection) {
        return record(TraceKind.VISIT, 0, connection, 0).record(TraceKind.CONNECT, 0, connection, 0);
    }

    /// The visitor's request reaches the accept queue.
    public TraceBuilder queue(int connection) {
        return record(TraceKind.REQUEST, 0, connection, 0).record(TraceKind.QUEUE, 0, connection, 0);
    }

    public TraceBuilder respond(int connection, int status) {
        return record(TraceKind.RESPONSE, 0, connection, status);
    }

    public TraceBuilder fail(int connection, FailKind kind) {
        return record(TraceKind.FAIL, 0, connection, kind.ordinal());
    }

    /// The server closes the connection at the place, and nothing is left of it.
    public TraceBuilder closeAt(int place, int connection) {
        return record(TraceKind.CLOSE, place, connection, 0).record(TraceKind.END, 0, connection, 0);
    }

    public TraceBuilder park(int place, int connection, ParkPlace where) {
        return record(TraceKind.PARK, place, connection, where.ordinal());
    }

    /// A log line; the first of the numbers travels in the LOG record, the others follow.
    public TraceBuilder log(LogMessage message, long... numbers) {
        long first = numbers.length == 0 ? 0 : numbers[0];
        writer.append(nowNanos, TraceLayout.packValue(TraceKind.LOG.code(), first, message.ordinal()));
        for (int i = 1; i < numbers.length; i++) {
            writer.append(nowNanos, TraceLayout.packValue(TraceKind.NUMBER.code(), numbers[i], 0));
        }
        return this;
    }

    /// "Server reached MaxRequestWorkers" in the words of that module.
    public TraceBuilder reachedMaxRequestWorkers(Mpm mpm) {
        return log(LogMessage.valueOf(mpm.name() + "_MAX_REQUEST_WORKERS"));
    }

    /// Forgets the records from that index on and begins a new epoch.
    public TraceBuilder truncate(long records) {
        writer.truncate(records);
        return this;
    }

    public TraceView view() {
        return writer.view();
    }
}
