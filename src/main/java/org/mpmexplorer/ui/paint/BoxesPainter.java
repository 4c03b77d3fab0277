package org.mpmexplorer.ui.paint;

import org.mpmexplorer.playback.Children;
import org.mpmexplorer.playback.Life;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.Places;
import org.mpmexplorer.trace.ParkPlace;

/// Draws the processes of worker and event: a box each, with its threads and its listener.
final class BoxesPainter implements Painter {
    private static final int VACANT_ALPHA = 170;
    private static final ParkPlace[] PARKS = ParkPlace.values();

    @Override
    public void paint(LaneFrame frame, Easel easel) {
        if (!(frame.layout().server() instanceof ServerLayout.Boxes boxes)) {
            return;
        }
        CellGrid grid = boxes.threads();
        CellSprites sprites =
                easel.cells(grid, boxes.hasFrame() || !frame.zoom().isFit() ? Ink.WELL : Ink.PANEL);
        for (int child = 0; child < boxes.count(); child++) {
            if (!boxes.isShown(easel.pixels(), child)) {
                continue;
            }
            Life life = child < frame.moment().children().count()
                    ? frame.moment().children().life(child)
                    : Life.ABSENT;
            if (boxes.hasFrame()) {
                frame(frame, easel, boxes, child, life);
            } else {
                edge(frame, easel, boxes, child, life);
            }
            if (life != Life.ABSENT) {
                threads(frame, easel, boxes, child, sprites);
            }
        }
    }

    /// What a process shows that is too small for a frame and words.
    private static void edge(LaneFrame frame, Easel easel, ServerLayout.Boxes boxes, int child, Life life) {
        Pixels pixels = easel.pixels();
        Box box = boxes.box();
        int x = box.x() + boxes.dx(child);
        int y = box.y() + boxes.dy(child);
        if (life == Life.ABSENT) {
            pixels.frame(
                    box.movedBy(boxes.dx(child), boxes.dy(child)),
                    1,
                    Sprite.faded(easel.palette().argb(Ink.LINE), VACANT_ALPHA));
        } else if (Captions.isNotAccepting(frame.moment(), child)) {
            pixels.fill(x - 1, y, 1, box.height(), easel.palette().argb(Ink.QUEUED));
        }
    }

    private static void frame(LaneFrame frame, Easel easel, ServerLayout.Boxes boxes, int child, Life life) {
        Box box = boxes.box().movedBy(boxes.dx(child), boxes.dy(child));
        int radius = Math.min(frame.px(7), box.width() / 8);
        if (life == Life.ABSENT) {
            if (boxes.title().height() > 0) {
                easel.dash(box, radius, Ink.LINE, 0.7);
            } else {
                easel.stroke(box, radius, Ink.LINE, 0.5);
            }
            return;
        }
        Moment moment = frame.moment();
        boolean isDying = moment.children().isDying(child);
        boolean isNotAccepting = Captions.isNotAccepting(moment, child);
        easel.fill(box, radius, Ink.WELL, 1);
        if (life == Life.GONE) {
            Ink ink = Ink.of(moment.children().exitCause(child));
            easel.fill(box, radius, ink, 0.12);
            easel.stroke(box, radius, ink, 0.9);
        } else if (isDying) {
            easel.dash(box, radius, Ink.MUTED, 0.9);
        } else {
            easel.stroke(box, radius, isNotAccepting ? Ink.QUEUED : Ink.LINE, 1);
        }
        if (isNotAccepting) {
            gate(frame, easel, box);
        }
        words(frame, easel, boxes, child, life);
    }

    /// A bar before the side where connections come in.
    private static void gate(LaneFrame frame, Easel easel, Box box) {
        Box gate = new Box(box.x(), box.y() + box.height() / 8, Math.max(2, frame.px(4)), box.height() * 3 / 4);
        easel.fill(gate, gate.width() / 2.0, Ink.QUEUED, 1);
    }

    private static void words(LaneFrame frame, Easel easel, ServerLayout.Boxes boxes, int child, Life life) {
        double size = Math.max(10 * easel.scale(), frame.px(11));
        Box title = boxes.title();
        if (title.height() > 0) {
            String text =
                    easel.regular().fitting(title.width(), size, frame.phrases().process(frame.moment(), child));
            Ink ink = life == Life.GONE
                    ? Ink.of(frame.moment().children().exitCause(child))
                    : Captions.isNotAccepting(frame.moment(), child) ? Ink.QUEUED : Ink.MUTED;
            easel.write(text, title.x() + boxes.dx(child), title.y() + boxes.dy(child) + size + frame.px(3), size, ink);
        }
        if (life == Life.GONE) {
            return;
        }
        parking(frame, easel, boxes, child, size);
    }

    private static void parking(LaneFrame frame, Easel easel, ServerLayout.Boxes boxes, int child, double size) {
        if (boxes.parking().height() == 0) {
            return;
        }
        Box label = boxes.label();
        Children children = frame.moment().children();
        if (label.height() > 0) {
            int parked = 0;
            for (ParkPlace park : PARKS) {
                parked += children.parked(child, park);
            }
            double baseline = label.bottom() + boxes.dy(child) - frame.px(4);
            String count = frame.phrases().parked(child, parked);
            double right = label.right() + boxes.dx(child);
            double room = label.width() - easel.regular().width(count, size) - frame.px(6);
            easel.writeTo(count, right, baseline, size, Ink.KEEP_ALIVE);
            easel.write(
                    easel.regular().fitting(room, size, frame.phrases().listener()),
                    label.x() + boxes.dx(child),
                    baseline,
                    size,
                    Ink.MUTED);
        }
        Box parking = boxes.parking().movedBy(boxes.dx(child), boxes.dy(child));
        double radius = Math.min(frame.px(5), parking.height() / 4.0);
        easel.fill(parking, radius, Ink.KEEP_ALIVE, 0.07);
        easel.stroke(parking, radius, Ink.KEEP_ALIVE, 0.4);
    }

    private static void threads(
            LaneFrame frame, Easel easel, ServerLayout.Boxes boxes, int child, CellSprites sprites) {
        Places places = frame.moment().places();
        Children children = frame.moment().children();
        boolean isGone = children.life(child) == Life.GONE;
        boolean isDying = children.isDying(child);
        CellGrid grid = boxes.threads();
        boolean isWarm = frame.motion().isAggregated() && children.life(child) == Life.SERVING;
        long now = frame.moment().timeNanos();
        CellPlaces cells = frame.cells();
        boolean hasDots = frame.hasDotsInCells();
        Dots dots = easel.dots(grid.dotRadius());
        int dx = boxes.dx(child);
        int dy = boxes.dy(child);
        int count = Math.min(Math.min(children.threads(child), grid.count()), places.stride());
        for (int thread = 0; thread < count; thread++) {
            int place = child * places.stride() + thread;
            Sprite sprite;
            if (isWarm) {
                sprite = sprites.warm(places.worked(place, now), places.held(place, now));
            } else if (isGone) {
                sprite = sprites.gone(children.exitCause(child));
            } else if (hasDots && frame.isDotInCell(place)) {
                sprite = sprites.held(places.letter(place), places.activity(place), isDying, dots);
            } else {
                sprite = sprites.place(places.letter(place), places.activity(place), isDying);
            }
            easel.pixels().draw(sprite, dx + cells.x(thread), dy + cells.y(thread));
        }
    }
}
