package org.mpmexplorer.ui.inspect;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.mpmexplorer.playback.History;
import org.mpmexplorer.ui.paint.Ink;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.paint.ResizableCanvas;

/// A thin band of what a process or thread did during the last seconds: each column is a short time, its
/// colours are shares of it, idleness on top.
final class BandView extends Region {
    /// How much time the band shows.
    static final long SPAN_NANOS = 20_000_000_000L;

    private static final double HEIGHT = 26;

    private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
    private Palette palette = Palette.DARK;
    private Optional<History> history = Optional.empty();
    private long untilNanos;
    private float[] shares = new float[0];

    BandView() {
        getStyleClass().add("band");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().add(canvas);
    }

    void setPalette(Palette newPalette) {
        palette = newPalette;
        paint();
    }

    /// Shows that history up to that instant.
    void show(Optional<History> shown, long atNanos) {
        history = shown;
        untilNanos = atNanos;
        paint();
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.layout();
    }

    private void paint() {
        GraphicsContext g = canvas.graphics();
        int columns = (int) canvas.canvasWidth();
        g.setFill(palette.color(Ink.WELL));
        g.fillRect(0, 0, columns, canvas.canvasHeight());
        if (history.isEmpty() || columns == 0) {
            return;
        }
        if (shares.length < columns * History.KINDS) {
            shares = new float[columns * History.KINDS];
        }
        history.get().band(untilNanos - SPAN_NANOS, untilNanos, columns, shares);
        for (int kind = 0; kind < History.KINDS; kind++) {
            g.setFill(palette.color(StageLook.ink(kind)));
            paint(g, kind, columns);
        }
    }

    private void paint(GraphicsContext g, int kind, int columns) {
        double height = canvas.canvasHeight();
        for (int column = 0; column < columns; column++) {
            float share = shares[column * History.KINDS + kind];
            if (share > 0) {
                float fromBottom = 0;
                for (int above = kind; above < History.KINDS; above++) {
                    fromBottom += shares[column * History.KINDS + above];
                }
                g.fillRect(column, (1 - fromBottom) * height, 1, share * height);
            }
        }
    }
}
