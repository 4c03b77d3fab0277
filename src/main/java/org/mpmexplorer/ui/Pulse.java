package org.mpmexplorer.ui;

import java.util.List;
import javafx.animation.AnimationTimer;

/// The program's only animation timer: runs its steps in order, once for each frame, and stops by itself
/// when none of them needs another frame, so that a window that stands still uses no CPU.
final class Pulse extends AnimationTimer {
    /// A frame after a pause counts as one of this length.
    private static final long USUAL_FRAME_NANOS = 16_666_667L;
    private static final long LONGEST_FRAME_NANOS = 250_000_000L;
    private static final long NONE = Long.MIN_VALUE;

    private final List<Step> steps;
    private long lastNanos = NONE;
    private boolean running;

    /// Part of what happens in a frame.
    interface Step {

        /// Does its part, so much time of the clock after the last frame. Returns whether it needs another
        /// frame.
        boolean run(long wallNanos);
    }

    Pulse(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /// There is something to do: frames follow until no step needs one.
    void wake() {
        if (!running) {
            running = true;
            lastNanos = NONE;
            start();
        }
    }

    boolean isRunning() {
        return running;
    }

    @Override
    public void handle(long nowNanos) {
        long wallNanos = lastNanos == NONE ? USUAL_FRAME_NANOS : nowNanos - lastNanos;
        lastNanos = nowNanos;
        if (!runSteps(Math.clamp(wallNanos, 0, LONGEST_FRAME_NANOS))) {
            running = false;
            stop();
        }
    }

    /// Runs every step once; returns whether any needs another frame.
    boolean runSteps(long wallNanos) {
        boolean isMore = false;
        for (Step step : steps) {
            isMore |= step.run(wallNanos);
        }
        return isMore;
    }
}
