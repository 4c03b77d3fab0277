package org.mpmexplorer.ui.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.mpmexplorer.insight.Estimate;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.HoverText;

/// Estimates over a setting: a curve for each server through its points, with the confidence interval as a
/// band around it. Pressing it chooses the nearest point.
public final class BandChart extends Region {
    private static final float BAND_OPACITY = 0.22f;
    private static final double ROOM_ABOVE = 1.08;

    private final NumberAxis domain = new NumberAxis();
    private final NumberAxis range = Axes.count();
    private final YIntervalSeriesCollection series = new YIntervalSeriesCollection();
    private final DeviationRenderer renderer = new DeviationRenderer(true, true);
    private final XYPlot plot = new XYPlot(series, domain, range, renderer);
    private final QuietChart chart;
    private final ChartCanvas canvas;
    private ChartInk ink;
    private Content content = new Content(List.of(), List.of(), value -> "", value -> "");
    private IntFunction<String> words = point -> "";
    private double pointerX;

    /// What is drawn.
    ///
    /// @param values of the setting, ascending
    /// @param curves with an estimate for each value
    public record Content(
            List<Double> values, List<Curve> curves, DoubleFunction<String> valueWords, DoubleFunction<String> words) {
        public Content {
            values = List.copyOf(values);
            curves = List.copyOf(curves);
        }
    }

    /// One server's estimates.
    public record Curve(LaneInk ink, List<Estimate> estimates) {
        public Curve {
            estimates = List.copyOf(estimates);
        }
    }

    /// @param press is told the number of the point that was pressed
    public BandChart(Palette palette, IntConsumer press) {
        ink = new ChartInk(palette);
        renderer.setAlpha(BAND_OPACITY);
        renderer.setDefaultShape(new Ellipse2D.Double(-2.5, -2.5, 5, 5));
        renderer.setAutoPopulateSeriesShape(false);
        Axes.prepare(plot);
        Axes.reserveBelow(plot);
        Axes.style(domain);
        chart = new QuietChart(plot);
        canvas = new ChartCanvas(chart);
        canvas.setDomainZoomable(false);
        canvas.setRangeZoomable(false);
        canvas.setTooltipEnabled(false);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getStyleClass().add("band-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointerX = event.getX());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pointAt(event.getX()).ifPresent(press::accept));
        HoverText.install(this, () -> pointAt(pointerX).map(words::apply).orElse(""));
    }

    /// Shows that.
    ///
    /// @param pointWords what there is to say about a point
    public void show(Content shown, IntFunction<String> pointWords) {
        content = shown;
        words = pointWords;
        draw();
    }

    /// Draws in these colours from now on.
    public void setPalette(Palette palette) {
        ink = new ChartInk(palette);
        draw();
    }

    private void draw() {
        series.removeAllSeries();
        double most = 0;
        for (int lane = 0; lane < content.curves().size(); lane++) {
            Curve curve = content.curves().get(lane);
            YIntervalSeries points = new YIntervalSeries(lane);
            for (int i = 0; i < curve.estimates().size(); i++) {
                Estimate estimate = curve.estimates().get(i);
                double half = Double.isNaN(estimate.halfWidth()) ? 0 : estimate.halfWidth();
                points.add(
                        content.values().get(i),
                        estimate.mean(),
                        Math.max(0, estimate.mean() - half),
                        estimate.mean() + half);
                most = Math.max(most, estimate.mean() + half);
            }
            series.addSeries(points);
            renderer.setSeriesPaint(lane, ink.lane(curve.ink()));
            renderer.setSeriesFillPaint(lane, ink.lane(curve.ink()));
            renderer.setSeriesStroke(lane, ChartInk.LINE);
        }
        fit(most);
        Axes.colour(plot, ink);
        chart.paint();
    }

    private void fit(double most) {
        domain.setNumberFormatOverride(Axes.words(content.valueWords()));
        range.setNumberFormatOverride(Axes.words(content.words()));
        range.setStandardTickUnits(NumberAxis.createStandardTickUnits());
        range.setRange(0, most == 0 ? 1 : most * ROOM_ABOVE);
        List<Double> values = content.values();
        if (!values.isEmpty()) {
            double margin = values.size() == 1 ? 1 : (values.getLast() - values.getFirst()) * 0.02;
            domain.setRange(values.getFirst() - margin, values.getLast() + margin);
        }
    }

    /// The point nearest to that place.
    private Optional<Integer> pointAt(double x) {
        Rectangle2D area = Optional.ofNullable(canvas.getRenderingInfo())
                .map(ChartRenderingInfo::getPlotInfo)
                .map(info -> info.getDataArea())
                .orElseGet(Rectangle2D.Double::new);
        double value = domain.getLowerBound()
                + (x - area.getX()) / Math.max(1, area.getWidth()) * (domain.getUpperBound() - domain.getLowerBound());
        Optional<Integer> nearest = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int point = 0; point < content.values().size(); point++) {
            double distance = Math.abs(content.values().get(point) - value);
            if (distance < least) {
                least = distance;
                nearest = Optional.of(point);
            }
        }
        return nearest;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width > 0 && height > 0 && (canvas.getWidth() != width || canvas.getHeight() != height)) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            chart.paint();
        }
    }
}
