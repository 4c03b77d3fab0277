package org.mpmexplorer.testkit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;

/// The JavaFX toolkit for tests that draw without a window.
public final class FxToolkit {
    private FxToolkit() {}

    /// Does the work on the JavaFX thread, starting the toolkit first if it does not run.
    public static <T> T call(Callable<T> work) {
        start();
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    /// What the node looks like at that size on that ground, row by row as `0xAARRGGBB`; on the JavaFX
    /// thread.
    public static int[] snapshot(Region node, int width, int height, Paint ground) {
        Scene scene = node.getScene() == null ? new Scene(node, width, height) : node.getScene();
        node.setBackground(Background.fill(ground));
        node.resize(width, height);
        node.applyCss();
        node.layout();
        int[] argb = new int[width * height];
        scene.snapshot(new WritableImage(width, height))
                .getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return argb;
    }

    private static void start() {
        CountDownLatch running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
            Platform.setImplicitExit(false);
            running.await();
        } catch (IllegalStateException isRunning) {
            return;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
