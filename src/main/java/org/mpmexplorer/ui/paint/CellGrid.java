package org.mpmexplorer.ui.paint;

/// Equal cells in rows, in whole pixels. When there are more things than cells of two pixels, a cell
/// stands for several in a row.
///
/// @param count how many things
/// @param pitch from the left of a cell to the left of the next
/// @param gap between rows, and at least between columns
/// @param perCell how many things one cell stands for
record CellGrid(Box box, int count, int columns, double pitch, int cellWidth, int cellHeight, int gap, int perCell) {

    /// From this width on a cell has room for its letter.
    static final int LETTER_WIDTH = 13;

    /// From this width on a cell has room for a dot.
    static final int DOT_WIDTH = 9;

    private static final int SMALLEST = 2;
    private static final double TALL = 1.25;
    private static final double TALLEST = 1.45;

    /// The largest cells up to that width in which `count` things fit.
    ///
    /// @param tall whether cells with a letter are taller than wide
    static CellGrid fit(Box box, int count, int largestWidth, boolean tall) {
        for (int width = largestWidth; width >= SMALLEST; width--) {
            CellGrid grid = of(box, count, width, tall);
            if (grid.columns > 0 && grid.rows() * (grid.cellHeight + grid.gap) - grid.gap <= box.height()) {
                return tall ? grid.stretched(largestWidth) : grid;
            }
        }
        int columns = Math.max(1, box.width() / SMALLEST);
        int rows = Math.max(1, box.height() / SMALLEST);
        int perCell = (count + columns * rows - 1) / (columns * rows);
        return new CellGrid(box, count, columns, SMALLEST, SMALLEST, SMALLEST, 0, Math.max(1, perCell));
    }

    private static CellGrid of(Box box, int count, int width, boolean tall) {
        int gap = gapFor(width);
        int height = tall && width >= LETTER_WIDTH ? (int) Math.round(width * TALL) : width;
        int columns = (box.width() + gap) / (width + gap);
        return new CellGrid(box, count, columns, width + gap, width, height, gap, 1);
    }

    private static int gapFor(int width) {
        if (width >= 12) {
            return (int) Math.round(width / 6.0);
        }
        return width >= 7 ? 2 : width >= 4 ? 1 : 0;
    }

    /// The same cells over the whole width of the box and, with letters, more of its height.
    private CellGrid stretched(int largestWidth) {
        int wider = Math.min((box.width() + gap) / columns - gap, largestWidth + 2);
        int higher = hasLetters()
                ? Math.min((box.height() + gap) / rows() - gap, (int) Math.round(wider * TALLEST))
                : cellHeight;
        double spread = columns < 2 || count < columns ? 0 : (double) (box.width() - wider) / (columns - 1);
        double wide = spread <= wider + 2.0 * gap ? Math.max(spread, wider + gap) : wider + gap;
        return new CellGrid(box, count, columns, wide, wider, Math.max(cellHeight, higher), gap, perCell);
    }

    int cells() {
        return (count + perCell - 1) / perCell;
    }

    int rows() {
        return columns == 0 ? 0 : (cells() + columns - 1) / columns;
    }

    /// How many cells there is room for.
    int capacity() {
        return columns * Math.max(1, (box.height() + gap) / (cellHeight + gap));
    }

    boolean hasLetters() {
        return cellWidth >= LETTER_WIDTH && cellHeight > cellWidth;
    }

    boolean hasDots() {
        return cellWidth >= DOT_WIDTH;
    }

    int x(int cell) {
        return box.x() + (int) Math.round(cell % columns * pitch);
    }

    int y(int cell) {
        return box.y() + cell / columns * (cellHeight + gap);
    }

    /// Where a dot in the cell of this thing has its centre.
    double dotX(int index) {
        return x(index / perCell) + cellWidth / 2.0;
    }

    /// Where a dot in the cell of this thing has its centre.
    double dotY(int index) {
        return y(index / perCell) + dotY(cellHeight, hasLetters());
    }

    /// How far below the upper edge of a cell a dot has its centre.
    static double dotY(int cellHeight, boolean hasLetters) {
        return hasLetters ? cellHeight * 0.37 : cellHeight / 2.0;
    }

    /// Radius of a dot in a cell.
    double dotRadius() {
        return Math.min(22, Math.max(1.5, cellWidth * (hasLetters() ? 0.22 : 0.27)));
    }

    /// The thing at that point, or -1 between and outside the cells.
    int indexAt(double px, double py) {
        int column = (int) Math.floor((px - box.x() + 0.5) / pitch);
        int row = (int) Math.floor((py - box.y()) / (cellHeight + gap));
        if (column < 0 || column >= columns || row < 0) {
            return -1;
        }
        int index = (row * columns + column) * perCell;
        int cell = row * columns + column;
        boolean isInCell = px < x(cell) + cellWidth && py < y(cell) + cellHeight;
        return isInCell && index < count ? index : -1;
    }

    CellGrid movedBy(int dx, int dy) {
        return new CellGrid(box.movedBy(dx, dy), count, columns, pitch, cellWidth, cellHeight, gap, perCell);
    }
}
