package org.mpmexplorer.ui.paint;

import org.mpmexplorer.playback.Children;
import org.mpmexplorer.playback.Life;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.Places;
import org.mpmexplorer.trace.ParkPlace;

/// Draws a scoreboard of cells: prefork's children, or threads of processes that are too many for boxes.
/// Cells that stand for several places take the mean of their colours.
final class CellsPainter implements Painter {
    private static final ParkPlace[] PARKS = ParkPlace.values();

    @Override
    public void paint(LaneFrame frame, Easel easel) {
        if (!(frame.layout().server() instanceof ServerLayout.Cells cells)) {
            return;
        }
        CellGrid grid = cells.grid();
        CellSprites sprites = easel.cells(grid, Ink.WELL);
        CellPlaces places = frame.cells();
        Dots dots = easel.dots(grid.dotRadius());
        for (int cell = 0; cell < grid.cells(); cell++) {
            if (grid.perCell() > 1) {
                crowd(frame, easel, cells, cell);
            } else {
                easel.pixels().draw(sprite(frame, cells, sprites, cell, dots), places.x(cell), places.y(cell));
            }
        }
        parking(frame, easel, cells.parking());
    }

    private static Sprite sprite(LaneFrame frame, ServerLayout.Cells cells, CellSprites sprites, int index, Dots dots) {
        Children children = frame.moment().children();
        Places places = frame.moment().places();
        int child = index / cells.threads();
        int thread = index % cells.threads();
        if (child >= children.count() || thread >= places.stride()) {
            return sprites.vacant();
        }
        Life life = children.life(child);
        if (life == Life.GONE) {
            return sprites.gone(children.exitCause(child));
        }
        int place = child * places.stride() + thread;
        if (frame.motion().isAggregated() && life == Life.SERVING) {
            long now = frame.moment().timeNanos();
            return sprites.warm(places.worked(place, now), places.held(place, now));
        }
        boolean isDying = children.isDying(child);
        return frame.hasDotsInCells() && frame.isDotInCell(place)
                ? sprites.held(places.letter(place), places.activity(place), isDying, dots)
                : sprites.place(places.letter(place), places.activity(place), isDying);
    }

    private static void crowd(LaneFrame frame, Easel easel, ServerLayout.Cells cells, int cell) {
        CellGrid grid = cells.grid();
        int red = 0;
        int green = 0;
        int blue = 0;
        int end = Math.min(grid.count(), (cell + 1) * grid.perCell());
        for (int index = cell * grid.perCell(); index < end; index++) {
            int color = easel.palette().argb(ink(frame.moment(), index / cells.threads(), index % cells.threads()));
            red += color >> 16 & 0xFF;
            green += color >> 8 & 0xFF;
            blue += color & 0xFF;
        }
        int members = Math.max(1, end - cell * grid.perCell());
        int mean = 0xFF000000 | (red / members) << 16 | (green / members) << 8 | (blue / members);
        easel.pixels().fill(frame.cells().x(cell), frame.cells().y(cell), grid.cellWidth(), grid.cellHeight(), mean);
    }

    private static Ink ink(Moment moment, int child, int thread) {
        Children children = moment.children();
        if (child >= children.count() || thread >= moment.places().stride() || children.life(child) == Life.ABSENT) {
            return Ink.WELL;
        }
        if (children.life(child) == Life.GONE) {
            return Ink.of(children.exitCause(child));
        }
        return Ink.of(moment.places().activity(child * moment.places().stride() + thread));
    }

    /// The listeners' connections of all processes together.
    private static void parking(LaneFrame frame, Easel easel, Box parking) {
        if (parking.height() == 0) {
            return;
        }
        Children children = frame.moment().children();
        int kept = children.parked(ParkPlace.KEEPALIVE);
        int all = kept;
        for (ParkPlace park : PARKS) {
            all += park == ParkPlace.KEEPALIVE ? 0 : children.parked(park);
        }
        easel.fill(parking, frame.px(6), Ink.KEEP_ALIVE, 0.08);
        easel.stroke(parking, frame.px(6), Ink.KEEP_ALIVE, 0.5);
        int open = Math.max(1, frame.moment().openConnections());
        Box filled = new Box(
                parking.x(), parking.y(), (int) ((long) parking.width() * all / Math.max(open, all)), parking.height());
        easel.fill(filled, frame.px(6), Ink.KEEP_ALIVE, 0.35);
        double size = frame.captionSize(easel);
        String text = easel.regular()
                .fitting(parking.width() - frame.px(20), size, frame.phrases().parking(all));
        easel.write(text, parking.x() + frame.px(10), parking.centerY() + size * 0.36, size, Ink.TEXT);
    }
}
