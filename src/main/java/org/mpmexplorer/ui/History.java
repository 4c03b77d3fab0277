package org.mpmexplorer.ui;

import java.util.ArrayDeque;
import java.util.Deque;

/// What was on the bench, for undo and redo: the past behind the present, and what was taken back before it.
/// Remembers a bounded number of steps.
final class History {
    private static final int MOST_STEPS = 200;

    private final Deque<Version> past = new ArrayDeque<>();
    private final Deque<Version> future = new ArrayDeque<>();

    /// The present is about to be changed by the user.
    void remember(Version present) {
        future.clear();
        past.push(present);
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

    /// The version before this one, which can be made again then. There must be one.
    Version undo(Version present) {
        Version before = past.pop();
        future.push(present);
        return before;
    }

    /// The version that was taken back last, which can be taken back again then. There must be one.
    Version redo(Version present) {
        Version after = future.pop();
        past.push(present);
        return after;
    }
}
