package org.mpmexplorer.ui.paint;

/// Draws a whole lane, part after part.
final class LanePainter implements Painter {
    private final Painter[] parts = {
        new RoomPainter(),
        new VisitorsPainter(),
        new QueuePainter(),
        new ServerPainter(),
        new FpmPainter(),
        new HostPainter(),
        new ConnectionsPainter()
    };

    @Override
    public void paint(LaneFrame frame, Easel easel) {
        for (Painter part : parts) {
            part.paint(frame, easel);
        }
    }
}
