package org.mpmexplorer.ui.paint;

import org.mpmexplorer.playback.Connections;
import org.mpmexplorer.playback.Flow;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.Places;
import org.mpmexplorer.playback.Spot;
import org.mpmexplorer.playback.Station;

/// Where the dots are: a pure function of the moment, so that time can run backward.
///
/// After each change of station a dot glides for `travelNanos` of simulated time from where it was then
/// to where it belongs. A change on the way bends the path and never breaks it.
final class Motion {
    /// How long a dot glides by the clock.
    private static final double GLIDE_SECONDS = 0.35;

    /// How long a dot may glide in simulated time before the picture lags behind the truth.
    private static final double GLIDE_SIMULATED_SECONDS = 0.18;

    /// How long a flash is seen by the clock, and at most in simulated time.
    private static final double FLASH_SECONDS = 0.7;

    private static final double FLASH_SIMULATED_SECONDS = 0.6;

    /// At higher rates nothing glides: dots would only jump.
    static final double GLIDING_RATE = 4;

    /// Radius of a reply beside that of its connection.
    private static final double REPLY_SIZE = 0.75;

    /// With more dots on their way at the same time nobody could follow one.
    private static final double MOST_GLIDING = 400;

    /// What part of the way to the queue dots may cover that wait there.
    private static final double STEP_COVER = 0.6;

    private static final double NANOS_PER_SECOND = 1e9;

    private final LaneFrame frame;
    private boolean isGliding;
    private boolean isAggregated;
    private long travelNanos;
    private long flashNanos;
    private double stepRadius;
    private double replyPart;
    private double replyFrom;
    private double x;
    private double y;
    private double radius;

    Motion(LaneFrame frame) {
        this.frame = frame;
    }

    /// Takes up the frame's moment, with so many simulated seconds per second.
    ///
    /// @param isReduced whether nothing may glide: every dot is where it belongs
    void start(double rate, boolean isReduced) {
        double travel = Math.min(GLIDE_SECONDS * rate, GLIDE_SIMULATED_SECONDS);
        Moment moment = frame.moment();
        double moves = moment.perSecond(Flow.QUEUED) + moment.perSecond(Flow.ACCEPTED) + moment.perSecond(Flow.REPLIES);
        isAggregated = rate > GLIDING_RATE;
        isGliding = !isReduced && rate <= GLIDING_RATE && moves * travel <= MOST_GLIDING;
        travelNanos = isGliding ? (long) (travel * NANOS_PER_SECOND) : 0;
        double flash = rate <= GLIDING_RATE ? Math.min(FLASH_SECONDS * rate, FLASH_SIMULATED_SECONDS) : 0;
        flashNanos = (long) (flash * NANOS_PER_SECOND);
    }

    /// Takes up the frame's layout: the more wait on the way to the queue, the smaller are their dots, down to
    /// single points whose density tells how many there are.
    void layOut() {
        Connections connections = frame.moment().connections();
        int waiting = connections.count(Spot.CONNECTING) + connections.count(Spot.CONNECTED);
        double apart = Math.sqrt(STEP_COVER * frame.layout().stepArea() / Math.PI / Math.max(1, waiting));
        stepRadius = Math.clamp(apart, 1, visitorRadius());
    }

    /// Whether dots glide; else the paths show how much flows.
    boolean isGliding() {
        return isGliding;
    }

    /// Whether so much happens between two pictures that single states would be chance: each place shows
    /// what its last second went into.
    boolean isAggregated() {
        return isAggregated;
    }

    /// Simulated time a dot glides.
    long travelNanos() {
        return travelNanos;
    }

