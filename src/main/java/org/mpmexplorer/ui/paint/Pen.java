package org.mpmexplorer.ui.paint;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Writes words into the picture.
interface Pen {

    /// Takes that font and colour for what is written next.
    void dip(Font font, Color color);

    /// Writes from that point to the right, in pixels.
    void write(String text, double x, double baseline);
}
