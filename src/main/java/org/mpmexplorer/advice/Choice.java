package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;

/// Which MPM to take, and why.
record Choice(Mpm mpm, List<String> why) {
    private static final double AS_MANY = 0.98;

    static Choice of(Scenario yours, List<ServerAdvice> servers, Set<String> modules) {
        RunFigures prefork = servers.get(Mpm.PREFORK.ordinal()).after();
        RunFigures event = servers.get(Mpm.EVENT.ordinal()).after();
        boolean isUnsafe = yours.settings().phpHandler() == PhpHandler.MOD_PHP_NTS
                || yours.settings().get(Tunable.UNSAFE_CODE) > 0;
        boolean isEventBetter = prefork.outcome().compareTo(event.outcome()) > 0;
        boolean isEventAsGood = event.completions() >= AS_MANY * prefork.completions();
        Mpm mpm = (isUnsafe && !isEventBetter) || !isEventAsGood ? Mpm.PREFORK : Mpm.EVENT;
        List<String> why = new ArrayList<>();
        if (isUnsafe) {
            why.add(
                    mpm == Mpm.PREFORK
                            ? "Thread safety: what is loaded is not thread-safe, so prefork is its only home; with PHP"
                                    + " in PHP-FPM event would be open to you."
                            : "Thread safety: what is loaded is not thread-safe; move PHP to PHP-FPM first, since"
                                    + " worker and event refuse to start with it.");
        } else {
            why.add("Thread safety: nothing that is known to be loaded forbids threads.");
        }
        why.add(
                modules.contains("http2_module")
                        ? "HTTP/2: mod_http2 is loaded; prefork serves only HTTP/1.1 (AH10034), event serves both."
                        : "HTTP/2 is possible under worker and event only (AH10034 under prefork).");
        why.add("Isolation: a crash takes one request under prefork, all connections of a process under event.");
        why.add("Memory: %s under prefork, %s under event at the peak.".formatted(memory(prefork), memory(event)));
        why.add("Keep-alive: an idle connection holds a process under prefork, a thread under worker and neither"
                + " under event.");
        why.add(String.format(
                Locale.ROOT,
                "With the advised settings: prefork %,.0f replies (95 %% within %.2f s), event %,.0f (%.2f s).",
                prefork.completions(),
                prefork.p95Seconds(),
                event.completions(),
                event.p95Seconds()));
        return new Choice(mpm, why);
    }

    private static String memory(RunFigures figures) {
        return String.format(Locale.ROOT, "%.0f MB", (figures.peakRamBytes() + figures.peakSwapBytes()) / (1 << 20));
    }
}
