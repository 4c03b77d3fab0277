package org.mpmexplorer.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.mpmexplorer.httpd.LogMessage;

/// Judges the simulated runs of one experiment, measure by measure, against what real servers did.
///
/// The error of a number is the distance of the simulated mean from what the real runs span: a second run of
/// the real server, which falls into the span, has none. A number is inside where the interval of the seeded runs meets
/// the span of the real runs, widened on
/// each side by 3 % of its middle (counts of errors also by twice the middle's square root). A curve is
/// inside where its distance (see [Curves]) is at most 0.05 for the mean of the seeded runs or for one of
/// them. A code that all real runs have must be in so many of the seeded runs, and one that none has be
/// missing in so many, that this agreement of the real runs would not be a surprise (5 %).
final class Comparison {
    /// By how much a span is widened on each side, as a part of its middle.
    private static final double TOLERANCE = 0.03;

    private static final double CURVE_TOLERANCE = 0.05;

    /// How unlikely the agreement of all real runs may be before it speaks against the simulator.
    private static final double SURPRISE = 0.05;

    /// What httpd logs when it is stopped after the experiment, which the simulator does not do, and what it
    /// prints on the console before it has a log.
    private static final Set<String> NOT_COMPARED = notCompared();

    private final Reference reference;
    private final List<Observation> real;
    private final List<Observation> simulated;
    private final List<Verdict> verdicts = new ArrayList<>();

    private Comparison(Reference reference, List<Observation> simulated) {
        this.reference = reference;
        this.real = reference.runs();
        this.simulated = simulated;
    }

    static List<Verdict> of(Reference reference, List<Observation> simulated) {
        Comparison comparison = new Comparison(reference, simulated);
        comparison.judge();
        return List.copyOf(comparison.verdicts);
    }

    private void judge() {
        started();
        if (!real.getFirst().started()) {
            return;
        }
        if (!reference.isBoundByProcessor()) {
            number("completed", Observation::completed);
            errors();
            quantiles("response", Observation::responses);
            quantiles("connect", Observation::connects);
            curve("completions per second", Observation::completions);
        }
        curve("processes per second", Observation::processes);
        curve("threads per second", Observation::threads);
        codes();
        memory();
    }

    private void started() {
        boolean inside = simulated.stream()
                .allMatch(run -> run.started() == real.getFirst().started()
                        && run.message().lines().allMatch(real.getFirst().message()::contains));
        double observed = real.getFirst().started() ? 1 : 0;
        double mean = mean(values(simulated, run -> run.started() ? 1 : 0));
        String note = real.getFirst().started() ? "" : "refused";
        verdicts.add(
                new Verdict(reference.name(), "started", observed, mean, mean, mean, mean - observed, 0, inside, note));
    }

    // ---- numbers

    private void number(String measure, ToDoubleFunction<Observation> value) {
        number(measure, value, false);
    }

    private void number(String measure, ToDoubleFunction<Observation> value, boolean isErrorCount) {
        double[] observed = values(real, value);
        double[] runs = values(simulated, value);
        double least = least(observed);
        double greatest = greatest(observed);
        double middle = (least + greatest) / 2;
        double margin = TOLERANCE * middle + (isErrorCount ? 2 * Math.sqrt(middle) : 0);
        double mean = mean(runs);
        boolean inside = greatest(runs) >= least - margin && least(runs) <= greatest + margin;
        double unit = middle == 0 ? 1 : middle;
        verdicts.add(new Verdict(
                reference.name(),
                measure,
                middle,
                mean,
                least(runs),
                greatest(runs),
                (mean - Math.clamp(mean, least, greatest)) / unit,
                (mean - middle) / unit,
                inside,
                ""));
    }

    private void errors() {
        Set<String> kinds = new TreeSet<>();
        real.forEach(run -> kinds.addAll(run.errors().keySet()));
        simulated.forEach(run -> kinds.addAll(run.errors().keySet()));
        for (String kind : kinds) {
            number("errors " + kind, run -> run.errors().getOrDefault(kind, 0), true);
        }
    }

