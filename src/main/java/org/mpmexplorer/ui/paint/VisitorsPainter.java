package org.mpmexplorer.ui.paint;

import java.util.Arrays;
import org.mpmexplorer.playback.Activity;
import org.mpmexplorer.playback.Connections;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.Spot;
import org.mpmexplorer.playback.Station;

/// Draws the visitors as one dot each, by how they fare: those who want nothing first, then those with
/// an idle connection, those who send a request, are served, wait, and just failed.
final class VisitorsPainter implements Painter {
    private static final Ink[] INKS = {Ink.MUTED, Ink.KEEP_ALIVE, Ink.READING, Ink.RUNNING, Ink.QUEUED, Ink.FAILED};
    private static final int THINKING = 0;
    private static final int IDLE = 1;
    private static final int SENDING_REQUEST = 2;
    private static final int SERVED = 3;
    private static final int WAITING = 4;
    private static final int FAILED = 5;
    private static final int THINKING_ALPHA = 90;

    private final int[] counts = new int[INKS.length];

    @Override
    public void paint(LaneFrame frame, Easel easel) {
        count(frame);
        DotGrid slots = frame.layout().visitors();
        Dots dots = easel.dots(slots.radius());
        int index = 0;
        for (int fate = 0; fate < counts.length; fate++) {
            int end = index + counts[fate];
            for (int dot = index; dot < end && dot < slots.capacity(); dot += slots.perDot()) {
                if (fate == THINKING) {
                    dots.draw(easel.pixels(), slots.x(dot), slots.y(dot), INKS[fate], THINKING_ALPHA);
                } else {
                    dots.draw(easel.pixels(), slots.x(dot), slots.y(dot), INKS[fate]);
                }
            }
            index = end;
        }
        Box footer = frame.layout().footer();
        double size = frame.captionSize(easel);
        easel.write(caption(frame, easel), footer.x(), footer.y() + frame.px(20), size, Ink.MUTED);
    }

    /// What stands below the visitors.
    static String caption(LaneFrame frame, Easel easel) {
        double room = frame.layout().queue().x() - frame.layout().footer().x();
        int people = LaneShape.people(frame.lane(), frame.moment());
        return easel.regular().fitting(room, frame.captionSize(easel), Captions.visitors(people));
    }

    private void count(LaneFrame frame) {
        Arrays.fill(counts, 0);
        Moment moment = frame.moment();
        Connections connections = moment.connections();
        long flash = frame.motion().flashNanos();
        int present = 0;
        for (int connection = 0; connection < connections.used(); connection++) {
            Spot spot = connections.spot(connection);
            boolean hasFailed = hasHappened(connections.failedAtNanos(connection), moment, flash);
            if (hasFailed) {
                counts[FAILED]++;
                present++;
            } else if (spot != Spot.NOWHERE && spot != Spot.CLOSED && !connections.hasLeft(connection)) {
                counts[fate(moment, connection, spot)]++;
                present++;
            }
        }
        counts[THINKING] += Math.max(0, frame.lane().people() - present);
    }

    private static boolean hasHappened(long atNanos, Moment moment, long within) {
        return atNanos != Connections.NEVER && moment.timeNanos() - atNanos < within;
    }

    private static int fate(Moment moment, int connection, Spot spot) {
        boolean awaitsReply = moment.connections().awaitsReply(connection);
        return switch (spot) {
            case CONNECTING, QUEUED -> WAITING;
            case CONNECTED -> awaitsReply ? WAITING : THINKING;
            case PARKED -> awaitsReply ? SERVED : IDLE;
            case PLACE -> awaitsReply ? SERVED : atPlace(moment, connection);
            case NOWHERE, CLOSED -> THINKING;
        };
    }

    private static int atPlace(Moment moment, int connection) {
        int place = Station.place(moment.connections().station(connection));
        return moment.places().activity(place) == Activity.READ ? SENDING_REQUEST : IDLE;
    }
}
