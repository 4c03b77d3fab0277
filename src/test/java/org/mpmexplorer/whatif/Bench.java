package org.mpmexplorer.whatif;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;

/// A [WhatIf] whose work is done by the test, step by step, on small servers.
final class Bench implements Executor {
    static final long SECOND = 1_000_000_000L;

    final WhatIf whatIf;
    private final Queue<Runnable> steps = new ArrayDeque<>();
    private final Queue<Runnable> looks = new ArrayDeque<>();

    /// One core.
    Bench() {
        whatIf = new WhatIf(this, this, 1, () -> {});
    }

    /// So many cores; what no answer waits for is done by [#look()] only.
    Bench(int cores) {
        whatIf = new WhatIf(this, looks::add, cores, () -> {});
    }

    @Override
    public void execute(Runnable step) {
        steps.add(step);
    }

    boolean isIdle() {
        return steps.isEmpty();
    }

    void step() {
        steps.remove().run();
    }

    /// How many steps could be done at once.
    int waiting() {
        return steps.size();
    }

    /// Whether a run that no answer waits for has begun.
    boolean isLooking() {
        return !looks.isEmpty();
    }

    void look() {
        looks.remove().run();
    }

    /// Everything there is to do; returns how many steps that took.
    int finish() {
        int count = 0;
        while (!isIdle()) {
            step();
            count++;
        }
        return count;
    }

    /// All outlooks that were published until there was nothing left to do.
    List<Outlook> watch(Question question) {
        List<Outlook> seen = new ArrayList<>();
        whatIf.ask(question);
        while (!isIdle()) {
            step();
            seen.add(whatIf.outlook());
        }
        return seen;
    }

    static Question question(List<RunRecipe> servers, Tunable... strips) {
        List<Question.Ask> asks = new ArrayList<>();
        for (Tunable tunable : strips) {
            asks.add(new Question.Ask(
                    tunable, IntStream.range(0, servers.size()).boxed().toList()));
        }
        return new Question(servers, asks, Optional.empty(), Set.of(strips));
    }

    static Question touching(Question question, Tunable tunable) {
        return new Question(question.servers(), question.strips(), Optional.of(tunable), question.visible());
    }

    /// Twenty PHP pages of 40 MB a second, each 0.3 s long, for 20 s, on 1 GB.
    static RunRecipe prefork() {
        return recipe(Mpm.PREFORK, PhpHandler.MOD_PHP_NTS);
    }

    static RunRecipe event(PhpHandler handler) {
        return recipe(Mpm.EVENT, handler);
    }

    /// A thousand pages a second for a minute.
    static RunRecipe overrun() {
        Scenario calm = prefork().scenario();
        Load crowd = new Load.OpenArrivals("crowd", 1000, Visit.single(), 0, 60);
        Workload workload = new Workload(calm.workload().classes(), List.of(crowd));
        Settings settings = calm.settings().with(Tunable.VISITORS, workload.visitors());
        return RunRecipe.of(new Scenario(calm.name(), calm.mpm(), settings, workload, List.of(), 60 * SECOND), 1);
    }

    static RunRecipe recipe(Mpm mpm, PhpHandler handler) {
        RequestClass page = new RequestClass(
                "page",
                RequestKind.PHP,
                1,
                false,
                new Distribution.Constant(0.01),
                new Distribution.Exponential(0.3),
                new Distribution.Constant(20_000),
                new Distribution.Constant(1));
        Workload workload =
                new Workload(List.of(page), List.of(new Load.OpenArrivals("readers", 20, Visit.single(), 0, 20)));
        Settings settings = Settings.debian(mpm)
                .with(Tunable.PHP_HANDLER, handler.ordinal())
                .with(Tunable.PHP_MEMORY, 40)
                .with(Tunable.OTHER_MEMORY, 300)
                .with(Tunable.RAM, 2048);
        return RunRecipe.of(new Scenario(mpm.id(), mpm, settings, workload, List.of(), 20 * SECOND), 1);
    }
}
