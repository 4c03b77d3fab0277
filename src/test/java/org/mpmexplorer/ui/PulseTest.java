package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.testkit.FxToolkit;

class PulseTest {

    @Test
    void runsEveryStepInOrderEvenIfAnEarlierOneNeedsAnotherFrame() {
        List<String> ran = new ArrayList<>();
        Pulse pulse = new Pulse(List.of(wall -> ran.add("first"), wall -> !ran.add("second")));

        assertThat(pulse.runSteps(1)).isTrue();
        assertThat(ran).containsExactly("first", "second");
    }

    @Test
    void needsNoFrameWhenNoStepDoes() {
        assertThat(new Pulse(List.of(wall -> false, wall -> false)).runSteps(1)).isFalse();
    }

    @Test
    void fallsAsleepWhenThereIsNothingToDoAndDoesNothingUntilItIsWoken() throws InterruptedException {
        AtomicInteger frames = new AtomicInteger();
        Pulse pulse = FxToolkit.call(() -> new Pulse(List.of(wall -> frames.incrementAndGet() % 5 != 0)));
        FxToolkit.call(() -> {
            pulse.wake();
            return 0;
        });
        awaitSleep(pulse);
        assertThat(frames).hasValue(5);

        Thread.sleep(150);
        assertThat(frames).hasValue(5);
        FxToolkit.call(() -> {
            pulse.wake();
            return 0;
        });
        awaitSleep(pulse);
        assertThat(frames).hasValue(10);
    }

    private static void awaitSleep(Pulse pulse) {
        while (FxToolkit.call(pulse::isRunning)) {
            Thread.onSpinWait();
        }
    }
}
