package org.mpmexplorer.advice;

import java.util.Locale;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;

/// What memory allows, by division: shared pages counted once, a worker with its PHP heap warm.
///
/// @param forWorkers what is left for them, in MB
/// @param coldEach a worker that has run no PHP yet, in MB
/// @param warmEach one that has, in MB
record Memory(double forWorkers, double coldEach, double warmEach) {
    /// Page cache and bursts want this share of what is left.
    private static final double SPARED = 0.1;

    /// For httpd's workers, a PHP-FPM pool that is full taken off before.
    static Memory ofWorkers(Scenario scenario) {
        Settings settings = scenario.settings();
        boolean isFpm = settings.phpHandler() == PhpHandler.FPM;
        double pool = isFpm
                ? settings.get(Tunable.FPM_MAX_CHILDREN) * ofPool(scenario).warmEach()
                : 0;
        double heap = settings.phpHandler().isModule() ? settings.get(Tunable.PHP_MEMORY) : 0;
        double threads = scenario.mpm().isThreaded() ? Math.max(1, settings.get(Tunable.THREADS_PER_CHILD)) : 1;
        double cold = settings.get(Tunable.CHILD_MEMORY) / threads + settings.get(Tunable.THREAD_MEMORY);
        return new Memory(left(settings) - pool, cold, cold + heap);
    }

    /// For the processes of the PHP-FPM pool.
    static Memory ofPool(Scenario scenario) {
        Settings settings = scenario.settings();
        double cold = settings.get(Tunable.FPM_CHILD_MEMORY);
        return new Memory(left(settings), cold, cold + settings.get(Tunable.PHP_MEMORY));
    }

    private static double left(Settings settings) {
        double free =
                settings.get(Tunable.RAM) - settings.get(Tunable.OTHER_MEMORY) - settings.get(Tunable.SHARED_MEMORY);
        return Math.max(0, free * (1 - SPARED));
    }

    /// How many fit when all are warm, at least 1.
    int warm() {
        return count(warmEach);
    }

    /// How many fit when none is.
    int cold() {
        return count(coldEach);
    }

    private int count(double each) {
        return each <= 0 ? 20_000 : (int) Math.clamp(forWorkers / each, 1, 20_000);
    }

    String text(String noun) {
        return String.format(
                Locale.ROOT,
                "Memory holds %d warm %s (%.0f MB / %.1f MB each, shared pages counted once); cold ones take %.1f MB"
                        + " and would suggest %d.",
                warm(),
                noun,
                forWorkers,
                warmEach,
                coldEach,
                cold());
    }
}
