package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History();
    private final List<String> exchanged = new ArrayList<>();

    @Test
    void takesBackAndMakesAgainInOrder() {
        remember("first");
        remember("second");

        history.undo();
        history.undo();
        assertThat(history.canUndo()).isFalse();
        history.redo();
        history.redo();

        assertThat(exchanged).containsExactly("second", "first", "first", "second");
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void forgetsWhatWasTakenBackWhenSomethingElseIsDone() {
        remember("first");
        history.undo();

        remember("second");

        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void remembersABoundedNumberOfSteps() {
        for (int i = 0; i < 1_000; i++) {
            remember("again");
        }
        while (history.canUndo()) {
            history.undo();
        }
        assertThat(exchanged).hasSize(200);
    }

    private void remember(String name) {
        history.remember(() -> exchanged.add(name));
    }
}
