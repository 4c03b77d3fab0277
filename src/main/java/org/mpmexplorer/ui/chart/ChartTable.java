package org.mpmexplorer.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mpmexplorer.insight.TimeBucket;
import org.mpmexplorer.ui.text.Messages;

/// The numbers of a chart for spreadsheets (RFC 4180): a row for each second of the stretch shown, or for each
/// class of response times, and a column for each series that can be seen.
final class ChartTable {
    private final ChartKind kind;
    private final ChartContent content;
    private final List<List<String>> rows = new ArrayList<>();

    private ChartTable(ChartKind kind, ChartContent content) {
        this.kind = kind;
        this.content = content;
    }

    /// The table as CSV.
    static String csv(ChartKind kind, ChartContent content) {
        ChartTable table = new ChartTable(kind, content);
        if (kind.isOverTime()) {
            table.writeSeconds();
        } else {
            table.writeBuckets();
        }
        StringBuilder csv = new StringBuilder();
        table.rows.forEach(row -> csv.append(String.join(",", row)).append('\n'));
        return csv.toString();
    }

    private List<ServerSeries> servers() {
        List<ServerSeries> all = new ArrayList<>();
        for (int lane = 0; lane < content.servers().size(); lane++) {
            if (content.showsServer(lane)) {
                all.add(content.servers().get(lane));
            }
        }
        content.ghosts().forEach(ghost -> all.add(ghost.series()));
        return all;
    }

    private record Column(String name, ServerSeries server, SecondValue value) {}

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (ServerSeries server : servers()) {
            kind.curves().stream()
                    .filter(curve -> content.shows(curve.key()))
                    .forEach(curve -> columns.add(new Column(curve.key(), server, curve.value())));
            kind.layers().stream()
                    .filter(layer -> content.shows(layer.key()))
                    .forEach(layer -> columns.add(new Column(layer.key(), server, layer.value())));
        }
        return columns;
    }

    private void writeSeconds() {
        List<Column> columns = columns();
        List<String> head = new ArrayList<>(List.of("second"));
        columns.forEach(
                column -> head.add(quoted(column.server().title() + " " + Messages.text("series." + column.name()))));
        rows.add(head);
        int last = columns.stream()
                .mapToInt(column -> column.server().seconds().seconds())
                .max()
                .orElse(0);
        for (int second = content.span().firstSecond();
                second < Math.min(last, content.span().endSecond());
                second++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(second)));
            for (Column column : columns) {
                boolean isKnown = second < column.server().seconds().seconds();
                row.add(isKnown ? number(column.value().at(column.server(), second)) : "");
            }
            rows.add(row);
        }
    }

    private void writeBuckets() {
        List<String> head = new ArrayList<>(List.of("fromSeconds", "toSeconds"));
        List<List<TimeBucket>> ofServers = new ArrayList<>();
        for (ServerSeries server : servers()) {
            head.add(quoted(server.title()));
            ofServers.add(server.seconds()
                    .responseTimes(content.span().firstSecond(), content.span().endSecond()));
        }
        rows.add(head);
        for (int bucket = 0;
                !ofServers.isEmpty() && bucket < ofServers.getFirst().size();
                bucket++) {
            TimeBucket limits = ofServers.getFirst().get(bucket);
            List<String> row = new ArrayList<>(List.of(number(limits.fromSeconds()), number(limits.toSeconds())));
            for (List<TimeBucket> buckets : ofServers) {
                row.add(number(buckets.get(bucket).count()));
            }
            rows.add(row);
        }
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.6f", value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
