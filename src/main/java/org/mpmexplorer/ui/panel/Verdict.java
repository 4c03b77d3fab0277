package org.mpmexplorer.ui.panel;

import java.util.List;
import org.mpmexplorer.scenario.Tunable;

/// What is going on at the shown instant, in words.
///
/// @param headline one short sentence
/// @param evidence the numbers that show it, and how the other server fares
/// @param suggestions what one might turn
public record Verdict(Tone tone, String headline, String evidence, List<Suggestion> suggestions) {

    public Verdict {
        suggestions = List.copyOf(suggestions);
    }

    /// How bad it is.
    public enum Tone {
        GOOD,
        WARNING,
        BAD
    }

    /// A change worth trying.
    ///
    /// @param label what the link says, for example `MaxRequestWorkers 58`
    public record Suggestion(String label, LaneChoice lanes, Tunable tunable, double value) {}
}
