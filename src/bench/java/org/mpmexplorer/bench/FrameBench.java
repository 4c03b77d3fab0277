package org.mpmexplorer.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.MomentIndex;
import org.mpmexplorer.testkit.SyntheticTrace;
import org.mpmexplorer.testkit.SyntheticTrace.Life;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.ui.paint.Lane;
import org.mpmexplorer.ui.paint.LanesView;

/// Claim: seek and paint of 1,000 workers and 5,000 connections, and of 2,000 processes and 20,000
/// connections, in 1280 x 800 pixels take less than 8 ms in the software pipeline.
///
/// Plays through a made-up run at one simulated second per second, a frame of 1/60 s after the other,
/// as fast as the toolkit's unlocked pulse allows, and the same with an empty canvas of that size. A
/// main of its own, because a frame lasts from pulse to pulse and belongs to the toolkit:
/// `mvn -q -Pbench test-compile exec:exec@bench -Dbench.main=org.mpmexplorer.bench.FrameBench`.
public final class FrameBench {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int WARM_UP = 400;
    private static final int FRAMES = 1000;
    private static final long FRAME_NANOS = 16_666_667L;
    private static final long START_NANOS = 5_000_000_000L;
    private static final long RUN_NANOS = START_NANOS + (WARM_UP + FRAMES) * FRAME_NANOS;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private FrameBench() {}

    /// One thing that is painted anew each frame.
    private interface Picture {
        Parent node();

        void frame(int number);
    }

    /// Runs all pictures and prints a table.
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("javafx.animation.fullspeed", "true");
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            new Run(
                            stage,
                            List.of(
                                    new Empty(),
                                    new Lanes("1 lane, event", event()),
                                    new Lanes("2 lanes, prefork and event", prefork(), event()),
                                    new Lanes("2,000 processes, prefork", largePrefork()),
                                    new Lanes("2,000 processes, event", largeEvent())),
                            done)
                    .next();
        });
        done.await();
        Platform.exit();
    }

    private static Life event() {
        return Life.event().sized(40, 40, 25, 5600).paced(300, 900).withRam(64_000);
    }

    private static Life prefork() {
        return Life.prefork().sized(1000, 1000, 1, 5200).paced(300, 900).withRam(64_000);
    }

    private static Life largeEvent() {
        return Life.event().sized(2000, 2000, 25, 21_000).paced(1000, 3000).withRam(256_000);
    }

    private static Life largePrefork() {
        return Life.prefork().sized(2000, 2000, 1, 21_000).paced(1000, 3000).withRam(256_000);
    }

    private static final class Empty implements Picture {
        private final Canvas canvas = new Canvas(WIDTH, HEIGHT);

        @Override
        public Parent node() {
            return new Pane(canvas);
        }

        @Override
        public void frame(int number) {
            canvas.getGraphicsContext2D().setFill(number % 2 == 0 ? Color.BLACK : Color.DARKSLATEGRAY);
            canvas.getGraphicsContext2D().fillRect(0, 0, WIDTH, HEIGHT);
        }

        @Override
        public String toString() {
            return "empty canvas";
        }
    }

    private static final class Lanes implements Picture {
        private final String name;
        private final LanesView view = new LanesView();
        private final List<Lane> lanes = new ArrayList<>();
        private final List<TraceView> traces = new ArrayList<>();
        private final List<MomentIndex> indexes = new ArrayList<>();
        private final List<Moment> moments = new ArrayList<>();

        Lanes(String name, Life... lives) {
            this.name = name;
            for (Life life : lives) {
                int workers = life.maxChildren() * life.threads();
                lanes.add(new Lane(
                        life.mpm().id(),
                        life.mpm().motto(),
                        life.mpm(),
                        workers,
                        life.maxChildren(),
                        life.threads(),
                        511,
                        life.visitors(),
                        1L << 30,
                        0,
                        List.of()));
                traces.add(SyntheticTrace.of(life, RUN_NANOS));
                indexes.add(new MomentIndex());
                moments.add(new Moment());
            }
        }

        @Override
        public Parent node() {
            view.setPrefSize(WIDTH, HEIGHT);
            return view;
        }

        @Override
        public void frame(int number) {
            for (int i = 0; i < lanes.size(); i++) {
                indexes.get(i).seek(traces.get(i), START_NANOS + number * FRAME_NANOS, moments.get(i));
            }
            view.show(lanes, moments, 1);
        }

        @Override
        public String toString() {
            Moment last = moments.getLast();
            return "%s (%d busy of %d places, %d connections)"
                    .formatted(name, last.places().busy(), last.places().count(), last.openConnections());
        }
    }

    /// Shows one picture after the other.
    private static final class Run {
        private final Stage stage;
        private final List<Picture> pictures;
        private final CountDownLatch done;
        private int current = -1;
        private double emptyMillis;

        Run(Stage stage, List<Picture> pictures, CountDownLatch done) {
            this.stage = stage;
            this.pictures = pictures;
            this.done = done;
        }

        void next() {
            current++;
            if (current == pictures.size()) {
                done.countDown();
                return;
            }
            Picture picture = pictures.get(current);
            stage.setScene(new Scene(picture.node(), WIDTH, HEIGHT));
            stage.show();
            measure(picture);
        }

        private void measure(Picture picture) {
            long[] starts = new long[WARM_UP + FRAMES + 1];
            long[] work = new long[WARM_UP + FRAMES];
            long[] cpu = new long[2];
            new AnimationTimer() {
                private int frame;

                @Override
                public void handle(long now) {
                    starts[frame] = System.nanoTime();
                    if (frame == WARM_UP) {
                        cpu[0] = SYSTEM.getProcessCpuTime();
                    }
                    if (frame == WARM_UP + FRAMES) {
                        cpu[1] = SYSTEM.getProcessCpuTime();
                        stop();
                        report(picture, starts, work, (cpu[1] - cpu[0]) / 1e6 / FRAMES);
                        next();
                        return;
                    }
                    picture.frame(frame);
                    work[frame] = System.nanoTime() - starts[frame];
                    frame++;
                }
            }.start();
        }

        private void report(Picture picture, long[] starts, long[] work, double cpuMillis) {
            double whole = (starts[WARM_UP + FRAMES] - starts[WARM_UP]) / 1e6 / FRAMES;
            long[] measured = Arrays.copyOfRange(work, WARM_UP, WARM_UP + FRAMES);
            Arrays.sort(measured);
            if (current == 0) {
                emptyMillis = whole;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-70s %6.2f ms a frame, %5.2f x empty; %5.2f ms of CPU; seek and paint: median %5.2f ms%n",
                    picture,
                    whole,
                    whole / emptyMillis,
                    cpuMillis,
                    measured[FRAMES / 2] / 1e6);
        }
    }
}
