package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNumberTest {
    @ParameterizedTest
    @CsvSource({
        "150, 150, true",
        "+7, 7, true",
        "-5, -5, true",
        "' 7', 7, true",
        "15O, 15, false",
        "7.9, 7, false",
        "0x10, 0, false",
        "abc, 0, false",
        "'', 0, false",
        "-, 0, false",
        "99999999999, 1215752191, false",
        "2147483648, -2147483648, false",
        "99999999999999999999999, -1, false",
    })
    void readsAsHttpdsCLibraryDoes(String text, int value, boolean isExact) {
        assertThat(WholeNumber.read(text)).isEqualTo(new WholeNumber(value, isExact));
    }
}
