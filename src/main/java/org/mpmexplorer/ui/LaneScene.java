package org.mpmexplorer.ui;

import java.util.Locale;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.Lookback;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.panel.LaneChoice;
import org.mpmexplorer.ui.text.Messages;

/// One server during the last seconds before the shown instant, with what a verdict's words need of it.
///
/// @param settings in force at that instant
/// @param changedSecond when something was last changed: what was before is another story
/// @param toSecond behind the last second looked at
record LaneScene(
        String title,
        LaneChoice lane,
        Mpm mpm,
        Settings settings,
        SecondSeries series,
        int changedSecond,
        int toSecond) {
    private static final double MEBIBYTE = 1L << 20;
    private static final double GIBIBYTE = 1L << 30;

    /// First second looked at.
    int fromSecond() {
        return lookback().fromSecond();
    }

    private Lookback lookback() {
        return new Lookback(changedSecond, toSecond);
    }

    /// How far back what happens now and then is looked for, in seconds.
    int rareSeconds() {
        return toSecond - lookback().rareFromSecond();
    }

    /// How often that happened lately, under the settings that are in force now.
    double lately(Measure count) {
        return series.sum(count, lookback().rareFromSecond(), toSecond);
    }

    double mean(Measure measure) {
        return series.mean(measure, fromSecond(), toSecond);
    }

    /// The response time that 95 % of the visitors stayed below, in seconds; 0 if nobody got an answer.
    double responseP95() {
        return series.responseQuantile(0.95, fromSecond(), toSecond);
    }

    /// How long visitors wait for an answer, in words.
    String response() {
        double p95 = responseP95();
        return p95 == 0 ? Messages.text("verdict.noAnswer") : Messages.text("verdict.p95", seconds(p95));
    }

    /// The same of a server without trouble: it may be that nobody asked, or that all answers take long.
    String answers() {
        if (responseP95() > 0) {
            return response();
        }
        return Messages.text(mean(Measure.BUSY_WORKERS) < 0.5 ? "verdict.noRequest" : "verdict.noAnswerYet");
    }

    /// How many workers there may be, by what httpd makes of the settings.
    double workerLimit() {
        Corrections corrections = Corrections.of(mpm, settings);
        return (double) corrections.daemonsLimit() * corrections.effective().count(Tunable.THREADS_PER_CHILD);
    }

    double ramBytes() {
        return settings.bytes(Tunable.RAM);
    }

    /// Memory in use when most was, RAM and swap together, in bytes.
    double mostBytes() {
        int fullest = fullestSecond();
        return valueAt(Measure.RAM, fullest) + valueAt(Measure.SWAP, fullest);
    }

    /// Processes of httpd and PHP-FPM when most memory was in use; at least one.
    double processes() {
        int fullest = fullestSecond();
        return Math.max(1, Math.rint(valueAt(Measure.PROCESSES, fullest) + valueAt(Measure.FPM_CHILDREN, fullest)));
    }

    /// Memory one process takes beside what all share, in bytes; at least a mebibyte.
    double bytesPerProcess() {
        double common = settings.bytes(Tunable.OTHER_MEMORY) + (double) settings.bytes(Tunable.SHARED_MEMORY);
        return Math.max(MEBIBYTE, (mostBytes() - common) / processes());
    }

    private int fullestSecond() {
        int fullest = fromSecond();
        for (int second = fromSecond(); second < Math.min(toSecond, series.seconds()); second++) {
            double used = valueAt(Measure.RAM, second) + valueAt(Measure.SWAP, second);
            boolean isMore = used > valueAt(Measure.RAM, fullest) + valueAt(Measure.SWAP, fullest);
            fullest = isMore ? second : fullest;
        }
        return fullest;
    }

    private double valueAt(Measure measure, int second) {
        return second < series.seconds() ? series.at(measure, second) : 0;
    }

    /// How many processes like those there are fit into RAM; at least one.
    int processesThatFit() {
        double room =
                ramBytes() - settings.bytes(Tunable.OTHER_MEMORY) - (double) settings.bytes(Tunable.SHARED_MEMORY);
        return (int) Math.max(1, Math.floor(room / bytesPerProcess()));
    }

    static String gigabytes(double bytes) {
        return bytes >= GIBIBYTE
                ? String.format(Locale.ROOT, "%.1f\u00a0GB", bytes / GIBIBYTE)
                : String.format(Locale.ROOT, "%.0f\u00a0MB", bytes / MEBIBYTE);
    }

    static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%.0f\u00a0MB", bytes / MEBIBYTE);
    }

    static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f\u00a0%%", share * 100);
    }

    static String seconds(double seconds) {
        if (seconds < 0.9995) {
            return String.format(Locale.ROOT, "%.0f\u00a0ms", seconds * 1000);
        }
        return String.format(Locale.ROOT, seconds < 9.95 ? "%.1f\u00a0s" : "%.0f\u00a0s", seconds);
    }
}
