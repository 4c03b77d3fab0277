package org.mpmexplorer.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SliderScaleTest {

    @ParameterizedTest
    @EnumSource(Tunable.class)
    void endsOfTheSliderAreTheEndsOfTheRange(Tunable tunable) {
        SliderScale scale = new SliderScale(tunable);

        assertThat(scale.valueAt(0)).isEqualTo(tunable.range().min());
        assertThat(scale.valueAt(1)).isEqualTo(tunable.range().max());
        assertThat(scale.position(tunable.range().min())).isZero();
        assertThat(scale.position(tunable.range().max())).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Tunable.class)
    void everyPlaceIsALegalValueAndNoneIsBelowTheOneBefore(Tunable tunable) {
        SliderScale scale = new SliderScale(tunable);
        double before = tunable.range().min();
        for (int step = 0; step <= 500; step++) {
            double value = scale.valueAt(step / 500.0);

            assertThat(value).isGreaterThanOrEqualTo(before).isEqualTo(tunable.nearestLegal(value));
            before = value;
        }
    }

    @ParameterizedTest
    @EnumSource(Tunable.class)
    void aKeyAlwaysMovesTheValueUntilTheEnd(Tunable tunable) {
        SliderScale scale = new SliderScale(tunable);
        double value = tunable.range().min();
        int steps = 0;
        while (value < tunable.range().max() && steps < 2_000) {
            double next = scale.stepped(value, 1);

            assertThat(next).isGreaterThan(value);
            assertThat(scale.stepped(next, -1)).isLessThan(next);
            value = next;
            steps++;
        }
        assertThat(value).isEqualTo(tunable.range().max());
        assertThat(scale.stepped(tunable.range().min(), -1))
                .isEqualTo(tunable.range().min());
    }

    @Test
    void stopsAtTidyNumbers() {
        SliderScale workers = new SliderScale(Tunable.MAX_REQUEST_WORKERS);
        SliderScale ram = new SliderScale(Tunable.RAM);

        assertThat(workers.valueAt(workers.position(153))).isEqualTo(155);
        assertThat(workers.stepped(150, 1)).isEqualTo(160);
        assertThat(workers.stepped(150, -1)).isEqualTo(140);
        assertThat(workers.stepped(8, 1)).isEqualTo(9);
        assertThat(ram.valueAt(ram.position(4100))).isEqualTo(4096);
        assertThat(ram.stepped(4096, 1)).isEqualTo(4352);
    }
}
