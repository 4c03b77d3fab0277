package org.mpmexplorer.insight;

import static org.mpmexplorer.insight.FigureWords.memory;
import static org.mpmexplorer.insight.FigureWords.number;
import static org.mpmexplorer.insight.FigureWords.seconds;

import java.util.Optional;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;

/// The formulas people size servers with, beside a simulated run: Little's law, Erlang C, and the division of
/// RAM. Each is about the seconds from `from` to before `to` of the run and says when it does not apply.
public final class Formulas {
    private static final String LITTLE = "Little's law";
    private static final String ERLANG = "Erlang C";
    private static final double FEWEST_COMPLETIONS = 30;
    private static final double ERRORS_MATTER = 0.02;
    private static final double SATURATED = 0.995;
    /// Numbers of workers that differ by no more than this share count as the same.
    private static final double STEADY = 0.02;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MEBIBYTE = 1L << 20;

    private final RunRecipe recipe;
    private final SecondSeries series;
    private final int from;
    private final int to;

    /// The formulas about a stretch of a run.
    public Formulas(RunRecipe recipe, SecondSeries series, int from, int to) {
        this.recipe = recipe;
        this.series = series;
        this.from = Math.max(0, from);
        this.to = Math.min(to, series.seconds());
    }

    /// L = λW (Little 1961): visitors that wait = requests answered per second × response time.
    public FormulaCheck littlesLaw() {
        double completions = series.sum(Measure.COMPLETIONS, from, to);
        double errors = series.sum(Measure.ERRORS, from, to);
        if (completions < FEWEST_COMPLETIONS) {
            return new FormulaCheck.DoesNotApply(LITTLE, "too few requests are answered");
        }
        double failed = errors / (errors + completions);
        if (failed > ERRORS_MATTER) {
            return new FormulaCheck.DoesNotApply(
                    LITTLE, "%s %% of requests fail, and those have no response time".formatted(number(failed * 100)));
        }
        double length = to - from - (to == series.seconds() ? 1 - series.lastPart() : 0);
        double rate = completions / length;
        double response = meanResponseSeconds(completions);
        if (response > length / 10) {
            return new FormulaCheck.DoesNotApply(LITTLE, "the stretch is shorter than ten response times");
        }
        double simulated = series.mean(Measure.WAITING_VISITORS, from, to);
        double formula = rate * response;
        String working = "L = λW = %s/s × %s".formatted(number(rate), seconds(response));
        return new FormulaCheck.Applies(
                working, formula, simulated, number(formula), number(simulated) + " waiting visitors");
    }

    private double meanResponseSeconds(double completions) {
        double sum = 0;
        for (int second = from; second < to; second++) {
            double count = series.at(Measure.COMPLETIONS, second);
            if (count > 0) {
                sum += count * series.at(Measure.RESPONSE_MEAN, second);
            }
        }
        return sum / completions;
    }

    /// The mean number of connections in the queue of an M/M/c system (Erlang 1917): C(c, a) · a / (c − a), with
    /// the offered load `a` taken from the workers that were busy; and how long one waits there, which is by
    /// Little's law that number by the rate at which requests are answered, right or wrong.
    public FormulaCheck erlangC() {
        Optional<String> obstacle = erlangObstacle();
        if (obstacle.isPresent()) {
            return new FormulaCheck.DoesNotApply(ERLANG, obstacle.get());
        }
        double load = series.mean(Measure.BUSY_WORKERS, from, to);
        int workers = (int) Math.rint(series.mean(Measure.THREADS, from, to));
        if (load >= SATURATED * workers) {
            return new FormulaCheck.DoesNotApply(
                    ERLANG, "all %d workers are busy, so the queue grows without end".formatted(workers));
        }
        double formula = erlangC(workers, load) * load / (workers - load);
        double simulated = series.mean(Measure.QUEUE, from, to);
        String working = "Erlang C, %d workers, load %s".formatted(workers, number(load));
        return new FormulaCheck.Applies(
                working,
                formula,
                simulated,
                "%s queued, for %s each".formatted(number(formula), inQueue(formula)),
                "%s, for %s".formatted(number(simulated), inQueue(simulated)));
    }

