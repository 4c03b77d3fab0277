package org.mpmexplorer.ui.paint;

import java.util.Arrays;
import org.mpmexplorer.playback.Connections;
import org.mpmexplorer.playback.Moment;

/// Draws the accept queue's tube and what is lost at its mouth; its dots are drawn with all connections.
final class QueuePainter implements Painter {
    /// Between the words below the queue and those beside them.
    private static final double GAP = 10;

    private static final double NEARLY_FULL = 0.8;
    private static final int OPAQUE = 255;

    private int[] alphas = new int[0];

    @Override
    public void paint(LaneFrame frame, Easel easel) {
        if (frame.lane().isWatched()) {
            return;
        }
        Box queue = frame.layout().queue();
        Moment moment = frame.moment();
        int backlog = Math.max(1, frame.lane().backlog());
        boolean isFull = moment.queued() >= backlog;
        boolean isNearlyFull = moment.queued() >= NEARLY_FULL * backlog;
        easel.fill(queue, frame.px(6), Ink.WELL, 1);
        easel.stroke(queue, frame.px(6), isFull ? Ink.FAILED : isNearlyFull ? Ink.QUEUED : Ink.LINE, 1);
        caption(frame, easel);
        drops(frame, easel);
    }

    private static void caption(LaneFrame frame, Easel easel) {
        Box queue = frame.layout().queue();
        double size = frame.captionSize(easel);
        double before = easel.regular().width(VisitorsPainter.caption(frame, easel), size);
        double left = Math.max(
                frame.layout().visitors().box().right(), frame.layout().footer().x() + before + frame.px(GAP));
        double right = frame.layout().well().x() - frame.px(GAP);
        String text =
                easel.regular().fitting(right - left, size, frame.phrases().queue(frame.lane(), frame.moment()));
        double width = easel.regular().width(text, size);
        double x = Math.clamp(queue.centerX() - width / 2, left, Math.max(left, right - width));
        Ink ink = frame.moment().queued() > 0 ? Ink.QUEUED : Ink.MUTED;
        easel.write(text, x, frame.layout().footer().y() + frame.px(20), size, ink);
    }

    /// A cross at the mouth of the queue for each SYN or data that was just lost; of those at the same height
    /// the freshest.
    private void drops(LaneFrame frame, Easel easel) {
        Box lane = frame.layout().lane();
        int rows = lane.height();
        if (alphas.length < rows) {
            alphas = new int[rows];
        }
        Arrays.fill(alphas, 0, rows, 0);
        if (!findDrops(frame, lane.y(), rows)) {
            return;
        }
        int size = Math.max(5, frame.px(7)) | 1;
        int x = frame.layout().queue().x() - size - 1;
        for (int row = 0; row < rows; row++) {
            if (alphas[row] > 0) {
                easel.pixels().draw(easel.cross(size), x, lane.y() + row - size / 2, alphas[row]);
            }
        }
    }

    /// Notes for each row of the lane how strong a cross is there; returns whether there is one.
    private boolean findDrops(LaneFrame frame, int top, int rows) {
        Connections connections = frame.moment().connections();
        long now = frame.moment().timeNanos();
        long flash = frame.motion().flashNanos();
        if (!connections.wereDropped(flash, now)) {
            return false;
        }
        boolean isAny = false;
        for (int connection = 0; connection < connections.used(); connection++) {
            long dropped = connections.droppedAtNanos(connection);
            if (dropped != Connections.NEVER && now - dropped < flash) {
                int row = Math.clamp((int) frame.doorway().y(connection) - top, 0, rows - 1);
                alphas[row] = Math.max(alphas[row], (int) (OPAQUE * (1 - (double) (now - dropped) / flash)));
                isAny = true;
            }
        }
        return isAny;
    }
}