    private void quantiles(String what, Function<Observation, Quantiles> row) {
        if (real.stream().anyMatch(run -> row.apply(run).isEmpty())
                || simulated.stream().anyMatch(run -> row.apply(run).isEmpty())) {
            return;
        }
        for (int i = 0; i < Quantiles.NAMES.size(); i++) {
            int index = i;
            number(
                    what + " " + Quantiles.NAMES.get(i),
                    run -> row.apply(run).values().get(index));
        }
    }

    private void memory() {
        if (real.stream().anyMatch(run -> run.memory().isEmpty())
                || simulated.stream().anyMatch(run -> run.memory().isEmpty())) {
            return;
        }
        number("memory processes", run -> run.memory().orElseThrow().processes());
        number("memory rss", run -> run.memory().orElseThrow().rss());
        number("memory pss", run -> run.memory().orElseThrow().pss());
        number("memory private", run -> run.memory().orElseThrow().privateKb());
    }

    // ---- curves

    private void curve(String measure, Function<Observation, List<Double>> curve) {
        List<List<Double>> observed = real.stream().map(curve).toList();
        if (observed.stream().noneMatch(Curves::isSeen)) {
            return;
        }
        List<List<Double>> runs = simulated.stream().map(curve).toList();
        double ofMean = Curves.nearest(Curves.mean(runs), observed);
        double[] ofRuns =
                runs.stream().mapToDouble(run -> Curves.nearest(run, observed)).toArray();
        boolean inside = Math.min(ofMean, least(ofRuns)) <= CURVE_TOLERANCE;
        verdicts.add(new Verdict(
                reference.name(), measure, 0, ofMean, least(ofRuns), greatest(ofRuns), ofMean, 0, inside, ""));
    }

    // ---- log codes

    private static Set<String> notCompared() {
        Set<String> codes = new TreeSet<>(Set.of("AH00096", "AH00169", "AH00295", "AH00491"));
        for (LogMessage message : LogMessage.values()) {
            if (message.isOnConsole()) {
                codes.add(message.code());
            }
        }
        return codes;
    }

    private void codes() {
        Set<String> always = new TreeSet<>(real.getFirst().codes());
        Set<String> ever = new TreeSet<>();
        for (Observation run : real) {
            always.retainAll(run.codes());
            ever.addAll(run.codes());
        }
        always.removeAll(NOT_COMPARED);
        double least = StrictMath.pow(SURPRISE, 1.0 / real.size());
        Set<String> missing = new TreeSet<>(always);
        missing.removeIf(code -> share(code) >= least);
        Set<String> extra = new TreeSet<>();
        simulated.forEach(run -> extra.addAll(run.codes()));
        extra.removeAll(ever);
        extra.removeAll(NOT_COMPARED);
        extra.removeIf(code -> 1 - share(code) >= least);
        String note = (missing.isEmpty() ? "" : "missing " + String.join(" ", missing))
                + (missing.isEmpty() || extra.isEmpty() ? "" : "; ")
                + (extra.isEmpty() ? "" : "too much " + String.join(" ", extra));
        double found = always.size() - missing.size();
        verdicts.add(new Verdict(
                reference.name(),
                "log codes",
                always.size(),
                found,
                found,
                found,
                missing.size() + extra.size(),
                0,
                note.isEmpty(),
                note));
    }

    /// In which part of the seeded runs the code was logged.
    private double share(String code) {
        double count =
                simulated.stream().filter(run -> run.codes().contains(code)).count();
        return count / simulated.size();
    }

    private static double[] values(List<Observation> runs, ToDoubleFunction<Observation> value) {
        return runs.stream().mapToDouble(value).toArray();
    }

    private static double least(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double greatest(double[] values) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
