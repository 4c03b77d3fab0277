package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History();
    private final Version first = TestStudies.version("first");
    private final Version second = TestStudies.version("second");
    private final Version third = TestStudies.version("third");

    @Test
    void takesBackAndMakesAgainInOrder() {
        history.remember(first);
        history.remember(second);

        assertThat(history.undo(third)).isSameAs(second);
        assertThat(history.undo(second)).isSameAs(first);
        assertThat(history.canUndo()).isFalse();
        assertThat(history.redo(first)).isSameAs(second);
        assertThat(history.redo(second)).isSameAs(third);
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void forgetsWhatWasTakenBackWhenSomethingElseIsDone() {
        history.remember(first);
        history.undo(second);

        history.remember(first);

        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void remembersABoundedNumberOfSteps() {
        for (int i = 0; i < 1_000; i++) {
            history.remember(first);
        }
        int steps = 0;
        while (history.canUndo()) {
            history.undo(second);
            steps++;
        }
        assertThat(steps).isEqualTo(200);
    }
}
