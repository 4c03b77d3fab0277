package org.mpmexplorer.ui.paint;

/// Where the places of the scoreboard are in the picture.
sealed interface ServerLayout {

    /// Where a dot at that place has its centre.
    double placeX(int child, int thread);

    /// Where a dot at that place has its centre.
    double placeY(int child, int thread);

    /// Where a dot parked there has its centre.
    double slotX(int child, int slot);

    /// Where a dot parked there has its centre.
    double slotY(int child, int slot);

    /// Radius of a dot at a place.
    double placeRadius();

    /// Radius of a parked dot.
    double slotRadius();

    /// Whether a connection at rest at a place is shown as a dot.
    boolean hasDots();

    /// One cell for every place, process after process: prefork's children, or threads when the
    /// processes are too many for boxes.
    ///
    /// @param parking where all listeners' connections are, of no size where nothing is parked
    record Cells(CellGrid grid, int threads, Box parking) implements ServerLayout {

        @Override
        public double placeX(int child, int thread) {
            return grid.dotX(child * threads + thread);
        }

        @Override
        public double placeY(int child, int thread) {
            return grid.dotY(child * threads + thread);
        }

        @Override
        public double slotX(int child, int slot) {
            return placeX(child, 0);
        }

        @Override
        public double slotY(int child, int slot) {
            return parking.height() > 0 ? parking.centerY() : placeY(child, 0);
        }

        @Override
        public double placeRadius() {
            return grid.dotRadius();
        }

        @Override
        public double slotRadius() {
            return 1;
        }

        @Override
        public boolean hasDots() {
            return grid.hasDots();
        }
    }

    /// One box for every process, with its threads and the parking place of its listener.
    ///
    /// @param count how many boxes
    /// @param box the first box
    /// @param gap between boxes
    /// @param threads cells in the first box
    /// @param title where the first box says what process it is; of no size where there is no room
    /// @param label where the first box names its parking place; of no size where there is no room
    /// @param parking the parking place in the first box; of no size where there is none
    /// @param slots dots in that parking place
    record Boxes(
            int count,
            int columns,
            Box box,
            int gap,
            CellGrid threads,
            Box title,
            Box label,
            Box parking,
            DotGrid slots)
            implements ServerLayout {

        /// Whether anything of that process' box can be seen.
        boolean isShown(Pixels pixels, int child) {
            return pixels.shows(box.x() + dx(child), box.y() + dy(child), box.width(), box.height());
        }

        int dx(int child) {
            return child % columns * (box.width() + gap);
        }

        int dy(int child) {
            return child / columns * (box.height() + gap);
        }

        boolean hasFrame() {
            return gap >= 4;
        }

        /// The process at that point, or -1.
        int childAt(double px, double py) {
            int column = (int) Math.floor((px - box.x()) / (box.width() + gap));
            int row = (int) Math.floor((py - box.y()) / (box.height() + gap));
            int child = row * columns + column;
            boolean isInside = column >= 0 && column < columns && row >= 0 && child < count;
            return isInside && box.movedBy(dx(child), dy(child)).contains(px, py) ? child : -1;
        }

        @Override
        public double placeX(int child, int thread) {
            return dx(child) + threads.dotX(thread);
        }

        @Override
        public double placeY(int child, int thread) {
            return dy(child) + threads.dotY(thread);
        }

        @Override
        public double slotX(int child, int slot) {
            return dx(child) + slots.x(slot);
        }

        @Override
        public double slotY(int child, int slot) {
            return dy(child) + slots.y(slot);
        }

        @Override
        public double placeRadius() {
            return threads.dotRadius();
        }

        @Override
        public double slotRadius() {
            return slots.radius();
        }

        @Override
        public boolean hasDots() {
            return threads.hasDots();
        }
    }
}
