package org.mpmexplorer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mpmexplorer.insight.Estimate;
import org.mpmexplorer.sweep.PointResult;
import org.mpmexplorer.sweep.SweepResult;

/// The result of a sweep for spreadsheets (RFC 4180): one row for each point and server, means with half
/// their 95 % confidence interval. Times in seconds, memory in bytes; an empty cell means not known.
public final class SweepCsv {
    private SweepCsv() {}

    /// The whole text.
    public static String write(SweepResult result) {
        List<String> header = new ArrayList<>();
        result.head().axes().forEach(axis -> header.add(axis.tunable().id()));
        header.addAll(List.of("server", "mpm", "replications", "outcome"));
        for (String figure : List.of("completions", "p95Seconds", "errors", "peakRamBytes")) {
            header.add(figure);
            header.add(figure + "HalfWidth");
        }
        StringBuilder csv = new StringBuilder(String.join(",", header)).append('\n');
        for (PointResult point : result.points()) {
            for (int server = 0; server < point.servers().size(); server++) {
                csv.append(String.join(",", cells(result, point, server))).append('\n');
            }
        }
        return csv.toString();
    }

    private static List<String> cells(SweepResult result, PointResult point, int server) {
        List<String> cells = new ArrayList<>();
        point.values().forEach(value -> cells.add(number(value)));
        cells.add(CsvReport.quoted(result.head().servers().get(server).name()));
        cells.add(result.head().servers().get(server).mpm().id());
        cells.add(Integer.toString(point.replications()));
        PointResult.ServerFigures figures = point.servers().get(server);
        cells.add(figures.outcome().name().toLowerCase(Locale.ROOT));
        for (Estimate estimate :
                List.of(figures.completions(), figures.p95Seconds(), figures.errors(), figures.peakRamBytes())) {
            cells.add(number(estimate.mean()));
            cells.add(number(estimate.halfWidth()));
        }
        return cells;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.6f", value);
    }
}
