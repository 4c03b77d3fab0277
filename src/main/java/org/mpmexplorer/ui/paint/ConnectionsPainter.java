package org.mpmexplorer.ui.paint;

import org.mpmexplorer.playback.Connections;
import org.mpmexplorer.playback.Spot;
import org.mpmexplorer.playback.Station;

/// Draws every connection as a dot where it is or glides, replies on their way out, and failures.
final class ConnectionsPainter implements Painter {
    private static final int HTTP_ERROR = 500;
    private static final int OPAQUE = 255;

    @Override
    public void paint(LaneFrame frame, Easel easel) {
        Connections connections = frame.moment().connections();
        for (int connection = 0; connection < connections.used(); connection++) {
            if (connections.spot(connection) != Spot.NOWHERE) {
                dot(frame, easel, connection);
            }
            reply(frame, easel, connection);
            failure(frame, easel, connection);
        }
    }

    private static void dot(LaneFrame frame, Easel easel, int connection) {
        Motion motion = frame.motion();
        long now = frame.moment().timeNanos();
        Spot spot = frame.moment().connections().spot(connection);
        boolean isMoving = motion.isMoving(connection, now);
        if (spot == Spot.PLACE && !isMoving && !hasDots(frame)) {
            return;
        }
        motion.locate(connection, now);
        double x = motion.x();
        double y = motion.y();
        Ink ink = ink(frame, connection, spot);
        if (spot == Spot.CLOSED) {
            fade(frame, easel, connection, x, y);
            return;
        }
        if (isMoving) {
            motion.locate(connection, now - motion.travelNanos() / 7);
            if (Math.abs(motion.x() - x) + Math.abs(motion.y() - y) > frame.px(4)) {
                easel.pixels().trail(motion.x(), motion.y(), x, y, easel.palette().argb(ink));
            }
        }
        easel.dots(radius(frame, spot, isMoving)).draw(easel.pixels(), x, y, ink);
    }

    private static void fade(LaneFrame frame, Easel easel, int connection, double x, double y) {
        long since = frame.moment().timeNanos() - frame.moment().connections().movedAtNanos(connection);
        long travel = frame.motion().travelNanos();
        if (since < travel) {
            int alpha = (int) (OPAQUE * (1 - (double) since / travel));
            easel.dots(radius(frame, Spot.CLOSED, true)).draw(easel.pixels(), x, y, Ink.CLOSING, alpha);
        }
    }

    /// Whether resting connections are shown in their cells.
    private static boolean hasDots(LaneFrame frame) {
        return switch (frame.layout().server()) {
            case ServerLayout.Cells cells -> cells.grid().hasDots();
            case ServerLayout.Boxes boxes -> boxes.threads().hasDots();
        };
    }

    private static double radius(LaneFrame frame, Spot spot, boolean isMoving) {
        HouseLayout layout = frame.layout();
        double inCell = switch (layout.server()) {
            case ServerLayout.Cells cells -> cells.grid().dotRadius();
            case ServerLayout.Boxes boxes -> boxes.threads().dotRadius();
        };
        if (isMoving) {
            return Math.max(inCell, frame.px(3));
        }
        return switch (spot) {
            case QUEUED -> layout.queued().radius();
            case PARKED -> layout.server() instanceof ServerLayout.Boxes boxes ? boxes.slots().radius() : 1;
            case CONNECTING, CONNECTED -> Math.min(frame.px(3), layout.visitors().radius());
            case PLACE, CLOSED, NOWHERE -> inCell;
        };
    }

    private static Ink ink(LaneFrame frame, int connection, Spot spot) {
        Connections connections = frame.moment().connections();
        return switch (spot) {
            case CONNECTING, QUEUED -> Ink.QUEUED;
            case CONNECTED -> connections.awaitsReply(connection) ? Ink.QUEUED : Ink.KEEP_ALIVE;
            case PLACE -> Ink.of(frame.moment().places().activity(Station.place(connections.station(connection))));
            case PARKED -> switch (Station.park(connections.station(connection))) {
                case KEEPALIVE -> Ink.KEEP_ALIVE;
                case WRITE_COMPLETION -> Ink.SENDING;
                case LINGER, DEFERRED_CLOSE -> Ink.CLOSING;
            };
            case CLOSED, NOWHERE -> Ink.CLOSING;
        };
    }

    /// A complete reply leaves the server to the right.
    private static void reply(LaneFrame frame, Easel easel, int connection) {
        Connections connections = frame.moment().connections();
        long replied = connections.repliedAtNanos(connection);
        long since = frame.moment().timeNanos() - replied;
        long travel = frame.motion().travelNanos();
        if (replied == Connections.NEVER || since >= travel) {
            return;
        }
        frame.motion().locate(connection, replied);
        double part = (double) since / travel;
        double eased = part * (2 - part);
        double fromX = frame.motion().x();
        double y = frame.motion().y();
        double x = fromX + (frame.layout().exitX() - fromX) * eased;
        boolean isBad = connections.status(connection) >= HTTP_ERROR || connections.wrongAtNanos(connection) == replied;
        Ink ink = isBad ? Ink.FAILED : Ink.SENDING;
        easel.pixels().trail(Math.max(fromX, x - frame.px(22)), y, x, y, easel.palette().argb(ink));
        easel.dots(frame.px(3)).draw(easel.pixels(), x, y, ink);
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
