package org.mpmexplorer.ui.paint;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;

/// Pictures of a scene without a window, as PNG files.
///
/// Without a display the toolkit must run on its headless platform: `-Dglass.platform=Headless`.
public final class SceneImage {
    private SceneImage() {}

    /// Starts the toolkit, does the work on its thread and returns what that gives. Only for a program
    /// that has not started the toolkit yet.
    ///
    /// @throws IllegalStateException if the toolkit runs already, or the work fails
    public static <T> T firstOnToolkit(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the picture cannot be drawn: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drawing", e);
        }
    }

    /// The PNG file of what this looks like at that size; on the JavaFX thread.
    public static byte[] png(Region root, int width, int height, Paint background) {
        root.setBackground(Background.fill(background));
        Scene scene = root.getScene() == null ? new Scene(root, width, height) : root.getScene();
        return png(scene, width, height);
    }

    /// The PNG file of what the scene looks like at that size; on the JavaFX thread.
    public static byte[] png(Scene scene, int width, int height) {
        scene.getRoot().resize(width, height);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        WritableImage image = scene.snapshot(new WritableImage(width, height));
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return PngImage.encode(width, height, argb);
    }
}
