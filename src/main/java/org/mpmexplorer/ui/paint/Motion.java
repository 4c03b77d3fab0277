package org.mpmexplorer.ui.paint;

import org.mpmexplorer.playback.Connections;
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

    private static final double NANOS_PER_SECOND = 1e9;

    private final LaneFrame frame;
    private double rate = 1;
    private double x;
    private double y;

    Motion(LaneFrame frame) {
        this.frame = frame;
    }

    void setRate(double newRate) {
        rate = newRate;
    }

    /// Whether dots glide; else the paths show how much flows.
    boolean isGliding() {
        return rate <= GLIDING_RATE;
    }

    /// Simulated time a dot glides.
    long travelNanos() {
        return isGliding() ? nanos(GLIDE_SECONDS, GLIDE_SIMULATED_SECONDS) : 0;
    }

    /// Simulated time a flash is seen.
    long flashNanos() {
        return isGliding() ? nanos(FLASH_SECONDS, FLASH_SIMULATED_SECONDS) : 0;
    }

    private long nanos(double seconds, double simulatedSeconds) {
        return (long) (Math.min(seconds * rate, simulatedSeconds) * NANOS_PER_SECOND);
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /// Whether the dot is on its way at that instant.
    boolean isMoving(int connection, long atNanos) {
        return atNanos - frame.moment().connections().movedAtNanos(connection) < travelNanos();
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
            rest(connection, connections.station(connection, hop));
            double part = eased((double) (until - from) / Math.max(1, travel));
            x = fromX + (x - fromX) * part;
            y = fromY + (y - fromY) * part;
        }
    }

    /// The last hop before `back` at which the dot came to rest before it moved on.
    private int settled(Connections connections, int connection, int back, long atNanos) {
        int start = back;
        long until = atNanos;
        while (start + 1 < Connections.HOPS) {
            long moved = connections.movedAtNanos(connection, start);
            boolean isResting = moved == Connections.NEVER || until - moved >= travelNanos();
            if (isResting && Station.spot(connections.station(connection, start)) != Spot.CLOSED) {
                break;
            }
            until = moved;
            start++;
        }
        return start;
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
        switch (Station.spot(station)) {
            case NOWHERE -> to(layout.doorX(), layout.doorY(connection));
            case CONNECTING, CONNECTED -> to(layout.stepX(connection), layout.doorY(connection));
            case QUEUED -> restInQueue(connection);
            case PLACE -> restAt(Station.place(station));
            case PARKED -> {
                int child = Math.min(Station.child(station), children() - 1);
                to(layout.server().slotX(child, Station.slot(station)),
                        layout.server().slotY(child, Station.slot(station)));
            }
            case CLOSED -> {} // it fades where it was
        }
    }

    private void restInQueue(int connection) {
        boolean isQueued = frame.moment().connections().spot(connection) == Spot.QUEUED;
        DotGrid slots = frame.layout().queued();
        int index = Math.min(isQueued ? frame.queueIndex(connection) : 0, slots.capacity() - 1);
        to(slots.x(index), slots.y(index));
    }

    private void restAt(int place) {
        Places places = frame.moment().places();
        int child = Math.min(places.childOf(place), children() - 1);
        int thread = Math.min(place % places.stride(), threads() - 1);
        to(frame.layout().server().placeX(child, thread), frame.layout().server().placeY(child, thread));
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

    private void to(double newX, double newY) {
        x = newX;
        y = newY;
    }
}
