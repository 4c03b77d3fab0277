package org.mpmexplorer.ui.paint;

import java.util.Optional;
import org.mpmexplorer.httpd.Mpm;

/// Finds the arrangement of process boxes in which the threads come out largest.
final class BoxPlan {
    private static final int SMALLEST_THREAD = 2;

    private final LaneShape shape;
    private final Box area;
    private final double unit;
    private final boolean hasParking;

    BoxPlan(LaneShape shape, Box area, double unit) {
        this.shape = shape;
        this.area = area;
        this.unit = unit;
        this.hasParking = shape.mpm() == Mpm.EVENT;
    }

    /// The best arrangement, or empty if the threads would be too small in any.
    Optional<ServerLayout.Boxes> best() {
        Optional<ServerLayout.Boxes> best = Optional.empty();
        double bestMerit = 0;
        for (int columns = 1; columns <= shape.children(); columns++) {
            int rows = (shape.children() + columns - 1) / columns;
            boolean sameRowsWithFewer = columns > 1 && rows == (shape.children() + columns - 2) / (columns - 1);
            Optional<ServerLayout.Boxes> candidate = sameRowsWithFewer ? Optional.empty() : arranged(columns, rows);
            if (candidate.isPresent() && merit(candidate.get()) > bestMerit) {
                best = candidate;
                bestMerit = merit(candidate.get());
            }
        }
        return best;
    }

    /// Large threads above all, then connections to be seen at them, a title, large dots in the parking
    /// place, and little of the area unused.
    private double merit(ServerLayout.Boxes boxes) {
        double cell = boxes.threads().cellWidth() / unit;
        double title = boxes.title().height() > 0 ? 4 : 0;
        double dots = boxes.threads().hasDots() ? 5 : 0;
        double dot = hasParking ? Math.min(9, boxes.slots().pitch() / unit) * 0.5 : 0;
        double used = (double) shape.children()
                * boxes.box().width()
                * boxes.box().height()
                / ((double) area.width() * area.height());
        double unusedThreads = hasParking
                ? 0
                : 1 - (double) heightOf(boxes.threads()) / boxes.box().height();
        return cell + title + dots + dot + 4 * Math.min(1, used) - 3 * unusedThreads;
    }

    private static int heightOf(CellGrid grid) {
        return grid.rows() * (grid.cellHeight() + grid.gap()) - grid.gap();
    }

    private Optional<ServerLayout.Boxes> arranged(int columns, int rows) {
        int gap = gapFor(area.width() / columns);
        int width = Math.min((area.width() + gap) / columns - gap, px(330));
        int height = (area.height() + gap) / rows - gap;
        int pad = gap >= 6 ? px(8) : gap >= 4 ? 3 : gap;
        int inner = width - 2 * pad;
        if (inner < SMALLEST_THREAD || height - 2 * pad < SMALLEST_THREAD) {
            return Optional.empty();
        }
        boolean hasTitle = inner >= px(52) && height >= px(88);
        int top = area.y() + pad + (hasTitle ? px(16) : 0);
        int bottom = area.y() + height - pad;
        int labelHeight = hasParking && hasTitle ? px(20) : 0;
        int parkingLeast = hasParking ? Math.max(3, (bottom - top - labelHeight) * 3 / 10) : 0;
        int between = hasParking && labelHeight == 0 ? Math.max(1, pad) : 0;
        Box threadArea = new Box(area.x() + pad, top, inner, bottom - top - labelHeight - parkingLeast - between);
        CellGrid threads = CellGrid.fit(threadArea, shape.threads(), px(26), false);
        if (threads.perCell() > 1 || threads.cellWidth() < SMALLEST_THREAD) {
            return Optional.empty();
        }
        threads = centered(threads);
        int threadsBottom = top + heightOf(threads);
        Box title = hasTitle ? new Box(area.x() + pad, area.y() + pad / 2, inner, px(18)) : Box.NOTHING;
        Box label = labelHeight > 0 ? new Box(area.x() + pad, threadsBottom + px(2), inner, labelHeight) : Box.NOTHING;
        Box parking = hasParking
                ? Box.between(
                        area.x() + pad,
                        threadsBottom + between + labelHeight + (labelHeight > 0 ? px(2) : 0),
                        area.x() + pad + inner,
                        bottom)
                : Box.NOTHING;
        int rim = parking.height() > px(24) ? px(4) : parking.height() > 8 ? 1 : 0;
        DotGrid slots = DotGrid.fit(parking.inset(rim), shape.parked(), px(11), false);
        Box first = new Box(area.x(), area.y(), width, height);
        return Optional.of(
                new ServerLayout.Boxes(shape.children(), columns, first, gap, threads, title, label, parking, slots));
    }

    private static CellGrid centered(CellGrid grid) {
        int columns = Math.min(grid.columns(), grid.count());
        int used = columns * (grid.cellWidth() + grid.gap()) - grid.gap();
        return grid.movedBy((grid.box().width() - used) / 2, 0);
    }

    private int gapFor(int width) {
        if (width >= px(56)) {
            return px(8);
        }
        return width >= 28 ? 4 : width >= 12 ? 2 : 1;
    }

    private int px(double units) {
        return (int) Math.round(units * unit);
    }
}
