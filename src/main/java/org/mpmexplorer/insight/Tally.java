package org.mpmexplorer.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.IntCountsHistogram;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.FailKind;

/// What happened how often and how long it took, over the second and over the run.
final class Tally {
    private static final long LONGEST_MICROS = 86_400_000_000L;
    private static final int FIRST_ERROR_STATUS = 400;

    private final long[] ofSecond = new long[Measure.ALL.length];
    private final long[] ofRun = new long[Measure.ALL.length];
    private long[] statuses = new long[600];
    private final long[] failures = new long[FailKind.values().length];
    private final long[] exits = new long[ExitCause.values().length];
    private long fpmLosses;
    private final SecondTimes responseOfSecond = new SecondTimes();
    private final int[] bucketsOfSecond = new int[TimeBuckets.COUNT];
    private final IntCountsHistogram response = new IntCountsHistogram(LONGEST_MICROS, 3);
    private final IntCountsHistogram connect = new IntCountsHistogram(LONGEST_MICROS, 3);
    private final IntCountsHistogram queue = new IntCountsHistogram(LONGEST_MICROS, 3);
    private double responseSumNanos;
    private double connectSumNanos;
    private double queueSumNanos;

    void count(Measure measure) {
        ofSecond[measure.ordinal()]++;
        ofRun[measure.ordinal()]++;
    }

    void response(int status, long nanos) {
        if (status >= statuses.length) {
            statuses = Arrays.copyOf(statuses, status + 1);
        }
        statuses[status]++;
        if (status >= FIRST_ERROR_STATUS) {
            count(Measure.ERRORS);
            return;
        }
        count(Measure.COMPLETIONS);
        if (nanos >= 0) {
            responseOfSecond.add(nanos);
            response.recordValue(micros(nanos));
            bucketsOfSecond[TimeBuckets.of(nanos / 1e9)]++;
            responseSumNanos += nanos;
        }
    }

    void failure(FailKind kind) {
        failures[kind.ordinal()]++;
        count(Measure.ERRORS);
    }

    void connected(long nanos) {
        connect.recordValue(micros(nanos));
        connectSumNanos += nanos;
    }

    void queued(long nanos) {
        if (nanos >= 0) {
            queue.recordValue(micros(nanos));
            queueSumNanos += nanos;
        }
    }

    void exit(ExitCause cause) {
        exits[cause.ordinal()]++;
        countDeath(cause);
    }

    void fpmExit(ExitCause cause) {
        if (cause != ExitCause.EXITED && cause != ExitCause.STOPPED) {
            fpmLosses++;
            countDeath(cause);
        }
    }

    private void countDeath(ExitCause cause) {
        switch (cause) {
            case CRASHED -> count(Measure.CRASHES);
            case OUT_OF_MEMORY -> count(Measure.OOM_KILLS);
            case EXITED, KILLED, STOPPED -> {}
        }
    }

    long inSecond(Measure measure) {
        return ofSecond[measure.ordinal()];
    }

    /// The value of a measure that is a time; NaN if nothing was completed in the second.
    double timeOfSecond(Measure time) {
        if (responseOfSecond.count() == 0) {
            return Double.NaN;
        }
        return switch (time) {
            case RESPONSE_P50 -> responseOfSecond.quantileSeconds(0.5);
            case RESPONSE_P95 -> responseOfSecond.quantileSeconds(0.95);
            case RESPONSE_P99 -> responseOfSecond.quantileSeconds(0.99);
            case RESPONSE_MEAN -> responseOfSecond.meanSeconds();
            default -> throw new IllegalArgumentException(time + " is not a time");
        };
    }

    int inBucketOfSecond(int bucket) {
        return bucketsOfSecond[bucket];
    }

    void startSecond() {
        Arrays.fill(bucketsOfSecond, 0);
        Arrays.fill(ofSecond, 0);
        responseOfSecond.clear();
    }

    RunSummary.Requests requests(long toNanos) {
        long completed = ofRun[Measure.COMPLETIONS.ordinal()];
        return new RunSummary.Requests(
                completed,
                ofRun[Measure.ERRORS.ordinal()],
                ofRun[Measure.WRONG_ANSWERS.ordinal()],
                ofRun[Measure.SYN_DROPS.ordinal()],
                toNanos == 0 ? 0 : completed * 1e9 / toNanos,
                byStatus(),
                byFailure(),
                Quantiles.of(response, responseSumNanos),
                Quantiles.of(connect, connectSumNanos),
                Quantiles.of(queue, queueSumNanos));
    }

    RunSummary.Deaths deaths() {
        return new RunSummary.Deaths(
                ofRun[Measure.FORKS.ordinal()],
                exits[ExitCause.EXITED.ordinal()],
                exits[ExitCause.CRASHED.ordinal()],
                exits[ExitCause.KILLED.ordinal()],
                exits[ExitCause.OUT_OF_MEMORY.ordinal()],
                fpmLosses);
    }

    private List<RunSummary.StatusCount> byStatus() {
        List<RunSummary.StatusCount> counts = new ArrayList<>();
        for (int status = 0; status < statuses.length; status++) {
            if (statuses[status] > 0) {
                counts.add(new RunSummary.StatusCount(status, statuses[status]));
            }
        }
        return counts;
    }

    private List<RunSummary.FailureCount> byFailure() {
        List<RunSummary.FailureCount> counts = new ArrayList<>();
        for (FailKind kind : FailKind.values()) {
            if (failures[kind.ordinal()] > 0) {
                counts.add(new RunSummary.FailureCount(kind, failures[kind.ordinal()]));
            }
        }
        return counts;
    }

    private static long micros(long nanos) {
        return Math.min(LONGEST_MICROS, (nanos + 500) / 1000);
    }
}
