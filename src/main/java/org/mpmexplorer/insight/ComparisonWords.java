package org.mpmexplorer.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mpmexplorer.insight.Difference.Finding;

/// A [Comparison] in sentences: what differs for sure, what may be chance, what is the same.
public final class ComparisonWords {
    /// What visitors notice first.
    private static final List<Figure> HEADLINES =
            List.of(Figure.COMPLETED, Figure.ERRORS, Figure.P95, Figure.PEAK_MEMORY);
    /// A difference of less than this share of the larger value is real but hardly matters.
    private static final double MATTERS = 0.01;

    private final Texts texts;

    private ComparisonWords(Locale language) {
        texts = Texts.of("comparison", language);
    }

    /// The sentences in that language, or in English if it is not German.
    public static ComparisonWords in(Locale language) {
        return new ComparisonWords(language);
    }

    /// The sentences in English.
    public static ComparisonWords english() {
        return in(Locale.ROOT);
    }

    /// The sentence that matters most, for example `Event answers 210 to 260 more requests per minute than
    /// Prefork; this is no chance: 20 paired runs.`
    public String headline(Comparison comparison) {
        if (comparison.pairs() < Difference.FEWEST_PAIRS) {
            return texts.text("tooFew", runs(comparison), Difference.FEWEST_PAIRS);
        }
        return HEADLINES.stream()
                .map(comparison::of)
                .filter(ComparisonWords::isNoteworthy)
                .max(Comparator.comparing(ComparisonWords::isDecisive))
                .map(difference -> texts.text("real", claim(comparison, difference), runs(comparison)))
                .orElseGet(() -> noDifference(comparison));
    }

    /// A sentence each about the figures that differ, those that may differ by chance, and those that do not
    /// differ.
    public List<String> details(Comparison comparison) {
        List<String> sentences = new ArrayList<>();
        for (Difference difference : comparison.differences()) {
            if (difference.finding() == Finding.REAL && !isTiny(difference)) {
                sentences.add(claim(comparison, difference) + ".");
            }
        }
        names(comparison, difference -> difference.finding() == Finding.REAL && isTiny(difference))
                .ifPresent(names -> sentences.add(texts.text("tiny", names)));
        names(comparison, difference -> difference.finding() == Finding.PERHAPS_CHANCE)
                .ifPresent(names -> sentences.add(texts.text("perhaps", names)));
        names(comparison, difference -> difference.finding() == Finding.SAME)
                .ifPresent(names -> sentences.add(texts.text("same", names)));
        return sentences;
    }

    /// One difference as a claim, without a full stop.
    public String claim(Comparison comparison, Difference difference) {
        String direction = difference.difference().mean() > 0 ? "more" : "less";
        return texts.text(
                "claim." + difference.figure().name() + "." + direction,
                comparison.second(),
                range(difference),
                comparison.first());
    }

    private String range(Difference difference) {
        String least = FigureWords.value(difference.figure(), difference.leastSize());
        String most = FigureWords.value(difference.figure(), difference.mostSize());
        if (least.equals(most)) {
            return least;
        }
        int space = most.lastIndexOf(' ');
        boolean isSameUnit = space > 0 && least.endsWith(most.substring(space));
        return texts.text("range", isSameUnit ? least.substring(0, least.lastIndexOf(' ')) : least, most);
    }

    private static boolean isNoteworthy(Difference difference) {
        double larger = Math.max(
                Math.abs(difference.first().mean()),
                Math.abs(difference.second().mean()));
        return difference.finding() == Finding.REAL
                && Math.abs(difference.difference().mean()) >= MATTERS * larger;
    }

    /// Whether it is written as nothing.
    private static boolean isTiny(Difference difference) {
        String nothing = FigureWords.value(difference.figure(), 0);
        return FigureWords.value(difference.figure(), difference.mostSize()).equals(nothing);
    }

    /// Twice as much, or more, of a figure outweighs a small change of one named before it.
    private static boolean isDecisive(Difference difference) {
        double one = Math.abs(difference.first().mean());
        double two = Math.abs(difference.second().mean());
        return Math.max(one, two) >= 2 * Math.min(one, two);
    }

    private String noDifference(Comparison comparison) {
        boolean isSame = comparison.differences().stream().allMatch(each -> each.finding() == Finding.SAME);
        return texts.text(isSame ? "sameAll" : "none", comparison.first(), comparison.second(), runs(comparison));
    }

    private String runs(Comparison comparison) {
        return texts.text(comparison.pairs() == 1 ? "runs.one" : "runs", comparison.pairs());
    }

    private Optional<String> names(Comparison comparison, Predicate<Difference> which) {
        String names = comparison.differences().stream()
                .filter(which)
                .map(difference -> name(difference.figure()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /// What the figure is called, with what it counts.
    public String name(Figure figure) {
        return texts.text("figure." + figure.name());
    }
}
