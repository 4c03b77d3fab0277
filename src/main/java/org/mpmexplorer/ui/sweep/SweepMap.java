package org.mpmexplorer.ui.sweep;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.ui.paint.Ink;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.HoverText;

/// The outcomes of one server over two settings, the first to the right, the second upward. Each outcome has
/// its colour and, where there is room, its mark: none, a dot, a stroke, a cross. Pressing a cell chooses its
/// point.
final class SweepMap extends Region {
    private static final double ROOM_FOR_MARK = 9;
    private static final double GAP = 1;

    private final Canvas canvas = new Canvas();
    private Palette palette;
    private List<Outcome> outcomes = List.of();
    private IntFunction<String> words = point -> "";
    private int columns = 1;
    private int rows = 1;
    private double pointerX;
    private double pointerY;

    SweepMap(Palette palette, IntConsumer press) {
        this.palette = palette;
        getStyleClass().add("sweep-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            pointerX = event.getX();
            pointerY = event.getY();
        });
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> pointAt(event.getX(), event.getY()).ifPresent(press::accept));
        HoverText.install(
                this, () -> pointAt(pointerX, pointerY).map(words::apply).orElse(""));
    }

    /// Shows these outcomes, in the order of the grid: the second setting runs fastest.
    void show(List<Outcome> newOutcomes, int newColumns, IntFunction<String> pointWords) {
        outcomes = List.copyOf(newOutcomes);
        columns = newColumns;
        rows = Math.max(1, outcomes.size() / Math.max(1, newColumns));
        words = pointWords;
        paint();
    }

    void setPalette(Palette newPalette) {
        palette = newPalette;
        paint();
    }

    private Optional<Integer> pointAt(double x, double y) {
        int column = (int) Math.floor(x / cellWidth());
        int row = rows - 1 - (int) Math.floor(y / cellHeight());
        boolean isInside = column >= 0 && column < columns && row >= 0 && row < rows;
        return isInside && !outcomes.isEmpty() ? Optional.of(column * rows + row) : Optional.empty();
    }

    private double cellWidth() {
        return Math.max(1, getWidth()) / columns;
    }

    private double cellHeight() {
        return Math.max(1, getHeight()) / rows;
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        for (int point = 0; point < outcomes.size(); point++) {
            double left = Math.rint(Math.floorDiv(point, rows) * cellWidth());
            double right = Math.rint((Math.floorDiv(point, rows) + 1) * cellWidth());
            double top = Math.rint((rows - 1 - point % rows) * cellHeight());
            double bottom = Math.rint((rows - point % rows) * cellHeight());
            Ink ink = OutcomeInk.of(outcomes.get(point));
            g.setFill(palette.color(ink));
            g.fillRect(left, top, Math.max(1, right - left - GAP), Math.max(1, bottom - top - GAP));
            if (Math.min(right - left, bottom - top) >= ROOM_FOR_MARK) {
                mark(g, outcomes.get(point), (left + right - GAP) / 2, (top + bottom - GAP) / 2);
            }
        }
    }

    private void mark(GraphicsContext g, Outcome outcome, double x, double y) {
        g.setStroke(palette.textOn(OutcomeInk.of(outcome)));
        g.setFill(palette.textOn(OutcomeInk.of(outcome)));
        g.setLineWidth(1.2);
        switch (outcome) {
            case FINE -> {}
            case QUEUEING -> g.fillOval(x - 1.5, y - 1.5, 3, 3);
            case SWAPPING -> g.strokeLine(x - 2.5, y + 2.5, x + 2.5, y - 2.5);
            case REFUSING -> {
                g.strokeLine(x - 2.5, y + 2.5, x + 2.5, y - 2.5);
                g.strokeLine(x - 2.5, y - 2.5, x + 2.5, y + 2.5);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            paint();
        }
    }
}
