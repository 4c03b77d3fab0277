package org.mpmexplorer.testkit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

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
