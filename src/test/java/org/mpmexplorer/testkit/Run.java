package org.mpmexplorer.testkit;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.mpm.Engine;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceCursor;
import org.mpmexplorer.trace.TraceFingerprint;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceView;

/// A finished run: its trace, and the strict fold of it at any instant.
public final class Run {
    private final RunRecipe recipe;
    private final TraceView view;
    private final Ledger end;

    private Run(RunRecipe recipe, TraceView view) {
        this.recipe = recipe;
        this.view = view;
        end = at(Double.MAX_VALUE);
    }

    /// Runs the recipe to its end.
    public static Run of(RunRecipe recipe) {
        Engine engine = new Engine(recipe.scenario(), recipe.seed(), Recording.keep());
        drive(engine, recipe, recipe.scenario().durationNanos());
        return new Run(recipe, engine.view());
    }

    /// Advances to that time, applying every intervention of the recipe that lies between.
    public static void drive(Engine engine, RunRecipe recipe, long untilNanos) {
        long from = engine.nowNanos();
        boolean first = engine.traceRecords() == 0;
        for (Intervention intervention : recipe.allInterventions()) {
            boolean due = intervention.atNanos() > from || (first && intervention.atNanos() == from);
            if (due && intervention.atNanos() <= untilNanos) {
                engine.advanceTo(intervention.atNanos());
                engine.apply(intervention);
            }
        }
        engine.advanceTo(untilNanos);
    }

    public RunRecipe recipe() {
        return recipe;
    }

    public TraceView view() {
        return view;
    }

    public long fingerprint() {
        return TraceFingerprint.of(view);
    }

    /// What the trace says at the end.
    public Ledger end() {
        return end;
    }

    /// What the trace says after everything up to and including that second; every record is checked.
    public Ledger at(double seconds) {
        Ledger ledger = new Ledger();
        long until = seconds >= 1e9 ? Long.MAX_VALUE : Math.round(seconds * 1e9);
        TraceCursor cursor = view.cursor();
        while (cursor.next() && cursor.timeNanos() <= until) {
            ledger.add(cursor.timeNanos(), cursor.word());
        }
        return ledger;
    }

    /// Live processes a little (300 ms) after each of these seconds.
    public List<Integer> processesAfter(int fromSecond, int toSecond) {
        List<Integer> counts = new ArrayList<>();
        Ledger ledger = new Ledger();
        TraceCursor cursor = view.cursor();
        boolean more = cursor.next();
        for (int second = fromSecond; second <= toSecond; second++) {
            long until = second * 1_000_000_000L + 300_000_000L;
            while (more && cursor.timeNanos() <= until) {
                ledger.add(cursor.timeNanos(), cursor.word());
                more = cursor.next();
            }
            counts.add(ledger.children().living());
        }
        return counts;
    }

    /// The number of the n-th visit's connection, n from 1.
    public int visit(int n) {
        TraceCursor cursor = view.cursor();
        int seen = 0;
        while (cursor.next()) {
            if (cursor.kind() == TraceKind.VISIT && ++seen == n) {
                return cursor.subject();
            }
        }
        throw new AssertionError("there were only " + seen + " visits");
    }

    /// The seconds of all records of a kind.
    public List<Double> times(TraceKind kind) {
        List<Double> times = new ArrayList<>();
        TraceCursor cursor = view.cursor();
        while (cursor.next()) {
            if (cursor.kind() == kind) {
                times.add(cursor.timeNanos() / 1e9);
            }
        }
        return times;
    }

    /// The seconds of all records of a kind about a subject.
    public List<Double> times(TraceKind kind, int subject) {
        List<Double> times = new ArrayList<>();
        TraceCursor cursor = view.cursor();
        while (cursor.next()) {
            if (cursor.kind() == kind && cursor.subject() == subject) {
                times.add(cursor.timeNanos() / 1e9);
            }
        }
        return times;
    }

    /// The subjects of all records of a kind, in order.
    public List<Integer> subjects(TraceKind kind) {
        List<Integer> subjects = new ArrayList<>();
        TraceCursor cursor = view.cursor();
        while (cursor.next()) {
            if (cursor.kind() == kind) {
                subjects.add(cursor.subject());
            }
        }
        return subjects;
    }

    public List<LogEntry> log() {
        return end.log();
    }

    /// The lines of that message.
    public List<LogEntry> log(LogMessage message) {
        return end.log().stream().filter(entry -> entry.message() == message).toList();
    }

    /// The seconds at which that message was written.
    public List<Double> times(LogMessage message) {
        return log(message).stream().map(LogEntry::seconds).toList();
    }
}
