package org.mpmexplorer.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.PlotRenderingInfo;

/// A diagram on its canvas, and above it the time cursor and a veil over what is still to come. Pressing it
/// leads to that time; a stretch dragged on its time axis, or the wheel, zooms all charts; a double click shows
/// the whole run again.
final class PlotPane extends Region {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double WHEEL_FACTOR = 0.8;
    private static final double PAN_SHARE = 0.1;
    private static final double LEAST_DRAG = 5;
    private static final double PIXELS_PER_POINT = 2;

    private final ChartKind kind;
    private final ChartsViewModel charts;
    private final Diagram diagram;
    private final ChartCanvas canvas;
    private final LongConsumer seek;
    private final Scale shrink = new Scale(1, 1, 0, 0);
    private final Region veil = new Region();
    private final Region cursor = new Region();
    private final Region band = new Region();
    private final List<Label> plotNames = new ArrayList<>();
    private boolean unpainted = true;
    private double dragFromX = Double.NaN;

    PlotPane(ChartKind kind, ChartsViewModel charts, ChartInk ink, LongConsumer seek) {
        this.kind = kind;
        this.charts = charts;
        this.seek = seek;
        diagram = kind.diagram(ink);
        canvas = new ChartCanvas(diagram.chart());
        canvas.setDomainZoomable(false);
        canvas.setRangeZoomable(false);
        canvas.setTooltipEnabled(false);
        canvas.setManaged(false);
        canvas.getTransforms().add(shrink);
        canvas.setMouseTransparent(true);
        veil.getStyleClass().add("chart-veil");
        cursor.getStyleClass().add("chart-cursor");
        band.getStyleClass().add("chart-band");
        band.setVisible(false);
        for (Region above : List.of(veil, cursor, band)) {
            above.setManaged(false);
            above.setMouseTransparent(true);
        }
        getChildren().addAll(canvas, veil, cursor, band);
        setMinSize(0, 0);
        if (kind.isOverTime()) {
            addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
            addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
            addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
            addEventHandler(ScrollEvent.SCROLL, this::scroll);
        }
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getY() >= getHeight() - Axes.BOTTOM) {
            dragFromX = event.getX();
        } else {
            seek(event.getX());
        }
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (Double.isNaN(dragFromX)) {
            seek(event.getX());
        } else {
            double left = Math.min(dragFromX, event.getX());
            band.setVisible(true);
            band.resizeRelocate(left, 0, Math.abs(event.getX() - dragFromX), getHeight());
        }
    }

    private void release(MouseEvent event) {
        if (!Double.isNaN(dragFromX) && Math.abs(event.getX() - dragFromX) >= LEAST_DRAG) {
            charts.zoomTo(secondAt(dragFromX), secondAt(event.getX()));
        }
        dragFromX = Double.NaN;
        band.setVisible(false);
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            charts.resetZoom();
        }
    }

    private void scroll(ScrollEvent event) {
        double across = event.getDeltaX();
        if (across != 0) {
            charts.pan(across > 0 ? -PAN_SHARE : PAN_SHARE);
        } else if (event.getDeltaY() != 0) {
            charts.zoomBy(event.getDeltaY() > 0 ? WHEEL_FACTOR : 1 / WHEEL_FACTOR, secondAt(event.getX()));
        }
        event.consume();
    }

    /// The numbers or the colours are others than those painted.
    void outdate() {
        unpainted = true;
    }

    void colour(ChartInk ink) {
        diagram.colour(ink);
        unpainted = true;
    }

    boolean isUnpainted() {
        return unpainted;
    }

    /// Draws the chart anew; the canvas hears of it from the chart.
    void paint() {
        unpainted = false;
        diagram.show(charts.content(kind, Math.max(60, (int) (getWidth() / PIXELS_PER_POINT))));
        diagram.chart().paint();
        namePlots();
        requestLayout();
    }

    String valueAt(ServerSeries server, int second) {
        return diagram.valueAt(server, second);
    }

    private void namePlots() {
        List<String> names = new ArrayList<>();
        for (int lane = 0; lane < charts.servers().size(); lane++) {
            if (diagram.plots() > 0 && charts.shows(kind, ChartContent.serverKey(lane))) {
                names.add(charts.servers().get(lane).title());
            }
        }
        while (plotNames.size() < names.size()) {
            Label name = new Label();
            name.setManaged(false);
            name.setMouseTransparent(true);
            name.getStyleClass().setAll("label", "plot-name");
            plotNames.add(name);
            getChildren().add(name);
        }
        for (int plot = 0; plot < plotNames.size(); plot++) {
            plotNames.get(plot).setVisible(plot < names.size());
            plotNames.get(plot).setText(plot < names.size() ? names.get(plot) : "");
        }
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        double zoom = getLocalToSceneTransform().getMxx();
        double canvasWidth = Math.floor(width * zoom);
        double canvasHeight = Math.floor(height * zoom);
        if (width > 0 && height > 0 && (canvas.getWidth() != canvasWidth || canvas.getHeight() != canvasHeight)) {
            diagram.chart().zoom(zoom);
            shrink.setX(1 / zoom);
            shrink.setY(1 / zoom);
            canvas.setWidth(canvasWidth);
            canvas.setHeight(canvasHeight);
            paint();
        }
        placeCursor();
        placeNames();
    }

    /// What the canvas drew where; nothing before it has drawn for the first time.
    private Optional<PlotRenderingInfo> info() {
        return Optional.ofNullable(canvas.getRenderingInfo()).map(ChartRenderingInfo::getPlotInfo);
    }

    private Rectangle2D dataArea() {
        return info().map(info ->
                        info.getSubplotCount() > 0 ? info.getSubplotInfo(0).getDataArea() : info.getDataArea())
                .orElseGet(Rectangle2D.Double::new);
    }

    /// Puts the cursor where the instant on screen is.
    void placeCursor() {
        Rectangle2D area = dataArea();
        double share = charts.span().shareOf(charts.atNanosProperty().get() / NANOS_PER_SECOND);
        double x = Math.rint(area.getX() + Math.clamp(share, 0.0, 1.0) * area.getWidth());
        double bottom = Math.max(0, getHeight() - Axes.BOTTOM);
        cursor.setVisible(kind.isOverTime() && share >= 0 && share <= 1);
        veil.setVisible(kind.isOverTime() && share < 1);
        cursor.resizeRelocate(x, 0, 1, bottom);
        veil.resizeRelocate(x + 1, 0, Math.max(0, area.getMaxX() - x), bottom);
    }

    private void placeNames() {
        info().ifPresent(info -> {
            for (int plot = 0; plot < Math.min(plotNames.size(), info.getSubplotCount()); plot++) {
                Rectangle2D area = info.getSubplotInfo(plot).getDataArea();
                Label name = plotNames.get(plot);
                name.resizeRelocate(area.getX() + 4, area.getY() + 1, name.prefWidth(-1), name.prefHeight(-1));
            }
        });
    }

    private double secondAt(double x) {
        Rectangle2D area = dataArea();
        return charts.span().at(Math.clamp((x - area.getX()) / Math.max(1, area.getWidth()), 0.0, 1.0));
    }

    private void seek(double x) {
        seek.accept(Math.round(secondAt(x) * NANOS_PER_SECOND));
    }
}
