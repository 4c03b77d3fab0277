package org.mpmexplorer.ui.paint;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A small picture to be copied at whole pixels: premultiplied ARGB, row by row.
final class Sprite {

    /// Rounds two channels of 16 bits each when their lower 8 bits are cut off.
    private static final int HALVES = 0x00800080;

    /// Numbers for each row in [#runs].
    static final int RUN = 4;

    private final int width;
    private final int height;
    private final int[] argb;
    private final int solid;
    private int @Nullable [] runs;

    /// A picture of these pixels, which it may share.
    Sprite(int width, int height, int[] argb) {
        this(width, height, argb, 0);
    }

    private Sprite(int width, int height, int[] argb, int solid) {
        this.width = width;
        this.height = height;
        this.argb = argb;
        this.solid = solid;
    }

    /// A rectangle of one premultiplied colour.
    static Sprite solid(int width, int height, int color) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, color);
        return new Sprite(width, height, argb, color);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The colour of all its pixels, or 0 if they are not alike or have been drawn into.
    int solid() {
        return solid;
    }

    /// What is in each row, from the left: where it begins, where pixels begin that cover what is below them, where
    /// those end, and where it ends. Its pixels do not change any more.
    int[] runs() {
        int[] known = runs;
        if (known == null) {
            known = new int[RUN * height];
            for (int row = 0; row < height; row++) {
                findRun(row, known);
            }
            runs = known;
        }
        return known;
    }

    private void findRun(int row, int[] into) {
        int from = row * width;
        int start = 0;
        int end = width;
        while (end > start && argb[from + end - 1] == 0) {
            end--;
        }
        while (start < end && argb[from + start] == 0) {
            start++;
        }
        int opaque = start;
        while (opaque < end && argb[from + opaque] >>> 24 != 0xFF) {
            opaque++;
        }
        int opaqueEnd = opaque;
        while (opaqueEnd < end && argb[from + opaqueEnd] >>> 24 == 0xFF) {
            opaqueEnd++;
        }
        into[RUN * row] = start;
        into[RUN * row + 1] = opaque;
        into[RUN * row + 2] = opaqueEnd;
        into[RUN * row + 3] = end;
    }

    int[] argb() {
        return argb;
    }

    /// A disc around a point; everything in pixels.
    static Sprite disc(int size, double centerX, double centerY, double radius, int color) {
        int[] argb = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double distance = Math.sqrt(squared(x + 0.5 - centerX) + squared(y + 0.5 - centerY));
                argb[y * size + x] = covered(color, radius + 0.5 - distance);
            }
        }
        return new Sprite(size, size, argb);
    }

    /// A cross from corner to corner.
    static Sprite cross(int size, double thickness, int color) {
        int[] argb = new int[size * size];
        double half = thickness / 2;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double down = Math.abs(x - y) / Math.sqrt(2);
                double up = Math.abs(x + y - (size - 1)) / Math.sqrt(2);
                argb[y * size + x] = covered(color, half + 0.5 - Math.min(down, up));
            }
        }
        return new Sprite(size, size, argb);
    }

    private static double squared(double value) {
        return value * value;
    }

    /// The colour, opaque, as far as it covers a pixel.
    static int covered(int color, double coverage) {
        return faded(color | 0xFF000000, (int) Math.round(Math.clamp(coverage, 0, 1) * 255));
    }

    /// A premultiplied colour with its opacity multiplied by `alpha` of 255.
    static int faded(int argb, int alpha) {
        int part = alpha + (alpha >>> 7);
        int redBlue = (((argb & 0x00FF00FF) * part) >>> 8) & 0x00FF00FF;
        int alphaGreen = (((argb >>> 8) & 0x00FF00FF) * part) & 0xFF00FF00;
        return redBlue | alphaGreen;
    }

    /// One premultiplied colour over another.
    static int over(int top, int below) {
        int rest = 256 - (top >>> 24) - (top >>> 31);
        int redBlue = (((below & 0x00FF00FF) * rest + HALVES) >>> 8) & 0x00FF00FF;
        int alphaGreen = (((below >>> 8) & 0x00FF00FF) * rest + HALVES) & 0xFF00FF00;
        return top + redBlue + alphaGreen;
    }
}
