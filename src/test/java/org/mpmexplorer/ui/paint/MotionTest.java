package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.MomentIndex;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceWriter;

class MotionTest {
    private static final long MILLI = 1_000_000L;
    private static final Box BOX = new Box(0, 0, 1100, 290);

    private final TraceWriter writer = new TraceWriter(Recording.keep());
    private final Moment moment = new Moment();
    private final MomentIndex index = new MomentIndex();
    private final Lane lane = new Lane("Event", "", Mpm.EVENT, 50, 2, 25, 511, 10, 0, 0, List.of());

    private void at(long millis, TraceKind kind, int actor, int argument) {
        writer.append(millis * MILLI, TraceLayout.pack(kind.code(), actor, 0, argument));
    }

    private void life() {
        at(0, TraceKind.SERVER_START, 2, 25);
        writer.append(0, TraceLayout.pack(TraceKind.FORK.code(), 0, 4711, 25));
        at(0, TraceKind.CHILD_READY, 0, 25);
        at(1000, TraceKind.VISIT, 0, 0);
        at(1030, TraceKind.CONNECT, 0, 0);
        at(1030, TraceKind.QUEUE, 0, 0);
        at(1040, TraceKind.ACCEPT, 7, 0);
        at(1045, TraceKind.RUN, 7, 0);
        at(1300, TraceKind.PARK, 7, 0);
        at(1500, TraceKind.UNPARK, 3, 0);
        at(1500, TraceKind.READ, 3, 0);
        at(1510, TraceKind.LINGER, 3, 0);
        at(1520, TraceKind.CLOSE, 3, 0);
        at(1900, TraceKind.END, 0, 0);
    }

    private LaneFrame frameAt(double millis, double rate) {
        index.seek(writer.view(), Math.round(millis * MILLI), moment);
        LaneFrame frame = new LaneFrame(lane, moment, BOX, 1);
        frame.show(lane, moment, rate);
        return frame;
    }

    private double[] dotAt(double millis, double rate) {
        LaneFrame frame = frameAt(millis, rate);
        frame.motion().locate(0, moment.timeNanos());
        return new double[] {frame.motion().x(), frame.motion().y()};
    }

    @Test
    void dotsNeverJump() {
        life();
        for (double rate : new double[] {0.05, 0.5, 1, 2}) {
            double[] before = dotAt(1000, rate);
            double furthest = 0;
            for (double millis = 1000; millis <= 1890; millis += 0.1) {
                double[] now = dotAt(millis, rate);
                furthest = Math.max(furthest, Math.hypot(now[0] - before[0], now[1] - before[1]));
                before = now;
            }
            double travelMillis = Math.min(350 * rate, 180);
            assertThat(furthest).isPositive().isLessThan(3 * 0.1 / travelMillis * 800 + 1);
        }
    }

    @Test
    void aDotThatHadTimeIsExactlyAtItsPlace() {
        life();
        LaneFrame frame = frameAt(1290, 1);
        frame.motion().locate(0, moment.timeNanos());
        assertThat(frame.motion().x()).isEqualTo(frame.layout().server().placeX(0, 7));
        assertThat(frame.motion().y()).isEqualTo(frame.layout().server().placeY(0, 7));
        assertThat(frame.motion().isMoving(0, moment.timeNanos())).isFalse();
        assertThat(dotAt(1499, 1)[1]).isGreaterThan(dotAt(1290, 1)[1]);
    }

    @Test
    void theSameInstantShowsTheSamePictureFromEitherSide() {
        life();
        double[] forward = dotAt(1333, 1);
        dotAt(1890, 1);
        assertThat(dotAt(1333, 1)).containsExactly(forward);
        dotAt(1001, 1);
        assertThat(dotAt(1333, 1)).containsExactly(forward);
    }

    @Test
    void slowPlayingMakesGlidesShorterInSimulatedTime() {
        life();
        LaneFrame frame = frameAt(1305, 0.01);
        assertThat(frame.motion().isMoving(0, moment.timeNanos())).isFalse();
        assertThat(frameAt(1301, 0.01).motion().isMoving(0, moment.timeNanos())).isTrue();
    }

    @Test
    void nothingGlidesAtHighRates() {
        life();
        LaneFrame frame = frameAt(1301, 100);
        assertThat(frame.motion().isGliding()).isFalse();
        assertThat(frame.motion().isMoving(0, moment.timeNanos())).isFalse();
        frame.motion().locate(0, moment.timeNanos());
        assertThat(frame.motion().x()).isEqualTo(frame.layout().server().slotX(0, 0));
    }

    @Test
    void nothingGlidesWhereNobodyCouldFollow() {
        at(0, TraceKind.SERVER_START, 2, 25);
        for (int connection = 0; connection < 4000; connection++) {
            long nanos = 1_000_000_000L + connection * 250_000L;
            writer.append(nanos, TraceLayout.pack(TraceKind.VISIT.code(), 0, connection, 0));
            writer.append(nanos, TraceLayout.pack(TraceKind.QUEUE.code(), 0, connection, 0));
        }
        assertThat(frameAt(2000, 1).motion().isGliding()).isFalse();
        assertThat(frameAt(2000, 0.05).motion().isGliding()).isTrue();
    }
}
