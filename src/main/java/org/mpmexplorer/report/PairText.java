package org.mpmexplorer.report;

import java.util.List;
import org.mpmexplorer.insight.Comparison;
import org.mpmexplorer.insight.ComparisonWords;
import org.mpmexplorer.insight.Difference;
import org.mpmexplorer.insight.Figure;
import org.mpmexplorer.insight.FigureWords;

/// The comparison of two servers for people.
final class PairText {
    private static final int COLUMNS = 4;
    private static final int LONGEST_HEADING = 12;

    private PairText() {}

    static String write(PairReport report) {
        Comparison comparison = report.comparison();
        TextLayout text = new TextLayout(COLUMNS);
        text.paragraph("", ascii(ComparisonWords.english().headline(comparison)));
        text.blank();
        text.row("", headings(comparison, text));
        for (Difference difference : comparison.differences()) {
            Figure figure = difference.figure();
            double halfWidth = difference.difference().halfWidth();
            text.row(
                    ComparisonWords.english().name(figure) + mark(difference),
                    List.of(
                            FigureWords.value(figure, difference.first().mean()),
                            FigureWords.value(figure, difference.second().mean()),
                            ascii(FigureWords.signed(
                                    figure, difference.difference().mean())),
                            Double.isNaN(halfWidth) ? "" : FigureWords.value(figure, halfWidth)));
        }
        text.blank();
        text.paragraph(
                "",
                "Means of %d paired runs of %s s with common random numbers from seed %d; +/- is half a 95 %%"
                                .formatted(comparison.pairs(), Quantity.number(report.durationSeconds()), report.seed())
                        + " confidence interval of the paired differences (Student's t). * marks what chance does not"
                        + " explain.");
        ComparisonWords.english().details(comparison).forEach(sentence -> text.paragraph("  ", "- " + ascii(sentence)));
        report.notes().forEach(note -> text.paragraph("", "Note: " + note));
        return text.toString();
    }

    /// The servers' names, or letters with a line for each where a name is too long for its column.
    private static List<String> headings(Comparison comparison, TextLayout text) {
        String first = comparison.first();
        String second = comparison.second();
        if (Math.max(first.length(), second.length()) > LONGEST_HEADING) {
            text.paragraph("", "  A  " + first);
            text.paragraph("", "  B  " + second);
            return List.of("A", "B", "B - A", "+/-");
        }
        return List.of(first, second, "difference", "+/-");
    }

    private static String mark(Difference difference) {
        return difference.finding() == Difference.Finding.REAL ? " *" : "";
    }

    private static String ascii(String words) {
        return words.replace("±", "+/-").replace('−', '-');
    }
}
