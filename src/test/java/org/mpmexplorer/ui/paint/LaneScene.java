package org.mpmexplorer.ui.paint;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.MomentIndex;
import org.mpmexplorer.testkit.FxToolkit;
import org.mpmexplorer.testkit.SyntheticTrace;
import org.mpmexplorer.testkit.SyntheticTrace.Life;
import org.mpmexplorer.trace.TraceView;

/// One lane painted for a test: its frame, its raster, and the words that were written.
final class LaneScene {
    private static final Lettering LETTERING = FxToolkit.call(Lettering::load);

    /// A text where it was written; the box reaches from a little above small letters to the baseline.
    record Words(String text, Box box, double size, Color color) {}

    final Lane lane;
    final Moment moment;
    final LaneFrame frame;
    final Pixels pixels;
    final Easel easel;
    final List<Words> words = new ArrayList<>();

    LaneScene(Lane lane, Moment moment, Box box, double rate) {
        this.lane = lane;
        this.moment = moment;
        frame = new LaneFrame(lane, moment, box, 1);
        frame.show(lane, moment, rate);
        frame.layOut(box, 1);
        pixels = new Pixels(box.right(), box.bottom(), new int[box.right() * box.bottom()]);
        easel = new Easel(new Recorder(), pixels, Palette.DARK, 1, LETTERING);
        FxToolkit.call(() -> {
            new LanePainter().paint(frame, easel);
            return 0;
        });
    }

    /// That life at that second, in a lane of the usual size.
    static LaneScene of(Life life, double seconds, double rate) {
        TraceView view = SyntheticTrace.of(life, (long) ((seconds + 1) * 1e9));
        return new LaneScene(lane(life), at(view, seconds), new Box(0, 0, 1100, 290), rate);
    }

    static Lane lane(Life life) {
        return new Lane(
                life.mpm().id(),
                life.mpm().motto(),
                life.mpm(),
                life.maxChildren() * life.threads(),
                life.maxChildren(),
                life.threads(),
                511,
                life.visitors(),
                1L << 30,
                life.fpmChildren(),
                List.of("page"));
    }

    static Moment at(TraceView view, double seconds) {
        Moment moment = new Moment();
        new MomentIndex().seek(view, (long) (seconds * 1e9), moment);
        return moment;
    }

    boolean says(String part) {
        return words.stream().anyMatch(w -> w.text().contains(part));
    }

    private final class Recorder implements Pen {
        private double size;
        private Color color = Color.BLACK;

        @Override
        public void dip(Font font, Color newColor) {
            size = font.getSize();
            color = newColor;
        }

        @Override
        public void write(String text, double x, double baseline) {
            double width = Math.max(LETTERING.regular().width(text, size), 1);
            int top = (int) Math.floor(baseline - 0.75 * size);
            words.add(
                    new Words(text, new Box((int) x, top, (int) Math.ceil(width), (int) baseline - top), size, color));
        }
    }
}
