package org.mpmexplorer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of numbers is said in German too, with the same numbers.
class TextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/org/mpmexplorer/insight");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+");

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(name))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> placesIn(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"comparison", "formulas", "description"})
    void everySentenceIsThereInGermanWithTheSamePlaces(String name) throws IOException {
        Properties english = read(name + ".properties");
        Properties german = read(name + "_de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !placesIn(english.getProperty(key)).equals(placesIn(german.getProperty(key))))
                .isEmpty();
    }

    @Test
    void aFormulaSpeaksTheLanguageItIsAskedIn() {
        assertThat(Texts.of("formulas", Locale.GERMANY).text("little")).isEqualTo("Littles Gesetz");
        assertThat(Texts.of("formulas", Locale.FRANCE).text("little")).isEqualTo("Little's law");
        assertThat(ComparisonWords.in(Locale.GERMAN).name(Figure.ERRORS)).isEqualTo("Fehler /min");
    }
}
