package org.mpmexplorer.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/// A bar on the terminal's error stream that grows while something is computed, and is wiped out at the
/// end; silent where there is no terminal. Several threads may report at once.
final class ProgressBar implements DoubleConsumer {
    private static final int STEPS = 40;
    /// Before that much time has passed, what is left cannot be said, and need not be.
    private static final double WORTH_SAYING_SECONDS = 2;

    private final PrintStream err;
    private final boolean shown;
    private final LongSupplier clockNanos;
    private final AtomicInteger drawn = new AtomicInteger(-1);
    private volatile long startedAt;

    ProgressBar(PrintStream err, boolean shown) {
        this(err, shown, System::nanoTime);
    }

    /// With a clock of its own, in nanoseconds.
    ProgressBar(PrintStream err, boolean shown, LongSupplier clockNanos) {
        this.err = err;
        this.shown = shown;
        this.clockNanos = clockNanos;
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
            if (before < 0) {
                startedAt = clockNanos.getAsLong();
            }
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
            err.print("\r" + " ".repeat(STEPS + 24) + "\r");
            err.flush();
        }
    }

    private void draw(int step) {
        if (shown) {
            err.print("\r[%s%s] %3d %%%-15s"
                    .formatted("#".repeat(step), ".".repeat(STEPS - step), 100 * step / STEPS, left(step)));
            err.flush();
        }
    }

    private String left(int step) {
        double elapsed = (clockNanos.getAsLong() - startedAt) / 1e9;
        if (elapsed < WORTH_SAYING_SECONDS || step == 0) {
            return "";
        }
        double seconds = elapsed * (STEPS - step) / step;
        return seconds < 100 ? ", %.0f s left".formatted(seconds) : ", %.0f min left".formatted(seconds / 60);
    }
}
