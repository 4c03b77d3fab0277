package org.mpmexplorer.ui.paint;

import java.util.List;
import java.util.stream.Stream;
import org.mpmexplorer.ui.text.Messages;

/// The key to the colours of what a place does, in one line.
final class Legend {
    private static final Ink[] INKS = {
        Ink.QUEUED,
        Ink.READING,
        Ink.RUNNING,
        Ink.WAITING,
        Ink.SENDING,
        Ink.KEEP_ALIVE,
        Ink.CLOSING,
        Ink.SWAPPING,
        Ink.FAILED
    };
    private static final List<String> KEYS =
            Stream.of(INKS).map(ink -> "lane.legend." + ink.name()).toList();

    private Legend() {}

    static double size(LaneFrame frame, Easel easel) {
        return Math.max(10 * easel.scale(), frame.px(10.5));
    }

    static double width(LaneFrame frame, Easel easel) {
        double width = 0;
        for (int i = 0; i < INKS.length; i++) {
            width += step(frame, easel, Messages.phrase(KEYS.get(i)));
        }
        return width;
    }

    private static double step(LaneFrame frame, Easel easel, String word) {
        return easel.regular().width(word, size(frame, easel)) + frame.px(22);
    }

    static void paint(LaneFrame frame, Easel easel, double left, double baseline) {
        double x = left;
        double size = size(frame, easel);
        for (int i = 0; i < INKS.length; i++) {
            String word = Messages.phrase(KEYS.get(i));
            easel.dots(frame.px(3.5)).draw(easel.pixels(), x + frame.px(4), baseline - size * 0.34, INKS[i]);
            easel.write(word, x + frame.px(11), baseline, size, Ink.MUTED);
            x += step(frame, easel, word);
        }
    }
}
