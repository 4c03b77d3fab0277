package org.mpmexplorer.ui.chart;

import java.awt.Stroke;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.insight.SecondSeries;

/// One or more curves for each server.
final class CurveDiagram implements Diagram {
    private static final int MOST_POINTS = 150;
    private static final double NOTEWORTHY_SWAP = 0.05;

    private final Subject subject;
    private final DefaultXYDataset curves = new DefaultXYDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final NumberAxis time = Axes.time();
    private final XYPlot plot;
    private final QuietChart chart;
    private ChartInk ink;
    private List<ServerSeries> servers = List.of();

    /// What the curves are about.
    enum Subject {
        COMPLETIONS,
        RESPONSE_TIME,
        MEMORY
    }

    CurveDiagram(Subject subject, ChartInk ink) {
        this.subject = subject;
        this.ink = ink;
        renderer.setDrawSeriesLineAsPath(true);
        plot = new XYPlot(curves, time, createRangeAxis(), renderer);
        Axes.prepare(plot);
        Axes.reserveBelow(plot);
        chart = new QuietChart(plot);
        colour(ink);
    }

    private ValueAxis createRangeAxis() {
        return switch (subject) {
            case COMPLETIONS -> Axes.count();
            case RESPONSE_TIME -> Axes.logSeconds();
            case MEMORY -> Axes.gibibytes();
        };
    }

    @Override
    public QuietChart chart() {
        return chart;
    }

    @Override
    public void show(List<ServerSeries> shown, double durationSeconds) {
        servers = shown;
        while (curves.getSeriesCount() > 0) {
            curves.removeSeries(curves.getSeriesKey(0));
        }
        time.setRange(0, Math.max(1, durationSeconds));
        for (int lane = 0; lane < shown.size(); lane++) {
            addCurves(shown.get(lane), lane);
        }
        fitRange();
        markLimits();
    }

    /// A line where the machines' memory ends.
    private void markLimits() {
        plot.clearRangeMarkers();
        if (subject == Subject.MEMORY) {
            servers.stream()
                    .mapToDouble(server -> Axes.toGibibytes(server.ramBytes()))
                    .distinct()
                    .forEach(limit -> plot.addRangeMarker(new ValueMarker(limit, ink.limit(), ChartInk.HAIR)));
        }
    }

    private void addCurves(ServerSeries server, int lane) {
        SecondSeries seconds = server.seconds();
        Thinned thinned = new Thinned(wholeSeconds(seconds), MOST_POINTS);
        double[] times = thinned.times();
        switch (subject) {
            case COMPLETIONS ->
                add("completions" + lane, times, thinned.means(s -> seconds.at(Measure.COMPLETIONS, s)), server);
            case RESPONSE_TIME -> {
                add("p95 " + lane, times, thinned.largest(s -> seconds.at(Measure.RESPONSE_P95, s)), server);
                add("p50 " + lane, times, thinned.means(s -> seconds.at(Measure.RESPONSE_P50, s)), server);
            }
            case MEMORY -> {
                add("ram" + lane, times, thinned.largest(s -> gibibytes(seconds, Measure.RAM, s)), server);
                add("swap" + lane, times, thinned.largest(s -> gibibytes(seconds, Measure.SWAP, s)), server);
            }
        }
    }

    /// The last second counts only when it is over: half a second's completions would look like a fall.
    private static int wholeSeconds(SecondSeries seconds) {
        return seconds.lastPart() < 1 && seconds.seconds() > 1 ? seconds.seconds() - 1 : seconds.seconds();
    }

    private static double gibibytes(SecondSeries seconds, Measure measure, int second) {
        return Axes.toGibibytes(seconds.at(measure, second));
    }

    private void add(String key, double[] times, double[] values, ServerSeries server) {
        int index = curves.getSeriesCount();
        curves.addSeries(key, new double[][] {times, values});
        boolean isSecondary = curvesPerServer() == 2 && index % 2 == 1;
        renderer.setSeriesPaint(index, isSecondary ? ink.faintLane(server.ink()) : ink.lane(server.ink()));
        renderer.setSeriesStroke(index, isSecondary ? secondaryStroke() : ChartInk.LINE);
    }

    private int curvesPerServer() {
        return subject == Subject.COMPLETIONS ? 1 : 2;
    }

    private Stroke secondaryStroke() {
        return subject == Subject.MEMORY ? ChartInk.DASHED : ChartInk.THIN;
    }

    private void fitRange() {
        ValueAxis axis = plot.getRangeAxis();
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
        if (axis instanceof LogAxis) {
            double from = most == 0 ? 0.01 : Math.pow(10, Math.floor(Math.log10(least)));
            double to = most == 0 ? 1 : Math.pow(10, Math.ceil(Math.log10(most)));
            axis.setRange(from, Math.max(to, from * 10));
        } else if (subject == Subject.MEMORY) {
            double limit = servers.stream()
                    .mapToDouble(s -> Axes.toGibibytes(s.ramBytes()))
                    .max()
                    .orElse(1);
            axis.setRange(0, Math.max(most, limit) * 1.06);
        } else {
            axis.setRange(0, Math.max(4, most * 1.1));
        }
    }

    @Override
    public void colour(ChartInk newInk) {
        ink = newInk;
        Axes.colour(plot, newInk);
        markLimits();
        for (int series = 0; series < curves.getSeriesCount(); series++) {
            LaneInk lane = servers.get(series / curvesPerServer()).ink();
            boolean isSecondary = curvesPerServer() == 2 && series % 2 == 1;
            renderer.setSeriesPaint(series, isSecondary ? newInk.faintLane(lane) : newInk.lane(lane));
        }
    }

    @Override
    public String valueAt(ServerSeries server, int second) {
        SecondSeries seconds = server.seconds();
        return switch (subject) {
            case COMPLETIONS -> Axes.count(seconds.at(Measure.COMPLETIONS, second)) + "/s";
            case RESPONSE_TIME -> {
                double p50 = seconds.at(Measure.RESPONSE_P50, second);
                double p95 = seconds.at(Measure.RESPONSE_P95, second);
                yield Double.isNaN(p95) ? "–" : Axes.seconds(p50) + " · " + Axes.seconds(p95);
            }
            case MEMORY -> {
                double ram = gibibytes(seconds, Measure.RAM, second);
                double swap = gibibytes(seconds, Measure.SWAP, second);
                yield swap >= NOTEWORTHY_SWAP
                        ? String.format(Locale.ROOT, "%.1f + %.1f GB", ram, swap)
                        : String.format(Locale.ROOT, "%.1f GB", ram);
            }
        };
    }
}
