package org.mpmexplorer.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// While it is open, Ctrl-C interrupts the thread that opened it and lets it clean up before the program
/// ends.
final class Cancel {
    private static final int PATIENCE_SECONDS = 5;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;

    private Cancel(Thread worker) {
        this.hook = new Thread(
                () -> {
                    worker.interrupt();
                    awaitClosed();
                },
                "cancel");
    }

    /// Long work that reports its progress.
    interface Work<T> {
        T run() throws InterruptedException;
    }

    /// Does that work, whose progress is shown there, until it is done or Ctrl-C ends it.
    ///
    /// @throws IllegalArgumentException with one sentence if it was interrupted
    static <T> T onControlC(ProgressBar progress, Work<T> work) {
        Cancel cancel = onControlC();
        try {
            return work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException("Interrupted; nothing was written.", e);
        } finally {
            progress.end();
            cancel.close();
        }
    }

    static Cancel onControlC() {
        Cancel cancel = new Cancel(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(cancel.hook);
        return cancel;
    }

    private void awaitClosed() {
        try {
            boolean isClean = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assert isClean : "the runs did not end in time";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ctrl-C ends the program at once again.
    void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            closed.countDown(); // The program is ending: the hook has run or runs now.
        }
    }
}
