package org.mpmexplorer.ui.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mpmexplorer.playback.Connections;
import org.mpmexplorer.playback.Flow;
import org.mpmexplorer.playback.Life;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.Spot;
import org.mpmexplorer.playback.Station;

/// The order in which the keyboard goes through the picture: lane by lane from left to right, processes
/// (prefork: children) one after the other, and through the parts of one.
final class TargetWalk {
    private final List<LaneFrame> frames;

    TargetWalk(List<LaneFrame> frames) {
        this.frames = frames;
    }

    /// The target so many steps further in the same lane, or the lane's first or last; the first of the
    /// picture if nothing is selected.
    Optional<Hit> further(Optional<Hit> from, int steps) {
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        int lane = from.map(Hit::lane).filter(i -> i < frames.size()).orElse(0);
        List<Target> targets = targets(frames.get(lane));
        int at = from.map(hit -> targets.indexOf(coarse(frames.get(lane), hit.target())))
                .orElse(-1);
        int to = from.isEmpty() ? 0 : Math.clamp((long) at + steps, 0, targets.size() - 1);
        return Optional.of(new Hit(lane, targets.get(to)));
    }

    /// The same kind of target in another lane.
    Optional<Hit> across(Optional<Hit> from, int lanes) {
        if (from.isEmpty() || frames.isEmpty()) {
            return further(Optional.empty(), 0);
        }
        int lane = Math.clamp((long) from.get().lane() + lanes, 0, frames.size() - 1);
        LaneFrame old = frames.get(Math.min(from.get().lane(), frames.size() - 1));
        List<Target> targets = targets(frames.get(lane));
        Target wanted = coarse(old, from.get().target());
        Target found = targets.stream()
                .filter(target -> target.getClass() == wanted.getClass())
                .findFirst()
                .orElse(targets.getFirst());
        return Optional.of(new Hit(lane, targets.contains(wanted) ? wanted : found));
    }

    /// The part so many steps further in the same process or queue, from the whole of it: its threads and
    /// then its connections.
    Optional<Hit> within(Optional<Hit> from, int steps) {
        if (from.isEmpty() || from.get().lane() >= frames.size()) {
            return further(from, 0);
        }
        LaneFrame frame = frames.get(from.get().lane());
        Target whole = coarse(frame, from.get().target());
        List<Target> parts = new ArrayList<>(List.of(whole));
        addParts(frame, whole, parts);
        int at = Math.max(0, parts.indexOf(from.get().target()));
        return Optional.of(new Hit(from.get().lane(), parts.get(Math.clamp((long) at + steps, 0, parts.size() - 1))));
    }

    private static void addParts(LaneFrame frame, Target whole, List<Target> parts) {
        Moment moment = frame.moment();
        switch (whole) {
            case Target.Child(int child) -> {
                int first = child * moment.places().stride();
                for (int thread = 0; thread < moment.children().threads(child); thread++) {
                    parts.add(new Target.Place(first + thread));
                }
                parts.add(new Target.Parking(child));
                addParked(moment, child, parts);
            }
            case Target.Queue() -> {
                int queued = moment.connections().firstQueued();
                while (queued != Connections.NONE) {
                    parts.add(new Target.Connection(queued));
                    queued = moment.connections().nextQueued(queued);
                }
            }
            case Target.FpmQueue() -> {
                for (int number = 0; number < moment.fpm().used(); number++) {
                    parts.add(new Target.FpmChild(number));
                }
            }
            case Target.Place(int _), Target.Parking(int _), Target.Connection(int _), Target.FpmChild(int _) -> {}
            case Target.Visitors(), Target.Path(Flow _), Target.Server(), Target.Ram(), Target.Cpu() -> {}
        }
    }

    private static void addParked(Moment moment, int child, List<Target> parts) {
        for (int connection = 0; connection < moment.connections().used(); connection++) {
            long station = moment.connections().station(connection);
            if (Station.spot(station) == Spot.PARKED && Station.child(station) == child) {
                parts.add(new Target.Connection(connection));
            }
        }
    }

    private static List<Target> targets(LaneFrame frame) {
        List<Target> targets = new ArrayList<>();
        Moment moment = frame.moment();
        targets.add(new Target.Visitors());
        targets.add(new Target.Path(Flow.QUEUED));
        targets.add(new Target.Queue());
        targets.add(new Target.Path(Flow.ACCEPTED));
        targets.add(new Target.Server());
        for (int child = 0; child < moment.children().count(); child++) {
            if (moment.children().life(child) != Life.ABSENT) {
                targets.add(processAt(frame, child));
            }
        }
        if (frame.layout().fpm().width() > 0) {
            targets.add(new Target.FpmQueue());
        }
        targets.add(new Target.Path(Flow.REPLIES));
        targets.add(new Target.Ram());
        targets.add(new Target.Cpu());
        return targets;
    }

    private static Target processAt(LaneFrame frame, int child) {
        return frame.lane().mpm().isThreaded()
                ? new Target.Child(child)
                : new Target.Place(child * frame.moment().places().stride());
    }

    /// The target of the walk that the target is a part of.
    private static Target coarse(LaneFrame frame, Target target) {
        return switch (target) {
            case Target.Place(int place) ->
                processAt(frame, frame.moment().places().childOf(place));
            case Target.Parking(int child) -> processAt(frame, child);
            case Target.FpmChild(int _) -> new Target.FpmQueue();
            case Target.Connection(int connection) -> whereIs(frame, connection);
            case Target.Child child -> child;
            case Target.Visitors visitors -> visitors;
            case Target.Queue queue -> queue;
            case Target.Path path -> path;
            case Target.Server server -> server;
            case Target.FpmQueue queue -> queue;
            case Target.Ram ram -> ram;
            case Target.Cpu cpu -> cpu;
        };
    }

    private static Target whereIs(LaneFrame frame, int connection) {
        if (connection >= frame.moment().connections().used()) {
            return new Target.Queue();
        }
        long station = frame.moment().connections().station(connection);
        return switch (Station.spot(station)) {
            case PLACE -> processAt(frame, frame.moment().places().childOf(Station.place(station)));
            case PARKED -> processAt(frame, Station.child(station));
            case QUEUED -> new Target.Queue();
            case CONNECTING, CONNECTED -> new Target.Path(Flow.QUEUED);
            case NOWHERE, CLOSED -> new Target.Path(Flow.REPLIES);
        };
    }
}
