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
        "MAX_CONNECTIONS_PER_CHILD, 0 (never), 0",
        "MAX_REQUEST_WORKERS, '1,500', 1500",
        "MAX_REQUEST_WORKERS, 1 500, 1500",
        "KEEP_ALIVE, off, 0",
        "PHP_HANDLER, php-fpm, 3"
    })
    void understandsNumbersWithTheirUnits(Tunable tunable, String typed, double value) {
        assertThat(ValueText.parse(tunable, typed)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({
        "RAM, ''",
        "RAM, many",
        "RAM, 4 s",
        "RAM, 4 GB or so",
        "MAX_REQUEST_WORKERS, 3 GB",
        "MAX_REQUEST_WORKERS, 1.2.3",
        "KEEP_ALIVE_TIMEOUT, -1",
        "PHP_HANDLER, perl"
    })
    void takesNothingElse(Tunable tunable, String typed) {
        assertThat(ValueText.parse(tunable, typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RAM|abc|RAM takes a number in MB, GB or TB, such as 4.0 GB; “abc” is none.",
                "RAM|4 parsecs|RAM takes a number in MB, GB or TB, such as 4.0 GB; “4 parsecs” is none.",
                "RAM|9999 GB|9999 GB is too much for RAM: type 256.0 GB or less.",
                "RAM|1 MB|1 MB is too little for RAM: type 128 MB or more.",
                "CORES|two|Cores takes a number, such as 2; “two” is none.",
                "KEEP_ALIVE|maybe|KeepAlive is one of Off, On, not “maybe”."
            })
    void saysInOneSentenceWhatIsWrongAndWhatToTypeInstead(Tunable tunable, String typed, String sentence) {
        double present = tunable == Tunable.RAM ? 4096 : tunable == Tunable.CORES ? 2 : 1;

        assertThat(ValueText.read(tunable, typed, present).problem()).contains(sentence);
        assertThat(ValueText.read(tunable, typed, present).value()).isEmpty();
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
