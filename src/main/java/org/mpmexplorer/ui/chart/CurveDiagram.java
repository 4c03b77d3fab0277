package org.mpmexplorer.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.mpmexplorer.ui.chart.ChartKind.Scale;

/// One or more curves for each server, and dashed ones for runs of the past.
final class CurveDiagram implements Diagram {
    private static final double NOTEWORTHY_GIBIBYTES = 0.05;

    private final ChartKind kind;
    private final DefaultXYDataset curves = new DefaultXYDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final NumberAxis time = Axes.time();
    private final XYPlot plot;
    private final QuietChart chart;
    private final List<Drawn> drawn = new ArrayList<>();
    private ChartInk ink;
    private List<ServerSeries> servers = List.of();

    /// A series of the data set and what it is of.
    private record Drawn(Curve curve, LaneInk ink, boolean isGhost) {}

    CurveDiagram(ChartKind kind, ChartInk ink) {
        this.kind = kind;
        this.ink = ink;
        renderer.setDrawSeriesLineAsPath(true);
        plot = new XYPlot(curves, time, Axes.of(kind.scale()), renderer);
        Axes.prepare(plot);
        Axes.reserveBelow(plot);
        chart = new QuietChart(plot);
        colour(ink);
    }

    @Override
    public QuietChart chart() {
        return chart;
    }

    @Override
    public int plots() {
        return 0;
    }

    @Override
    public void show(ChartContent content) {
        servers = content.servers();
        while (curves.getSeriesCount() > 0) {
            curves.removeSeries(curves.getSeriesKey(0));
        }
        drawn.clear();
        time.setRange(content.span().fromSeconds(), content.span().toSeconds());
        for (int lane = 0; lane < servers.size(); lane++) {
            if (content.showsServer(lane)) {
                add(content, servers.get(lane), false);
            }
        }
        content.ghosts().forEach(ghost -> add(content, ghost.series(), true));
        paintSeries();
        fitRange(content);
        markLimits();
    }

    private void add(ChartContent content, ServerSeries server, boolean isGhost) {
        Thinned thinned = content.thinned(server);
        double[] times = thinned.times();
        for (Curve curve : kind.curves()) {
            boolean isTooMuch = isGhost && curve.look() != Curve.Look.MAIN;
            if (times.length > 0 && content.shows(curve.key()) && !isTooMuch) {
                double[] values = curve.isLargest()
                        ? thinned.largest(second -> curve.value().at(server, second))
                        : thinned.means(second -> curve.value().at(server, second));
                curves.addSeries("series" + drawn.size(), new double[][] {times, values});
                drawn.add(new Drawn(curve, server.ink(), isGhost));
            }
        }
    }

    private void paintSeries() {
        for (int series = 0; series < drawn.size(); series++) {
            Drawn each = drawn.get(series);
            boolean isPlain = each.curve().look() == Curve.Look.MAIN && !each.isGhost();
            renderer.setSeriesPaint(series, isPlain ? ink.lane(each.ink()) : ink.faintLane(each.ink()));
            renderer.setSeriesStroke(
                    series,
                    each.isGhost()
                            ? ChartInk.DOTTED
                            : switch (each.curve().look()) {
                                case MAIN -> ChartInk.LINE;
                                case FAINT -> ChartInk.THIN;
                                case DASHED -> ChartInk.DASHED;
                            });
        }
    }

    /// A line where the machines' memory ends.
    private void markLimits() {
        plot.clearRangeMarkers();
        if (kind == ChartKind.MEMORY) {
            servers.stream()
                    .mapToDouble(server -> Axes.toGibibytes(server.ramBytes()))
                    .distinct()
                    .forEach(limit -> plot.addRangeMarker(new ValueMarker(limit, ink.limit(), ChartInk.HAIR)));
        }
    }

    private void fitRange(ChartContent content) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int series = 0; series < curves.getSeriesCount(); series++) {
            for (int item = 0; item < curves.getItemCount(series); item++) {
                double value = curves.getYValue(series, item);
                if (value > 0) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        ValueAxis axis = plot.getRangeAxis();
        if (axis instanceof LogAxis) {
            double from = most == 0 ? 0.01 : Math.pow(10, Math.floor(Math.log10(least)));
            double to = most == 0 ? 1 : Math.pow(10, Math.ceil(Math.log10(most)));
            axis.setRange(from, Math.max(to, from * 10));
        } else {
            axis.setRange(0, Math.max(leastTop(content), most * 1.08));
        }
    }

    private double leastTop(ChartContent content) {
        return switch (kind.scale()) {
            case COUNT -> 4;
            case SHARE -> 1.04;
            case LOG_SECONDS -> 1;
            case GIBIBYTES ->
                1.06
                        * content.servers().stream()
                                .mapToDouble(server -> Axes.toGibibytes(server.ramBytes()))
                                .max()
                                .orElse(1);
        };
    }

    @Override
    public void colour(ChartInk newInk) {
        ink = newInk;
        Axes.colour(plot, newInk);
        markLimits();
        paintSeries();
    }

    @Override
    public String valueAt(ServerSeries server, int second) {
        if (kind == ChartKind.MEMORY) {
            double ram = kind.curves().getFirst().value().at(server, second);
            double swap = kind.curves().getLast().value().at(server, second);
            return swap >= NOTEWORTHY_GIBIBYTES
                    ? String.format(Locale.ROOT, "%.1f + %.1f GB", ram, swap)
                    : String.format(Locale.ROOT, "%.1f GB", ram);
        }
        return kind.curves().reversed().stream()
                .filter(curve -> kind != ChartKind.RESPONSE || curve.look() != Curve.Look.DASHED)
                .map(curve -> text(curve.value().at(server, second)))
                .collect(Collectors.joining(" · "));
    }

    private String text(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        boolean isPerSecond = kind == ChartKind.COMPLETIONS || kind == ChartKind.ERRORS;
        return Axes.text(kind.scale(), value) + (kind.scale() == Scale.COUNT && isPerSecond ? "/s" : "");
    }
}
