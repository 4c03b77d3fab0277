package org.mpmexplorer.ui.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mpmexplorer.playback.Life;
import org.mpmexplorer.playback.Moment;

/// The order in which the keyboard goes through the picture: lane by lane from left to right, processes
/// (prefork: children) one after the other.
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

    private static List<Target> targets(LaneFrame frame) {
        List<Target> targets = new ArrayList<>();
        Moment moment = frame.moment();
        targets.add(new Target.Visitors());
        targets.add(new Target.Queue());
        for (int child = 0; child < moment.children().count(); child++) {
            if (moment.children().life(child) != Life.ABSENT) {
                targets.add(processAt(frame, child));
            }
        }
        if (frame.layout().fpm().width() > 0) {
            targets.add(new Target.FpmQueue());
        }
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
            case Target.FpmChild(int number) -> new Target.FpmQueue();
            case Target.Connection(int connection) -> new Target.Queue();
            case Target.Child child -> child;
            case Target.Visitors visitors -> visitors;
            case Target.Queue queue -> queue;
            case Target.FpmQueue queue -> queue;
            case Target.Ram ram -> ram;
            case Target.Cpu cpu -> cpu;
        };
    }
}
