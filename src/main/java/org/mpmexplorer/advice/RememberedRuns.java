package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.RunRecipe;

/// A laboratory that makes no run twice. For one thread.
final class RememberedRuns implements Laboratory {
    private final Laboratory laboratory;
    private final Map<RunRecipe, RunFigures> known = new HashMap<>();

    RememberedRuns(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @Override
    public List<RunFigures> run(List<RunRecipe> recipes) throws InterruptedException {
        Set<RunRecipe> missing = new LinkedHashSet<>(recipes);
        missing.removeAll(known.keySet());
        List<RunRecipe> asked = new ArrayList<>(missing);
        if (!asked.isEmpty()) {
            List<RunFigures> made = laboratory.run(asked);
            for (int i = 0; i < asked.size(); i++) {
                known.put(asked.get(i), made.get(i));
            }
        }
        return recipes.stream().map(known::get).toList();
    }
}
