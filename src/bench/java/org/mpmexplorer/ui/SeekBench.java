package org.mpmexplorer.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.Presets;

/// Claim: going to any instant of a run of ten minutes takes the window less than a frame, also when nothing of
/// the run has been looked at before.
///
/// Opens the whole window on a preset that lasts 600 s and goes to one random instant after the other as soon as
/// both servers are simulated: seek, paint, log, charts and words, and from pulse to pulse with JavaFX's own work.
/// The first seek of a window, which may come before the keyframes, is made in several new windows. A main of its
/// own, like `FrameBench`:
/// `mvn -q -Pbench test-compile exec:exec@bench -Dbench.main=org.mpmexplorer.ui.SeekBench`.
public final class SeekBench {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final long RUN_NANOS = 600_000_000_000L;
    private static final int WINDOWS = 6;
    private static final int WARM_UP = 150;
    private static final int SEEKS = 300;
    private static final int SOME = 20;
    private static final int SEED = 1;
    private static final long FRAME_NANOS = 16_666_667L;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SeekBench() {}

    /// Measures both presets and prints what it found.
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("javafx.animation.fullspeed", "true");
        List<String> presets = arguments.length == 0 ? List.of("wordpress-4gb", "slow-backend") : List.of(arguments);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        for (String preset : presets) {
            Study study = lasting(Presets.named(preset).orElseThrow().study());
            Times first = new Times(WINDOWS);
            Times any = new Times(WARM_UP + SEEKS);
            for (int window = 0; window < WINDOWS; window++) {
                boolean isLast = window == WINDOWS - 1;
                new Window(study, first, isLast ? any : new Times(SOME)).run();
            }
            first.report(preset + ", first seek of a window", 2);
            any.report(preset + ", any other seek", WARM_UP);
        }
        Platform.exit();
    }

    private static Study lasting(Study study) {
        List<Scenario> lanes = study.lanes().stream()
                .map(lane -> new Scenario(
                        lane.name(), lane.mpm(), lane.settings(), lane.workload(), lane.script(), RUN_NANOS))
                .toList();
        return new Study(study.name(), study.description(), study.question(), lanes);
    }

    /// What seeks took: on the JavaFX thread, and from pulse to pulse.
    private static final class Times {
        private final double[] cpu;
        private final double[] work;
        private final double[] whole;
        private int count;

        Times(int most) {
            cpu = new double[most];
            work = new double[most];
            whole = new double[most];
        }

        void add(long cpuNanos, long workNanos, long wholeNanos) {
            if (count < cpu.length) {
                cpu[count] = cpuNanos / 1e6;
                work[count] = workNanos / 1e6;
                whole[count] = wholeNanos / 1e6;
                count++;
            }
        }

        void report(String title, int skipped) {
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %3d seeks; median, 99 %%, most in ms: CPU of seek and paint %s;"
                            + " by the clock %s; pulse to pulse %s%n",
                    title,
                    count - skipped,
                    quantiles(cpu, skipped),
                    quantiles(work, skipped),
                    quantiles(whole, skipped));
        }

        private String quantiles(double[] values, int skipped) {
            double[] sorted = Arrays.copyOfRange(values, skipped, count);
            Arrays.sort(sorted);
            int last = sorted.length - 1;
            return String.format(
                    Locale.ROOT, "%.1f %.1f %.1f", sorted[last / 2], sorted[(int) (last * 0.99)], sorted[last]);
        }
    }

    /// One window: opened, simulated behind its back, sought in, closed.
    private static final class Window {
        private final Study study;
        private final Times first;
        private final Times others;
        private final CountDownLatch done = new CountDownLatch(1);
        private final Random random = new Random(SEED);

        Window(Study study, Times first, Times others) {
            this.study = study;
            this.first = first;
            this.others = others;
        }

        void run() throws InterruptedException {
            Platform.runLater(this::open);
            done.await();
        }

        private void open() {
            Theme.load();
            Shell shell = new Shell(List.of(), study, Theme.DARK);
            Scene scene = new Scene(shell.root(), WIDTH, HEIGHT);
            shell.showIn(scene);
            shell.pulse().stop();
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            shell.screen().transport().pause();
            shell.bench().begin();
            new Seeking(shell, stage).start();
        }

        /// Seeks once in each pulse as soon as both servers are simulated.
        private final class Seeking extends AnimationTimer {
            private final Shell shell;
            private final Stage stage;
            private int seeks;
            private long startNanos;
            private long cpuNanos;
            private long workNanos;

            Seeking(Shell shell, Stage stage) {
                this.shell = shell;
                this.stage = stage;
            }

            @Override
            public void handle(long now) {
                if (shell.bench().sessions().stream()
                        .anyMatch(each -> !each.status().isAtRest())) {
                    shell.pulse().runSteps(FRAME_NANOS);
                    shell.pulse().stop();
                    return;
                }
                long nowNanos = System.nanoTime();
                if (seeks > 0) {
                    (seeks == 1 ? first : others).add(cpuNanos, workNanos, nowNanos - startNanos);
                }
                if (seeks > others.cpu.length) {
                    stop();
                    shell.close();
                    stage.close();
                    done.countDown();
                    return;
                }
                seek();
            }

            private void seek() {
                seeks++;
                long cpu = THREADS.getCurrentThreadCpuTime();
                startNanos = System.nanoTime();
                shell.screen().transport().computedTo(RUN_NANOS);
                shell.screen().transport().seek(random.nextLong(RUN_NANOS));
                shell.pulse().runSteps(FRAME_NANOS);
                shell.pulse().stop();
                cpuNanos = THREADS.getCurrentThreadCpuTime() - cpu;
                workNanos = System.nanoTime() - startNanos;
            }
        }
    }
}
