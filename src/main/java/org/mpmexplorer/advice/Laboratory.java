package org.mpmexplorer.advice;

import java.util.List;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.scenario.RunRecipe;

/// Who runs what the search asks for.
@FunctionalInterface
public interface Laboratory {
    /// The figures of each run, in the order of the recipes.
    ///
    /// @throws InterruptedException if the calling thread is interrupted
    List<RunFigures> run(List<RunRecipe> recipes) throws InterruptedException;
}
