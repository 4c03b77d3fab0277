package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
