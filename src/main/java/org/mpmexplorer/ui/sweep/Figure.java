package org.mpmexplorer.ui.sweep;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.mpmexplorer.insight.Estimate;
import org.mpmexplorer.report.Quantity;
import org.mpmexplorer.sweep.PointResult.ServerFigures;
import org.mpmexplorer.ui.text.Messages;

/// A figure the curves can be about.
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum Figure {
    COMPLETIONS(ServerFigures::completions, Quantity::number),
    P95(ServerFigures::p95Seconds, Quantity::time),
    ERRORS(ServerFigures::errors, Quantity::number),
    RAM(ServerFigures::peakRamBytes, Quantity::memory);

    private final Function<ServerFigures, Estimate> estimate;
    private final DoubleFunction<String> words;

    Figure(Function<ServerFigures, Estimate> estimate, DoubleFunction<String> words) {
        this.estimate = estimate;
        this.words = words;
    }

    /// The name for people.
    String title() {
        return Messages.text("sweep.figure." + name());
    }

    Estimate of(ServerFigures server) {
        return estimate.apply(server);
    }

    String words(double value) {
        return words.apply(value);
    }

    /// For example `p95 233 ms ±11 ms`.
    String sentence(ServerFigures server) {
        Estimate known = of(server);
        String interval = Double.isNaN(known.halfWidth()) ? "" : " ±" + words(known.halfWidth());
        return title() + " " + words(known.mean()) + interval;
    }
}
