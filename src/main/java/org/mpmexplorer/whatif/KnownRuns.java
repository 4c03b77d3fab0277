package org.mpmexplorer.whatif;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mpmexplorer.scenario.RunRecipe;

/// The runs that were done, the latest ones: the same recipe need not be run again. Not thread-safe.
final class KnownRuns<V> {
    private final Map<RunRecipe, V> runs;

    /// Keeps at most so many.
    KnownRuns(int most) {
        runs = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<RunRecipe, V> eldest) {
                return size() > most;
            }
        };
    }

    void keep(RunRecipe recipe, V found) {
        runs.put(recipe, found);
    }

    Optional<V> find(RunRecipe recipe) {
        return Optional.ofNullable(runs.get(recipe));
    }
}
