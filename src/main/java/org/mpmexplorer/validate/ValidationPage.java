package org.mpmexplorer.validate;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Writes a validation as one HTML page without any other file.
final class ValidationPage {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 120;
    private static final String STYLE = """
        body { font: 15px/1.5 Inter, 'DejaVu Sans', sans-serif; margin: 2rem auto; max-width: 76rem; color: #222; }
        table { border-collapse: collapse; } td, th { padding: .15rem .7rem; text-align: right; }
        td:first-child, th:first-child { text-align: left; } tr.outside { color: #b00020; font-weight: 600; }
        svg { background: #f7f7f5; margin: .3rem .6rem .3rem 0; } figure { display: inline-block; margin: 0; }
        figcaption { font-size: 13px; }
        .real { stroke: #a9afb8; stroke-width: 4; } .simulated { stroke: #1668b8; stroke-width: 1.6; }
        polyline { fill: none; stroke-linejoin: round; }
        """;

    private final StringBuilder page = new StringBuilder();

    private ValidationPage() {}

    static String write(Validation validation) {
        ValidationPage writing = new ValidationPage();
        writing.head(Summary.of(validation));
        validation.experiments().forEach(writing::experiment);
        writing.page.append("</body></html>\n");
        return writing.page.toString();
    }

    private void head(Summary summary) {
        page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<title>How true is the simulator?</title>\n<style>\n")
                .append(STYLE)
                .append("</style></head><body>\n<h1>How true is the simulator?</h1>\n");
        page.append("<p>")
                .append(summary.words())
                .append(" Grey: the real server's runs; blue: the mean of the simulated ones.</p>\n");
    }

    private void experiment(Validation.Compared compared) {
        page.append("<h2>").append(escaped(compared.reference().name())).append("</h2>\n");
        figure(compared, "completions per second", Observation::completions);
        figure(compared, "processes", Observation::processes);
        page.append("<details").append(isInside(compared) ? "" : " open").append("><summary>");
        long outside = compared.verdicts().stream().filter(v -> !v.inside()).count();
        page.append(outside == 0 ? "all" : outside + " outside of")
                .append(' ')
                .append(compared.verdicts().size())
                .append(outside == 0 ? " measures inside" : " measures")
                .append("</summary>\n<table><tr><th>measure</th><th>observed</th><th>simulated</th><th>from</th>")
                .append("<th>to</th><th>error</th><th>off the middle</th></tr>\n");
        compared.verdicts().forEach(this::row);
        page.append("</table></details>\n");
    }

    private static boolean isInside(Validation.Compared compared) {
        return compared.verdicts().stream().allMatch(Verdict::inside);
    }

    private void row(Verdict verdict) {
        page.append(verdict.inside() ? "<tr>" : "<tr class=\"outside\">")
                .append("<td>")
                .append(escaped(verdict.measure()))
                .append(verdict.note().isEmpty() ? "" : ": " + escaped(verdict.note()));
        for (double value : List.of(verdict.observed(), verdict.simulated(), verdict.low(), verdict.high())) {
            page.append("</td><td>").append(ValidationText.number(value));
        }
        page.append(String.format(
                Locale.ROOT,
                "</td><td>%+.1f %%</td><td>%+.1f %%</td></tr>%n",
                100 * verdict.error(),
                100 * verdict.offCentre()));
    }

    private void figure(Validation.Compared compared, String caption, Function<Observation, List<Double>> curve) {
        List<List<Double>> real =
                compared.reference().runs().stream().map(curve).toList();
        if (real.stream().noneMatch(Curves::isSeen) || compared.simulated().isEmpty()) {
            return;
        }
        List<Double> simulated =
                Curves.mean(compared.simulated().stream().map(curve).toList());
        double largest =
                simulated.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        for (List<Double> run : real) {
            largest = Math.max(
                    largest, run.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        }
        page.append(String.format(
                Locale.ROOT,
                "<figure><figcaption>%s, up to %.0f, over %d s</figcaption><svg width=\"%d\" height=\"%d\""
                        + " role=\"img\">%n",
                escaped(caption),
                largest,
                simulated.size(),
                WIDTH,
                HEIGHT));
        for (List<Double> run : real) {
            line(run, largest, "real");
        }
        line(simulated, largest, "simulated");
        page.append("</svg></figure>\n");
    }

    private void line(List<Double> curve, double largest, String kind) {
        page.append("<polyline class=\"").append(kind).append("\" points=\"");
        for (int i = 0; i < curve.size(); i++) {
            if (curve.get(i) != Observation.UNSEEN) {
                double x = (i + 0.5) / curve.size() * WIDTH;
                double y = HEIGHT - 4 - curve.get(i) / Math.max(1, largest) * (HEIGHT - 8);
                page.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            }
        }
        page.append("\"/>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
