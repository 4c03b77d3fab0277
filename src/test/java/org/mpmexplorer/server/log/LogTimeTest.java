package org.mpmexplorer.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The time of a line, as java.time reads it.
class LogTimeTest {
    private static long read(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        return LogTime.epochSecond(bytes, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17/May/2015:10:05:03 +0000",
                "29/Feb/2024:23:59:59 -0730",
                "01/Mar/2023:00:00:00 +1400",
                "31/Dec/1999:12:00:00 +0100"
            })
    void isTheSameAsThatOfJava(String time) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
        long expected = OffsetDateTime.parse(time, format).toEpochSecond();

        assertThat(read("[x] 10.0.0.1 - - [" + time + "] \"GET /\"")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[17/Mai/2015:10:05:03 +0000]", "[17/May/2015:10:05:03 +00", "[17-May-2015]"})
    void isNoneWhereTheLineHasNone(String line) {
        assertThat(read(line)).isEqualTo(LogTime.NONE);
    }
}
