package org.mpmexplorer.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;

/// What a sweep or a part of it found.
///
/// @param head what was swept; equal for all parts of the same sweep
/// @param points in the order of the grid; those of other parts are missing
public record SweepResult(Head head, List<PointResult> points) {
    private static final double NANOS_PER_SECOND = 1e9;

    public SweepResult {
        points = points.stream()
                .sorted(Comparator.comparingInt(PointResult::point))
                .toList();
    }

    /// What was swept.
    ///
    /// @param program version that ran it
    /// @param recipe identifies study, seed and stopping rule, so that only parts of one sweep are merged
    /// @param notes sentences about it
    public record Head(
            String name,
            String program,
            String recipe,
            double durationSeconds,
            long seed,
            int replications,
            List<Axis> axes,
            List<Server> servers,
            List<String> notes) {
        public Head {
            axes = List.copyOf(axes);
            servers = List.copyOf(servers);
            notes = List.copyOf(notes);
        }

        /// What is said of a plan.
        ///
        /// @param program version that runs it
        /// @param recipe identifies study and stopping rule
        public static Head of(SweepPlan plan, String program, String recipe) {
            Study study = plan.study();
            List<Server> servers = study.lanes().stream()
                    .map(lane -> new Server(lane.name(), lane.mpm()))
                    .toList();
            double seconds = study.durationNanos() / NANOS_PER_SECOND;
            return new Head(
                    study.name(),
                    program,
                    recipe,
                    seconds,
                    plan.seed(),
                    plan.replications(),
                    plan.axes(),
                    servers,
                    plan.notes());
        }

        /// The number of points of the whole grid.
        public int size() {
            return axes.stream().mapToInt(axis -> axis.values().size()).reduce(1, Math::multiplyExact);
        }

        /// The setting of an axis.
        public Tunable tunable(int axis) {
            return axes.get(axis).tunable();
        }
    }

    /// A server that was swept.
    public record Server(String name, Mpm mpm) {}

    /// Whether every point is there.
    public boolean isWhole() {
        return points.size() == head.size();
    }

    /// The parts put together: the same as if the sweep had not been cut.
    ///
    /// @throws IllegalArgumentException with one sentence if they are parts of different sweeps, overlap
    ///     or leave points out
    public static SweepResult merged(List<SweepResult> parts) {
        Head head = parts.getFirst().head();
        List<PointResult> points = new ArrayList<>();
        for (SweepResult part : parts) {
            if (!part.head().equals(head)) {
                throw new IllegalArgumentException("the files are parts of different sweeps; merge those of one");
            }
            points.addAll(part.points());
        }
        boolean[] seen = new boolean[head.size()];
        for (PointResult point : points) {
            if (seen[point.point()]) {
                throw new IllegalArgumentException(
                        "point %d of %d is there twice; name each part once".formatted(point.point() + 1, seen.length));
            }
            seen[point.point()] = true;
        }
        for (int point = 0; point < seen.length; point++) {
            if (!seen[point]) {
                throw new IllegalArgumentException(
                        "point %d of %d is missing; name all parts".formatted(point + 1, seen.length));
            }
        }
        return new SweepResult(head, points);
    }
}
