package org.mpmexplorer.ui.paint;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// What painters draw with: a canvas for text and large shapes, a raster above it for thousands of small
/// ones, colours and typefaces. Everything is measured in pixels.
final class Easel {
    private static final int LARGEST_RADIUS = 24;

    private final GraphicsContext graphics;
    private final Pixels pixels;
    private final Palette palette;
    private final double scale;
    private final Typeface regular;
    private final Typeface semiBold;
    private final @Nullable Dots[] dots = new Dots[8 * LARGEST_RADIUS];
    private final Map<Integer, CellSprites> cells = new HashMap<>();
    private final Map<Integer, Sprite> crosses = new HashMap<>();

    Easel(GraphicsContext graphics, Pixels pixels, Palette palette, double scale, Lettering lettering) {
        this.graphics = graphics;
        this.pixels = pixels;
        this.palette = palette;
        this.scale = scale;
        this.regular = lettering.regular();
        this.semiBold = lettering.semiBold();
    }

    GraphicsContext graphics() {
        return graphics;
    }

    Pixels pixels() {
        return pixels;
    }

    Palette palette() {
        return palette;
    }

    /// Pixels to a unit of the screen.
    double scale() {
        return scale;
    }

    Typeface regular() {
        return regular;
    }

    Typeface semiBold() {
        return semiBold;
    }

    /// Discs of that radius.
    Dots dots(double radius) {
        int eighths = Math.min(dots.length - 1, (int) Math.round(radius * 8));
        Dots known = dots[eighths];
        if (known != null) {
            return known;
        }
        Dots made = new Dots(palette, eighths / 8.0);
        dots[eighths] = made;
        return made;
    }

    /// Looks of cells of that size.
    CellSprites cells(int width, int height, boolean hasLetters) {
        return cells.computeIfAbsent(
                width << 16 | height << 1 | (hasLetters ? 1 : 0),
                key -> new CellSprites(
                        width, height, palette, hasLetters ? new LetterMasks(width, height, semiBold) : null));
    }

    /// A cross of that size in the colour of failure.
    Sprite cross(int size) {
        return crosses.computeIfAbsent(size, key -> Sprite.cross(key, Math.max(1.4, key / 5.0), palette.argb(Ink.FAILED)));
    }

    /// Writes from that point to the right.
    void write(String text, double x, double baseline, double size, Ink ink) {
        dip(regular, size, palette.textColor(ink));
        put(text, x, baseline);
    }

    /// Writes in the weight of titles.
    void writeBold(String text, double x, double baseline, double size, Ink ink) {
        dip(semiBold, size, palette.textColor(ink));
        put(text, x, baseline);
    }

    /// Writes so that the text ends at that point.
    void writeTo(String text, double right, double baseline, double size, Ink ink) {
        write(text, right - regular.width(text, size), baseline, size, ink);
    }

    /// Writes with its middle at that point.
    void writeAround(String text, double middle, double baseline, double size, Ink ink) {
        write(text, middle - regular.width(text, size) / 2, baseline, size, ink);
    }

    /// Writes on a ground of that colour, with its middle at that point.
    void writeOn(Ink ground, String text, double middle, double baseline, double size) {
        dip(regular, size, palette.textOn(ground));
        put(text, middle - regular.width(text, size) / 2, baseline);
    }

    private void dip(Typeface typeface, double size, Color color) {
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFont(typeface.at(size));
        graphics.setFill(color);
    }

    private void put(String text, double x, double baseline) {
        graphics.fillText(text, Math.round(x), Math.round(baseline));
    }

    /// Fills a rounded box.
    void fill(Box box, double radius, Ink ink, double opacity) {
        graphics.setGlobalAlpha(opacity);
        graphics.setFill(palette.color(ink));
        graphics.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
        graphics.setGlobalAlpha(1);
    }

    /// Draws the border of a rounded box, one unit of the screen wide, inside it.
    void stroke(Box box, double radius, Ink ink, double opacity) {
        double line = Math.max(1, Math.round(scale));
        graphics.setGlobalAlpha(opacity);
        graphics.setStroke(palette.color(ink));
        graphics.setLineWidth(line);
        graphics.strokeRoundRect(
                box.x() + line / 2,
                box.y() + line / 2,
                box.width() - line,
                box.height() - line,
                2 * radius,
                2 * radius);
        graphics.setGlobalAlpha(1);
    }

    /// Draws a dashed border.
    void dash(Box box, double radius, Ink ink, double opacity) {
        graphics.setLineDashes(3 * scale, 3 * scale);
        stroke(box, radius, ink, opacity);
        graphics.setLineDashes();
    }
}
