package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.store.Preset;
import org.mpmexplorer.store.Presets;

/// The built-in scenarios speak German where the window does, about the same settings.
class PresetWordsTest {
    private static final Locale BEFORE = Locale.getDefault(Locale.Category.DISPLAY);
    private static final Pattern NUMBER = Pattern.compile("\\d{2,}");

    @AfterEach
    void speaksAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, BEFORE);
    }

    private static List<Preset> in(Locale language) {
        Locale.setDefault(Locale.Category.DISPLAY, language);
        return new PresetWords().of(Presets.all());
    }

    private static Set<String> settingsIn(String text) {
        return Stream.of(Tunable.values())
                .map(Tunable::id)
                .filter(id -> Pattern.compile("\\b" + Pattern.quote(id) + "\\b")
                        .matcher(text)
                        .find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> numbersIn(String text) {
        return NUMBER.matcher(text.replaceAll("(?<=\\d),(?=\\d{3})", ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyWordIsTranslatedAndTellsTheSame() {
        List<Preset> german = in(Locale.GERMANY);

        assertThat(german).hasSameSizeAs(Presets.all());
        for (int i = 0; i < german.size(); i++) {
            Study study = german.get(i).study();
            Study english = Presets.all().get(i).study();
            assertThat(study.description()).as(german.get(i).id()).isNotEqualTo(english.description());
            assertThat(study.question()).as(german.get(i).id()).isNotEqualTo(english.question());
            assertThat(settingsIn(study.question())).isEqualTo(settingsIn(english.question()));
            assertThat(numbersIn(study.description())).isEqualTo(numbersIn(english.description()));
            assertThat(study.lanes().getFirst().settings())
                    .isEqualTo(english.lanes().getFirst().settings());
        }
    }

    @Test
    void otherLanguagesGetTheEnglishOnes() {
        assertThat(in(Locale.FRANCE)).isEqualTo(Presets.all());
    }
}
