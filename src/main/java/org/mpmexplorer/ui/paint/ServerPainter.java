package org.mpmexplorer.ui.paint;

import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.ui.text.Messages;

/// Draws the server: its well, its processes, and what is said about them; or why there are none.
final class ServerPainter implements Painter {
    private final CellsPainter cells = new CellsPainter();
    private final BoxesPainter boxes = new BoxesPainter();

    @Override
    public void paint(LaneFrame frame, Easel easel) {
        Box well = frame.layout().well();
        boolean isZoomed = !frame.zoom().isFit();
        if (isZoomed
                || frame.layout().server() instanceof ServerLayout.Cells
                || frame.moment().isRefused()) {
            easel.fill(well, frame.px(8), Ink.WELL, 1);
            easel.stroke(well, frame.px(8), frame.moment().isRefused() ? Ink.FAILED : Ink.LINE, 1);
        }
        if (frame.moment().isRefused()) {
            refusal(frame, easel);
        } else {
            if (isZoomed) {
                easel.clip(well.inset(1));
            }
            cells.paint(frame, easel);
            boxes.paint(frame, easel);
            easel.unclip();
        }
        caption(frame, easel);
    }

    private static void caption(LaneFrame frame, Easel easel) {
        HouseLayout layout = frame.layout();
        double size = frame.captionSize(easel);
        double right =
                layout.fpm().width() > 0 ? layout.fpm().x() : layout.ram().x();
        double room = right - layout.well().x() - frame.px(14);
        String text = easel.regular().fitting(room, size, frame.phrases().server(frame.lane(), frame.moment()));
        Ink ink = frame.moment().isRefused() ? Ink.FAILED : Ink.MUTED;
        easel.write(text, layout.well().x(), layout.footer().y() + frame.px(20), size, ink);
    }

    /// httpd's own sentence, where its children would be.
    private static void refusal(LaneFrame frame, Easel easel) {
        Box well = frame.layout().well();
        double title = Math.max(14 * easel.scale(), frame.px(16));
        double size = Math.max(12 * easel.scale(), frame.px(13));
        double left = well.x() + frame.px(24);
        double room = well.width() - frame.px(48);
        double y = well.y() + frame.px(44);
        String what = Messages.phrase(frame.lane().mpm() == Mpm.PREFORK ? "lane.doesNotStart" : "lane.refuses");
        easel.writeBold(easel.semiBold().fitting(room, title, what), left, y, title, Ink.FAILED);
        y += size * 1.9;
        if (frame.moment().refusal().isPresent()) {
            LogMessage message = frame.moment().refusal().get();
            String source = "[" + message.module() + ":" + message.level().word() + "] " + message.code();
            easel.write(easel.regular().fitting(room, size, source), left, y, size, Ink.MUTED);
            y += size * 1.6;
            int from = 0;
            String text = message.text();
            while (from < text.length() && y < well.bottom() - frame.px(6)) {
                int to = easel.regular().lineEnd(text, from, room, size);
                easel.write(text.substring(from, to).strip(), left, y, size, Ink.TEXT);
                y += size * 1.5;
                from = to;
            }
        }
    }
}
