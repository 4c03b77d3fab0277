package org.mpmexplorer.ui;

import java.util.List;
import java.util.function.LongSupplier;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.whatif.FromTheStart;

/// Where the user stands: at which servers, at which instant of their run, and before a picture that can be
/// set going.
///
/// @param instant on screen, in simulated nanoseconds
/// @param wake lets frames follow
record Standpoint(Bench bench, LongSupplier instant, Runnable wake) {

    long shownNanos() {
        return instant.getAsLong();
    }

    /// The servers as if everything turned up to the instant on screen had been so from the start: what was
    /// turned later is not on the sliders.
    List<RunRecipe> serversFromTheStart() {
        long atNanos = shownNanos();
        return bench.version().recipes().stream()
                .map(recipe -> FromTheStart.of(recipe, atNanos))
                .toList();
    }
}
