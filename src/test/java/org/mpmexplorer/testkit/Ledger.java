package org.mpmexplorer.testkit;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.trace.SegmentFold;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;

/// Keeps the books of a trace by the words of [TraceKind] alone and refuses every record that does not
/// follow from those before it: the engine's contract, checked record by record.
public final class Ledger implements SegmentFold {
    private final List<LogEntry> log = new ArrayList<>();
    private final LedgerChildren children = new LedgerChildren();
    private final LedgerFpm fpm = new LedgerFpm();
    private final LedgerConnections connections = new LedgerConnections(children);

    private long nowNanos;
    private long records;
    private int numbersMissing;
    private boolean refused;
    private boolean started;
    private int generation;
    private long hostRamUnits = Long.MAX_VALUE;
    private int ramUnits;
    private int swapUnits;

    @Override
    public void fold(long[] words, int count) {
        for (int i = 0; i < count; i++) {
            add(words[2 * i], words[2 * i + 1]);
        }
    }

    /// Takes one record.
    ///
    /// @throws AssertionError if it contradicts the records before
    public void add(long atNanos, long word) {
        TraceKind kind = TraceKind.of(TraceLayout.kind(word));
        try {
            require(atNanos >= nowNanos, "time went back from " + nowNanos);
            require(numbersMissing == 0 || kind == TraceKind.NUMBER, "a log line lacks numbers");
            nowNanos = atNanos;
            records++;
            enter(kind, word);
        } catch (AssertionError | RuntimeException wrong) {
            throw new AssertionError(
                    "record %d at %.9f s, %s actor %d subject %d argument %d: %s"
                            .formatted(
                                    records,
                                    atNanos / 1e9,
                                    kind,
                                    TraceLayout.actor(word),
                                    TraceLayout.subject(word),
                                    TraceLayout.argument(word),
                                    wrong.getMessage()),
                    wrong);
        }
    }

    private void enter(TraceKind kind, long word) {
        int actor = TraceLayout.actor(word);
        int subject = TraceLayout.subject(word);
        int argument = TraceLayout.argument(word);
        switch (kind) {
            case SERVER_START -> start(actor, argument);
            case SERVER_REFUSED -> refused = true;
            case GENERATION -> {
                require(subject == generation + 1, "generation " + generation + " comes before");
                generation = subject;
            }
            case HOST -> hostRamUnits = subject * 16L;
            case RAM -> {
                require(subject <= hostRamUnits, "more RAM in use than the " + hostRamUnits + " units there are");
                ramUnits = subject;
            }
            case SWAP -> swapUnits = subject;
            case LOG, NUMBER -> line(kind, TraceLayout.value(word), argument);
            case TURN, PERFORM -> {}
            case FORK, CHILD_READY, LETTER, CHILD_STATE, EXIT, REAP, CHILD_MEMORY ->
                children.add(kind, actor, subject, argument, connections);
            case FPM_FORK, FPM_BUSY, FPM_IDLE, FPM_EXIT, FPM_QUEUE ->
                fpm.add(kind, actor, subject, argument, connections);
            default -> connections.add(kind, actor, subject, argument);
        }
    }

    private void start(int childCount, int stride) {
        require(connections.queueLength() == 0, "connections of the last start are still queued");
        require(fpm.living() == 0, "PHP-FPM children of the last start still live");
        children.open(childCount, stride);
        generation = 0;
        started = true;
        refused = false;
    }

    private void line(TraceKind kind, long value, int argument) {
        if (kind == TraceKind.LOG) {
            LogMessage message = LogMessage.of(argument);
            log.add(new LogEntry(nowNanos, message, message.arguments() == 0 ? List.of() : List.of(value)));
            numbersMissing = Math.max(0, message.arguments() - 1);
            return;
        }
        require(numbersMissing > 0, "no log line lacks a number");
        numbersMissing--;
        LogEntry open = log.removeLast();
        List<Long> numbers = new ArrayList<>(open.numbers());
        numbers.add(value);
        log.add(new LogEntry(open.atNanos(), open.message(), numbers));
    }

    static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new AssertionError(complaint);
        }
    }

    public List<LogEntry> log() {
        return log;
    }

    public LedgerChildren children() {
        return children;
    }

    public LedgerConnections connections() {
        return connections;
    }

    public LedgerFpm fpm() {
        return fpm;
    }

    public long nowNanos() {
        return nowNanos;
    }

    public long records() {
        return records;
    }

    public boolean isRefused() {
        return refused;
    }

    public boolean isStarted() {
        return started;
    }

    public int generation() {
        return generation;
    }

    public int ramUnits() {
        return ramUnits;
    }

    public int swapUnits() {
        return swapUnits;
    }
}
