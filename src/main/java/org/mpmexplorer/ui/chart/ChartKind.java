package org.mpmexplorer.ui.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mpmexplorer.insight.FormulaCheck;
import org.mpmexplorer.insight.Formulas;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.ui.chart.Curve.Look;
import org.mpmexplorer.ui.text.Messages;

/// The charts there are. The title of each is `chart.KEY`, a short one `chart.KEY.tab`.
@SuppressWarnings("ImmutableEnumChecker") // the lists and functions never change, they only lack the annotation
public enum ChartKind {
    COMPLETIONS(Scale.COUNT, Curve.mean("completed", Look.MAIN, of(Measure.COMPLETIONS))),
    ERRORS(Scale.COUNT, Curve.mean("errors", Look.MAIN, of(Measure.ERRORS))),
    RESPONSE(
            Scale.LOG_SECONDS,
            Curve.largest("p99", Look.DASHED, of(Measure.RESPONSE_P99)),
            Curve.largest("p95", Look.MAIN, of(Measure.RESPONSE_P95)),
            Curve.mean("p50", Look.FAINT, of(Measure.RESPONSE_P50))),
    HISTOGRAM(Scale.COUNT),
    LETTERS(Scale.COUNT, Layers.LETTERS),
    WORKERS(Scale.COUNT, Layers.ACTIVITIES),
    CONNECTIONS(Scale.COUNT, Layers.PLACES),
    MEMORY(
            Scale.GIBIBYTES,
            Curve.largest("ram", Look.MAIN, gibibytesOf(Measure.RAM)),
            Curve.largest("swap", Look.DASHED, gibibytesOf(Measure.SWAP))),
    PARTS(Scale.GIBIBYTES, Layers.MEMORY),
    CPU(Scale.SHARE, Curve.mean("cpu", Look.MAIN, of(Measure.CPU))),
    QUEUE(
            Scale.COUNT,
            Curve.largest("queue", Look.MAIN, of(Measure.QUEUE)),
            Curve.mean("waiting", Look.FAINT, of(Measure.WAITING_VISITORS))),
    PROCESSES(
            Scale.COUNT,
            Curve.largest("httpd", Look.MAIN, of(Measure.PROCESSES)),
            Curve.largest("fpm", Look.DASHED, of(Measure.FPM_CHILDREN)));

    private final Scale scale;
    private final List<Curve> curves;
    private final List<Layer> layers;

    /// What the numbers are.
    enum Scale {
        COUNT,
        GIBIBYTES,
        LOG_SECONDS,
        SHARE
    }

    ChartKind(Scale scale, Curve... curves) {
        this.scale = scale;
        this.curves = List.of(curves);
        this.layers = List.of();
    }

    ChartKind(Scale scale, List<Layer> layers) {
        this.scale = scale;
        this.curves = List.of();
        this.layers = layers;
    }

    private static SecondValue of(Measure measure) {
        return (server, second) -> server.seconds().at(measure, second);
    }

    private static SecondValue gibibytesOf(Measure measure) {
        return (server, second) -> Axes.toGibibytes(server.seconds().at(measure, second));
    }

    /// Its name in ids, files and texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it shows, for people.
    public String title() {
        return Messages.text("chart." + key());
    }

    /// The same in a word or two.
    public String shortTitle() {
        return Messages.text("chart." + key() + ".tab");
    }

    Scale scale() {
        return scale;
    }

    List<Curve> curves() {
        return curves;
    }

    List<Layer> layers() {
        return layers;
    }

    /// Whether time runs to the right.
    boolean isOverTime() {
        return this != HISTOGRAM;
    }

    /// What can be hidden beside whole servers: curves or layers, where there is more than one.
    List<String> series() {
        List<String> keys = layers.isEmpty()
                ? curves.stream().map(Curve::key).toList()
                : layers.stream().map(Layer::key).toList();
        return keys.size() > 1 ? keys : List.of();
    }

    Diagram diagram(ChartInk ink) {
        if (this == HISTOGRAM) {
            return new HistogramDiagram(ink);
        }
        return layers.isEmpty() ? new CurveDiagram(this, ink) : new StackDiagram(this, ink);
    }

    /// The formula that goes with it, if there is one.
    Optional<Function<Formulas, FormulaCheck>> formula() {
        return switch (this) {
            case CONNECTIONS -> Optional.of(Formulas::littlesLaw);
            case QUEUE -> Optional.of(Formulas::erlangC);
            case MEMORY -> Optional.of(Formulas::ramDivision);
            case COMPLETIONS, ERRORS, RESPONSE, HISTOGRAM, LETTERS, WORKERS, PARTS, CPU, PROCESSES -> Optional.empty();
        };
    }
}
