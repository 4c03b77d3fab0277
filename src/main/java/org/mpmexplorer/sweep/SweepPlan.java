package org.mpmexplorer.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;

/// What a sweep runs: every server of a study at every point of a grid, some times.
///
/// Replication `r` has the seed `seed + r` at every point and for every server, so that they differ by
/// the setting alone and not by chance (common random numbers).
///
/// @param axes one or two; the last one runs fastest
/// @param replications at each point, at most
/// @param halfWidthShare replications end early at a point as soon as, for all its servers, completions
///     and 95 % response time are known to this share of their mean; empty for never
public record SweepPlan(Study study, List<Axis> axes, long seed, int replications, OptionalDouble halfWidthShare) {
    /// The most replications at a point.
    public static final int MOST_REPLICATIONS = 10_000;
    private static final int MOST_RUNS = 2_000_000;

    public SweepPlan {
        axes = List.copyOf(axes);
        if (axes.isEmpty() || axes.size() > 2) {
            throw new IllegalArgumentException("a sweep varies one or two settings, not " + axes.size());
        }
        if (axes.size() == 2 && axes.getFirst().tunable() == axes.getLast().tunable()) {
            throw new IllegalArgumentException(
                    "a sweep varies " + axes.getFirst().tunable().id() + " once, not twice");
        }
        if (replications < 1 || replications > MOST_REPLICATIONS) {
            throw new IllegalArgumentException(
                    "a sweep has 1 to %d replications, not %d".formatted(MOST_REPLICATIONS, replications));
        }
        if (halfWidthShare.isPresent() && !(halfWidthShare.getAsDouble() > 0 && halfWidthShare.getAsDouble() < 1)) {
            throw new IllegalArgumentException("the half width is a share between 0 and 100 %");
        }
        long runs = 1L * size(axes) * replications * study.lanes().size();
        if (runs > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "the sweep would take %d runs, more than %d; take larger steps".formatted(runs, MOST_RUNS));
        }
    }

    /// The number of points.
    public int points() {
        return size(axes);
    }

    /// The value of each axis at a point.
    public List<Double> valuesAt(int point) {
        int inner = axes.getLast().values().size();
        return axes.size() == 1
                ? List.of(axes.getFirst().values().get(point))
                : List.of(
                        axes.getFirst().values().get(point / inner),
                        axes.getLast().values().get(point % inner));
    }

    /// One run.
    public RunRecipe recipe(int point, int lane, int replication) {
        return RunRecipe.of(scenario(point, lane), seed + replication);
    }

    /// Sentences about points where httpd would not take the value as asked, one for each server and axis.
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (int lane = 0; lane < study.lanes().size(); lane++) {
            for (int axis = 0; axis < axes.size(); axis++) {
                note(lane, axis, notes);
            }
        }
        return notes;
    }

    private void note(int lane, int axis, List<String> notes) {
        for (int point = points() - 1; point >= 0; point--) {
            Scenario scenario = scenario(point, lane);
            Axis varied = axes.get(axis);
            double asked = valuesAt(point).get(axis);
            Corrections corrections = Corrections.of(scenario.mpm(), scenario.settings());
            double inForce = corrections.effective().get(varied.tunable());
            if (inForce != asked) {
                notes.add("%s: httpd corrects %s %s to %s; another ServerLimit or ThreadsPerChild changes that."
                        .formatted(
                                scenario.name(),
                                varied.tunable().id(),
                                varied.tunable().format(asked),
                                varied.tunable().format(inForce)));
                return;
            }
        }
    }

    private Scenario scenario(int point, int lane) {
        Scenario scenario = study.lanes().get(lane);
        List<Double> values = valuesAt(point);
        for (int axis = 0; axis < axes.size(); axis++) {
            scenario = scenario.with(axes.get(axis).tunable(), values.get(axis));
        }
        return scenario;
    }

    private static int size(List<Axis> axes) {
        int size = 1;
        for (Axis axis : axes) {
            size *= axis.values().size();
        }
        return size;
    }
}
