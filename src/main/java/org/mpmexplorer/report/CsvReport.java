package org.mpmexplorer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.insight.Activity;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.insight.SecondSeries;

/// A report for spreadsheets (RFC 4180): one row for each server and second. Times are in seconds, memory
/// is in bytes; an empty cell means that there is no value.
final class CsvReport {
    private CsvReport() {}

    static String write(Report report) {
        StringBuilder csv = new StringBuilder();
        List<String> header = new ArrayList<>(List.of("server", "mpm", "second"));
        for (Measure measure : Measure.values()) {
            header.add(SeriesNames.of(measure));
        }
        for (Letter letter : SeriesNames.LETTERS) {
            header.add(SeriesNames.of(letter));
        }
        for (Activity activity : Activity.values()) {
            header.add(SeriesNames.of(activity));
        }
        row(csv, header);
        for (ServerReport server : report.servers()) {
            for (int second = 0; second < server.series().seconds(); second++) {
                row(csv, cells(server, second));
            }
        }
        return csv.toString();
    }

    private static List<String> cells(ServerReport server, int second) {
        SecondSeries series = server.series();
        List<String> cells = new ArrayList<>();
        cells.add(quoted(server.name()));
        cells.add(server.scenario().mpm().id());
        cells.add(Integer.toString(second));
        for (Measure measure : Measure.values()) {
            cells.add(number(series.at(measure, second)));
        }
        for (Letter letter : SeriesNames.LETTERS) {
            cells.add(number(series.workers(letter, second)));
        }
        for (Activity activity : Activity.values()) {
            cells.add(number(series.workers(activity, second)));
        }
        return cells;
    }

    private static void row(StringBuilder csv, List<String> cells) {
        csv.append(String.join(",", cells)).append('\n');
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4f", value);
    }

    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
