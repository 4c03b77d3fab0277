package org.mpmexplorer.ui.paint;

import java.util.Arrays;

/// A raster to draw thousands of small things into: premultiplied ARGB. Everything is clipped to it.
final class Pixels {
    private static final int TRAIL_ALPHA = 190;

    /// Distance from a stroke of a chevron for each pixel beside it: the strokes fall by two for one.
    private static final double STEEPNESS = 2 / Math.sqrt(5);

    /// Up to so many pixels a plain loop is faster than the library's.
    private static final int FEW = 16;

    private final int width;
    private final int height;
    private int[] argb;
    private int clipLeft;
    private int clipTop;
    private int clipRight;
    private int clipBottom;

    /// A transparent raster over that array, row by row.
    Pixels(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
        unclip();
    }

    /// Draws only within that box from now on.
    void clip(Box box) {
        clipLeft = Math.max(0, box.x());
        clipTop = Math.max(0, box.y());
        clipRight = Math.min(width, box.right());
        clipBottom = Math.min(height, box.bottom());
    }

    /// Draws everywhere from now on.
    void unclip() {
        clipLeft = 0;
        clipTop = 0;
        clipRight = width;
        clipBottom = height;
    }

    boolean isClipped() {
        return clipRight - clipLeft < width || clipBottom - clipTop < height;
    }

    /// Whether anything of that box can be seen.
    boolean shows(int x, int y, int w, int h) {
        return x < clipRight && x + w > clipLeft && y < clipBottom && y + h > clipTop;
    }

    /// Whether all of that box can be seen.
    boolean showsAll(double left, double top, double right, double bottom) {
        return left >= clipLeft && right <= clipRight && top >= clipTop && bottom <= clipBottom;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return argb[y * width + x];
    }

    /// Draws into that array of the same size from now on.
    void drawInto(int[] other) {
        argb = other;
    }

    /// Fills a rectangle with a premultiplied colour.
    void fill(int x, int y, int w, int h, int color) {
        int left = Math.max(clipLeft, x);
        int right = Math.min(clipRight, x + w);
        int bottom = Math.min(clipBottom, y + h);
        boolean isOpaque = color >>> 24 == 0xFF;
        for (int row = Math.max(clipTop, y); row < bottom && left < right; row++) {
            int from = row * width + left;
            int to = row * width + right;
            if (!isOpaque) {
                for (int i = from; i < to; i++) {
                    argb[i] = Sprite.over(color, argb[i]);
                }
            } else if (w < FEW) {
                for (int i = from; i < to; i++) {
                    argb[i] = color;
                }
            } else {
                Arrays.fill(argb, from, to, color);
            }
        }
    }

