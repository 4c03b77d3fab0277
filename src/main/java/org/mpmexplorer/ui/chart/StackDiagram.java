package org.mpmexplorer.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.insight.SecondSeries;

/// For each server, one above the other, areas on top of each other; behind them the sum of a run of the past as
/// a dashed line.
///
/// Each area reaches from the bottom to the sum of all below it and is painted before these, so that one
/// polygon for each layer is enough.
final class StackDiagram implements Diagram {
    private final ChartKind kind;
    private final NumberAxis time = Axes.time();
    private final CombinedDomainXYPlot plot = new SharedTimePlot(time);
    private final QuietChart chart;
    private final List<XYPlot> plots = new ArrayList<>();
    private List<Layer> shown = List.of();
    private List<ServerSeries> servers = List.of();
    private ChartInk ink;

    StackDiagram(ChartKind kind, ChartInk ink) {
        this.kind = kind;
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
    public int plots() {
        return plots.size();
    }

    @Override
    public void show(ChartContent content) {
        time.setRange(content.span().fromSeconds(), content.span().toSeconds());
        shown = kind.layers().stream()
                .filter(layer -> content.shows(layer.key()))
                .toList();
        List<ServerSeries> visible = new ArrayList<>();
        for (int lane = 0; lane < content.servers().size(); lane++) {
            if (content.showsServer(lane)) {
                visible.add(content.servers().get(lane));
            }
        }
        servers = visible;
        makePlots();
        double most = 0;
        for (int lane = 0; lane < servers.size(); lane++) {
            most = Math.max(most, fill(plots.get(lane), servers.get(lane), content));
            most = Math.max(most, addGhosts(plots.get(lane), lane, content));
        }
        double top = kind.scale() == ChartKind.Scale.COUNT ? Math.max(1, most) : Math.max(0.1, most);
        for (XYPlot each : plots) {
            each.getRangeAxis().setRange(0, top * 1.05);
        }
        colour(ink);
    }

    private void makePlots() {
        while (plots.size() > servers.size()) {
            plot.remove(plots.removeLast());
        }
        while (plots.size() < servers.size()) {
            XYPlot added = createPlot();
            plots.add(added);
            plot.add(added, 1);
        }
    }

    private XYPlot createPlot() {
        XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
        renderer.setOutline(false);
        XYPlot created = new XYPlot(new DefaultXYDataset(), null, Axes.of(kind.scale()), renderer);
        created.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        lines.setDrawSeriesLineAsPath(true);
        created.setRenderer(1, lines);
        created.setDataset(1, new DefaultXYDataset());
        Axes.prepare(created);
        Axes.colour(created, ink);
        return created;
    }

    /// The sums of the layers up to each, from the bottom up.
    private List<double[]> sums(ServerSeries server, Thinned thinned) {
        double[] sums = new double[thinned.points()];
        List<double[]> areas = new ArrayList<>();
        for (Layer layer : shown) {
            double[] values = thinned.means(second -> layer.value().at(server, second));
            for (int point = 0; point < sums.length; point++) {
                sums[point] += Double.isNaN(values[point]) ? 0 : values[point];
            }
            areas.add(sums.clone());
        }
        return areas;
    }

    private double fill(XYPlot into, ServerSeries server, ChartContent content) {
        Thinned thinned = content.thinned(server);
        double[] times = thinned.times();
        DefaultXYDataset dataset = new DefaultXYDataset();
        if (times.length == 0) {
            into.setDataset(0, dataset);
            return 0;
        }
        List<double[]> areas = sums(server, thinned);
        for (int level = shown.size() - 1; level >= 0; level--) {
            dataset.addSeries(shown.get(level).key(), new double[][] {times, areas.get(level)});
        }
        into.setDataset(0, dataset);
        return shown.isEmpty() ? 0 : largest(areas.getLast());
    }

    private double addGhosts(XYPlot into, int lane, ChartContent content) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        List<LaneInk> inks = new ArrayList<>();
        double most = 0;
        for (Ghost ghost : content.ghosts()) {
            Thinned thinned = content.thinned(ghost.series());
            boolean isHere = Math.min(ghost.lane(), servers.size() - 1) == lane;
            if (isHere && thinned.points() > 0 && !shown.isEmpty()) {
                double[] sum = sums(ghost.series(), thinned).getLast();
                dataset.addSeries("ghost" + inks.size(), new double[][] {thinned.times(), sum});
                inks.add(ghost.series().ink());
                most = Math.max(most, largest(sum));
            }
        }
        into.setDataset(1, dataset);
        for (int series = 0; series < inks.size(); series++) {
            into.getRenderer(1).setSeriesPaint(series, ink.lane(inks.get(series)));
            into.getRenderer(1).setSeriesStroke(series, ChartInk.DOTTED);
        }
        return most;
    }

    private static double largest(double[] values) {
        double most = 0;
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    @Override
    public void colour(ChartInk newInk) {
        ink = newInk;
        time.setTickLabelPaint(newInk.text());
        for (int lane = 0; lane < plots.size(); lane++) {
            XYPlot each = plots.get(lane);
            Axes.colour(each, newInk);
            for (int series = 0; series < shown.size(); series++) {
                Layer layer = shown.get(shown.size() - 1 - series);
                each.getRenderer().setSeriesPaint(series, newInk.color(layer.ink(), layer.strength()));
            }
            each.clearRangeMarkers();
            if (kind == ChartKind.PARTS) {
                double limit = Axes.toGibibytes(servers.get(lane).ramBytes());
                each.addRangeMarker(new ValueMarker(limit, newInk.limit(), ChartInk.HAIR));
            }
        }
    }

    @Override
    public String valueAt(ServerSeries server, int second) {
        SecondSeries seconds = server.seconds();
        double busy = seconds.at(Measure.BUSY_WORKERS, second);
        return switch (kind) {
            case LETTERS, WORKERS ->
                Axes.count(busy) + " / " + Axes.count(busy + seconds.at(Measure.IDLE_WORKERS, second));
            case PARTS ->
                Axes.text(
                        kind.scale(),
                        Axes.toGibibytes(seconds.at(Measure.RAM, second) + seconds.at(Measure.SWAP, second)));
            default -> Axes.count(seconds.at(Measure.CONNECTIONS, second));
        };
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
