package org.mpmexplorer.insight;

import static org.mpmexplorer.insight.FigureWords.memory;
import static org.mpmexplorer.insight.FigureWords.number;
import static org.mpmexplorer.insight.FigureWords.seconds;

import java.util.Locale;
import java.util.Optional;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;

/// The formulas people size servers with, beside a simulated run: Little's law, Erlang C, and the division of
/// RAM. Each is about the seconds from `from` to before `to` of the run and says when it does not apply.
public final class Formulas {
    private static final String LITTLE = "little";
    private static final String ERLANG = "erlang";
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
    private final Texts texts;

    /// The formulas about a stretch of a run, in English.
    public Formulas(RunRecipe recipe, SecondSeries series, int from, int to) {
        this(recipe, series, from, to, Locale.ROOT);
    }

    /// The formulas about a stretch of a run, in that language, or in English if it is not German.
    public Formulas(RunRecipe recipe, SecondSeries series, int from, int to, Locale language) {
        texts = Texts.of("formulas", language);
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
            return doesNotApply(LITTLE, "tooFew");
        }
        double failed = errors / (errors + completions);
        if (failed > ERRORS_MATTER) {
            return doesNotApply(LITTLE, "failed", number(failed * 100));
        }
        double length = to - from - (to == series.seconds() ? 1 - series.lastPart() : 0);
        double rate = completions / length;
        double response = meanResponseSeconds(completions);
        if (response > length / 10) {
            return doesNotApply(LITTLE, "short");
        }
        double simulated = series.mean(Measure.WAITING_VISITORS, from, to);
        double formula = rate * response;
        String working = "L = λW = %s/s × %s".formatted(number(rate), seconds(response));
        return applies(
                working, new double[] {formula, simulated}, number(formula), texts.text("waiting", number(simulated)));
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
            return new FormulaCheck.DoesNotApply(texts.text("not", texts.text(ERLANG), obstacle.get()));
        }
        double load = series.mean(Measure.BUSY_WORKERS, from, to);
        int workers = (int) Math.rint(series.mean(Measure.THREADS, from, to));
        if (load >= SATURATED * workers) {
            return doesNotApply(ERLANG, "saturated", workers);
        }
        double formula = erlangC(workers, load) * load / (workers - load);
        double simulated = series.mean(Measure.QUEUE, from, to);
        String working = texts.text("erlang.working", workers, number(load));
        return applies(
                working,
                new double[] {formula, simulated},
                texts.text("queued", number(formula), inQueue(formula)),
                texts.text("queued.simulated", number(simulated), inQueue(simulated)));
    }

    /// How long each is in the queue when so many are on average, in words.
    private String inQueue(double queued) {
        double served = series.sum(Measure.COMPLETIONS, from, to) + series.sum(Measure.ERRORS, from, to);
        double length = to - from - (to == series.seconds() ? 1 - series.lastPart() : 0);
        return served == 0 ? texts.text("ever") : seconds(queued * length / served);
    }

    private Optional<String> erlangObstacle() {
        boolean isOpen = recipe.scenario().workload().loads().stream().allMatch(Load.OpenArrivals.class::isInstance);
        if (!isOpen) {
            return Optional.of(texts.text("closed"));
        }
        for (Intervention change : recipe.allInterventions()) {
            int second = (int) (change.atNanos() / NANOS_PER_SECOND);
            if (second >= from && second < to && change.atNanos() > 0) {
                return Optional.of(texts.text("changed", second));
            }
        }
        if (recipe.scenario().mpm().isThreaded() && isOn(Tunable.KEEP_ALIVE)) {
            return Optional.of(texts.text("kept"));
        }
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int second = from; second < to; second++) {
            least = Math.min(least, series.at(Measure.THREADS, second));
            most = Math.max(most, series.at(Measure.THREADS, second));
        }
        return most == 0 || most - least > STEADY * most
                ? Optional.of(texts.text(most == 0 ? "unsteady" : "unsteady.range", number(least), number(most)))
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
            return doesNotApply("ram", "nothing");
        }
        double fits = Math.floor(left / each);
        Measure counted = isPool ? Measure.FPM_CHILDREN : Measure.PROCESSES;
        int swapping = firstSwapSecond();
        double simulated = swapping < to ? series.at(counted, swapping) : most(counted);
        String noun = isPool ? "fits.pool" : "fits";
        String working = "(%s − %s) / %s"
                .formatted(memory(value(Tunable.RAM) * MEBIBYTE), memory(base * MEBIBYTE), memory(each * MEBIBYTE));
        return applies(
                working,
                new double[] {fits, simulated},
                texts.text(noun, number(fits)),
                texts.text(swapping < to ? "swap" : "noSwap", number(simulated)));
    }

    private FormulaCheck doesNotApply(String formula, String reason, Object... places) {
        return new FormulaCheck.DoesNotApply(texts.text("not", texts.text(formula), texts.text(reason, places)));
    }

    /// @param both what the formula says and what was simulated
    private FormulaCheck applies(String working, double[] both, String formulaText, String simulatedText) {
        return new FormulaCheck.Applies(both[0], both[1], texts.text("applies", working, formulaText, simulatedText));
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
