package org.mpmexplorer.ui.compare;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/// Work on a thread of its own, one piece at a time. The JavaFX thread starts it, looks now and then what came of
/// it, and never waits.
///
/// @param <T> what comes of it
final class Background<T> implements AutoCloseable {
    private final AtomicReference<Optional<Outcome<T>>> finished = new AtomicReference<>(Optional.empty());
    private final ExecutorService worker;
    private Optional<Future<?>> present = Optional.empty();

    /// What came of a piece of work.
    ///
    /// @param problem one sentence if there is no value, else empty
    record Outcome<T>(Optional<T> value, String problem) {}

    Background(String name) {
        worker = Executors.newSingleThreadExecutor(
                job -> Thread.ofPlatform().daemon().name(name).unstarted(job));
    }

    /// Does that work, in the place of what is being done.
    void start(Callable<T> work) {
        cancel();
        present = Optional.of(worker.submit(() -> {
            Outcome<T> outcome = outcome(work);
            if (!Thread.currentThread().isInterrupted()) {
                finished.set(Optional.of(outcome));
            }
        }));
    }

    private static <T> Outcome<T> outcome(Callable<T> work) {
        try {
            return new Outcome<>(Optional.of(work.call()), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome<>(Optional.empty(), "");
        } catch (Exception e) {
            return new Outcome<>(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /// Gives the present work up.
    void cancel() {
        present.ifPresent(work -> work.cancel(true));
        present = Optional.empty();
        finished.set(Optional.empty());
    }

    /// Whether work is under way whose outcome was not taken.
    boolean isBusy() {
        return present.isPresent();
    }

    /// What came of the work, once.
    Optional<Outcome<T>> poll() {
        Optional<Outcome<T>> outcome = finished.getAndSet(Optional.empty());
        if (outcome.isPresent()) {
            present = Optional.empty();
        }
        return outcome;
    }

    @Override
    public void close() {
        cancel();
        worker.shutdownNow();
    }
}
