package org.mpmexplorer.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private ComparisonWords() {}

    /// The sentence that matters most, for example `Event answers 210 to 260 more requests per minute than
    /// Prefork; this is no chance: 20 paired runs.`
    public static String headline(Comparison comparison) {
        if (comparison.pairs() < Difference.FEWEST_PAIRS) {
            return "%s are too few to tell: chance needs at least %d."
                    .formatted(runs(comparison), Difference.FEWEST_PAIRS);
        }
        return HEADLINES.stream()
                .map(comparison::of)
                .filter(ComparisonWords::isNoteworthy)
                .max(Comparator.comparing(ComparisonWords::isDecisive))
                .map(difference ->
                        "%s; this is no chance: %s.".formatted(claim(comparison, difference), runs(comparison)))
                .orElseGet(() -> noDifference(comparison));
    }

    /// A sentence each about the figures that differ, those that may differ by chance, and those that do not
    /// differ.
    public static List<String> details(Comparison comparison) {
        List<String> sentences = new ArrayList<>();
        for (Difference difference : comparison.differences()) {
            if (difference.finding() == Finding.REAL && !isTiny(difference)) {
                sentences.add(claim(comparison, difference) + ".");
            }
        }
        names(comparison, difference -> difference.finding() == Finding.REAL && isTiny(difference))
                .ifPresent(names -> sentences.add("Differ by next to nothing: " + names + "."));
        names(comparison, difference -> difference.finding() == Finding.PERHAPS_CHANCE)
                .ifPresent(names -> sentences.add("May be chance alone: " + names + "."));
        names(comparison, difference -> difference.finding() == Finding.SAME)
                .ifPresent(names -> sentences.add("The same in every pair: " + names + "."));
        return sentences;
    }

    /// One difference as a claim, without a full stop.
    public static String claim(Comparison comparison, Difference difference) {
        Figure figure = difference.figure();
        String size = range(difference);
        boolean isMore = difference.difference().mean() > 0;
        String amount = isMore ? "more" : "less";
        String told = switch (figure) {
            case COMPLETED -> "answers %s %s requests per minute".formatted(size, count(isMore));
            case ERRORS -> "fails %s %s requests per minute".formatted(size, count(isMore));
            case P50 -> "has a median response time %s %s".formatted(size, length(isMore));
            case P95 -> "answers 95 %% of requests in a time %s %s".formatted(size, length(isMore));
            case P99 -> "answers 99 %% of requests in a time %s %s".formatted(size, length(isMore));
            case PEAK_MEMORY -> "takes %s %s memory at its peak".formatted(size, amount);
            case PEAK_PROCESSES -> "has %s %s processes at its peak".formatted(size, count(isMore));
            case CPU -> "uses %s of all cores %s".formatted(size, amount);
        };
        return comparison.second() + " " + told + " than " + comparison.first();
    }

    private static String count(boolean isMore) {
        return isMore ? "more" : "fewer";
    }

    private static String length(boolean isMore) {
        return isMore ? "longer" : "shorter";
    }

    private static String range(Difference difference) {
        String least = FigureWords.value(difference.figure(), difference.leastSize());
        String most = FigureWords.value(difference.figure(), difference.mostSize());
        if (least.equals(most)) {
            return least;
        }
        int space = most.lastIndexOf(' ');
        boolean isSameUnit = space > 0 && least.endsWith(most.substring(space));
        return (isSameUnit ? least.substring(0, least.lastIndexOf(' ')) : least) + " to " + most;
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

    private static String noDifference(Comparison comparison) {
        boolean isSame = comparison.differences().stream().allMatch(each -> each.finding() == Finding.SAME);
        return isSame
                ? "%s and %s give the same in every one of %s."
                        .formatted(comparison.first(), comparison.second(), runs(comparison))
                : ("No difference that matters to visitors shows between %s and %s in %s; more runs may show"
                                + " a small one.")
                        .formatted(comparison.first(), comparison.second(), runs(comparison));
    }

    private static String runs(Comparison comparison) {
        return comparison.pairs() + (comparison.pairs() == 1 ? " pair of runs" : " paired runs");
    }

    private static Optional<String> names(Comparison comparison, Predicate<Difference> which) {
        String names = comparison.differences().stream()
                .filter(which)
                .map(difference -> FigureWords.name(difference.figure()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
