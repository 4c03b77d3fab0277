package org.mpmexplorer.ui;

import java.util.List;
import org.mpmexplorer.ui.panel.Verdict;

/// What is said about one server.
///
/// @param standing half a sentence on how it fares, for when the other server is the story
record LaneVerdict(
        Verdict.Tone tone, String headline, String evidence, String standing, List<Verdict.Suggestion> suggestions) {

    LaneVerdict {
        suggestions = List.copyOf(suggestions);
    }
}
