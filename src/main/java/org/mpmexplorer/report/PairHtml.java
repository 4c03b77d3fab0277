package org.mpmexplorer.report;

import java.util.Locale;
import org.mpmexplorer.insight.Comparison;
import org.mpmexplorer.insight.ComparisonWords;
import org.mpmexplorer.insight.Difference;
import org.mpmexplorer.insight.Figure;
import org.mpmexplorer.insight.FigureWords;

/// The comparison of two servers as a page that needs nothing else: the sentence, the table, and for each
/// figure the interval of its differences beside zero.
final class PairHtml {
    private static final int WIDTH = 220;
    private static final int HEIGHT = 22;
    private static final String STYLE = "body{background:#0f1419;color:#e6edf3;font:15px/1.5 sans-serif;margin:2em"
            + " auto;max-width:960px}table{border-collapse:collapse;width:100%}td,th{padding:6px 10px;text-align:right;"
            + "border-bottom:1px solid #27303a}td:first-child,th:first-child{text-align:left}.note{color:#8b98a5}"
            + ".real{font-weight:bold}";

    private PairHtml() {}

    static String write(PairReport report) {
        Comparison comparison = report.comparison();
        String title = SweepHtml.escaped(comparison.first() + " and " + comparison.second());
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<title>%s</title><style>%s</style></head><body>\n".formatted(title, STYLE));
        html.append("<h1>%s</h1>\n<p class=\"real\">%s</p>\n"
                .formatted(title, SweepHtml.escaped(ComparisonWords.english().headline(comparison))));
        html.append("<table><tr><th></th><th>%s</th><th>%s</th><th>Difference</th><th>Interval around 0</th></tr>\n"
                .formatted(SweepHtml.escaped(comparison.first()), SweepHtml.escaped(comparison.second())));
        comparison.differences().forEach(difference -> html.append(row(difference)));
        html.append("</table>\n<ul>\n");
        ComparisonWords.english()
                .details(comparison)
                .forEach(sentence -> html.append("<li>%s</li>\n".formatted(SweepHtml.escaped(sentence))));
        html.append("</ul>\n<p class=\"note\">Means of %d paired runs of %s s with common random numbers from seed %d;"
                        .formatted(comparison.pairs(), Quantity.number(report.durationSeconds()), report.seed())
                + " ± is half a 95 % confidence interval (Student's t) of the paired differences.</p>\n");
        report.notes().forEach(note -> html.append("<p class=\"note\">%s</p>\n".formatted(SweepHtml.escaped(note))));
        return html.append("</body></html>\n").toString();
    }

    private static String row(Difference difference) {
        Figure figure = difference.figure();
        return "<tr%s><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        difference.finding() == Difference.Finding.REAL ? " class=\"real\"" : "",
                        ComparisonWords.english().name(figure),
                        FigureWords.estimate(figure, difference.first()),
                        FigureWords.estimate(figure, difference.second()),
                        FigureWords.difference(figure, difference.difference()),
                        interval(difference));
    }

    /// The interval of the differences, with a line at 0 in the middle.
    private static String interval(Difference difference) {
        double most = difference.mostSize();
        if (!(most > 0)) {
            return "";
        }
        double middle = WIDTH / 2.0;
        double scale = (middle - 6) / most;
        double mean = difference.difference().mean();
        double half = difference.difference().halfWidth();
        String ink = switch (difference.merit()) {
            case BETTER -> "#4ac26b";
            case WORSE -> "#f2545b";
            case NEITHER -> "#4aa8ff";
            case OPEN -> "#8b98a5";
        };
        return String.format(
                Locale.ROOT,
                "<svg width=\"%d\" height=\"%d\"><path d=\"M%.0f 2V20\" stroke=\"#56616c\"/><path d=\"M%.1f 11H%.1f\""
                    + " stroke=\"%s\" stroke-width=\"3\"/><circle cx=\"%.1f\" cy=\"11\" r=\"5\" fill=\"%s\"/></svg>",
                WIDTH,
                HEIGHT,
                middle,
                middle + (mean - half) * scale,
                middle + (mean + half) * scale,
                ink,
                middle + mean * scale,
                ink);
    }
}
