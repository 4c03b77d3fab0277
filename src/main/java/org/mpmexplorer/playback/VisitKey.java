package org.mpmexplorer.playback;

import org.mpmexplorer.trace.TraceLayout;

/// Which connection of which visitor: the same one on every server that faces the same visitors, making
/// the same requests.
///
/// @param load index of the load
/// @param visitor its number in the load
/// @param nth which of the visitor's connections, from 1
public record VisitKey(int load, int visitor, int nth) {

    /// Whether the visitor is one who comes again and again.
    public boolean isOfUser() {
        return visitor < TraceLayout.FIRST_PASSER_BY;
    }

    /// The visitor's number among those of its kind, from 1.
    public int number() {
        return (isOfUser() ? visitor : visitor - TraceLayout.FIRST_PASSER_BY) + 1;
    }
}
