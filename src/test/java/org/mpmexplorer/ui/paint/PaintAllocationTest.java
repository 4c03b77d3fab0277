package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.MomentIndex;
import org.mpmexplorer.testkit.FxToolkit;
import org.mpmexplorer.testkit.SyntheticTrace;
import org.mpmexplorer.testkit.SyntheticTrace.Life;
import org.mpmexplorer.trace.TraceView;

/// Painting allocates nothing for cells, dots and connections, however many there are: only for words whose
/// numbers have changed.
class PaintAllocationTest {
    private static final long FRAME_NANOS = 16_666_667;
    private static final int FRAMES = 60;

    /// A handful of short texts and the boxes around them.
    private static final long WORDS_BYTES = 6_000;

    /// The boxes of the layout, before the compiler keeps them in registers.
    private static final long BOXES_BYTES = 800;

    private static final Pen NO_PEN = new Pen() {
        @Override
        public void dip(Font font, Color color) {}

        @Override
        public void write(String text, double x, double baseline) {}
    };

    @ParameterizedTest
    @ValueSource(doubles = {1, 50})
    void aFrameOfAThousandProcessesAllocatesItsWordsOnly(double rate) {
        Life life = Life.prefork().sized(1000, 1000, 1, 5200).paced(300, 900).withRam(64_000);
        Lane lane = LaneScene.lane(life);
        TraceView view = SyntheticTrace.of(life, 6_000_000_000L);
        long bytes = FxToolkit.call(() -> bytesOfAFrame(lane, view, rate, FRAME_NANOS));

        assertThat(bytes).isLessThan(WORDS_BYTES);
    }

    @Test
    void aFrameInWhichNothingHappenedAllocatesNothing() {
        Life life = Life.prefork().sized(1000, 1000, 1, 5200).paced(300, 900).withRam(64_000);
        Lane lane = LaneScene.lane(life);
        TraceView view = SyntheticTrace.of(life, 6_000_000_000L);
        long bytes = FxToolkit.call(() -> bytesOfAFrame(lane, view, 1, 0));

        assertThat(bytes).isLessThan(BOXES_BYTES);
    }

    private static long bytesOfAFrame(Lane lane, TraceView view, double rate, long frameNanos) {
        Moment moment = new Moment();
        MomentIndex index = new MomentIndex();
        Box box = new Box(0, 0, 1280, 800);
        Pixels pixels = new Pixels(1280, 800, new int[1280 * 800]);
        Easel easel = new Easel(NO_PEN, pixels, Palette.DARK, 1, Lettering.load());
        LaneFrame frame = new LaneFrame(lane, moment, box, 1);
        LanePainter painter = new LanePainter();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long painted = 0;
        for (int i = 0; i < 2 * FRAMES; i++) {
            index.seek(view, 4_000_000_000L + i * frameNanos, moment);
            long before = threads.getCurrentThreadAllocatedBytes();
            frame.show(lane, moment, rate);
            frame.layOut(box, 1);
            painter.paint(frame, easel);
            painted += i < FRAMES ? 0 : threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(moment.places().busy()).isGreaterThan(300);
        return painted / FRAMES;
    }
}
