package org.mpmexplorer.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.mpmexplorer.run.RunSession;
import org.mpmexplorer.run.RunStatus;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.Presets;

/// The whole window at a moment as a picture, drawn without a display at any size. The JavaFX toolkit is
/// started on the first use and ended by [#close()]; use it on a thread of your own.
public final class WindowImage implements AutoCloseable {
    private static final long FRAME_NANOS = 250_000_000L;
    private static final long PAUSE_MILLIS = 4;

    /// What to draw.
    ///
    /// @param atNanos the moment, in simulated time; a moment after the end means the end
    /// @param withStrips whether each slider shows what its range would come to, which takes hundreds of runs
    public record Order(Study study, long atNanos, int width, int height, Theme theme, boolean withStrips) {
        private static final int LEAST = 200;
        private static final int MOST = 8192;

        public Order {
            if (width < LEAST || width > MOST || height < LEAST || height > MOST) {
                throw new IllegalArgumentException(
                        "a picture is %d to %d pixels wide and high, not %dx%d".formatted(LEAST, MOST, width, height));
            }
            if (atNanos < 0) {
                throw new IllegalArgumentException("the moment must not be before the start of the run");
            }
        }
    }

    /// Draws the window and writes it as PNG.
    public void write(Order order, Path file) throws IOException {
        PngFile.write(file, draw(order));
    }

    /// Draws the window.
    ///
    /// @throws IllegalArgumentException with one sentence if a server of the study cannot be simulated
    public Image draw(Order order) {
        startToolkit();
        Shell shell = onFxThread(() -> open(order));
        try {
            settle(shell);
            requireSimulated(shell);
            onFxThread(() -> {
                shell.screen().transport().seek(order.atNanos());
                return true;
            });
            settle(shell);
            return onFxThread(() -> {
                shell.root().getScene().snapshot(null);
                shell.screen().pages().paintAll();
                return shell.root().getScene().snapshot(null);
            });
        } finally {
            onFxThread(() -> {
                shell.close();
                return true;
            });
        }
    }

    private static Shell open(Order order) {
        Shell shell = new Shell(new PresetWords().of(Presets.all()), order.study(), order.theme());
        if (order.withStrips()) {
            shell.foresight().showStrips();
        }
        Scene scene = new Scene(shell.root(), order.width(), order.height());
        shell.showIn(scene);
        shell.pulse().stop();
        shell.screen().transport().pause();
        scene.snapshot(null);
        return shell;
    }

    /// Lets frames pass until the run is computed, folded and painted.
    private static void settle(Shell shell) {
        while (onFxThread(() -> shell.pulse().runSteps(FRAME_NANOS))) {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while the window was drawn");
            }
        }
    }

    private static void requireSimulated(Shell shell) {
        for (RunSession session : onFxThread(() -> List.copyOf(shell.bench().sessions()))) {
            if (session.status().state() == RunStatus.State.FAILED) {
                throw new IllegalArgumentException(session.status().error());
            }
        }
    }

    private static void startToolkit() {
        if (!isToolkitRunning()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
            Platform.startup(() -> {});
            Platform.setImplicitExit(false);
        }
        onFxThread(() -> {
            Theme.load();
            return true;
        });
    }

    /// JavaFX has no question for this; only its answer to a second start tells.
    private static boolean isToolkitRunning() {
        try {
            Platform.runLater(() -> {});
            return true;
        } catch (IllegalStateException notStarted) {
            return false;
        }
    }

    private static <T> T onFxThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the window was drawn");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window could not be drawn", e.getCause());
        }
    }

    /// Ends the toolkit, so that the program can end.
    @Override
    public void close() {
        Platform.exit();
    }
}
