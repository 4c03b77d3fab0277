package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;

/// Searches, one directive after the other, for the settings with which servers do best for their visitors,
/// under each MPM.
public final class Advisor {
    private final Laboratory laboratory;
    private final Consumer<AdviceStep> progress;

    /// An advisor whose runs are made there.
    ///
    /// @param progress is told what is tried next
    public Advisor(Laboratory laboratory, Consumer<AdviceStep> progress) {
        this.laboratory = laboratory;
        this.progress = progress;
    }

    /// The advice for servers that are alternatives for the same visitors: for each of them, and for a
    /// server on the same machine under each MPM that none of them has.
    ///
    /// @param lanes at least one
    /// @param modules identifiers of the modules they load, such as `http2_module`; empty if not known
    /// @throws InterruptedException if the calling thread is interrupted
    public Advice advise(List<Scenario> lanes, Set<String> modules) throws InterruptedException {
        List<Asked> asked = asked(lanes);
        int steps = asked.stream().mapToInt(server -> server.steps().size()).sum();
        int[] done = {0};
        Laboratory runs = new RememberedRuns(laboratory);
        List<ServerAdvice> servers = new ArrayList<>();
        for (Asked server : asked) {
            servers.add(adviseOne(
                    runs,
                    server,
                    modules,
                    tunable -> progress.accept(new AdviceStep(
                            (double) done[0]++ / steps, server.scenario().name(), tunable))));
        }
        Choice choice = new Choice(runs, lanes, servers, modules);
        return new Advice(
                lanes.getFirst().name(),
                servers,
                choice.best(),
                choice.why(),
                Warnings.unknown(lanes.getFirst(), modules));
    }

    /// A server to advise, and which of the lanes it is.
    private record Asked(Scenario scenario, OptionalInt lane) {
        /// It has to start; what keeps it from that is said by the warnings.
        Scenario runnable() {
            return refuses(scenario) ? scenario.with(Tunable.PHP_HANDLER, PhpHandler.FPM.ordinal()) : scenario;
        }

        List<Tunable> steps() {
            return Steps.of(runnable());
        }
    }

    private static List<Asked> asked(List<Scenario> lanes) {
        List<Asked> asked = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            asked.add(new Asked(lanes.get(lane), OptionalInt.of(lane)));
        }
        for (Mpm mpm : Mpm.values()) {
            if (lanes.stream().noneMatch(lane -> lane.mpm() == mpm)) {
                Scenario donor = lanes.stream()
                        .filter(lane -> lane.mpm().isThreaded() == mpm.isThreaded())
                        .findFirst()
                        .orElse(lanes.getFirst());
                asked.add(new Asked(donor.under(mpm), OptionalInt.empty()));
            }
        }
        return asked;
    }

    private static ServerAdvice adviseOne(Laboratory runs, Asked asked, Set<String> modules, Consumer<Tunable> begins)
            throws InterruptedException {
        Steps steps = new Steps(runs, asked.runnable(), begins);
        steps.all();
        List<RunFigures> figures =
                runs.run(List.of(RunRecipe.of(asked.scenario(), 1), RunRecipe.of(steps.scenario(), 1)));
        return new ServerAdvice(
                asked.scenario(),
                asked.lane(),
                steps.scenario(),
                steps.recommendations(),
                figures.getFirst(),
                figures.getLast(),
                asked.lane().isPresent()
                        ? Warnings.about(asked.scenario(), steps.recommendations(), modules)
                        : List.of());
    }

    static boolean refuses(Scenario scenario) {
        return scenario.mpm().isThreaded()
                && scenario.settings().phpHandler() == PhpHandler.MOD_PHP_NTS
                && !scenario.settings().isOn(Tunable.START_ANYWAY);
    }
}
