package org.mpmexplorer.insight;

/// How much a figure of two servers differs: the mean of each, and of the paired differences (second minus
/// first), each with its 95 % confidence interval (Student's t; Law, Simulation Modeling and Analysis, 10.2.1).
///
/// @param pairs runs of each server, both of a pair with the same chance
public record Difference(Figure figure, int pairs, Estimate first, Estimate second, Estimate difference) {

    /// Fewer pairs say too little about their own spread.
    public static final int FEWEST_PAIRS = 3;

    /// What the pairs say.
    public enum Finding {
        /// Too few pairs to tell.
        UNKNOWN,
        /// The same in every pair.
        SAME,
        /// The interval of the differences holds 0: chance alone may have made them.
        PERHAPS_CHANCE,
        /// The interval does not hold 0.
        REAL
    }

    /// What a difference means for the second server.
    public enum Merit {
        /// Its value is the better one.
        BETTER,
        /// Its value is the worse one.
        WORSE,
        /// The values differ, and neither is better.
        NEITHER,
        /// It is not known whether they differ.
        OPEN
    }

    /// The difference of a figure whose values of the pairs are these.
    static Difference of(Figure figure, double[] first, double[] second) {
        double[] differences = new double[first.length];
        for (int pair = 0; pair < differences.length; pair++) {
            differences[pair] = second[pair] - first[pair];
        }
        return new Difference(figure, first.length, Estimate.of(first), Estimate.of(second), Estimate.of(differences));
    }

    /// What the pairs say.
    public Finding finding() {
        if (pairs < FEWEST_PAIRS) {
            return Finding.UNKNOWN;
        }
        if (difference.mean() == 0 && difference.halfWidth() == 0) {
            return Finding.SAME;
        }
        return Math.abs(difference.mean()) > difference.halfWidth() ? Finding.REAL : Finding.PERHAPS_CHANCE;
    }

    /// What the difference means for the second server.
    public Merit merit() {
        if (finding() != Finding.REAL) {
            return Merit.OPEN;
        }
        return switch (figure.better()) {
            case MORE -> difference.mean() > 0 ? Merit.BETTER : Merit.WORSE;
            case LESS -> difference.mean() < 0 ? Merit.BETTER : Merit.WORSE;
            case NEITHER -> Merit.NEITHER;
        };
    }

    /// The end of the difference's interval that is nearer to 0, without its sign; 0 if 0 lies within.
    public double leastSize() {
        return Math.max(0, Math.abs(difference.mean()) - difference.halfWidth());
    }

    /// The other end, without its sign.
    public double mostSize() {
        return Math.abs(difference.mean()) + difference.halfWidth();
    }
}
