package org.mpmexplorer.ui.paint;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// A canvas that is always as large as the layout wants it, in whole units.
public final class ResizableCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final Runnable resized;

    /// An empty canvas of no size yet.
    ///
    /// @param resized called after the canvas has got another size: it is blank and wants painting
    public ResizableCanvas(Runnable resized) {
        this.resized = resized;
        setMinSize(0, 0);
        canvas.setManaged(false);
        getChildren().add(canvas);
    }

    /// Where to draw.
    public GraphicsContext graphics() {
        return canvas.getGraphicsContext2D();
    }

    /// Width to draw in.
    public double canvasWidth() {
        return canvas.getWidth();
    }

    /// Height to draw in.
    public double canvasHeight() {
        return canvas.getHeight();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            resized.run();
        }
    }
}
