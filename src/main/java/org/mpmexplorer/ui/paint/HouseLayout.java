package org.mpmexplorer.ui.paint;

import java.util.Optional;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.playback.Flow;

/// Where everything of one lane is, in whole pixels: a pure function of the lane's rectangle and its
/// [LaneShape].
///
/// @param lane the whole lane
/// @param unit pixels to one unit of the design, which is drawn for lanes of 1100 x 290
/// @param header the line with the title
/// @param visitors slots of the visitors
/// @param queue the accept queue
/// @param queued slots of the connections in it
/// @param well the box that holds the server
/// @param server where the scoreboard's places are
/// @param fpm the PHP-FPM pool, of no size without
/// @param fpmCells its children
/// @param fpmQueued slots of the requests in its backlog
/// @param ram the bar of the RAM
/// @param swap the bar of the swap
/// @param cpu the bars of the cores
/// @param footer the line with the captions
record HouseLayout(
        Box lane,
        double unit,
        Box header,
        DotGrid visitors,
        Box queue,
        DotGrid queued,
        Box well,
        ServerLayout server,
        Box fpm,
        CellGrid fpmCells,
        DotGrid fpmQueued,
        Box ram,
        Box swap,
        Box cpu,
        Box footer) {

    private static final double DESIGN_WIDTH = 1100;
    private static final double DESIGN_HEIGHT = 290;

    /// What part of the way to the queue, and of its height, connections use that wait there.
    private static final double STEP_WIDTH = 0.5;
    private static final double STEP_HEIGHT = 0.88;

    /// The smallest sizes of text that can be read, before the scale of the screen.
    private static final double SMALLEST_CAPTION = 11;

    /// The layout of a lane of which everything is to be seen.
    ///
    /// @param scale pixels to a unit of the screen
    static HouseLayout of(Box lane, LaneShape shape, double scale) {
        return of(lane, shape, scale, Zoom.FIT);
    }

    /// The layout of a lane.
    ///
    /// @param scale pixels to a unit of the screen
    /// @param zoom how close the server is looked at: it has more room than its well
    static HouseLayout of(Box lane, LaneShape shape, double scale, Zoom zoom) {
        double fit = Math.min(lane.width() / scale / DESIGN_WIDTH, lane.height() / scale / DESIGN_HEIGHT);
        return new Plan(lane, shape, Math.clamp(fit, 0.7, 2.4) * scale, scale).layout(zoom);
    }

    /// Whether no cell would become larger in a larger well.
    boolean isDetailed() {
        return switch (server) {
            case ServerLayout.Cells cells ->
                cells.grid().perCell() == 1 && cells.grid().cellWidth() >= 34 * unit;
            case ServerLayout.Boxes boxes ->
                boxes.title().height() > 0 && boxes.threads().cellWidth() >= 24 * unit;
        };
    }

    /// Size of captions in pixels.
    double captionSize(double scale) {
        return Math.max(SMALLEST_CAPTION * scale, Math.rint(12 * unit));
    }

    /// The way along which that flows; of no size for what has no way of its own.
    Box path(Flow flow) {
        return switch (flow) {
            case QUEUED -> Box.between(visitors.box().right() + 1, well.y(), queue.x() - 1, well.bottom());
            case ACCEPTED -> Box.between(queue.right() + 1, well.y(), well.x() - 1, well.bottom());
            case REPLIES ->
                Box.between((fpm.width() > 0 ? fpm : well).right() + 1, well.y(), ram.x() - 1, well.bottom());
            case VISITS, FAILURES, DROPS -> Box.NOTHING;
        };
    }

    /// Where a visitor who has no connection yet comes from.
    double doorX() {
        return visitors.box().right();
    }

    /// Where on the way from the visitors to the queue a connection waits that is not queued yet.
    double stepX(int connection) {
        double room = queue.x() - visitors.box().right();
        return visitors.box().right() + room * (0.35 + STEP_WIDTH * spread(connection * 7 + 3));
    }

    /// Over how many pixels such connections are spread.
    double stepArea() {
        return STEP_WIDTH
                * (queue.x() - visitors.box().right())
                * STEP_HEIGHT
                * visitors.box().height();
    }

    /// The height at which a connection comes from the visitors.
    double doorY(int connection) {
        Box box = visitors.box();
        return box.y() + box.height() * ((1 - STEP_HEIGHT) / 2 + STEP_HEIGHT * spread(connection));
    }

    /// Where replies vanish.
    double exitX() {
        return ram.x() - 6 * unit;
    }

    /// A number from 0 to 1 that looks like chance.
    private static double spread(int number) {
        int mixed = (number + 1) * 0x9E3779B9;
        mixed = (mixed ^ mixed >>> 15) * 0x85EBCA6B;
        return ((mixed ^ mixed >>> 13) >>> 8) / (double) (1 << 24);
    }

    /// Puts the parts from left to right.
    private static final class Plan {
        private final Box lane;
        private final LaneShape shape;
        private final double unit;
        private final int headerHeight;
        private final int footerHeight;

        Plan(Box lane, LaneShape shape, double unit, double scale) {
            this.lane = lane;
            this.shape = shape;
            this.unit = unit;
            this.headerHeight = Math.max((int) (28 * scale), px(38));
            this.footerHeight = Math.max((int) (24 * scale), px(32));
        }

        HouseLayout layout(Zoom zoom) {
            int top = lane.y() + headerHeight;
            int bottom = lane.bottom() - footerHeight;
            int left = lane.x() + px(18);
            int right = lane.right() - px(18);
            Box header = Box.between(left, lane.y(), right, top);
            Box footer = Box.between(left, bottom, right, lane.bottom());
            Box people = Box.between(left, top, left + px(84), bottom);
            Box queue = Box.between(people.right() + px(38), top, people.right() + px(64), bottom);
            Box cpu = Box.between(right - cpuWidth(), top, right, bottom);
            Box swap = Box.between(cpu.x() - px(46), top, cpu.x() - px(24), bottom);
            Box ram = Box.between(swap.x() - px(66), top, swap.x() - px(6), bottom);
            boolean hasFpm = shape.fpmChildren() > 0;
            Box fpm = hasFpm ? Box.between(ram.x() - px(38 + 104), top, ram.x() - px(38), bottom) : Box.NOTHING;
            int wellRight = hasFpm ? fpm.x() - px(26) : ram.x() - px(38);
            Box well = Box.between(queue.right() + px(40), top, wellRight, bottom);
            int bars = px(17);
            return new HouseLayout(
                    lane,
                    unit,
                    header,
                    DotGrid.fit(people, shape.people(), px(12), false),
                    queue,
                    DotGrid.tube(queue.inset(px(3)), shape.queue(), px(10)),
                    well,
                    server(well, zoom),
                    fpm,
                    fpmCells(fpm),
                    fpmQueue(fpm),
                    below(ram, bars),
                    below(swap, bars),
                    below(cpu, bars),
                    footer);
        }

        private static Box below(Box box, int by) {
            return Box.between(box.x(), box.y() + by, box.right(), box.bottom());
        }

        private int cpuWidth() {
            return shape.cores() == 1 ? px(34) : px(66);
        }

        private ServerLayout server(Box well, Zoom zoom) {
            if (shape.mpm() == Mpm.PREFORK) {
                return new ServerLayout.Cells(
                        CellGrid.fit(zoom.of(well).inset(px(10)), shape.children(), px(38), true), 1, Box.NOTHING);
            }
            Optional<ServerLayout.Boxes> boxes = new BoxPlan(shape, zoom.of(well), unit).best();
            return boxes.isPresent() ? boxes.get() : crowd(well, zoom);
        }

        private ServerLayout crowd(Box well, Zoom zoom) {
            Box inner = well.inset(px(8));
            boolean hasParking = shape.mpm() == Mpm.EVENT;
            Box parking = hasParking
                    ? Box.between(inner.x(), inner.bottom() - px(28), inner.right(), inner.bottom())
                    : Box.NOTHING;
            Box cells =
                    Box.between(inner.x(), inner.y(), inner.right(), hasParking ? parking.y() - px(6) : inner.bottom());
            int places = (int) Math.min(Integer.MAX_VALUE, (long) shape.children() * shape.threads());
            return new ServerLayout.Cells(CellGrid.fit(zoom.of(cells), places, px(6), false), shape.threads(), parking);
        }

        private CellGrid fpmCells(Box fpm) {
            Box cells = Box.between(fpm.x() + px(30), fpm.y() + px(24), fpm.right() - px(8), fpm.bottom() - px(8));
            return CellGrid.fit(cells, Math.max(1, shape.fpmChildren()), px(16), false);
        }

        private DotGrid fpmQueue(Box fpm) {
            Box slots = Box.between(fpm.x() + px(8), fpm.y() + px(24), fpm.x() + px(26), fpm.bottom() - px(8));
            return DotGrid.fit(slots, shape.fpmQueue(), px(8), true);
        }

        private int px(double units) {
            return (int) Math.round(units * unit);
        }
    }
}
