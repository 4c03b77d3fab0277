package org.mpmexplorer.ui.paint;

import java.util.Arrays;
import org.mpmexplorer.playback.Activity;
import org.mpmexplorer.playback.Connections;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.Spot;
import org.mpmexplorer.playback.Station;

/// How many visitors fare how at a moment.
final class Fates {

    /// How a visitor fares, best first.
    enum Fate {
        /// Wants nothing now.
        CONTENT,
        /// Keeps an idle connection open.
        IDLE,
        /// Sends a request.
        SENDING,
        /// Is served.
        SERVED,
        /// Waits to be served.
        WAITING,
        /// Failed a moment ago.
        FAILED
    }

    private final int[] counts = new int[Fate.values().length];

    int count(Fate fate) {
        return counts[fate.ordinal()];
    }

    /// Counts the people of the lane; who failed is remembered for `flashNanos`.
    void count(Lane lane, Moment moment, long flashNanos) {
        Arrays.fill(counts, 0);
        Connections connections = moment.connections();
        boolean haveFailed = connections.haveFailed(flashNanos, moment.timeNanos());
        int present = 0;
        for (int connection = 0; connection < connections.used(); connection++) {
            Spot spot = connections.spot(connection);
            if (haveFailed && hasJustFailed(connections.failedAtNanos(connection), moment, flashNanos)) {
                counts[Fate.FAILED.ordinal()]++;
                present++;
            } else if (spot != Spot.NOWHERE && spot != Spot.CLOSED && !connections.hasLeft(connection)) {
                counts[fate(moment, connection, spot).ordinal()]++;
                present++;
            }
        }
        counts[Fate.CONTENT.ordinal()] += Math.max(0, lane.people() - present);
    }

    private static boolean hasJustFailed(long atNanos, Moment moment, long flashNanos) {
        return atNanos != Connections.NEVER && moment.timeNanos() - atNanos < flashNanos;
    }

    private static Fate fate(Moment moment, int connection, Spot spot) {
        boolean awaitsReply = moment.connections().awaitsReply(connection);
        return switch (spot) {
            case CONNECTING, QUEUED -> Fate.WAITING;
            case CONNECTED -> awaitsReply ? Fate.WAITING : Fate.CONTENT;
            case PARKED -> awaitsReply ? Fate.SERVED : Fate.IDLE;
            case PLACE -> awaitsReply ? Fate.SERVED : atPlace(moment, connection);
            case NOWHERE, CLOSED -> Fate.CONTENT;
        };
    }

    private static Fate atPlace(Moment moment, int connection) {
        int place = Station.place(moment.connections().station(connection));
        return moment.places().activity(place) == Activity.READ ? Fate.SENDING : Fate.IDLE;
    }
}
