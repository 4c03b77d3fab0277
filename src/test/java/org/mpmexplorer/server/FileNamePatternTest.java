package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamePatternTest {
    @ParameterizedTest
    @CsvSource({
        "*.conf, a.conf, true",
        "*.conf, a.load, false",
        "*, anything, true",
        "*, .hidden, false",
        "?hidden, .hidden, false",
        "[.]hidden, .hidden, false",
        ".*, .hidden, true",
        "a?c, abc, true",
        "a?c, ac, false",
        "[0-9]*.conf, 10.conf, true",
        "[0-9]*.conf, x.conf, false",
        "[!0-9]*.conf, x.conf, true",
        "[^0-9]*.conf, 1.conf, false",
        "[]a]x, ]x, true",
        "[a-]x, -x, true",
        "a[b, a[b, true",
        "a\\*b, a*b, true",
        "a\\*b, axb, false",
        "*a*a*b, aaaaaaab, true",
        "*a*a*b, aaaaaaac, false",
        "*x, x, true",
        "x*, x, true",
        "'', '', true",
        "'', a, false",
    })
    void matchesAsHttpdDoes(String pattern, String name, boolean expected) {
        assertThat(new FileNamePattern(pattern).matches(name)).isEqualTo(expected);
    }

    @Test
    void tellsPatternsFromNames() {
        assertThat(FileNamePattern.isPattern("*.conf")).isTrue();
        assertThat(FileNamePattern.isPattern("a?")).isTrue();
        assertThat(FileNamePattern.isPattern("[ab]")).isTrue();
        assertThat(FileNamePattern.isPattern("[ab")).isFalse();
        assertThat(FileNamePattern.isPattern("{a,b}")).isFalse();
        assertThat(FileNamePattern.isPattern("a\\*")).isFalse();
    }

    @Test
    void isQuickWithManyStars() {
        String pattern = "*a".repeat(200) + "b";

        assertThat(new FileNamePattern(pattern).matches("a".repeat(2_000))).isFalse();
    }
}
