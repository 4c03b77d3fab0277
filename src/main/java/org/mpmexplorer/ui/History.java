package org.mpmexplorer.ui;

import java.util.ArrayDeque;
import java.util.Deque;

/// What the user changed, for undo and redo: the past behind the present, and what was taken back before it.
///
/// A step is something that exchanges how things are with how they were; run again, it exchanges them back.
/// Remembers a bounded number of steps.
final class History {
    private static final int MOST_STEPS = 200;

    private final Deque<Runnable> past = new ArrayDeque<>();
    private final Deque<Runnable> future = new ArrayDeque<>();

    /// The user changes something; this exchanges what it is then with what it was before.
    void remember(Runnable exchange) {
        future.clear();
        past.push(exchange);
        if (past.size() > MOST_STEPS) {
            past.removeLast();
        }
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    /// Takes the last change back. There must be one.
    void undo() {
        Runnable exchange = past.pop();
        exchange.run();
        future.push(exchange);
    }

    /// Makes the change again that was taken back last. There must be one.
    void redo() {
        Runnable exchange = future.pop();
        exchange.run();
        past.push(exchange);
    }
}