    /// Simulated time a flash is seen.
    long flashNanos() {
        return flashNanos;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /// Radius of the dot found last.
    double radius() {
        return radius;
    }

    /// Whether the dot is on its way at that instant.
    boolean isMoving(int connection, long atNanos) {
        long moved = frame.moment().connections().movedAtNanos(connection);
        return moved != Connections.NEVER && atNanos - moved < travelNanos;
    }

    /// Finds the dot where it belongs at the moment: where it is if it does not move.
    void settle(int connection) {
        rest(connection, frame.moment().connections().station(connection));
    }

    /// Finds the dot at that instant, at most one glide before the moment.
    void locate(int connection, long atNanos) {
        Connections connections = frame.moment().connections();
        long travel = travelNanos();
        int back = latest(connections, connection, atNanos);
        int start = settled(connections, connection, back, atNanos);
        rest(connection, connections.station(connection, start));
        for (int hop = start - 1; hop >= back; hop--) {
            long from = connections.movedAtNanos(connection, hop);
            long until = hop == back ? atNanos : connections.movedAtNanos(connection, hop - 1);
            double fromX = x;
            double fromY = y;
            double fromRadius = radius;
            if (!isOver(connections, connection, hop)) {
                rest(connection, connections.station(connection, hop));
            }
            double part = eased((double) (until - from) / Math.max(1, travel));
            x = fromX + (x - fromX) * part;
            y = fromY + (y - fromY) * part;
            radius = fromRadius + (radius - fromRadius) * part;
        }
    }

    /// The connection whose dot is nearest to that point and under it, of those that are on their way or wait before
    /// the queue; [Connections#NONE] without.
    int connectionAt(double atX, double atY, double slack) {
        Connections connections = frame.moment().connections();
        long now = frame.moment().timeNanos();
        int nearest = Connections.NONE;
        double best = Double.MAX_VALUE;
        for (int connection = 0; connection < connections.used(); connection++) {
            Spot spot = connections.spot(connection);
            double distance = Double.MAX_VALUE;
            if (spot == Spot.CONNECTING || spot == Spot.CONNECTED || isMoving(connection, now)) {
                locate(connection, now);
                distance = away(atX, atY, slack);
            }
            if (distance == Double.MAX_VALUE && locateReply(connection)) {
                distance = away(atX, atY, slack);
            }
            if (distance < best) {
                nearest = connection;
                best = distance;
            }
        }
        return nearest;
    }

    /// How far the dot found last is from that point, if that is under it.
    private double away(double atX, double atY, double slack) {
        double distance = Math.hypot(x - atX, y - atY);
        return distance <= radius + slack ? distance : Double.MAX_VALUE;
    }

    /// Finds the last reply of a connection on its way out of the server; returns whether there is one.
    boolean locateReply(int connection) {
        long replied = frame.moment().connections().repliedAtNanos(connection);
        long since = frame.moment().timeNanos() - replied;
        if (replied == Connections.NEVER || since >= travelNanos) {
            return false;
        }
        locate(connection, replied);
        replyPart = (double) since / travelNanos;
        replyFrom = x;
        x += (frame.layout().exitX() - x) * replyPart;
        radius = Math.clamp(frame.layout().server().placeRadius() * REPLY_SIZE, 2, Math.max(2, frame.px(3)));
        return true;
    }

    /// What part of its way the reply found last has behind it.
    double replyPart() {
        return replyPart;
    }

    /// Where the reply found last set out.
    double replyFrom() {
        return replyFrom;
    }

    /// The last hop before `back` at which the dot came to rest before it moved on.
    private int settled(Connections connections, int connection, int back, long atNanos) {
        int start = back;
        long until = atNanos;
        while (start + 1 < Connections.HOPS) {
            long moved = connections.movedAtNanos(connection, start);
            boolean isResting = moved == Connections.NEVER || until - moved >= travelNanos();
            if (isResting && !isOver(connections, connection, start)) {
                break;
            }
            until = moved;
            start++;
        }
        return start;
    }

    /// Whether the hop was the end of the connection: its dot fades where it was.
    private static boolean isOver(Connections connections, int connection, int hop) {
        Spot spot = Station.spot(connections.station(connection, hop));
        boolean hasEnded = spot == Spot.NOWHERE && connections.movedAtNanos(connection, hop) != Connections.NEVER;
        return spot == Spot.CLOSED || hasEnded;
    }

    private static int latest(Connections connections, int connection, long atNanos) {
        int back = 0;
        while (back + 1 < Connections.HOPS
                && connections.movedAtNanos(connection, back) > atNanos
                && connections.movedAtNanos(connection, back) != Connections.NEVER) {
            back++;
        }
        return back;
    }

    private static double eased(double part) {
        double rest = 1 - Math.clamp(part, 0, 1);
        return 1 - rest * rest * rest;
    }

    /// Finds where the dot belongs at that station.
    private void rest(int connection, long station) {
        HouseLayout layout = frame.layout();
        Doorway door = frame.doorway();
        switch (Station.spot(station)) {
            case NOWHERE -> to(layout.doorX(), door.y(connection), stepRadius);
            case CONNECTING, CONNECTED -> to(door.x(connection), door.y(connection), stepRadius);
            case QUEUED -> restInQueue(connection);
            case PLACE -> restAt(Station.place(station));
            case PARKED -> restParked(Math.min(Station.child(station), children() - 1), Station.slot(station));
            case CLOSED -> {}
        }
    }

    private void restInQueue(int connection) {
        boolean isQueued = frame.moment().connections().spot(connection) == Spot.QUEUED;
        DotGrid slots = frame.layout().queued();
        int index = Math.min(isQueued ? frame.queueIndex(connection) : 0, slots.capacity() - 1);
        to(slots.x(index), slots.y(index), slots.radius());
    }

    private void restParked(int child, int slot) {
        ServerLayout server = frame.layout().server();
        to(server.slotX(child, slot), server.slotY(child, slot), server.slotRadius());
    }

    private double visitorRadius() {
        return Math.max(2, Math.min(frame.px(3), frame.layout().visitors().radius()));
    }

    private void restAt(int place) {
        Places places = frame.moment().places();
        int child = Math.min(places.childOf(place), children() - 1);
        int thread = Math.min(place % places.stride(), threads() - 1);
        ServerLayout server = frame.layout().server();
        to(server.placeX(child, thread), server.placeY(child, thread), server.placeRadius());
    }

    private int children() {
        return switch (frame.layout().server()) {
            case ServerLayout.Cells cells -> Math.max(1, cells.grid().count() / cells.threads());
            case ServerLayout.Boxes boxes -> boxes.count();
        };
    }

    private int threads() {
        return switch (frame.layout().server()) {
            case ServerLayout.Cells cells -> cells.threads();
            case ServerLayout.Boxes boxes -> boxes.threads().count();
        };
    }

    private void to(double newX, double newY, double newRadius) {
        x = newX;
        y = newY;
        radius = newRadius;
    }
}
