package org.mpmexplorer.ui.inspect;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Reads traces for an answer on a virtual thread, one question at a time. The JavaFX thread asks and polls;
/// it never waits.
final class Research {
    private final AtomicReference<Optional<Result>> finished = new AtomicReference<>(Optional.empty());
    private boolean busy;

    /// Found, or failed with an error of the program.
    private record Result(Optional<Answer> answer, Optional<RuntimeException> error) {}

    /// Whether a question is being worked at; another one must not be asked then.
    boolean isBusy() {
        return busy;
    }

    /// Begins to look for the answer.
    ///
    /// @param stride places of one child in the selected lane
    void ask(Question question, int stride) {
        busy = true;
        Thread.ofVirtual().name("research").start(() -> finished.set(Optional.of(answer(question, stride))));
    }

    private static Result answer(Question question, int stride) {
        try {
            return new Result(Optional.of(Answer.to(question, stride)), Optional.empty());
        } catch (RuntimeException e) {
            return new Result(Optional.empty(), Optional.of(e));
        }
    }

    /// What was found, once; an error of the search is thrown here.
    Optional<Answer> poll() {
        Optional<Result> result = finished.getAndSet(Optional.empty());
        if (result.isEmpty()) {
            return Optional.empty();
        }
        busy = false;
        result.get().error().ifPresent(error -> {
            throw new IllegalStateException("the trace could not be read", error);
        });
        return result.get().answer();
    }
}
