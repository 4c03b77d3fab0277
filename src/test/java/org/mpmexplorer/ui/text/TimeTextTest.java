package org.mpmexplorer.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {
    @Test
    void readsWhatAPersonWrites() {
        assertThat(TimeText.parse("90")).hasValue(90_000_000_000L);
        assertThat(TimeText.parse(" 1:30.5 ")).hasValue(90_500_000_000L);
        assertThat(TimeText.parse("1:00:00")).hasValue(3_600_000_000_000L);
        assertThat(TimeText.parse("0,25")).hasValue(250_000_000L);
        for (String text : List.of("", "soon", "-5", "1:", "1:2:3:4", "1e3")) {
            assertThat(TimeText.parse(text)).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00:00.0",
        "42_300_000_000, 00:42.3",
        "42_399_999_999, 00:42.3",
        "3_599_900_000_000, 59:59.9",
        "3_600_000_000_000, 1:00:00.0"
    })
    void showsMinutesSecondsAndTenthsWithoutRoundingUp(String nanos, String text) {
        assertThat(TimeText.coarse(Long.parseLong(nanos.replace("_", "")))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 00:00.000000", "42_300_125_999, 00:42.300125", "7_261_000_001_000, 2:01:01.000001"})
    void showsMicrosecondsForSingleEvents(String nanos, String text) {
        assertThat(TimeText.fine(Long.parseLong(nanos.replace("_", "")))).isEqualTo(text);
    }
}
