package org.mpmexplorer.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/// Reads and writes what is kept between starts, in the background and in order. What goes wrong is said in
/// one sentence, the same sentence once; nothing on screen depends on it.
final class Keeper implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("keeper").factory());
    private final Consumer<String> tell;
    private String told = "";

    /// Something done to files.
    interface Deed {
        void run() throws Exception;
    }

    /// @param tell shows one sentence
    Keeper(Consumer<String> tell) {
        this.tell = tell;
    }

    /// Does that when everything before it is done.
    void run(Deed deed) {
        get(
                () -> {
                    deed.run();
                    return true;
                },
                done -> {});
    }

    /// Does that when everything before it is done, and hands over on the JavaFX thread what came of it. What was
    /// still under way when the window was closed may ask for more; that is not done.
    <T> void get(Callable<T> work, Consumer<T> done) {
        Task<T> task = new Task<>() {
            @Override
            protected T call() throws Exception {
                return work.call();
            }
        };
        task.setOnSucceeded(event -> done.accept(task.getValue()));
        task.setOnFailed(event -> complain(task.getException()));
        if (!worker.isShutdown()) {
            worker.execute(task);
        }
    }

    private void complain(Throwable problem) {
        String sentence = String.valueOf(problem.getMessage());
        if (!sentence.equals(told)) {
            told = sentence;
            tell.accept(sentence);
        }
    }

    /// Waits a little until everything is done.
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
