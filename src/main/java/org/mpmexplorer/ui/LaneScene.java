package org.mpmexplorer.ui;

import java.util.Locale;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.panel.LaneChoice;
import org.mpmexplorer.ui.text.Messages;

/// One server during the last seconds before the shown instant, with what a verdict's words need of it.
///
/// @param settings in force at that instant
/// @param fromSecond first second looked at
/// @param toSecond behind the last one
record LaneScene(
        String title, LaneChoice lane, Mpm mpm, Settings settings, SecondSeries series, int fromSecond, int toSecond) {
    private static final double MEBIBYTE = 1L << 20;
    private static final double GIBIBYTE = 1L << 30;

    double mean(Measure measure) {
        return series.mean(measure, fromSecond, toSecond);
    }

    /// The largest response time that 95 % of a second's visitors stayed below, in seconds; 0 if nobody got
    /// an answer.
    double responseP95() {
        double most = 0;
        for (int second = fromSecond; second < Math.min(toSecond, series.seconds()); second++) {
            double p95 = series.at(Measure.RESPONSE_P95, second);
            most = Double.isNaN(p95) ? most : Math.max(most, p95);
        }
        return most;
    }

    /// How long visitors wait for an answer, in words.
    String response() {
        double p95 = responseP95();
        return p95 == 0 ? Messages.text("verdict.noAnswer") : Messages.text("verdict.p95", seconds(p95));
    }

    double ramBytes() {
        return settings.bytes(Tunable.RAM);
    }

    /// Memory one process takes beside what all share, in bytes; at least a mebibyte.
    double bytesPerProcess() {
        double used = mean(Measure.RAM) + mean(Measure.SWAP);
        double common = settings.bytes(Tunable.OTHER_MEMORY) + (double) settings.bytes(Tunable.SHARED_MEMORY);
        double processes = mean(Measure.PROCESSES) + mean(Measure.FPM_CHILDREN);
        return Math.max(MEBIBYTE, (used - common) / Math.max(1, processes));
    }

    /// How many processes like those there are fit into RAM; at least one.
    int processesThatFit() {
        double room =
                ramBytes() - settings.bytes(Tunable.OTHER_MEMORY) - (double) settings.bytes(Tunable.SHARED_MEMORY);
        return (int) Math.max(1, Math.floor(room / bytesPerProcess()));
    }

    static String gigabytes(double bytes) {
        return bytes >= GIBIBYTE / 10
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
