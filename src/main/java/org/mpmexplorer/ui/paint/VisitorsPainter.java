package org.mpmexplorer.ui.paint;

import org.mpmexplorer.ui.paint.Fates.Fate;

/// Draws the visitors as one dot each, in the order of how they fare.
final class VisitorsPainter implements Painter {
    private static final int CONTENT_ALPHA = 90;
    private static final Fate[] FATES = Fate.values();

    private final Fates fates = new Fates();

    @Override
    public void paint(LaneFrame frame, Easel easel) {
        fates.count(frame.lane(), frame.moment(), frame.motion().flashNanos());
        DotGrid slots = frame.layout().visitors();
        Dots dots = easel.dots(slots.radius());
        int index = 0;
        for (Fate fate : FATES) {
            int end = index + fates.count(fate);
            for (int dot = index; dot < end && dot < slots.capacity(); dot += slots.perDot()) {
                if (fate == Fate.CONTENT) {
                    dots.draw(easel.pixels(), slots.x(dot), slots.y(dot), Ink.MUTED, CONTENT_ALPHA);
                } else {
                    dots.draw(easel.pixels(), slots.x(dot), slots.y(dot), ink(fate));
                }
            }
            index = end;
        }
        Box footer = frame.layout().footer();
        double size = frame.captionSize(easel);
        easel.write(caption(frame, easel), footer.x(), footer.y() + frame.px(20), size, Ink.MUTED);
    }

    private static Ink ink(Fate fate) {
        return switch (fate) {
            case CONTENT -> Ink.MUTED;
            case IDLE -> Ink.KEEP_ALIVE;
            case SENDING -> Ink.READING;
            case SERVED -> Ink.RUNNING;
            case WAITING -> Ink.QUEUED;
            case FAILED -> Ink.FAILED;
        };
    }

    /// What stands below the visitors.
    static String caption(LaneFrame frame, Easel easel) {
        double room = frame.layout().queue().x() - frame.layout().footer().x();
        int people = LaneShape.people(frame.lane(), frame.moment());
        return easel.regular()
                .fitting(room, frame.captionSize(easel), frame.phrases().visitors(frame.lane(), people));
    }
}
