package org.mpmexplorer.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.mpmexplorer.insight.Estimate;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.sweep.PointResult;
import org.mpmexplorer.sweep.PointResult.ServerFigures;
import org.mpmexplorer.sweep.SweepResult;

/// The result of a sweep as one page that needs nothing else: for one setting curves with confidence
/// bands and a strip of outcomes, for two a map of outcomes for each server.
public final class SweepHtml {
    private static final String[] INKS = {"#4aa8ff", "#e3b341", "#b18cf2", "#2bb3a3", "#f28b54", "#8b98a5"};
    private static final int WIDTH = 860;
    private static final int HEIGHT = 240;
    private static final int LEFT = 90;
    private static final String STYLE = "body{background:#0f1419;color:#e6edf3;font:15px/1.5 sans-serif;margin:2em"
            + " auto;max-width:960px}svg{background:#161c23;border:1px solid"
            + " #27303a;width:100%}text{fill:#8b98a5;font:12px "
            + "sans-serif}.key{margin-right:1.5em}.note{color:#8b98a5}";

    private final SweepResult result;
    private final StringBuilder html = new StringBuilder();

    private SweepHtml(SweepResult result) {
        this.result = result;
    }

    /// A quantity with its name, how it is got and how it is written.
    private record Figure(String title, Function<ServerFigures, Estimate> estimate, Function<Double, String> text) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("Complete replies", ServerFigures::completions, Quantity::number),
            new Figure("95 % response time", ServerFigures::p95Seconds, Quantity::time),
            new Figure("Errors", ServerFigures::errors, Quantity::number),
            new Figure("Peak RAM", ServerFigures::peakRamBytes, Quantity::memory));

    /// The whole page.
    public static String write(SweepResult result) {
        return new SweepHtml(result).page();
    }

    private String page() {
        SweepResult.Head head = result.head();
        String title = escaped("Sweep: " + head.name());
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s</title><style>%s"
                .formatted(title, STYLE));
        html.append("</style></head><body>\n<h1>%s</h1>\n".formatted(title));
        html.append("<p>%s s of server time, at most %d replications with common random numbers from seed %d; bands"
                        .formatted(Quantity.number(head.durationSeconds()), head.replications(), head.seed()))
                .append(" are 95 % confidence intervals.</p>\n");
        head.notes().forEach(note -> html.append("<p class=\"note\">%s</p>\n".formatted(escaped(note))));
        outcomeKey();
        if (head.axes().size() == 1) {
            serverKey();
            FIGURES.forEach(this::curves);
            strips();
        } else {
            for (int server = 0; server < head.servers().size(); server++) {
                map(server);
            }
        }
        return html.append("</body></html>\n").toString();
    }

    private void outcomeKey() {
        html.append("<p>");
        for (Outcome outcome : Outcome.values()) {
            html.append(
                    "<span class=\"key\" style=\"color:%s\">&#9632; %s</span>".formatted(ink(outcome), word(outcome)));
        }
        html.append("</p>\n");
    }

    private void serverKey() {
        html.append("<p>");
        for (int server = 0; server < result.head().servers().size(); server++) {
            html.append("<span class=\"key\" style=\"color:%s\">&#8212; %s</span>"
                    .formatted(
                            INKS[server % INKS.length],
                            escaped(result.head().servers().get(server).name())));
        }
        html.append("</p>\n");
    }

    private void curves(Figure figure) {
        double top = 0;
        for (PointResult point : result.points()) {
            for (ServerFigures server : point.servers()) {
                top = Math.max(top, high(figure.estimate().apply(server)));
            }
        }
        double scale = top == 0 ? 1 : top;
        html.append("<h2>%s</h2>\n<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s over %s\">\n"
                .formatted(figure.title(), WIDTH, HEIGHT, figure.title(), name(0)));
        for (int server = 0; server < result.head().servers().size(); server++) {
            int index = server;
            String ink = INKS[server % INKS.length];
            String upper = path(point -> y(high(estimate(figure, point, index)), scale));
            String lower = reversed(point -> y(low(estimate(figure, point, index)), scale));
            html.append("<polygon points=\"%s %s\" fill=\"%s\" opacity=\"0.25\"/>\n".formatted(upper, lower, ink));
            html.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n"
                    .formatted(path(point -> y(estimate(figure, point, index).mean(), scale)), ink));
        }
        text(4, 20, figure.text().apply(top));
        text(4, HEIGHT - 28, "0");
        axisText();
        html.append("</svg>\n");
    }

    private void strips() {
        int rows = result.head().servers().size();
        html.append("<h2>Outcome</h2>\n<svg viewBox=\"0 0 %d %d\">\n".formatted(WIDTH, 30 * rows + 10));
        double width = (double) (WIDTH - LEFT - 20) / result.points().size();
        for (int server = 0; server < rows; server++) {
            text(4, 30 * server + 24, result.head().servers().get(server).name());
            for (int i = 0; i < result.points().size(); i++) {
                cell(result.points().get(i), server, new double[] {LEFT + i * width, 30.0 * server + 8, width, 22});
            }
        }
        html.append("</svg>\n");
    }

    private void map(int server) {
        int columns = result.head().axes().getFirst().values().size();
        int rows = result.head().axes().getLast().values().size();
        double width = (double) (WIDTH - LEFT - 20) / columns;
        double height = Math.max(6, Math.min(28, 400.0 / rows));
        double bottom = rows * height + 10;
        html.append("<h2>%s</h2>\n<svg viewBox=\"0 0 %d %s\">\n"
                .formatted(escaped(result.head().servers().get(server).name()), WIDTH, decimal(bottom + 30)));
        for (PointResult point : result.points()) {
            double x = LEFT + Math.floorDiv(point.point(), rows) * width;
            double y = bottom - (point.point() % rows + 1) * height;
            cell(point, server, new double[] {x, y, width, height});
        }
        text(4, 22, value(1, rows - 1));
        text(4, (int) bottom, value(1, 0));
        text(4, (int) bottom + 22, name(1) + " up, " + name(0) + " to the right:");
        text(WIDTH / 2, (int) bottom + 22, value(0, 0) + " to " + value(0, columns - 1));
        html.append("</svg>\n");
    }

    private void cell(PointResult point, int server, double[] box) {
        ServerFigures figures = point.servers().get(server);
        html.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"><title>%s</title></rect>\n"
                .formatted(
                        decimal(box[0]),
                        decimal(box[1]),
                        decimal(box[2]),
                        decimal(box[3]),
                        ink(figures.outcome()),
                        escaped(explanation(point, figures))));
    }

    private String explanation(PointResult point, ServerFigures figures) {
        StringBuilder text = new StringBuilder();
        for (int axis = 0; axis < point.values().size(); axis++) {
            Tunable tunable = result.head().tunable(axis);
            text.append(tunable.id())
                    .append(' ')
                    .append(tunable.format(point.values().get(axis)))
                    .append(", ");
        }
        text.append(word(figures.outcome()));
        for (Figure figure : FIGURES) {
            Estimate estimate = figure.estimate().apply(figures);
            text.append("; ")
                    .append(figure.title())
                    .append(' ')
                    .append(figure.text().apply(estimate.mean()));
            if (!Double.isNaN(estimate.halfWidth())) {
                text.append(" ± ").append(figure.text().apply(estimate.halfWidth()));
            }
        }
        return text.toString();
    }

    private void axisText() {
        int last = result.head().axes().getFirst().values().size() - 1;
        text(LEFT, HEIGHT - 8, value(0, 0));
        text(WIDTH / 2 - 60, HEIGHT - 8, name(0));
        text(WIDTH - 70, HEIGHT - 8, value(0, last));
    }

    private void text(int x, int y, String content) {
        html.append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(x, y, escaped(content)));
    }

    private String name(int axis) {
        return result.head().tunable(axis).id();
    }

    private String value(int axis, int index) {
        return result.head()
                .tunable(axis)
                .format(result.head().axes().get(axis).values().get(index));
    }

    private String path(ToDoubleFunction<PointResult> y) {
        StringBuilder path = new StringBuilder();
        result.points().forEach(point -> path.append(corner(point, y)));
        return path.toString().strip();
    }

    private String reversed(ToDoubleFunction<PointResult> y) {
        StringBuilder path = new StringBuilder();
        result.points().reversed().forEach(point -> path.append(corner(point, y)));
        return path.toString().strip();
    }

    private String corner(PointResult point, ToDoubleFunction<PointResult> y) {
        List<Double> values = result.head().axes().getFirst().values();
        double span = values.getLast() - values.getFirst();
        double share = span == 0 ? 0.5 : (point.values().getFirst() - values.getFirst()) / span;
        return decimal(LEFT + share * (WIDTH - LEFT - 20)) + "," + decimal(y.applyAsDouble(point)) + " ";
    }

    private static Estimate estimate(Figure figure, PointResult point, int server) {
        return figure.estimate().apply(point.servers().get(server));
    }

    private static double y(double value, double top) {
        return HEIGHT - 32 - value / top * (HEIGHT - 48);
    }

    private static double high(Estimate estimate) {
        return Double.isNaN(estimate.halfWidth()) ? estimate.mean() : estimate.mean() + estimate.halfWidth();
    }

    private static double low(Estimate estimate) {
        return Double.isNaN(estimate.halfWidth())
                ? estimate.mean()
                : Math.max(0, estimate.mean() - estimate.halfWidth());
    }

    private static String ink(Outcome outcome) {
        return switch (outcome) {
            case FINE -> "#4ac26b";
            case QUEUEING -> "#f28b54";
            case SWAPPING -> "#e052c0";
            case REFUSING -> "#f2545b";
        };
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
