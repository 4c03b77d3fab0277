package org.mpmexplorer.ui.paint;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.mpmexplorer.httpd.Letter;

/// How far each scoreboard letter covers each pixel of a cell, at one size.
final class LetterMasks {
    private final int width;
    private final int height;
    private final byte[] coverage;

    /// Renders the letters at the bottom of cells of that size.
    LetterMasks(int width, int height, Typeface typeface) {
        this.width = width;
        this.height = height;
        Letter[] letters = Letter.values();
        coverage = new byte[letters.length * width * height];
        Canvas canvas = new Canvas(letters.length * width, height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFont(typeface.at(Math.max(8, width * 0.4)));
        g.setFill(Color.WHITE);
        g.setTextAlign(TextAlignment.CENTER);
        for (Letter letter : letters) {
            double baseline = height - Math.max(2, Math.round(height * 0.13));
            g.fillText(String.valueOf(letter.symbol()), (letter.ordinal() + 0.5) * width, baseline);
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        WritableImage image = canvas.snapshot(parameters, new WritableImage(letters.length * width, height));
        PixelReader reader = image.getPixelReader();
        for (int i = 0; i < coverage.length; i++) {
            int letter = i / (width * height);
            coverage[i] = (byte) (reader.getArgb(letter * width + i % width, i / width % height) >>> 24);
        }
    }

    /// From 0 to 255.
    int coverage(Letter letter, int x, int y) {
        return coverage[(letter.ordinal() * height + y) * width + x] & 0xFF;
    }
}