    /// How long each is in the queue when so many are on average, in words.
    private String inQueue(double queued) {
        double served = series.sum(Measure.COMPLETIONS, from, to) + series.sum(Measure.ERRORS, from, to);
        double length = to - from - (to == series.seconds() ? 1 - series.lastPart() : 0);
        return served == 0 ? "ever" : seconds(queued * length / served);
    }

    private Optional<String> erlangObstacle() {
        boolean isOpen = recipe.scenario().workload().loads().stream().allMatch(Load.OpenArrivals.class::isInstance);
        if (!isOpen) {
            return Optional.of("visitors wait for their reply before they ask again");
        }
        for (Intervention change : recipe.allInterventions()) {
            int second = (int) (change.atNanos() / NANOS_PER_SECOND);
            if (second >= from && second < to && change.atNanos() > 0) {
                return Optional.of("something is changed at second " + second);
            }
        }
        if (recipe.scenario().mpm().isThreaded() && isOn(Tunable.KEEP_ALIVE)) {
            return Optional.of("requests on kept-alive connections pass the queue by");
        }
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int second = from; second < to; second++) {
            least = Math.min(least, series.at(Measure.THREADS, second));
            most = Math.max(most, series.at(Measure.THREADS, second));
        }
        return most == 0 || most - least > STEADY * most
                ? Optional.of("the number of workers changes%s"
                        .formatted(most == 0 ? "" : " from %s to %s".formatted(number(least), number(most))))
                : Optional.empty();
    }

    /// The probability that who comes must wait for one of `servers` when `load` of them are busy on average.
    static double erlangC(int servers, double load) {
        double blocked = 1;
        for (int server = 1; server <= servers; server++) {
            blocked = load * blocked / (server + load * blocked);
        }
        double share = load / servers;
        return blocked / (1 - share * (1 - blocked));
    }

    /// (RAM − base) / per process: how many children of httpd, or processes of the PHP-FPM pool, fit.
    public FormulaCheck ramDivision() {
        boolean isPool = handler() == PhpHandler.FPM;
        double threads = recipe.scenario().mpm().isThreaded() ? value(Tunable.THREADS_PER_CHILD) : 1;
        double heap = handler().isModule() ? value(Tunable.PHP_MEMORY) : 0;
        double each = isPool
                ? value(Tunable.FPM_CHILD_MEMORY) + value(Tunable.PHP_MEMORY)
                : value(Tunable.CHILD_MEMORY) + threads * (value(Tunable.THREAD_MEMORY) + heap);
        double base = value(Tunable.OTHER_MEMORY) + value(Tunable.SHARED_MEMORY);
        if (isPool) {
            base += series.mean(Measure.CHILD_MEMORY, from, to) / MEBIBYTE;
        }
        double left = value(Tunable.RAM) - base;
        if (each <= 0 || left <= 0) {
            return new FormulaCheck.DoesNotApply("The division of RAM", "nothing is left for processes");
        }
        double fits = Math.floor(left / each);
        Measure counted = isPool ? Measure.FPM_CHILDREN : Measure.PROCESSES;
        int swapping = firstSwapSecond();
        double simulated = swapping < to ? series.at(counted, swapping) : most(counted);
        String noun = isPool ? "PHP-FPM processes" : "children";
        String working = "(%s − %s) / %s"
                .formatted(memory(value(Tunable.RAM) * MEBIBYTE), memory(base * MEBIBYTE), memory(each * MEBIBYTE));
        return new FormulaCheck.Applies(
                working,
                fits,
                simulated,
                number(fits) + " " + noun,
                swapping < to ? "swap begins at " + number(simulated) : number(simulated) + " at most, no swap");
    }

    private int firstSwapSecond() {
        int second = 0;
        while (second < to && series.at(Measure.SWAP, second) <= 0) {
            second++;
        }
        return second;
    }

    private double most(Measure level) {
        double most = 0;
        for (int second = 0; second < to; second++) {
            most = Math.max(most, series.at(level, second));
        }
        return most;
    }

    private PhpHandler handler() {
        return PhpHandler.values()[(int) value(Tunable.PHP_HANDLER)];
    }

    private boolean isOn(Tunable flag) {
        return value(flag) >= 0.5;
    }

    private double value(Tunable tunable) {
        return recipe.valueAt(tunable, Math.round(to * NANOS_PER_SECOND));
    }
}
