package org.mpmexplorer.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.PlotRenderingInfo;

/// A diagram on its canvas, and above it the time cursor and a veil over what is still to come. Pressing it
/// leads to that time.
final class PlotPane extends Region {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Diagram diagram;
    private final ChartCanvas canvas;
    private final Scale shrink = new Scale(1, 1, 0, 0);
    private final Region veil = new Region();
    private final Region cursor = new Region();
    private final List<Label> laneNames = new ArrayList<>();
    private List<ServerSeries> servers = List.of();
    private double durationSeconds = 1;
    private long atNanos;
    private boolean unpainted = true;

    PlotPane(Diagram diagram, LongConsumer seek) {
        this.diagram = diagram;
        canvas = new ChartCanvas(diagram.chart());
        canvas.setDomainZoomable(false);
        canvas.setRangeZoomable(false);
        canvas.setTooltipEnabled(false);
        canvas.setManaged(false);
        canvas.getTransforms().add(shrink);
        canvas.setMouseTransparent(true);
        veil.getStyleClass().add("chart-veil");
        cursor.getStyleClass().add("chart-cursor");
        for (Region above : List.of(veil, cursor)) {
            above.setManaged(false);
            above.setMouseTransparent(true);
        }
        getChildren().addAll(canvas, veil, cursor);
        setMinSize(0, 0);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> seek.accept(nanosAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> seek.accept(nanosAt(event.getX())));
    }

    void take(List<ServerSeries> newServers, double newDurationSeconds) {
        servers = newServers;
        durationSeconds = Math.max(1, newDurationSeconds);
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
        diagram.show(servers, durationSeconds);
        diagram.chart().paint();
        nameLanes();
        requestLayout();
    }

    void moveTo(long nanos) {
        atNanos = nanos;
        placeCursor();
    }

    private void nameLanes() {
        if (!(diagram instanceof WorkersDiagram)) {
            return;
        }
        while (laneNames.size() < servers.size()) {
            Label name = new Label();
            name.setManaged(false);
            name.setMouseTransparent(true);
            laneNames.add(name);
            getChildren().add(name);
        }
        for (int lane = 0; lane < laneNames.size(); lane++) {
            Label name = laneNames.get(lane);
            name.setVisible(lane < servers.size());
            if (lane < servers.size()) {
                name.setText(servers.get(lane).title());
                name.getStyleClass().setAll("label", "plot-name");
            }
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

    private void placeCursor() {
        Rectangle2D area = dataArea();
        double share = Math.clamp(atNanos / NANOS_PER_SECOND / durationSeconds, 0.0, 1.0);
        double x = Math.rint(area.getX() + share * area.getWidth());
        double bottom = getHeight() - Axes.BOTTOM;
        cursor.resizeRelocate(x, 0, 1, Math.max(0, bottom));
        veil.resizeRelocate(x + 1, 0, Math.max(0, area.getMaxX() - x), Math.max(0, bottom));
    }

    private void placeNames() {
        info().ifPresent(info -> {
            for (int lane = 0; lane < Math.min(laneNames.size(), info.getSubplotCount()); lane++) {
                Rectangle2D area = info.getSubplotInfo(lane).getDataArea();
                Label name = laneNames.get(lane);
                name.resizeRelocate(area.getX() + 4, area.getY() + 1, name.prefWidth(-1), name.prefHeight(-1));
            }
        });
    }

    private long nanosAt(double x) {
        Rectangle2D area = dataArea();
        double share = Math.clamp((x - area.getX()) / Math.max(1, area.getWidth()), 0.0, 1.0);
        return Math.round(share * durationSeconds * NANOS_PER_SECOND);
    }
}
