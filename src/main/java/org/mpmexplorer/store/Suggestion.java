package org.mpmexplorer.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// The name somebody probably meant.
public final class Suggestion {
    private static final int MOST_NAMES = 12;

    private Suggestion() {}

    /// "did you mean X?" if one of the names is near the wrong one, else what names there are.
    public static String of(String wrong, Collection<String> names) {
        int farthest = Math.max(2, wrong.length() / 3);
        return names.stream()
                .filter(name -> distance(wrong, name) <= farthest)
                .min(Comparator.comparingInt((String name) -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> "did you mean " + name + "?")
                .orElseGet(
                        () -> names.size() > MOST_NAMES ? "check its name" : "use one of " + String.join(", ", names));
    }

    /// Levenshtein's distance of the two words in lower case.
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
