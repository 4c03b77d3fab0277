package org.mpmexplorer.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.mpmexplorer.insight.Activity;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.insight.SecondSeries;

/// For each server, one above the other, how many workers do what: areas on top of each other.
///
/// Each area reaches from the bottom to the sum of all below it and is painted before these, so that one
/// polygon for each activity is enough.
final class WorkersDiagram implements Diagram {
    private static final int MOST_POINTS = 150;

    /// From the bottom up.
    private static final List<Activity> STACK = List.of(
            Activity.RUNNING,
            Activity.WAITING,
            Activity.FPM_QUEUED,
            Activity.PAGING,
            Activity.READING,
            Activity.SENDING,
            Activity.CLOSING,
            Activity.KEEPALIVE,
            Activity.IDLE,
            Activity.STARTING);

    private final NumberAxis time = Axes.time();
    private final CombinedDomainXYPlot plot = new SharedTimePlot(time);
    private final QuietChart chart;
    private final List<XYPlot> plots = new ArrayList<>();
    private ChartInk ink;

    WorkersDiagram(ChartInk ink) {
        this.ink = ink;
        plot.setGap(10);
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
    public void show(List<ServerSeries> servers, double durationSeconds) {
        time.setRange(0, Math.max(1, durationSeconds));
        while (plots.size() > servers.size()) {
            plot.remove(plots.removeLast());
        }
        while (plots.size() < servers.size()) {
            XYPlot added = createPlot();
            plots.add(added);
            plot.add(added, 1);
        }
        double most = 1;
        for (int lane = 0; lane < servers.size(); lane++) {
            most = Math.max(most, fill(plots.get(lane), servers.get(lane).seconds()));
        }
        for (XYPlot each : plots) {
            each.getRangeAxis().setRange(0, most * 1.05);
        }
    }

    private XYPlot createPlot() {
        XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
        renderer.setOutline(false);
        XYPlot created = new XYPlot(new DefaultXYDataset(), null, Axes.count(), renderer);
        created.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        Axes.prepare(created);
        Axes.colour(created, ink);
        return created;
    }

    private double fill(XYPlot into, SecondSeries seconds) {
        Thinned thinned = new Thinned(seconds.seconds(), MOST_POINTS);
        double[] times = thinned.times();
        double[] sums = new double[times.length];
        List<double[]> areas = new ArrayList<>();
        for (Activity activity : STACK) {
            double[] workers = thinned.means(second -> seconds.workers(activity, second));
            for (int point = 0; point < sums.length; point++) {
                sums[point] += workers[point];
            }
            areas.add(sums.clone());
        }
        DefaultXYDataset dataset = new DefaultXYDataset();
        XYAreaRenderer renderer = (XYAreaRenderer) into.getRenderer();
        for (int series = 0; series < STACK.size(); series++) {
            int level = STACK.size() - 1 - series;
            dataset.addSeries(STACK.get(level), new double[][] {times, areas.get(level)});
            renderer.setSeriesPaint(series, ink.activity(STACK.get(level)));
        }
        into.setDataset(dataset);
        double most = 1;
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        return most;
    }

    @Override
    public void colour(ChartInk newInk) {
        ink = newInk;
        time.setTickLabelPaint(newInk.text());
        for (XYPlot each : plots) {
            Axes.colour(each, newInk);
            for (int series = 0; series < STACK.size(); series++) {
                each.getRenderer().setSeriesPaint(series, newInk.activity(STACK.get(STACK.size() - 1 - series)));
            }
        }
    }

    @Override
    public String valueAt(ServerSeries server, int second) {
        SecondSeries seconds = server.seconds();
        double busy = seconds.at(Measure.BUSY_WORKERS, second);
        return Axes.count(busy) + " / " + Axes.count(busy + seconds.at(Measure.IDLE_WORKERS, second));
    }

    /// Plots one above the other with the sides every chart has; on its own the class would fit them to the
    /// widest label.
    private static final class SharedTimePlot extends CombinedDomainXYPlot {
        private static final long serialVersionUID = 1L;

        SharedTimePlot(NumberAxis time) {
            super(time);
        }

        @Override
        protected AxisSpace calculateAxisSpace(Graphics2D g2, Rectangle2D area) {
            AxisSpace space = super.calculateAxisSpace(g2, area);
            space.setLeft(Axes.LEFT);
            space.setRight(Axes.RIGHT);
            setFixedRangeAxisSpaceForSubplots(space);
            return space;
        }
    }
}
