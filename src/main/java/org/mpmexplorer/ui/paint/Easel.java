package org.mpmexplorer.ui.paint;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// What painters draw with: a raster for every shape, a pen for words above it, colours and typefaces.
/// Everything is measured in pixels.
///
/// Shapes go into the raster because the software pipeline needs far longer for a few hundred rounded
/// rectangles of a canvas than this for thousands of cells and dots (`src/docs/performance.md`, Frame).
final class Easel {
    private static final int LARGEST_RADIUS = 24;
    private static final int LARGEST_CROSS = 64;

    private final Pen pen;
    private final Pixels pixels;
    private final Palette palette;
    private final double scale;
    private final Typeface regular;
    private final Typeface semiBold;
    private final @Nullable Dots[] dots = new Dots[8 * LARGEST_RADIUS];
    private final @Nullable Sprite[] crosses = new Sprite[LARGEST_CROSS];
    private final List<CellSprites> cells = new ArrayList<>();

    Easel(Pen pen, Pixels pixels, Palette palette, double scale, Lettering lettering) {
        this.pen = pen;
        this.pixels = pixels;
        this.palette = palette;
        this.scale = scale;
        this.regular = lettering.regular();
        this.semiBold = lettering.semiBold();
    }

    Pixels pixels() {
        return pixels;
    }

    Palette palette() {
        return palette;
    }

    /// Draws and writes only within that box from now on.
    void clip(Box box) {
        pixels.clip(box);
    }

    /// Draws and writes everywhere from now on.
    void unclip() {
        pixels.unclip();
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

    /// Looks of cells of that grid's size, on a ground of that colour.
    CellSprites cells(CellGrid grid, Ink ground) {
        for (CellSprites known : cells) {
            if (known.isFor(grid, ground)) {
                return known;
            }
        }
        LetterMasks masks = grid.hasLetters() ? new LetterMasks(grid.cellWidth(), grid.cellHeight(), semiBold) : null;
        CellSprites made = new CellSprites(grid.cellWidth(), grid.cellHeight(), ground, palette, masks);
        cells.add(made);
        return made;
    }

    /// A cross of that size in the colour of failure.
    Sprite cross(int size) {
        int shown = Math.min(size, LARGEST_CROSS - 1);
        Sprite known = crosses[shown];
        if (known != null) {
            return known;
        }
        Sprite made = Sprite.cross(shown, Math.max(1.4, shown / 5.0), palette.argb(Ink.FAILED));
        crosses[shown] = made;
        return made;
    }

    /// Writes from that point to the right.
    void write(String text, double x, double baseline, double size, Ink ink) {
        dip(regular, size, palette.textColor(ink));
        put(text, x, baseline, size);
    }

    /// Writes in the weight of titles.
    void writeBold(String text, double x, double baseline, double size, Ink ink) {
        dip(semiBold, size, palette.textColor(ink));
        put(text, x, baseline, size);
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
        put(text, middle - regular.width(text, size) / 2, baseline, size);
    }

    private void dip(Typeface typeface, double size, Color color) {
        pen.dip(typeface.at(size), color);
    }

    /// Where something is cut off, a text is written only if all of it can be seen.
    private void put(String text, double x, double baseline, double size) {
        boolean isCut =
                pixels.isClipped() && !pixels.showsAll(x, baseline - size, x + regular.width(text, size), baseline);
        if (!text.isEmpty() && !isCut) {
            pen.write(text, Math.rint(x), Math.rint(baseline));
        }
    }

    /// Fills a rounded box.
    void fill(Box box, double radius, Ink ink, double opacity) {
        pixels.fillRound(box, radius, Sprite.covered(palette.argb(ink), opacity));
    }

    /// Draws the border of a rounded box, one unit of the screen wide, inside it.
    void stroke(Box box, double radius, Ink ink, double opacity) {
        pixels.strokeRound(box, radius, line(), 0, Sprite.covered(palette.argb(ink), opacity));
    }

    /// Draws a dashed border.
    void dash(Box box, double radius, Ink ink, double opacity) {
        int dash = Math.max(1, (int) Math.round(3 * scale));
        pixels.strokeRound(box, radius, line(), dash, Sprite.covered(palette.argb(ink), opacity));
    }

    private int line() {
        return Math.max(1, (int) Math.round(scale));
    }
}
