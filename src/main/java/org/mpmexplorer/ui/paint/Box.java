package org.mpmexplorer.ui.paint;

/// A rectangle in whole pixels.
record Box(int x, int y, int width, int height) {

    static final Box NOTHING = new Box(0, 0, 0, 0);

    Box {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    static Box between(int left, int top, int right, int bottom) {
        return new Box(left, top, right - left, bottom - top);
    }

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    int centerX() {
        return x + width / 2;
    }

    int centerY() {
        return y + height / 2;
    }

    boolean contains(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height;
    }

    boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    Box inset(int by) {
        return new Box(x + by, y + by, width - 2 * by, height - 2 * by);
    }

    Box movedBy(int dx, int dy) {
        return new Box(x + dx, y + dy, width, height);
    }
}
