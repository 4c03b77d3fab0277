package org.mpmexplorer.ui.paint;

/// Draws one part of a lane: a pure function of the frame, without properties or listeners.
interface Painter {

    /// Draws it.
    void paint(LaneFrame frame, Easel easel);
}
