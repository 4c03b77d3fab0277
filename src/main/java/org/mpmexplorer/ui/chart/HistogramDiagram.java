package org.mpmexplorer.ui.chart;

import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.insight.TimeBucket;

/// How the response times of the shown stretch are spread: completions over their response time, which is on a
/// logarithmic scale.
final class HistogramDiagram implements Diagram {
    private static final double LEAST_SECONDS = 0.001;

    private final LogAxis times = Axes.logSeconds();
    private final XYPlot areas;
    private final QuietChart chart;
    private List<ServerSeries> servers = List.of();
    private ChartContent shown = ChartContent.NONE;
    private ChartInk ink;

    HistogramDiagram(ChartInk ink) {
        this.ink = ink;
        XYStepAreaRenderer filled = new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
        filled.setOutline(false);
        areas = new XYPlot(new DefaultXYDataset(), times, Axes.of(ChartKind.Scale.COUNT), filled);
        areas.setRenderer(1, new XYStepRenderer());
        areas.setDataset(1, new DefaultXYDataset());
        Axes.prepare(areas);
        Axes.reserveBelow(areas);
        chart = new QuietChart(areas);
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
        shown = content;
        servers = content.servers();
        DefaultXYDataset filled = new DefaultXYDataset();
        DefaultXYDataset lines = new DefaultXYDataset();
        double[] range = {Double.POSITIVE_INFINITY, 0, 0};
        for (int lane = 0; lane < servers.size(); lane++) {
            if (content.showsServer(lane)) {
                double[][] steps = steps(servers.get(lane), content, range);
                filled.addSeries("area" + lane, steps);
                lines.addSeries("line" + lane, steps);
            }
        }
        for (int ghost = 0; ghost < content.ghosts().size(); ghost++) {
            lines.addSeries("ghost" + ghost, steps(content.ghosts().get(ghost).series(), content, range));
        }
        areas.setDataset(0, filled);
        areas.setDataset(1, lines);
        times.setRange(
                range[1] == 0 ? 0.01 : Math.max(LEAST_SECONDS / 2, range[0] * 0.8),
                range[1] == 0 ? 1 : Math.max(range[1] * 1.2, range[0] * 10));
        areas.getRangeAxis().setRange(0, Math.max(4, range[2] * 1.08));
        colour(ink);
    }

    /// The counts by bucket as steps; widens the range (least and most seconds, most completions) to hold them.
    private static double[][] steps(ServerSeries server, ChartContent content, double[] range) {
        List<TimeBucket> buckets = server.seconds()
                .responseTimes(content.span().firstSecond(), content.span().endSecond());
        double[] from = new double[buckets.size()];
        double[] counts = new double[buckets.size()];
        for (int bucket = 0; bucket < from.length; bucket++) {
            TimeBucket each = buckets.get(bucket);
            from[bucket] = Math.max(LEAST_SECONDS / 2, each.fromSeconds());
            counts[bucket] = each.count();
            if (each.count() > 0) {
                range[0] = Math.min(range[0], from[bucket]);
                range[1] = Math.max(range[1], each.toSeconds());
                range[2] = Math.max(range[2], each.count());
            }
        }
        return new double[][] {from, counts};
    }

    @Override
    public void colour(ChartInk newInk) {
        ink = newInk;
        Axes.colour(areas, newInk);
        int series = 0;
        for (int lane = 0; lane < servers.size(); lane++) {
            if (shown.showsServer(lane)) {
                LaneInk lanes = servers.get(lane).ink();
                areas.getRenderer(0).setSeriesPaint(series, newInk.lane(lanes, 0.25));
                areas.getRenderer(1).setSeriesPaint(series, newInk.lane(lanes));
                areas.getRenderer(1).setSeriesStroke(series++, ChartInk.LINE);
            }
        }
        for (Ghost ghost : shown.ghosts()) {
            areas.getRenderer(1)
                    .setSeriesPaint(series, newInk.faintLane(ghost.series().ink()));
            areas.getRenderer(1).setSeriesStroke(series++, ChartInk.DOTTED);
        }
    }

    @Override
    public String valueAt(ServerSeries server, int second) {
        double mean = server.seconds().at(Measure.RESPONSE_MEAN, second);
        return Double.isNaN(mean) ? "–" : "⌀ " + Axes.seconds(mean);
    }
}
