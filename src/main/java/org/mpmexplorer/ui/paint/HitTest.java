package org.mpmexplorer.ui.paint;

import java.util.Optional;
import org.mpmexplorer.playback.Connections;
import org.mpmexplorer.playback.Flow;
import org.mpmexplorer.playback.Places;
import org.mpmexplorer.playback.Spot;
import org.mpmexplorer.playback.Station;

/// Finds what is at a point of a lane, in pixels.
final class HitTest {
    private static final Flow[] WAYS = {Flow.QUEUED, Flow.ACCEPTED, Flow.REPLIES};

    private HitTest() {}

    /// What is there; a dot that is on its way is above everything else.
    static Optional<Target> at(LaneFrame frame, double x, double y) {
        int connection = frame.motion().connectionAt(x, y, frame.px(1));
        return connection == Connections.NONE ? atRest(frame, x, y) : Optional.of(new Target.Connection(connection));
    }

    private static Optional<Target> atRest(LaneFrame frame, double x, double y) {
        HouseLayout layout = frame.layout();
        if (layout.queue().contains(x, y)) {
            return Optional.of(inQueue(frame, x, y));
        }
        if (layout.visitors().box().contains(x, y)) {
            return Optional.of(new Target.Visitors());
        }
        if (layout.ram().contains(x, y) || layout.swap().contains(x, y)) {
            return Optional.of(new Target.Ram());
        }
        if (layout.cpu().contains(x, y)) {
            return Optional.of(new Target.Cpu());
        }
        if (layout.fpm().contains(x, y)) {
            int number = layout.fpmCells().indexAt(x, y);
            return Optional.of(number >= 0 ? new Target.FpmChild(number) : new Target.FpmQueue());
        }
        if (!layout.well().contains(x, y)) {
            return onTheWay(layout, x, y);
        }
        if (frame.moment().isRefused()) {
            return Optional.of(new Target.Server());
        }
        Optional<Target> inServer = switch (layout.server()) {
            case ServerLayout.Cells cells -> inCells(frame, cells, x, y);
            case ServerLayout.Boxes boxes -> inBoxes(frame, boxes, x, y);
        };
        return inServer.or(() -> Optional.of(new Target.Server()));
    }

    private static Optional<Target> onTheWay(HouseLayout layout, double x, double y) {
        for (Flow flow : WAYS) {
            if (layout.path(flow).contains(x, y)) {
                return Optional.of(new Target.Path(flow));
            }
        }
        return Optional.empty();
    }

    private static Target inQueue(LaneFrame frame, double x, double y) {
        DotGrid slots = frame.layout().queued();
        int index = slots.indexAt(x, y);
        Connections connections = frame.moment().connections();
        int connection = connections.firstQueued();
        for (int i = 0; i < index && connection != Connections.NONE; i++) {
            connection = connections.nextQueued(connection);
        }
        boolean isDot = index >= 0 && slots.perDot() == 1 && connection != Connections.NONE;
        return isDot ? new Target.Connection(connection) : new Target.Queue();
    }

    private static Optional<Target> inCells(LaneFrame frame, ServerLayout.Cells cells, double x, double y) {
        int index = cells.grid().indexAt(x, y);
        Places places = frame.moment().places();
        if (index < 0) {
            return Optional.empty();
        }
        int child = index / cells.threads();
        int thread = index % cells.threads();
        return Optional.of(
                child < frame.moment().children().count() && thread < places.stride()
                        ? new Target.Place(child * places.stride() + thread)
                        : new Target.Child(child));
    }

    private static Optional<Target> inBoxes(LaneFrame frame, ServerLayout.Boxes boxes, double x, double y) {
        int child = boxes.childAt(x, y);
        if (child < 0) {
            return Optional.empty();
        }
        double inX = x - boxes.dx(child);
        double inY = y - boxes.dy(child);
        int thread = boxes.threads().indexAt(inX, inY);
        Places places = frame.moment().places();
        if (thread >= 0 && child < frame.moment().children().count() && thread < places.stride()) {
            return Optional.of(new Target.Place(child * places.stride() + thread));
        }
        if (boxes.parking().contains(inX, inY)) {
            int connection = parked(frame, child, boxes.slots().indexAt(inX, inY));
            return Optional.of(
                    connection == Connections.NONE ? new Target.Parking(child) : new Target.Connection(connection));
        }
        return Optional.of(new Target.Child(child));
    }

    private static int parked(LaneFrame frame, int child, int slot) {
        Connections connections = frame.moment().connections();
        for (int connection = 0; connection < connections.used(); connection++) {
            long station = connections.station(connection);
            if (Station.spot(station) == Spot.PARKED
                    && Station.child(station) == child
                    && Station.slot(station) == slot) {
                return connection;
            }
        }
        return Connections.NONE;
    }
}
