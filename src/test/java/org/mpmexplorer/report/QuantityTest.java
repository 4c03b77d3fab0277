package org.mpmexplorer.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mpmexplorer.insight.Level;

class QuantityTest {
    @Test
    void timesHaveTheUnitPeopleWouldUse() {
        assertThat(Quantity.time(0)).isEqualTo("0 ms");
        assertThat(Quantity.time(0.0042)).isEqualTo("4.2 ms");
        assertThat(Quantity.time(0.3104)).isEqualTo("310 ms");
        assertThat(Quantity.time(0.9999)).isEqualTo("1.00 s");
        assertThat(Quantity.time(1.434)).isEqualTo("1.43 s");
        assertThat(Quantity.time(9.97)).isEqualTo("10 s");
        assertThat(Quantity.time(240)).isEqualTo("240 s");
    }

    @Test
    void meansAreRoundedToWhatMatters() {
        assertThat(Quantity.number(0)).isEqualTo("0");
        assertThat(Quantity.number(0.04)).isEqualTo("0");
        assertThat(Quantity.number(0.26)).isEqualTo("0.3");
        assertThat(Quantity.number(5.98)).isEqualTo("6");
        assertThat(Quantity.number(9.94)).isEqualTo("9.9");
        assertThat(Quantity.number(12_345.6)).isEqualTo("12,346");
        assertThat(Quantity.level(new Level(2.5, 17))).isEqualTo("2.5 (17)");
    }

    @Test
    void memoryIsInMegabytesAndGigabytes() {
        assertThat(Quantity.memory(620.0 * (1 << 20))).isEqualTo("620 MB");
        assertThat(Quantity.memory(3.44 * (1 << 30))).isEqualTo("3.4 GB");
        assertThat(Quantity.memoryLevel(new Level(0, 0))).isEqualTo("0");
    }

    @Test
    void nounsFollowTheirNumbers() {
        assertThat(Quantity.counted(1, "process")).isEqualTo("1 process");
        assertThat(Quantity.counted(2, "process")).isEqualTo("2 processes");
        assertThat(Quantity.counted(0, "thread")).isEqualTo("0 threads");
    }
}
