package org.mpmexplorer.ui.inspect;

import java.util.List;
import java.util.Optional;
import org.mpmexplorer.playback.History;
import org.mpmexplorer.ui.paint.Hit;

/// What the inspector says of what is selected, at an instant.
///
/// @param server the lane's title
/// @param title what it is
/// @param lines its state, history and numbers, a sentence or a few words each
/// @param history of a process or thread, once it is known
/// @param links to what belongs to it
public record Inspection(
        String server, String title, List<String> lines, Optional<History> history, long atNanos, List<Link> links) {

    public Inspection {
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }

    /// The way to something else that can be selected.
    public record Link(String text, Hit to) {}

    /// All of it for who hears it.
    String spoken() {
        return server + ". " + title + ". " + String.join(". ", lines);
    }
}
