package org.mpmexplorer.mpm;

import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.kernel.Draws;
import org.mpmexplorer.kernel.EventQueue;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceWriter;

/// What every mechanism shares: the time, the queue of events, the draws and the trace.
final class Simulation {
    final EventQueue queue = new EventQueue(1024);
    final Draws draws;
    final TraceWriter trace;
    long nowNanos;
    long handled;

    Simulation(long seed, TraceWriter trace) {
        this.draws = new Draws(seed);
        this.trace = trace;
    }

    void after(long delayNanos, int event, int subject) {
        queue.schedule(nowNanos + delayNanos, event << Event.SUBJECT_BITS | subject);
    }

    void at(long nanos, int event, int subject) {
        queue.schedule(nanos, event << Event.SUBJECT_BITS | subject);
    }

    void record(int kind, int actor, int subject, int argument) {
        trace.append(nowNanos, TraceLayout.pack(kind, actor, subject, argument));
    }

    void log(LogMessage message) {
        trace.append(nowNanos, TraceLayout.packValue(Rec.LOG, 0, message.ordinal()));
    }

    void log(LogMessage message, long first) {
        trace.append(nowNanos, TraceLayout.packValue(Rec.LOG, first, message.ordinal()));
    }

    /// A further number of the line just logged.
    void number(long value) {
        trace.append(nowNanos, TraceLayout.packValue(Rec.NUMBER, value, 0));
    }

    void copyFrom(Simulation other) {
        queue.copyFrom(other.queue);
        nowNanos = other.nowNanos;
        handled = other.handled;
    }
}
