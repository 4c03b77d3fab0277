package org.mpmexplorer.insight;

import java.util.Arrays;
import java.util.List;

/// Two servers compared over pairs of runs, each pair with the same visitors and the same chance (common
/// random numbers), so that what differs within a pair is due to the servers.
///
/// @param pairs how many pairs of runs were made
/// @param differences one for each [Figure], in its order
public record Comparison(String first, String second, int pairs, List<Difference> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }

    /// Compares from the runs of each server, at least one; those with the same place in their list are a pair.
    public static Comparison of(String first, String second, List<RunSummary> ofFirst, List<RunSummary> ofSecond) {
        if (ofFirst.isEmpty() || ofFirst.size() != ofSecond.size()) {
            throw new IllegalArgumentException("a comparison needs equally many runs of both servers, at least one");
        }
        List<Difference> differences = Arrays.stream(Figure.values())
                .map(figure -> Difference.of(figure, values(figure, ofFirst), values(figure, ofSecond)))
                .toList();
        return new Comparison(first, second, ofFirst.size(), differences);
    }

    /// How much that figure differs.
    public Difference of(Figure figure) {
        return differences.get(figure.ordinal());
    }

    private static double[] values(Figure figure, List<RunSummary> runs) {
        return runs.stream().mapToDouble(figure::of).toArray();
    }
}
