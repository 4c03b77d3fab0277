package org.mpmexplorer.ui.inspect;

import java.util.List;
import org.mpmexplorer.ui.paint.Hit;

/// What is to be marked in the picture beside the selection.
///
/// @param lit what belongs to the selection, or what a log line speaks of
/// @param isSelectionThere whether the selected thing exists at the instant on screen
public record Marks(List<Hit> lit, boolean isSelectionThere) {
    static final Marks NONE = new Marks(List.of(), true);

    public Marks {
        lit = List.copyOf(lit);
    }
}
