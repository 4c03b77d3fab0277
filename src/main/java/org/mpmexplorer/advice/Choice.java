package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;

/// Which of the advised servers to take, and why.
///
/// Of those that do as well as the best (by the same paired runs as for a directive) the first in this order:
/// one that needs no move of PHP to another place, then event, worker, prefork. Thread safety comes before
/// all: a server whose threads would run code that is not safe is no choice.
final class Choice {
    private static final List<Mpm> PREFERENCE = List.of(Mpm.EVENT, Mpm.WORKER, Mpm.PREFORK);

    private final List<Scenario> lanes;
    private final List<ServerAdvice> servers;
    private final Race race;
    private final Race.Verdict verdict;
    private final int best;
    private final List<String> why = new ArrayList<>();

    Choice(Laboratory laboratory, List<Scenario> lanes, List<ServerAdvice> servers, Set<String> modules)
            throws InterruptedException {
        this.lanes = lanes;
        this.servers = servers;
        race = new Race(laboratory, place -> servers.get((int) place).scenario(), servers.size());
        List<Double> places = IntStream.range(0, servers.size())
                .filter(place -> isSafe(servers.get(place).scenario()))
                .mapToObj(place -> (double) place)
                .toList();
        verdict = race.judge(places.isEmpty() ? List.of(0.0) : places);
        best = choose();
        safety();
        why.add(
                modules.contains("http2_module")
                        ? "HTTP/2: mod_http2 is loaded; prefork serves only HTTP/1.1 (AH10034), worker and event serve"
                                + " both."
                        : "HTTP/2 is possible under worker and event only (AH10034 under prefork).");
        why.add("Isolation: a crash takes one request under prefork, all connections of a process under worker and"
                + " event.");
        memory();
        why.add("Keep-alive: an idle connection holds a process under prefork, a thread under worker and neither"
                + " under event.");
        compare();
    }

    int best() {
        return best;
    }

    List<String> why() {
        return why;
    }

    private static boolean isSafe(Scenario scenario) {
        boolean isUnsafe = scenario.settings().get(Tunable.UNSAFE_CODE) > 0
                && scenario.settings().phpHandler().isModule();
        return !(scenario.mpm().isThreaded() && isUnsafe) && !Advisor.refuses(scenario);
    }

    private int choose() {
        int chosen = (int) verdict.trials().get(verdict.best()).value();
        for (int i = 0; i < verdict.trials().size(); i++) {
            int place = (int) verdict.trials().get(i).value();
            if (verdict.isGood(i) && rank(place) < rank(chosen)) {
                chosen = place;
            }
        }
        return chosen;
    }

    private int rank(int place) {
        return (movesPhp(servers.get(place)) ? PREFERENCE.size() : 0)
                + PREFERENCE.indexOf(servers.get(place).scenario().mpm());
    }

    /// Whether it runs PHP elsewhere than the servers there are.
    private boolean movesPhp(ServerAdvice server) {
        return lanes.stream()
                .noneMatch(lane -> lane.settings().phpHandler()
                        == server.scenario().settings().phpHandler());
    }

    private void safety() {
        boolean isUnsafe = lanes.stream()
                .anyMatch(lane -> lane.settings().get(Tunable.UNSAFE_CODE) > 0
                        || lane.settings().phpHandler() == PhpHandler.MOD_PHP_NTS);
        if (!isUnsafe) {
            why.add("Thread safety: nothing that is known to be loaded forbids threads.");
        } else if (servers.get(best).scenario().mpm() == Mpm.PREFORK) {
            why.add("Thread safety: what is loaded is not thread-safe, so prefork is its only home; with PHP in PHP-FPM"
                    + " event would be open to you.");
        } else {
            why.add("Thread safety: mod_php is not thread-safe, and worker and event refuse to start with it; PHP has"
                    + " to run in PHP-FPM.");
        }
    }

    private void memory() {
        List<String> parts = servers.stream()
                .map(server -> String.format(
                        Locale.ROOT,
                        "%.0f MB under %s",
                        megabytes(server.after()),
                        server.scenario().mpm().id()))
                .toList();
        why.add("Memory at the peak: " + String.join(", ", parts) + ".");
    }

    private static double megabytes(RunFigures figures) {
        return (figures.peakRamBytes() + figures.peakSwapBytes()) / (1 << 20);
    }

    private void compare() {
        Trial chosen = race.trial(best);
        why.add("With the advised settings: %s %s."
                .formatted(servers.get(best).scenario().mpm().id(), chosen.text()));
        for (int i = 0; i < verdict.trials().size(); i++) {
            Trial other = verdict.trials().get(i);
            if (other.value() != best) {
                Mpm mpm = servers.get((int) other.value()).scenario().mpm();
                why.add(
                        verdict.isGood(i)
                                ? "%s does as well (%s).".formatted(mpm.id(), other.text())
                                : "%s does worse: %s.".formatted(mpm.id(), other.text()));
            }
        }
        boolean isWorkerNeeded = servers.get(best).scenario().mpm() == Mpm.WORKER;
        if (!isWorkerNeeded) {
            why.add("worker has nothing that event lacks: take it only for a module that event does not support.");
        }
    }
}
