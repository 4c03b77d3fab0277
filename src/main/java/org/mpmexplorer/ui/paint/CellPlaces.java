package org.mpmexplorer.ui.paint;

/// The left upper corners of a grid's cells, reckoned once for all frames of a layout.
final class CellPlaces {
    private final int[] xs;
    private final int[] ys;

    private CellPlaces(int cells) {
        xs = new int[cells];
        ys = new int[cells];
    }

    /// The corners of that layout's cells; of its first process where each has a box of its own.
    static CellPlaces of(ServerLayout layout) {
        CellGrid grid = switch (layout) {
            case ServerLayout.Cells cells -> cells.grid();
            case ServerLayout.Boxes boxes -> boxes.threads();
        };
        CellPlaces places = new CellPlaces(grid.cells());
        for (int cell = 0; cell < grid.cells(); cell++) {
            places.xs[cell] = grid.x(cell);
            places.ys[cell] = grid.y(cell);
        }
        return places;
    }

    int x(int cell) {
        return xs[cell];
    }

    int y(int cell) {
        return ys[cell];
    }
}
