package org.mpmexplorer.insight;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mpmexplorer.scenario.RunRecipe;

/// Looks for the bottleneck of a run as a whole. Means over all of it would blame a mixture of its parts (full
/// for a third of the time looks like half full), so the parts are judged one by one, and the cause that cost
/// the visitors the most waiting is the run's. That the server is not fully started at first does not count.
final class WholeRun {
    /// A longer start than this share of the run is no ramp, but the matter itself. A judgement: prefork's parent
    /// needs 12 s from 5 to 256 children (httpd-semantics 3.1), a twentieth of a preset's five minutes; a server
    /// that is not there for a fifth of the time is what its visitors will remember.
    private static final double LONGEST_RAMP = 0.2;

    private final RunRecipe recipe;
    private final SecondSeries series;

    WholeRun(RunRecipe recipe, SecondSeries series) {
        this.recipe = recipe;
        this.series = series;
    }

    Bottleneck verdict() {
        Diagnosis all = new Diagnosis(recipe, series, 0, series.seconds());
        Bottleneck verdict = all.verdict();
        return hidesOthers(verdict) || !all.isHeldUp() ? verdict : worst(Episode.windows(recipe, series));
    }

    /// A server that did not run, and memory that did not suffice, hide every other cause.
    private static boolean hidesOthers(Bottleneck verdict) {
        return verdict instanceof Bottleneck.Refused
                || verdict instanceof Bottleneck.OutOfMemory
                || verdict instanceof Bottleneck.Swapping;
    }

    private Bottleneck worst(List<Episode> windows) {
        int ramp = ramp(windows);
        int from = ramp == 0 ? 0 : windows.get(ramp).fromSecond();
        Diagnosis behindRamp = new Diagnosis(recipe, series, from, series.seconds());
        if (!behindRamp.isHeldUp()) {
            return behindRamp.verdict();
        }
        Map<Object, Double> waitingByKind = new HashMap<>();
        List<Episode> held = windows.stream()
                .skip(ramp)
                .filter(window -> !(window.verdict() instanceof Bottleneck.Healthy))
                .toList();
        held.forEach(window -> waitingByKind.merge(kind(window), waiting(window), Double::sum));
        return held.stream()
                .max(Comparator.comparingDouble((Episode window) -> waitingByKind.getOrDefault(kind(window), 0.0))
                        .thenComparingDouble(this::waiting))
                .map(Episode::verdict)
                .orElseGet(behindRamp::verdict);
    }

    /// How many windows at the beginning have too few workers only because the parent is still forking.
    private int ramp(List<Episode> windows) {
        int ramp = 0;
        while (ramp < windows.size() && isStillForking(windows.get(ramp))) {
            ramp++;
        }
        boolean isShort = ramp < windows.size() && windows.get(ramp).fromSecond() <= LONGEST_RAMP * series.seconds();
        return isShort ? ramp : 0;
    }

    private static boolean isStillForking(Episode window) {
        return window.verdict() instanceof Bottleneck.WorkersBusy busy && busy.isStillForking();
    }

    private static Object kind(Episode window) {
        return isStillForking(window) ? "forking" : window.verdict().getClass();
    }

    /// How long all visitors together waited, in seconds.
    private double waiting(Episode window) {
        int seconds = window.toSecond() - window.fromSecond();
        return seconds * series.mean(Measure.WAITING_VISITORS, window.fromSecond(), window.toSecond());
    }
}
