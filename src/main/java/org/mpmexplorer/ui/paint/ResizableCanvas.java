package org.mpmexplorer.ui.paint;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// A canvas that is always as large as the layout wants it, in whole pixels.
public class ResizableCanvas extends Region {
    private final Canvas canvas = new Canvas();

    /// An empty canvas of no size yet.
    public ResizableCanvas() {
        canvas.setManaged(false);
        getChildren().add(canvas);
    }

    /// Where to draw; after each layout it may be blank.
    public final GraphicsContext graphics() {
        return canvas.getGraphicsContext2D();
    }

    /// Called after the canvas has got another size: it is blank and wants painting.
    protected void resized() {}

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            resized();
        }
    }
}
