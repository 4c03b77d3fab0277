package org.mpmexplorer.ui.paint;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// A canvas that is always as large as the layout wants it, in whole units of the screen: where everything is
/// shown larger than it is laid out, the canvas is made larger instead, so that it stays sharp.
public final class ResizableCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final Scale shrink = new Scale(1, 1, 0, 0);
    private final Runnable resized;

    /// An empty canvas of no size yet.
    ///
    /// @param resized called after the canvas has got another size: it is blank and wants painting
    public ResizableCanvas(Runnable resized) {
        this.resized = resized;
        setMinSize(0, 0);
        canvas.setManaged(false);
        canvas.getTransforms().add(shrink);
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

    /// How many times as large as it is laid out everything is shown.
    public double zoom() {
        return getLocalToSceneTransform().getMxx();
    }

    @Override
    protected void layoutChildren() {
        double zoom = zoom();
        double width = Math.floor(getWidth() * zoom);
        double height = Math.floor(getHeight() * zoom);
        shrink.setX(1 / zoom);
        shrink.setY(1 / zoom);
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            resized.run();
        }
    }
}
