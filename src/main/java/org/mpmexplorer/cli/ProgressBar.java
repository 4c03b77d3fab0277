package org.mpmexplorer.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;

/// A bar on the terminal's error stream that grows while something is computed, and is wiped out at the
/// end; silent where there is no terminal. Several threads may report at once.
final class ProgressBar implements DoubleConsumer {
    private static final int STEPS = 40;

    private final PrintStream err;
    private final boolean shown;
    private final AtomicInteger drawn = new AtomicInteger(-1);

    ProgressBar(PrintStream err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /// One on the standard error stream, if the program runs in a terminal.
    static ProgressBar forTerminal() {
        return new ProgressBar(
                System.err,
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    /// Shows that this share, from 0 to 1, is done.
    @Override
    public void accept(double share) {
        int step = (int) (share * STEPS);
        int before = drawn.get();
        while (step > before) {
            if (drawn.compareAndSet(before, step)) {
                draw(step);
                return;
            }
            before = drawn.get();
        }
    }

    /// Wipes the bar out.
    void end() {
        if (shown && drawn.getAndSet(-1) >= 0) {
            err.print("\r" + " ".repeat(STEPS + 9) + "\r");
            err.flush();
        }
    }

    private void draw(int step) {
        if (shown) {
            err.print("\r[%s%s] %3d %%".formatted("#".repeat(step), ".".repeat(STEPS - step), 100 * step / STEPS));
            err.flush();
        }
    }
}
