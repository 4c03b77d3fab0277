package org.mpmexplorer.ui.paint;

import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.playback.Activity;
import org.mpmexplorer.playback.FpmPool;

/// Draws the PHP-FPM pool where one is used: its backlog and its children.
final class FpmPainter implements Painter {

    @Override
    public void paint(LaneFrame frame, Easel easel) {
        HouseLayout layout = frame.layout();
        Box box = layout.fpm();
        if (box.width() == 0) {
            return;
        }
        easel.fill(box, frame.px(8), Ink.WELL, 1);
        easel.stroke(box, frame.px(8), Ink.LINE, 1);
        double small = Math.max(10 * easel.scale(), frame.px(11));
        easel.write("PHP-FPM", box.x() + frame.px(8), box.y() + frame.px(5) + small, small, Ink.MUTED);
        backlog(frame, easel);
        children(frame, easel);
        double size = frame.captionSize(easel);
        double room = layout.ram().x() - box.x() - frame.px(8);
        String text = easel.regular().fitting(room, size, frame.phrases().fpm(frame.lane(), frame.moment()));
        Ink ink = frame.moment().fpm().queued() > 0 ? Ink.QUEUED : Ink.MUTED;
        easel.write(text, box.x(), layout.footer().y() + frame.px(20), size, ink);
    }

    private static void backlog(LaneFrame frame, Easel easel) {
        DotGrid slots = frame.layout().fpmQueued();
        easel.stroke(slots.box(), frame.px(4), Ink.LINE, 1);
        Dots dots = easel.dots(slots.radius());
        int queued = Math.min(frame.moment().fpm().queued(), slots.capacity());
        for (int i = 0; i < queued; i += slots.perDot()) {
            dots.draw(easel.pixels(), slots.x(i), slots.y(i), Ink.QUEUED);
        }
    }

    private static void children(LaneFrame frame, Easel easel) {
        FpmPool fpm = frame.moment().fpm();
        CellGrid grid = frame.layout().fpmCells();
        CellSprites sprites = easel.cells(grid, Ink.WELL);
        Dots dots = easel.dots(grid.dotRadius());
        long now = frame.moment().timeNanos();
        for (int cell = 0; cell < grid.cells(); cell++) {
            int number = cell * grid.perCell();
            boolean isLiving = number < fpm.used() && fpm.isLiving(number);
            boolean isBusy = isLiving && fpm.isBusy(number);
            boolean hasJustGone = number < fpm.used()
                    && !isLiving
                    && fpm.goneAtNanos(number) != FpmPool.NEVER
                    && now - fpm.goneAtNanos(number) < frame.motion().flashNanos();
            Sprite sprite = hasJustGone
                    ? sprites.gone(fpm.exitCause(number))
                    : isBusy
                            ? sprites.place(Letter.WRITE, fpm.activity(number), false)
                            : isLiving ? sprites.place(Letter.READY, Activity.NONE, false) : sprites.vacant();
            easel.pixels().draw(sprite, grid.x(cell), grid.y(cell));
            if (isBusy && grid.hasDots()) {
                dots.draw(easel.pixels(), grid.dotX(number), grid.dotY(number), Ink.of(fpm.activity(number)));
            }
        }
    }
}
