package org.mpmexplorer.ui.paint;

import org.jspecify.annotations.Nullable;

/// Discs of one radius in every colour, drawn to a quarter of a pixel.
final class Dots {
    private static final int PHASES = 4;

    /// Up to this radius a dot is a square.
    private static final double SQUARE_RADIUS = 1.6;

    private final Palette palette;
    private final double radius;
    private final int size;
    private final @Nullable Sprite[] sprites = new Sprite[Ink.values().length * PHASES * PHASES];

    Dots(Palette palette, double radius) {
        this.palette = palette;
        this.radius = radius;
        this.size = (int) Math.ceil(2 * radius) + 2;
    }

    void draw(Pixels pixels, double centerX, double centerY, Ink ink) {
        if (radius <= SQUARE_RADIUS) {
            int side = (int) Math.max(1, Math.round(2 * radius));
            pixels.fill(corner(centerX, side), corner(centerY, side), side, side, palette.argb(ink));
            return;
        }
        pixels.draw(sprite(ink, phase(centerX), phase(centerY)), floor(centerX), floor(centerY));
    }

    void draw(Pixels pixels, double centerX, double centerY, Ink ink, int alpha) {
        if (radius <= SQUARE_RADIUS) {
            int side = (int) Math.max(1, Math.round(2 * radius));
            int color = Sprite.faded(palette.argb(ink), alpha);
            pixels.fill(corner(centerX, side), corner(centerY, side), side, side, color);
            return;
        }
        pixels.draw(sprite(ink, phase(centerX), phase(centerY)), floor(centerX), floor(centerY), alpha);
    }

    private static int corner(double center, int side) {
        return (int) Math.round(center - side / 2.0);
    }

    private int floor(double center) {
        return (int) Math.floor(center - radius - 1);
    }

    private int phase(double center) {
        double left = center - radius - 1;
        return (int) ((left - Math.floor(left)) * PHASES);
    }

    private Sprite sprite(Ink ink, int phaseX, int phaseY) {
        int index = (ink.ordinal() * PHASES + phaseX) * PHASES + phaseY;
        Sprite known = sprites[index];
        if (known != null) {
            return known;
        }
        double middleX = radius + 1 + (phaseX + 0.5) / PHASES;
        double middleY = radius + 1 + (phaseY + 0.5) / PHASES;
        Sprite made = Sprite.disc(size + 1, middleX, middleY, radius, palette.argb(ink));
        sprites[index] = made;
        return made;
    }
}
