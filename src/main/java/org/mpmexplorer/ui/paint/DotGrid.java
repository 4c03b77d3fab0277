package org.mpmexplorer.ui.paint;

/// Slots for equal dots in rows, in whole pixels. When there are more than fit even at the smallest
/// pitch, one dot stands for several.
///
/// @param pitch from dot to dot
/// @param perDot how many things one dot stands for
/// @param fromBottom whether row 0 is the lowest
record DotGrid(Box box, int columns, int rows, int pitch, int perDot, boolean fromBottom) {

    private static final int SMALLEST_PITCH = 2;

    /// The widest grid up to that pitch with room for `count`.
    static DotGrid fit(Box box, int count, int largestPitch, boolean fromBottom) {
        for (int pitch = largestPitch; pitch >= SMALLEST_PITCH; pitch--) {
            int columns = Math.max(1, box.width() / pitch);
            int rows = Math.max(1, box.height() / pitch);
            if (columns * rows >= count) {
                return new DotGrid(box, columns, rows, pitch, 1, fromBottom);
            }
        }
        int columns = Math.max(1, box.width() / SMALLEST_PITCH);
        int rows = Math.max(1, box.height() / SMALLEST_PITCH);
        int perDot = (count + columns * rows - 1) / (columns * rows);
        return new DotGrid(box, columns, rows, SMALLEST_PITCH, perDot, fromBottom);
    }

    /// The narrowest such grid, which is full to its last row when there are `count`: a tube.
    static DotGrid tube(Box box, int count, int largestPitch) {
        DotGrid wide = fit(box, count, largestPitch, true);
        int dots = (count + wide.perDot - 1) / wide.perDot;
        int columns = Math.min(wide.columns, (dots + wide.rows - 1) / wide.rows);
        return new DotGrid(box, columns, wide.rows, wide.pitch, wide.perDot, true);
    }

    int capacity() {
        return columns * rows * perDot;
    }

    /// Centre of the dot for thing `index`, from the left.
    double x(int index) {
        int margin = (box.width() - columns * pitch) / 2;
        return box.x() + margin + (index / perDot % columns + 0.5) * pitch;
    }

    /// Centre of the dot for thing `index`, from the top.
    double y(int index) {
        int row = Math.min(rows - 1, index / perDot / columns);
        return fromBottom ? box.bottom() - (row + 0.5) * pitch : box.y() + (row + 0.5) * pitch;
    }

    /// Radius of a dot.
    double radius() {
        return pitch <= 3 ? 1 : pitch * 0.36;
    }

    /// The first thing whose dot is at that point, or -1 outside.
    int indexAt(double px, double py) {
        int margin = (box.width() - columns * pitch) / 2;
        int column = (int) Math.floor((px - box.x() - margin) / pitch);
        int row = (int) Math.floor((fromBottom ? box.bottom() - py : py - box.y()) / pitch);
        boolean isInside = column >= 0 && column < columns && row >= 0 && row < rows;
        return isInside ? (row * columns + column) * perDot : -1;
    }

    DotGrid movedBy(int dx, int dy) {
        return new DotGrid(box.movedBy(dx, dy), columns, rows, pitch, perDot, fromBottom);
    }
}
