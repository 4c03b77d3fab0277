package org.mpmexplorer.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Unit;

class ValueTextTest {

    @ParameterizedTest
    @CsvSource({
        "MAX_REQUEST_WORKERS, 150, 150",
        "MAX_REQUEST_WORKERS, ' 2k ', 2000",
        "RAM, 4 GB, 4096",
        "RAM, '1,5g', 1536",
        "RAM, 512, 512",
        "RAM, 512 MB, 512",
        "KEEP_ALIVE_TIMEOUT, 15s, 15",
        "KEEP_ALIVE_TIMEOUT, 2 min, 120",
        "ROUND_TRIP, 0.1 s, 100",
        "SLOW_REQUESTS, 4 %, 4",
        "ASYNC_REQUEST_WORKER_FACTOR, ×2, 2",
        "MAX_CONNECTIONS_PER_CHILD, 0 (never), 0"
    })
    void understandsNumbersWithTheirUnits(Tunable tunable, String typed, double value) {
        assertThat(ValueText.parse(tunable, typed)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({"RAM, ''", "RAM, many", "RAM, 4 s", "MAX_REQUEST_WORKERS, 3 GB", "KEEP_ALIVE_TIMEOUT, -1"})
    void takesNothingElse(Tunable tunable, String typed) {
        assertThat(ValueText.parse(tunable, typed)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tunable.class)
    void understandsWhatItShows(Tunable tunable) {
        if (tunable.unit() == Unit.FLAG || tunable.unit() == Unit.CHOICE) {
            return;
        }
        double largest = tunable.range().max();

        assertThat(ValueText.parse(tunable, tunable.format(largest))).hasValue(largest);
    }
}
