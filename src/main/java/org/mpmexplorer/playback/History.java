package org.mpmexplorer.playback;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.trace.TraceView;

/// What became of one child of the scoreboard, or of one of its threads, in the course of a trace: its
/// processes, and every change of its letters. Immutable; read it at any instant, in any order.
public final class History {
    /// How many things a place can be shown as in a band: an [Activity], or one of the two below.
    public static final int KINDS = Activity.COUNT + 2;

    /// The process starts.
    public static final int STARTING = Activity.COUNT;

    /// The process is gone and not reaped.
    public static final int GONE = Activity.COUNT + 1;

    private static final int NOWHERE = -1;

    private final List<Lifetime> lifetimes;
    private final Changes changes;

    History(List<Lifetime> lifetimes, Changes changes) {
        this.lifetimes = List.copyOf(lifetimes);
        this.changes = changes;
    }

    /// The history of a whole child. Reads the whole trace: not for the thread that paints.
    public static History ofChild(TraceView view, int child) {
        return new HistoryFold(child, HistoryFold.ALL_THREADS).over(view);
    }

    /// The history of one thread of a child, from 0.
    public static History ofThread(TraceView view, int child, int thread) {
        return new HistoryFold(child, thread).over(view);
    }

    /// The processes that were there, one after the other.
    public List<Lifetime> lifetimes() {
        return lifetimes;
    }

    /// The process that is there at that instant, or the last one before.
    public Optional<Lifetime> lifetimeAt(long nanos) {
        return lifetimes.stream().filter(life -> life.forkedAtNanos() <= nanos).reduce((first, second) -> second);
    }

    /// Connections that were accepted after the first instant and until the second.
    public int accepted(long afterNanos, long untilNanos) {
        return changes.accepted(afterNanos, untilNanos);
    }

    /// Requests whose handling began after the first instant and until the second.
    public int requests(long afterNanos, long untilNanos) {
        return changes.requests(afterNanos, untilNanos);
    }

    /// How many changes are known.
    public int size() {
        return changes.size();
    }

    /// The letter a thread shows at that instant; 0 is the first of those this is the history of.
    public Letter letterAt(int thread, long nanos) {
        return Look.letter(changes.looksAt(nanos)[thread]);
    }

    /// What a thread does at that instant.
    public Activity activityAt(int thread, long nanos) {
        return Look.activity(changes.looksAt(nanos)[thread]);
    }

    /// Fills in what part of the time and threads went into what: for each of `columns` equal parts of the
    /// time [#KINDS] shares one behind the other, whose sum is 1 where a process is there all the time.
    ///
    /// @param shares at least `columns` times [#KINDS] long
    public void band(long fromNanos, long untilNanos, int columns, float[] shares) {
        Arrays.fill(shares, 0, columns * KINDS, 0);
        int[] looks = changes.looksAt(fromNanos);
        int threads = looks.length;
        if (threads == 0 || untilNanos <= fromNanos) {
            return;
        }
        long[] since = new long[threads];
        Arrays.fill(since, fromNanos);
        Strip strip = new Strip(fromNanos, (double) (untilNanos - fromNanos) / columns, columns, threads, shares);
        for (int index = changes.firstAfter(fromNanos); index < changes.size(); index++) {
            long at = changes.atNanos(index);
            if (at > untilNanos) {
                break;
            }
            int thread = changes.thread(index);
            strip.add(kindOf(looks[thread]), since[thread], at);
            looks[thread] = changes.look(index);
            since[thread] = at;
        }
        for (int thread = 0; thread < threads; thread++) {
            strip.add(kindOf(looks[thread]), since[thread], untilNanos);
        }
    }

    private static int kindOf(int look) {
        if (Look.isGone(look)) {
            return GONE;
        }
        return switch (Look.letter(look)) {
            case DEAD -> NOWHERE;
            case STARTING -> STARTING;
            default -> Look.activity(look).ordinal();
        };
    }

    /// The columns of a band while they are filled.
    private static final class Strip {
        private final long fromNanos;
        private final double columnNanos;
        private final int columns;
        private final int threads;
        private final float[] shares;

        Strip(long fromNanos, double columnNanos, int columns, int threads, float[] shares) {
            this.fromNanos = fromNanos;
            this.columnNanos = columnNanos;
            this.columns = columns;
            this.threads = threads;
            this.shares = shares;
        }

        void add(int kind, long from, long until) {
            if (kind == NOWHERE || until <= from) {
                return;
            }
            double left = (from - fromNanos) / columnNanos;
            double right = Math.min(columns, (until - fromNanos) / columnNanos);
            for (int column = (int) left; column < right; column++) {
                double part = Math.min(right, column + 1.0) - Math.max(left, column);
                shares[column * KINDS + kind] += (float) (part / threads);
            }
        }
    }
}