    /// Makes the corners of a rectangle transparent.
    void eraseCorners(Box box, int size) {
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                erase(box.x() + x, box.y() + y);
                erase(box.right() - 1 - x, box.y() + y);
                erase(box.x() + x, box.bottom() - 1 - y);
                erase(box.right() - 1 - x, box.bottom() - 1 - y);
            }
        }
    }

    private void erase(int x, int y) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            argb[y * width + x] = 0;
        }
    }

    /// Fills a rectangle with round corners with a premultiplied colour.
    void fillRound(Box box, double radius, int color) {
        int corner = (int) Math.ceil(Math.min(radius, Math.min(box.width(), box.height()) / 2.0));
        fill(box.x() + corner, box.y(), box.width() - 2 * corner, corner, color);
        fill(box.x(), box.y() + corner, box.width(), box.height() - 2 * corner, color);
        fill(box.x() + corner, box.bottom() - corner, box.width() - 2 * corner, corner, color);
        for (int y = 0; y < corner; y++) {
            for (int x = 0; x < corner; x++) {
                double distance = Math.hypot(corner - x - 0.5, corner - y - 0.5);
                corners(box, x, y, part(color, corner + 0.5 - distance));
            }
        }
    }

    /// Draws the border of a rectangle with round corners, inside it.
    ///
    /// @param dash length of dashes and gaps on the straight parts, 0 for none
    void strokeRound(Box box, double radius, int thickness, int dash, int color) {
        int corner = (int) Math.ceil(Math.min(radius, Math.min(box.width(), box.height()) / 2.0));
        int step = dash == 0 ? Math.max(1, Math.max(box.width(), box.height())) : dash;
        for (int x = corner; x < box.width() - corner; x += step + dash) {
            int length = Math.min(step, box.width() - corner - x);
            fill(box.x() + x, box.y(), length, thickness, color);
            fill(box.x() + x, box.bottom() - thickness, length, thickness, color);
        }
        for (int y = corner; y < box.height() - corner; y += step + dash) {
            int length = Math.min(step, box.height() - corner - y);
            fill(box.x(), box.y() + y, thickness, length, color);
            fill(box.right() - thickness, box.y() + y, thickness, length, color);
        }
        for (int y = 0; y < corner; y++) {
            for (int x = 0; x < corner; x++) {
                double distance = Math.hypot(corner - x - 0.5, corner - y - 0.5);
                double outer = Math.clamp(corner + 0.5 - distance, 0, 1);
                double inner = Math.clamp(corner - thickness + 0.5 - distance, 0, 1);
                corners(box, x, y, part(color, outer - inner));
            }
        }
    }

    private static int part(int color, double coverage) {
        return Sprite.faded(color, (int) (Math.clamp(coverage, 0, 1) * 255));
    }

    /// Draws a pixel at that distance from each of the four corners.
    private void corners(Box box, int x, int y, int color) {
        if (color != 0) {
            blend(box.x() + x, box.y() + y, color);
            blend(box.right() - 1 - x, box.y() + y, color);
            blend(box.x() + x, box.bottom() - 1 - y, color);
            blend(box.right() - 1 - x, box.bottom() - 1 - y, color);
        }
    }

    /// Draws the border of a rectangle, inside it.
    void frame(Box box, int thickness, int color) {
        fill(box.x(), box.y(), box.width(), thickness, color);
        fill(box.x(), box.bottom() - thickness, box.width(), thickness, color);
        fill(box.x(), box.y() + thickness, thickness, box.height() - 2 * thickness, color);
        fill(box.right() - thickness, box.y() + thickness, thickness, box.height() - 2 * thickness, color);
    }

    void draw(Sprite sprite, int x, int y) {
        if (sprite.solid() != 0) {
            fill(x, y, sprite.width(), sprite.height(), sprite.solid());
            return;
        }
        int left = Math.max(0, clipLeft - x);
        int right = Math.min(sprite.width(), clipRight - x);
        int bottom = Math.min(sprite.height(), clipBottom - y);
        int[] runs = sprite.runs();
        int[] source = sprite.argb();
        for (int row = Math.max(0, clipTop - y); row < bottom; row++) {
            int run = row * Sprite.RUN;
            int from = row * sprite.width();
            int to = (y + row) * width + x;
            int opaque = Math.clamp(runs[run + 1], left, Math.max(left, right));
            int opaqueEnd = Math.clamp(runs[run + 2], left, Math.max(left, right));
            for (int column = Math.max(left, runs[run]); column < opaque; column++) {
                argb[to + column] = Sprite.over(source[from + column], argb[to + column]);
            }
            if (opaqueEnd > opaque) {
                System.arraycopy(source, from + opaque, argb, to + opaque, opaqueEnd - opaque);
            }
            for (int column = opaqueEnd; column < Math.min(right, runs[run + 3]); column++) {
                argb[to + column] = Sprite.over(source[from + column], argb[to + column]);
            }
        }
    }

    /// Draws the sprite with its opacity multiplied by `alpha` of 255.
    void draw(Sprite sprite, int x, int y, int alpha) {
        int left = Math.max(0, clipLeft - x);
        int right = Math.min(sprite.width(), clipRight - x);
        int bottom = Math.min(sprite.height(), clipBottom - y);
        for (int row = Math.max(0, clipTop - y); row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int source = sprite.argb()[row * sprite.width() + column];
                if (source != 0) {
                    int at = (y + row) * width + x + column;
                    argb[at] = Sprite.over(Sprite.faded(source, alpha), argb[at]);
                }
            }
        }
    }

    /// Draws an arrow head that points to the right: its point, how far it reaches up and down from
    /// there, and the thickness of its strokes.
    void chevron(double pointX, double pointY, double reach, double thickness, int color) {
        for (int y = (int) (pointY - reach); y <= pointY + reach; y++) {
            double middle = pointX - Math.abs(y + 0.5 - pointY) / 2;
            for (int x = (int) (middle - thickness - 1); x <= middle + thickness + 1; x++) {
                double away = Math.abs(x + 0.5 - middle) * STEEPNESS;
                blend(x, y, part(color, thickness / 2 + 0.5 - away));
            }
        }
    }

    /// Draws a thin line that fades in from nothing at its start to `color` at its end.
    void trail(double fromX, double fromY, double toX, double toY, int color) {
        boolean isFlat = Math.abs(toX - fromX) >= Math.abs(toY - fromY);
        double length = isFlat ? Math.abs(toX - fromX) : Math.abs(toY - fromY);
        for (int i = 0; i <= length; i++) {
            double part = i / length;
            double x = fromX + (toX - fromX) * part;
            double y = fromY + (toY - fromY) * part;
            double across = (isFlat ? y : x) - 0.5;
            double beyond = across - Math.floor(across);
            int alpha = (int) (part * TRAIL_ALPHA);
            int near = Sprite.faded(color, (int) (alpha * (1 - beyond)));
            int far = Sprite.faded(color, (int) (alpha * beyond));
            int column = (int) Math.floor(isFlat ? x : across);
            int row = (int) Math.floor(isFlat ? across : y);
            blend(column, row, near);
            blend(isFlat ? column : column + 1, isFlat ? row + 1 : row, far);
        }
    }

    private void blend(int x, int y, int color) {
        if (x >= clipLeft && x < clipRight && y >= clipTop && y < clipBottom) {
            argb[y * width + x] = Sprite.over(color, argb[y * width + x]);
        }
    }
}
