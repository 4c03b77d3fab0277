package org.mpmexplorer.insight;

import java.util.Arrays;
import java.util.List;
import org.mpmexplorer.trace.SegmentFold;
import org.mpmexplorer.trace.TraceView;

/// Folds a trace into numbers, all in one pass: the totals, the series of seconds and the error log of
/// the run so far. Fed by a streamed run (as a [SegmentFold]) or by views that grow ([#extend]). Belongs
/// to one thread.
public final class RunFold implements SegmentFold {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private RunState state = new RunState();
    private float[][] rows = new float[SecondSeries.COLUMNS][64];
    private int fullSeconds;
    private long records;
    private long nowNanos;
    private int epoch;
    private int restarts;

    @Override
    public void fold(long[] words, int count) {
        for (int i = 0; i < count; i++) {
            apply(words[2 * i], words[2 * i + 1]);
        }
    }

    /// Folds what is new in the view of a run that has been simulated up to `frontierNanos`. A view of
    /// another epoch, or of a shorter run, is folded from its start.
    public void extend(TraceView view, long frontierNanos) {
        if (view.epoch() != epoch || view.records() < records || frontierNanos < nowNanos) {
            restart(view.epoch());
        }
        for (long index = records; index < view.records(); index++) {
            apply(view.timeNanos(index), view.word(index));
        }
        advanceTo(frontierNanos);
    }

    /// Tells that nothing more happened up to that time. Does nothing if it is past.
    public void advanceTo(long nanos) {
        long until = Math.max(nowNanos, nanos);
        while (until >= (fullSeconds + 1) * NANOS_PER_SECOND) {
            closeSecond();
        }
        nowNanos = until;
    }

    /// How far the fold has come, in nanoseconds.
    public long nowNanos() {
        return nowNanos;
    }

    /// The seconds so far; the last one may be incomplete.
    public SecondSeries series() {
        long part = nowNanos - fullSeconds * NANOS_PER_SECOND;
        int seconds = part == 0 ? fullSeconds : fullSeconds + 1;
        float[][] copy = new float[SecondSeries.COLUMNS][];
        for (int column = 0; column < copy.length; column++) {
            copy[column] = Arrays.copyOf(rows[column], seconds);
        }
        if (part > 0) {
            state.writeRow(copy, fullSeconds, fullSeconds * NANOS_PER_SECOND, nowNanos);
        }
        return new SecondSeries(copy, seconds, part == 0 ? 1 : (double) part / NANOS_PER_SECOND);
    }

    /// The totals so far.
    public RunSummary summary() {
        return state.summary(nowNanos);
    }

    /// The error log so far, with the lines of every level.
    public LogLines log() {
        return state.log.lines();
    }

    /// The lines of the error log from that one on, counted from 0, with those of every level. A fold that
    /// began anew counts them anew; see [#restarts()].
    public List<LogLine> logFrom(int line) {
        return state.log.linesFrom(line);
    }

    /// How often the fold began anew because the view was of another course of the run.
    public int restarts() {
        return restarts;
    }

    private void restart(int newEpoch) {
        restarts++;
        state = new RunState();
        fullSeconds = 0;
        records = 0;
        nowNanos = 0;
        epoch = newEpoch;
    }

    private void apply(long timeNanos, long word) {
        if (timeNanos >= (fullSeconds + 1) * NANOS_PER_SECOND) {
            advanceTo(timeNanos);
        }
        nowNanos = timeNanos;
        state.apply(timeNanos, records++, word);
    }

    private void closeSecond() {
        if (fullSeconds == rows[0].length) {
            for (int column = 0; column < rows.length; column++) {
                rows[column] = Arrays.copyOf(rows[column], fullSeconds * 2);
            }
        }
        long from = fullSeconds * NANOS_PER_SECOND;
        state.writeRow(rows, fullSeconds, from, from + NANOS_PER_SECOND);
        state.startSecond(from + NANOS_PER_SECOND);
        fullSeconds++;
    }
}
