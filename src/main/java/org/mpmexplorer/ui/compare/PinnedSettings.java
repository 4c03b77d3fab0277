package org.mpmexplorer.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.TunableGroup;

/// In which settings runs differ from one another, at their start and at their end.
final class PinnedSettings {
    private PinnedSettings() {}

    /// What is peculiar to that run among all of them: module, scenario, chance, and every setting on which they
    /// do not agree, with its value.
    static List<String> differing(RunRecipe run, List<RunRecipe> all) {
        List<String> words = new ArrayList<>();
        if (all.stream().map(each -> each.scenario().mpm()).distinct().count() > 1) {
            words.add(run.scenario().mpm().id());
        }
        for (Tunable tunable : Tunable.values()) {
            long end = run.scenario().durationNanos();
            boolean isShared = all.stream()
                    .allMatch(each -> each.valueAt(tunable, 0) == run.valueAt(tunable, 0)
                            && each.valueAt(tunable, each.scenario().durationNanos()) == run.valueAt(tunable, end));
            if (!isShared && concerns(run, tunable)) {
                words.add(tunable.id() + " " + text(run, tunable, end));
            }
        }
        if (all.stream().map(RunRecipe::seed).distinct().count() > 1) {
            words.add("seed " + run.seed());
        }
        return words;
    }

    /// Whether that run is another with another value of it.
    private static boolean concerns(RunRecipe run, Tunable tunable) {
        boolean isOfThreads = tunable == Tunable.THREADS_PER_CHILD || tunable == Tunable.THREAD_LIMIT;
        boolean isOfFpm = tunable.group() == TunableGroup.FPM;
        boolean hasFpm = run.scenario().settings().phpHandler() == PhpHandler.FPM;
        return isOfThreads ? run.scenario().mpm().isThreaded() : !isOfFpm || hasFpm;
    }

    private static String text(RunRecipe run, Tunable tunable, long end) {
        double first = run.valueAt(tunable, 0);
        double last = run.valueAt(tunable, end);
        return first == last ? tunable.format(first) : tunable.format(first) + " → " + tunable.format(last);
    }
}
