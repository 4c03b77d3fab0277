package org.mpmexplorer.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.Activity;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.TunableGroup;

/// The German texts are whole: no key is missing, and each has the places of the English one.
class GermanTest {
    private static final Path TEXTS = Path.of("src/main/resources/org/mpmexplorer/ui");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+");
    private static final Locale BEFORE = Locale.getDefault(Locale.Category.DISPLAY);

    private final Properties english = read("messages.properties");
    private final Properties german = read("messages_de.properties");

    @AfterEach
    void speaksAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, BEFORE);
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(name))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    private static Set<String> placesIn(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Words with a source of their own in English.
    private static Stream<String> translatedKeys() {
        return Stream.of(
                        Arrays.stream(Letter.values()).map(letter -> "letter." + letter.name()),
                        Arrays.stream(Mpm.values()).map(mpm -> "motto." + mpm.id()),
                        Arrays.stream(Action.values()).map(action -> "action." + action.name()),
                        Arrays.stream(TunableGroup.values()).map(group -> "group." + group.name()),
                        Arrays.stream(Activity.values()).map(activity -> "activity." + activity.name()),
                        Arrays.stream(Tunable.values()).map(tunable -> "tunable." + tunable.name()))
                .flatMap(keys -> keys);
    }

    @Test
    void everyTextIsThereInGermanAndNoneIsLeftOver() {
        Set<String> wanted = Stream.concat(english.stringPropertyNames().stream(), translatedKeys())
                .collect(Collectors.toSet());

        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(german.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void everyGermanTextHasThePlacesOfTheEnglishOne() {
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !placesIn(english.getProperty(key)).equals(placesIn(german.getProperty(key, ""))))
                .isEmpty();
    }

    @Test
    void theWindowSpeaksTheLanguageOfItsUserAndEnglishToAllOthers() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMANY);
        assertThat(Messages.text("overlay.close")).isEqualTo("Schließen");
        assertThat(Messages.translated("action.BURST", Action.BURST.title())).isEqualTo("Besucheransturm");

        Locale.setDefault(Locale.Category.DISPLAY, Locale.FRANCE);
        assertThat(Messages.text("overlay.close")).isEqualTo("Close");
        assertThat(Messages.translated("action.BURST", Action.BURST.title())).isEqualTo("Burst of visitors");
    }
}
