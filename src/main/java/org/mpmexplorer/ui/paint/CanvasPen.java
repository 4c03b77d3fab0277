package org.mpmexplorer.ui.paint;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Writes on a canvas.
record CanvasPen(GraphicsContext graphics) implements Pen {

    @Override
    public void dip(Font font, Color color) {
        graphics.setFont(font);
        graphics.setFill(color);
    }

    @Override
    public void write(String text, double x, double baseline) {
        graphics.fillText(text, x, baseline);
    }
}
