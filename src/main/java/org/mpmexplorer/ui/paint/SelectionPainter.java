package org.mpmexplorer.ui.paint;

import org.mpmexplorer.playback.Connections;
import org.mpmexplorer.playback.Flow;
import org.mpmexplorer.playback.Places;
import org.mpmexplorer.playback.Spot;

/// Marks what is selected and what is pointed at.
final class SelectionPainter {

    /// Draws a frame around the target, if it is there.
    ///
    /// @param weight thickness of the frame in units of the screen
    void paint(LaneFrame frame, Easel easel, Target target, Ink ink, double weight) {
        if (!target.isIn(frame.moment())) {
            return;
        }
        Box box = boxOf(frame, target);
        if (box.width() > 0 && box.height() > 0) {
            int line = Math.max(1, (int) Math.round(weight * easel.scale()));
            if (isInServer(target)) {
                frame.clip(easel);
            }
            easel.pixels().frame(box.inset(-line - 1), line, easel.palette().argb(ink));
            easel.unclip();
        }
    }

    private static boolean isInServer(Target target) {
        return target instanceof Target.Child
                || target instanceof Target.Place
                || target instanceof Target.Parking
                || target instanceof Target.Connection;
    }

    /// The rectangle of the target, of no size if it is not in the picture.
    static Box boxOf(LaneFrame frame, Target target) {
        HouseLayout layout = frame.layout();
        return switch (target) {
            case Target.Visitors() -> layout.visitors().box();
            case Target.Queue() -> layout.queue();
            case Target.Path(Flow flow) -> layout.path(flow);
            case Target.Server() -> layout.well();
            case Target.Ram() -> layout.ram();
            case Target.Cpu() -> layout.cpu();
            case Target.FpmQueue() -> layout.fpmQueued().box();
            case Target.FpmChild(int number) -> cell(layout.fpmCells(), number);
            case Target.Child(int child) -> child(frame, child);
            case Target.Place(int place) -> place(frame, place);
            case Target.Parking(int child) ->
                layout.server() instanceof ServerLayout.Boxes boxes
                                && child < frame.shape().children()
                        ? boxes.parking().movedBy(boxes.dx(child), boxes.dy(child))
                        : Box.NOTHING;
            case Target.Connection(int connection) -> connection(frame, connection);
        };
    }

    private static Box cell(CellGrid grid, int index) {
        int cell = index / grid.perCell();
        return index < grid.count()
                ? new Box(grid.x(cell), grid.y(cell), grid.cellWidth(), grid.cellHeight())
                : Box.NOTHING;
    }

    private static Box child(LaneFrame frame, int child) {
        if (child >= frame.shape().children()) {
            return Box.NOTHING;
        }
        return switch (frame.layout().server()) {
            case ServerLayout.Cells cells -> cell(cells.grid(), child * cells.threads());
            case ServerLayout.Boxes boxes -> boxes.box().movedBy(boxes.dx(child), boxes.dy(child));
        };
    }

    private static Box place(LaneFrame frame, int place) {
        Places places = frame.moment().places();
        int child = places.childOf(place);
        int thread = place % places.stride();
        if (child >= frame.shape().children() || thread >= frame.shape().threads()) {
            return Box.NOTHING;
        }
        return switch (frame.layout().server()) {
            case ServerLayout.Cells cells -> cell(cells.grid(), child * cells.threads() + thread);
            case ServerLayout.Boxes boxes -> cell(boxes.threads(), thread).movedBy(boxes.dx(child), boxes.dy(child));
        };
    }

    private static Box connection(LaneFrame frame, int connection) {
        Connections connections = frame.moment().connections();
        if (connection >= connections.used() || connections.spot(connection) == Spot.NOWHERE) {
            return Box.NOTHING;
        }
        frame.motion().locate(connection, frame.moment().timeNanos());
        int reach = frame.px(5);
        return new Box(
                (int) Math.round(frame.motion().x()) - reach,
                (int) Math.round(frame.motion().y()) - reach,
                2 * reach,
                2 * reach);
    }
}
