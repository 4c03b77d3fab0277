package org.mpmexplorer.ui.paint;

import org.mpmexplorer.playback.Moment;

/// Draws the machine: RAM with what httpd takes of it, swap beside it, and the cores.
final class HostPainter implements Painter {
    private static final int MOST_BARS = 8;
    private static final double TIGHT = 0.97;

    @Override
    public void paint(LaneFrame frame, Easel easel) {
        if (frame.moment().ramBytes() == 0) {
            return;
        }
        ram(frame, easel);
        swap(frame, easel);
        cpu(frame, easel);
    }

    private static void ram(LaneFrame frame, Easel easel) {
        Moment moment = frame.moment();
        Box bar = frame.layout().ram();
        boolean isTight = moment.swapUsedBytes() > 0 || moment.ramUsedBytes() > TIGHT * moment.ramBytes();
        Ink ink = isTight ? Ink.SWAPPING : Ink.ACCENT;
        double total = moment.ramBytes();
        double children = 0;
        for (int child = 0; child < moment.children().count(); child++) {
            children += moment.children().memoryBytes(child);
        }
        double used = Math.min(total, (double) moment.ramUsedBytes());
        double own = Math.min(children, used);
        label(frame, easel, bar, "RAM");
        well(frame, easel, bar);
        level(easel, bar, used / total, ink, 0.5);
        int top = (int) Math.round(bar.bottom() - bar.height() * used / total);
        int bottom = (int) Math.round(bar.bottom() - bar.height() * (used - own) / total);
        if (bottom - top > 1) {
            easel.fill(Box.between(bar.x(), top, bar.right(), bottom), frame.px(4), ink, 1);
        }
        double small = Math.max(10 * easel.scale(), frame.px(10));
        if (bottom - top > small * 2) {
            easel.writeOn(ink, "httpd", bar.centerX(), (top + bottom) / 2.0 + small * 0.36, small);
        }
        double size = frame.captionSize(easel);
        double room = frame.layout().cpu().x() - bar.x() - frame.px(8);
        String text = easel.regular().fitting(room, size, frame.phrases().ram(moment));
        easel.write(text, bar.x(), frame.layout().footer().y() + frame.px(20), size, isTight ? Ink.SWAPPING : Ink.TEXT);
    }

    private static void swap(LaneFrame frame, Easel easel) {
        long used = frame.moment().swapUsedBytes();
        if (used == 0) {
            return;
        }
        Box bar = frame.layout().swap();
        double size = Math.max(10 * easel.scale(), frame.px(11));
        easel.writeAround("swap", bar.centerX(), bar.y() - frame.px(6), size, Ink.SWAPPING);
        well(frame, easel, bar);
        level(easel, bar, used / (double) Math.max(used, frame.lane().swapBytes()), Ink.SWAPPING, 1);
    }

    private static void cpu(LaneFrame frame, Easel easel) {
        Moment moment = frame.moment();
        Box box = frame.layout().cpu();
        int cores = Math.max(1, moment.cores());
        int bars = Math.min(cores, MOST_BARS);
        int gap = bars == 1 ? 0 : Math.max(1, frame.px(bars <= 2 ? 8 : bars <= 4 ? 4 : 2));
        int width = (box.width() + gap) / bars - gap;
        label(frame, easel, box, cores > MOST_BARS ? "CPU × " + cores : "CPU");
        double busy = Math.clamp(moment.busyCores() / cores, 0, 1);
        for (int i = 0; i < bars; i++) {
            Box bar = new Box(box.x() + i * (width + gap), box.y(), width, box.height());
            well(frame, easel, bar);
            level(easel, bar, busy, Ink.ACCENT, 1);
        }
        double size = frame.captionSize(easel);
        double room = frame.layout().header().right() - box.x();
        String text = easel.regular().fitting(room, size, frame.phrases().cpu(moment));
        Ink ink = moment.computing() > cores ? Ink.QUEUED : Ink.TEXT;
        easel.write(text, box.x(), frame.layout().footer().y() + frame.px(20), size, ink);
    }

    private static void label(LaneFrame frame, Easel easel, Box bar, String text) {
        double size = Math.max(10 * easel.scale(), frame.px(11));
        easel.write(text, bar.x(), bar.y() - frame.px(6), size, Ink.MUTED);
    }

    private static void well(LaneFrame frame, Easel easel, Box bar) {
        easel.fill(bar, frame.px(4), Ink.WELL, 1);
        easel.stroke(bar, frame.px(4), Ink.LINE, 1);
    }

    private static void level(Easel easel, Box bar, double part, Ink ink, double opacity) {
        int height = (int) Math.round(bar.height() * Math.clamp(part, 0, 1));
        if (height > 0) {
            Box level = new Box(bar.x(), bar.bottom() - height, bar.width(), height);
            easel.fill(level, Math.min(4 * easel.scale(), height / 2.0), ink, opacity);
        }
    }
}
