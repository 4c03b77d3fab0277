package org.mpmexplorer.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.insight.Difference.Finding;

class ComparisonTest {
    private static final long MINUTE = 60_000_000_000L;

    /// A run of a minute with so many completions and that 95 % response time.
    private static RunSummary run(double completed, double p95) {
        Quantiles times = new Quantiles((long) completed, p95 / 2, p95 / 2, p95, p95, p95, p95);
        Quantiles none = new Quantiles(0, 0, 0, 0, 0, 0, 0);
        Level nothing = new Level(0, 0);
        return new RunSummary(
                MINUTE,
                false,
                new RunSummary.Requests(
                        Math.round(completed), 0, 0, 0, completed / 60, List.of(), List.of(), times, none, none),
                new RunSummary.Workers(nothing, nothing, nothing, nothing, nothing, List.of(), List.of()),
                new RunSummary.Machine(nothing, nothing, nothing, nothing, nothing, nothing, 0.5, 4e9, 2),
                new RunSummary.Deaths(0, 0, 0, 0, 0, 0));
    }

    private static Comparison compare(double[] first, double[] second) {
        List<RunSummary> one = new ArrayList<>();
        List<RunSummary> two = new ArrayList<>();
        for (int pair = 0; pair < first.length; pair++) {
            one.add(run(first[pair], 0.1));
            two.add(run(second[pair], 0.1));
        }
        return Comparison.of("Prefork", "Event", one, two);
    }

    @Test
    void theIntervalIsStudentsOfThePairedDifferences() {
        // Differences 10, 12, 8, 14, 6: mean 10, deviation sqrt(10), t(4) = 2.7764, half width 3.926.
        Comparison comparison = compare(new double[] {100, 200, 300, 400, 500}, new double[] {110, 212, 308, 414, 506});

        Difference completed = comparison.of(Figure.COMPLETED);

        assertThat(completed.difference().mean()).isEqualTo(10);
        assertThat(completed.difference().halfWidth()).isCloseTo(3.926, within(0.001));
        assertThat(completed.finding()).isEqualTo(Finding.REAL);
        assertThat(completed.first().halfWidth()).isGreaterThan(100);
    }

    @Test
    void chanceIsTakenForADifferenceInFiveOfAHundredComparisons() {
        Random random = new Random(4);
        int real = 0;
        for (int trial = 0; trial < 1000; trial++) {
            double[] first = random.doubles(8, 900, 1100).toArray();
            double[] second = first.clone();
            for (int pair = 0; pair < second.length; pair++) {
                second[pair] += Math.rint(random.nextGaussian() * 20);
            }
            real += compare(first, second).of(Figure.COMPLETED).finding() == Finding.REAL ? 1 : 0;
        }

        assertThat(real).isBetween(35, 65);
    }

    @Test
    void theIntervalHoldsTheTrueDifferenceIn95OfAHundredComparisons() {
        Random random = new Random(5);
        int held = 0;
        for (int trial = 0; trial < 1000; trial++) {
            double[] first = random.doubles(8, 5000, 9000).toArray();
            double[] second = first.clone();
            for (int pair = 0; pair < second.length; pair++) {
                first[pair] = Math.rint(first[pair]);
                second[pair] = first[pair] + Math.rint(300 + random.nextGaussian() * 100);
            }
            Difference found = compare(first, second).of(Figure.COMPLETED);
            held += Math.abs(found.difference().mean() - 300)
                            <= found.difference().halfWidth()
                    ? 1
                    : 0;
        }

        assertThat(held).isBetween(935, 965);
    }

    @Test
    void saysHowMuchMoreAndThatItIsNoChance() {
        Comparison comparison = compare(new double[] {1000, 1100, 900, 1000}, new double[] {1240, 1330, 1135, 1235});

        assertThat(ComparisonWords.english().headline(comparison))
                .isEqualTo("Event answers 229 to 242 more requests per minute than Prefork; this is no chance:"
                        + " 4 paired runs.");
    }

    @Test
    void saysWhichOfTheTwoIsWorse() {
        Comparison comparison = compare(new double[] {1240, 1330, 1135, 1235}, new double[] {1000, 1100, 900, 1000});

        assertThat(ComparisonWords.english().headline(comparison))
                .startsWith("Event answers 229 to 242 fewer requests");
        assertThat(comparison.of(Figure.COMPLETED).merit()).isEqualTo(Difference.Merit.WORSE);
    }

    @Test
    void saysThatNoDifferenceShows() {
        Comparison comparison = compare(new double[] {1000, 1100, 900, 1000}, new double[] {1010, 1080, 915, 995});

        assertThat(ComparisonWords.english().headline(comparison))
                .isEqualTo("No difference that matters to visitors shows between Prefork and Event in 4 paired runs;"
                        + " more runs may show a small one.");
        assertThat(ComparisonWords.english().details(comparison))
                .contains("May be chance alone: Completed /min.")
                .anyMatch(sentence -> sentence.startsWith("The same in every pair: Errors /min"));
    }

    @Test
    void twoPairsAreTooFewToTell() {
        Comparison comparison = compare(new double[] {1000, 1001}, new double[] {2000, 2001});

        assertThat(comparison.of(Figure.COMPLETED).finding()).isEqualTo(Finding.UNKNOWN);
        assertThat(ComparisonWords.english().headline(comparison))
                .isEqualTo("2 paired runs are too few to tell: chance needs at least 3.");
    }

    @Test
    void needsAsManyRunsOfTheOneAsOfTheOther() {
        assertThatThrownBy(() -> Comparison.of("A", "B", List.of(run(1, 1)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("equally many");
    }
}
