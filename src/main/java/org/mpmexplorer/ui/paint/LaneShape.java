package org.mpmexplorer.ui.paint;

import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.playback.Life;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.Spot;

/// The numbers that decide the geometry of a lane; it is laid out anew only when one of them changes.
/// Numbers that change all the time are rounded up to steps.
///
/// @param children processes there is to be room for
/// @param threads of one process
/// @param parked connections there is to be room for at one listener
/// @param people visitors there is to be room for
/// @param queue connections there is to be room for in the accept queue
/// @param fpmChildren PHP-FPM processes there is to be room for, 0 without PHP-FPM
/// @param fpmQueue requests there is to be room for in PHP-FPM's backlog
record LaneShape(
        Mpm mpm,
        int children,
        int threads,
        int parked,
        int people,
        int queue,
        int fpmChildren,
        int fpmQueue,
        int cores) {

    /// The shape for that lane at that moment.
    static LaneShape of(Lane lane, Moment moment) {
        return new LaneShape(
                lane.mpm(),
                Math.max(lane.maxChildren(), childrenExtent(moment)),
                Math.max(1, lane.mpm().isThreaded() ? Math.max(lane.threadsPerChild(), threadsExtent(moment)) : 1),
                step(Math.max(2 * lane.threadsPerChild(), parkedExtent(moment)), 12),
                peopleStep(lane, moment),
                queueStep(lane, moment),
                lane.fpmMaxChildren() == 0 && moment.fpm().living() == 0
                        ? 0
                        : Math.max(lane.fpmMaxChildren(), moment.fpm().used()),
                step(Math.max(16, moment.fpm().queued()), 16),
                Math.max(1, moment.cores()));
    }

    /// At most the backlog and the one connection that may be there beyond it, so that a full queue looks full.
    private static int queueStep(Lane lane, Moment moment) {
        int room = Math.min(step(Math.max(40, moment.queued()), 40), lane.backlog() + 1);
        return Math.max(room, moment.queued());
    }

    private static int peopleStep(Lane lane, Moment moment) {
        int people = people(lane, moment);
        return people == lane.people() ? Math.max(1, people) : step(Math.max(60, people), 60);
    }

    /// People to be shown: those on the site, and at least those with a connection.
    static int people(Lane lane, Moment moment) {
        int gone =
                moment.connections().count(Spot.CLOSED) + moment.connections().abandoned();
        return Math.max(lane.people(), moment.openConnections() - gone);
    }

    private static int childrenExtent(Moment moment) {
        for (int child = moment.children().count() - 1; child >= 0; child--) {
            if (moment.children().life(child) != Life.ABSENT) {
                return child + 1;
            }
        }
        return 1;
    }

    private static int threadsExtent(Moment moment) {
        int most = 1;
        for (int child = 0; child < moment.children().count(); child++) {
            if (moment.children().life(child) != Life.ABSENT) {
                most = Math.max(most, moment.children().threads(child));
            }
        }
        return most;
    }

    private static int parkedExtent(Moment moment) {
        int most = 0;
        for (int child = 0; child < moment.children().count(); child++) {
            most = Math.max(most, moment.children().parkedExtent(child));
        }
        return most;
    }

    /// The first of `first`, 1.6 `first`, 1.6 x 1.6 `first` and so on that is not less.
    private static int step(int wanted, int first) {
        double step = first;
        while (step < wanted) {
            step *= 1.6;
        }
        return (int) step;
    }
}
