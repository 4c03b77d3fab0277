package org.mpmexplorer.ui.paint;

/// How much closer than the whole the servers are looked at, and at which part of them.
///
/// @param factor 1 shows all there is
/// @param x from 0, the left end, to 1, the right end
/// @param y from 0, the upper end, to 1, the lower end
record Zoom(double factor, double x, double y) {
    /// Everything is to be seen.
    static final Zoom FIT = new Zoom(1, 0.5, 0.5);

    private static final double MOST = 16;

    /// Closer to the whole than this is the whole.
    private static final double LEAST = 1.05;

    Zoom {
        factor = factor < LEAST ? 1 : Math.min(factor, MOST);
        x = factor == 1 ? 0.5 : Math.clamp(x, 0, 1);
        y = factor == 1 ? 0.5 : Math.clamp(y, 0, 1);
    }

    boolean isFit() {
        return factor == 1;
    }

    boolean isMost() {
        return factor == MOST;
    }

    /// Where all of the box's content is, of which the box is the part to be seen.
    Box of(Box box) {
        int width = (int) Math.round(box.width() * factor);
        int height = (int) Math.round(box.height() * factor);
        int left = box.x() - (int) Math.round((width - box.width()) * x);
        int top = box.y() - (int) Math.round((height - box.height()) * y);
        return new Box(left, top, width, height);
    }

    /// So many times closer, with what is at that point of the box staying there.
    Zoom closer(double times, Box box, double px, double py) {
        Box before = of(box);
        double partX = (px - before.x()) / before.width();
        double partY = (py - before.y()) / before.height();
        Zoom next = new Zoom(factor * times, x, y);
        return next.at(box, px - partX * box.width() * next.factor, py - partY * box.height() * next.factor);
    }

    /// Moved by so many pixels.
    Zoom moved(Box box, double dx, double dy) {
        Box now = of(box);
        return at(box, now.x() + dx, now.y() + dy);
    }

    /// With the upper left end of the content there.
    private Zoom at(Box box, double left, double top) {
        double spareX = box.width() * (factor - 1);
        double spareY = box.height() * (factor - 1);
        return isFit() ? this : new Zoom(factor, (box.x() - left) / spareX, (box.y() - top) / spareY);
    }
}
