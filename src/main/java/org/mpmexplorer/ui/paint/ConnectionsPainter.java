package org.mpmexplorer.ui.paint;

import org.mpmexplorer.playback.Connections;
import org.mpmexplorer.playback.Spot;
import org.mpmexplorer.playback.Station;

/// Draws every connection as a dot where it is or glides, replies on their way out, and failures.
final class ConnectionsPainter implements Painter {
    private static final int HTTP_ERROR = 500;
    private static final int OPAQUE = 255;

    /// The last part of its way on which a reply fades.
    private static final double FADING_PART = 0.3;

    @Override
    public void paint(LaneFrame frame, Easel easel) {
        frame.clip(easel);
        Connections connections = frame.moment().connections();
        boolean haveFailed = connections.haveFailed(
                frame.motion().flashNanos(), frame.moment().timeNanos());
        for (int connection = 0; connection < connections.used(); connection++) {
            boolean isOpen = connections.spot(connection) != Spot.NOWHERE;
            if (isOpen || frame.motion().isMoving(connection, frame.moment().timeNanos())) {
                dot(frame, easel, connection);
            }
            reply(frame, easel, connection);
            if (haveFailed) {
                failure(frame, easel, connection);
            }
        }
        easel.unclip();
    }

    private static void dot(LaneFrame frame, Easel easel, int connection) {
        Motion motion = frame.motion();
        long now = frame.moment().timeNanos();
        Spot spot = frame.moment().connections().spot(connection);
        boolean isMoving = motion.isMoving(connection, now);
        if (!isMoving && isShownByItsPlace(frame, connection, spot)) {
            return;
        }
        if (!isMoving) {
            motion.settle(connection);
            if (!isOutOfSight(frame, spot)) {
                easel.dots(motion.radius()).draw(easel.pixels(), motion.x(), motion.y(), ink(frame, connection, spot));
            }
            return;
        }
        motion.locate(connection, now);
        double x = motion.x();
        double y = motion.y();
        double radius = Math.max(motion.radius(), frame.px(2));
        if (spot == Spot.CLOSED || spot == Spot.NOWHERE) {
            fade(frame, easel, connection, easel.dots(radius));
            return;
        }
        Ink ink = ink(frame, connection, spot);
        motion.locate(connection, now - motion.travelNanos() / 7);
        if (Math.abs(motion.x() - x) + Math.abs(motion.y() - y) > frame.px(4)) {
            easel.pixels().trail(motion.x(), motion.y(), x, y, easel.palette().argb(ink));
        }
        easel.dots(radius).draw(easel.pixels(), x, y, ink);
    }

    /// Whether the dot settled last lies left of the server, which is looked at closely.
    private static boolean isOutOfSight(LaneFrame frame, Spot spot) {
        return frame.motion().x() < frame.layout().well().x() && (spot == Spot.PLACE || spot == Spot.PARKED);
    }

    /// Where a connection at rest needs no dot of its own.
    private static boolean isShownByItsPlace(LaneFrame frame, int connection, Spot spot) {
        ServerLayout server = frame.layout().server();
        return spot == Spot.CLOSED
                || (spot == Spot.PLACE && (!frame.hasDotsInCells() || frame.isDotInCell(place(frame, connection))))
                || (spot == Spot.PARKED && server instanceof ServerLayout.Cells);
    }

    private static int place(LaneFrame frame, int connection) {
        return Station.place(frame.moment().connections().station(connection));
    }

    /// A closed connection fades where it was; the dot was located just before.
    private static void fade(LaneFrame frame, Easel easel, int connection, Dots dots) {
        long since = frame.moment().timeNanos() - frame.moment().connections().movedAtNanos(connection);
        int alpha = (int) (OPAQUE * (1 - (double) since / frame.motion().travelNanos()));
        dots.draw(easel.pixels(), frame.motion().x(), frame.motion().y(), Ink.CLOSING, alpha);
    }

    private static Ink ink(LaneFrame frame, int connection, Spot spot) {
        Connections connections = frame.moment().connections();
        return switch (spot) {
            case CONNECTING -> Ink.QUEUED;
            case QUEUED -> connections.hasLeft(connection) ? Ink.CLOSING : Ink.QUEUED;
            case CONNECTED -> connections.awaitsReply(connection) ? Ink.QUEUED : Ink.CLOSING;
            case PLACE -> Ink.of(frame.moment().places().activity(Station.place(connections.station(connection))));
            case PARKED ->
                switch (Station.park(connections.station(connection))) {
                    case KEEPALIVE -> Ink.KEEP_ALIVE;
                    case WRITE_COMPLETION -> Ink.SENDING;
                    case LINGER, DEFERRED_CLOSE -> Ink.CLOSING;
                };
            case CLOSED, NOWHERE -> Ink.CLOSING;
        };
    }

    /// A complete reply leaves the server to the right.
    private static void reply(LaneFrame frame, Easel easel, int connection) {
        Motion motion = frame.motion();
        if (!motion.locateReply(connection)) {
            return;
        }
        Connections connections = frame.moment().connections();
        long replied = connections.repliedAtNanos(connection);
        boolean isBad = connections.status(connection) >= HTTP_ERROR || connections.wrongAtNanos(connection) == replied;
        Ink ink = isBad ? Ink.FAILED : Ink.SENDING;
        int alpha = (int) (OPAQUE * Math.min(1, (1 - motion.replyPart()) / FADING_PART));
        int color = Sprite.faded(easel.palette().argb(ink), alpha);
        double x = motion.x();
        double y = motion.y();
        easel.pixels().trail(Math.max(motion.replyFrom(), x - frame.px(22)), y, x, y, color);
        easel.dots(motion.radius()).draw(easel.pixels(), x, y, ink, alpha);
    }

    /// A cross where a visitor's request just failed.
    private static void failure(LaneFrame frame, Easel easel, int connection) {
        Connections connections = frame.moment().connections();
        long failed = connections.failedAtNanos(connection);
        long since = frame.moment().timeNanos() - failed;
        long flash = frame.motion().flashNanos();
        if (failed == Connections.NEVER || since >= flash) {
            return;
        }
        frame.motion().locate(connection, failed);
        int size = Math.max(5, frame.px(9)) | 1;
        int alpha = (int) (OPAQUE * (1 - (double) since / flash));
        int x = (int) Math.round(frame.motion().x()) - size / 2;
        int y = (int) Math.round(frame.motion().y()) - size / 2;
        easel.pixels().draw(easel.cross(size), x, y, alpha);
    }
}
