package org.mpmexplorer.insight;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.httpd.Letter;

/// A run second by second: one row for each second of simulated time, the last one perhaps incomplete.
/// Immutable.
public final class SecondSeries {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    static final int LETTERS_FROM = Measure.ALL.length;
    static final int ACTIVITIES_FROM = LETTERS_FROM + Letter.values().length;
    static final int TIMES_FROM = ACTIVITIES_FROM + Activity.ALL.length;
    static final int COLUMNS = TIMES_FROM + TimeBuckets.COUNT;

    private static final SecondSeries EMPTY = new SecondSeries(new float[COLUMNS][0], 0, 1);

    private final float[][] columns;
    private final int seconds;
    private final double lastPart;

    SecondSeries(float[][] columns, int seconds, double lastPart) {
        this.columns = columns;
        this.seconds = seconds;
        this.lastPart = lastPart;
    }

    /// The second whose numbers belong to that instant, counted from 0: the last one that is over, which the
    /// picture's rates are of; while the first one lasts, that one.
    public static int secondAt(long nanos) {
        return (int) Math.max(0, nanos / NANOS_PER_SECOND - 1);
    }

    /// The series of nothing.
    public static SecondSeries empty() {
        return EMPTY;
    }

    /// Number of rows; row `s` is about simulated time from `s` to `s + 1` seconds.
    public int seconds() {
        return seconds;
    }

    /// How much of the last row's second is known, above 0 up to 1. Counts of that row are of this part.
    public double lastPart() {
        return lastPart;
    }

    /// The value of that second; see [Measure] for its unit. NaN where there is none.
    public double at(Measure measure, int second) {
        return columns[measure.ordinal()][checked(second)];
    }

    /// How many workers showed that letter, on average over the second.
    public double workers(Letter letter, int second) {
        return columns[LETTERS_FROM + letter.ordinal()][checked(second)];
    }

    /// How many workers did that, on average over the second.
    public double workers(Activity activity, int second) {
        return columns[ACTIVITIES_FROM + activity.ordinal()][checked(second)];
    }

    /// The sum of a count over the seconds from `from` to before `to`.
    public double sum(Measure count, int from, int to) {
        double sum = 0;
        for (int second = Math.max(0, from); second < Math.min(to, seconds); second++) {
            sum += at(count, second);
        }
        return sum;
    }

    /// The mean of a level over the seconds from `from` to before `to`; 0 if there are none.
    public double mean(Measure level, int from, int to) {
        return mean(columns[level.ordinal()], from, to);
    }

    /// The mean number of workers with that letter from `from` to before `to`.
    public double mean(Letter letter, int from, int to) {
        return mean(columns[LETTERS_FROM + letter.ordinal()], from, to);
    }

    /// The mean number of workers doing that from `from` to before `to`.
    public double mean(Activity activity, int from, int to) {
        return mean(columns[ACTIVITIES_FROM + activity.ordinal()], from, to);
    }

    /// The response time below which that share (0 to 1) of the completions from `from` to before `to`
    /// stayed, in seconds, to about a tenth; 0 if there were none.
    public double responseQuantile(double share, int from, int to) {
        double[] counts = new double[TimeBuckets.COUNT];
        for (int second = Math.max(0, from); second < Math.min(to, seconds); second++) {
            for (int bucket = 0; bucket < TimeBuckets.COUNT; bucket++) {
                counts[bucket] += columns[TIMES_FROM + bucket][second];
            }
        }
        return TimeBuckets.quantile(counts, share);
    }

    /// How the response times of the completions from `from` to before `to` are spread.
    public List<TimeBucket> responseTimes(int from, int to) {
        List<TimeBucket> buckets = new ArrayList<>();
        for (int bucket = 0; bucket < TimeBuckets.COUNT; bucket++) {
            double count = 0;
            for (int second = Math.max(0, from); second < Math.min(to, seconds); second++) {
                count += columns[TIMES_FROM + bucket][second];
            }
            double start = bucket == 0 ? 0 : TimeBuckets.end(bucket - 1);
            buckets.add(new TimeBucket(start, TimeBuckets.end(bucket), count));
        }
        return buckets;
    }

    private double mean(float[] column, int from, int to) {
        double sum = 0;
        double weight = 0;
        for (int second = Math.max(0, from); second < Math.min(to, seconds); second++) {
            double part = second == seconds - 1 ? lastPart : 1;
            sum += column[second] * part;
            weight += part;
        }
        return weight == 0 ? 0 : sum / weight;
    }

    private int checked(int second) {
        if (second < 0 || second >= seconds) {
            throw new IndexOutOfBoundsException("second " + second + " of " + seconds);
        }
        return second;
    }
}
