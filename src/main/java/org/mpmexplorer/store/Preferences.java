package org.mpmexplorer.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// What a user chose about the window for good.
///
/// @param hasSafeColours whether the colours are those that colour-blind eyes tell apart
/// @param textPercent how large everything is shown, as a share of its usual size
public record Preferences(Look look, boolean hasSafeColours, int textPercent, Motion motion, Language language) {
    /// The sizes to choose from.
    public static final List<Integer> TEXT_PERCENTS = List.of(100, 110, 125, 150, 175, 200);

    /// What counts before anything was chosen.
    public static final Preferences INITIAL = new Preferences(Look.SYSTEM, false, 100, Motion.SYSTEM, Language.SYSTEM);

    static final KeptFile.Form<Preferences> FORM = new JsonForm();

    public Preferences {
        if (!TEXT_PERCENTS.contains(textPercent)) {
            throw new IllegalArgumentException("textPercent is one of " + TEXT_PERCENTS + ", not " + textPercent);
        }
    }

    /// Light or dark.
    public enum Look {
        SYSTEM,
        DARK,
        LIGHT
    }

    /// Whether things glide or only change.
    public enum Motion {
        SYSTEM,
        FULL,
        REDUCED
    }

    /// The language of the window.
    public enum Language {
        SYSTEM,
        ENGLISH,
        GERMAN
    }

    /// With another look.
    public Preferences with(Look newLook) {
        return new Preferences(newLook, hasSafeColours, textPercent, motion, language);
    }

    /// With or without colours for colour-blind eyes.
    public Preferences withSafeColours(boolean areSafe) {
        return new Preferences(look, areSafe, textPercent, motion, language);
    }

    /// With another size.
    public Preferences withTextPercent(int percent) {
        return new Preferences(look, hasSafeColours, percent, motion, language);
    }

    /// With more or less motion.
    public Preferences with(Motion newMotion) {
        return new Preferences(look, hasSafeColours, textPercent, newMotion, language);
    }

    /// In another language.
    public Preferences with(Language newLanguage) {
        return new Preferences(look, hasSafeColours, textPercent, motion, newLanguage);
    }

    private static final class JsonForm implements KeptFile.Form<Preferences> {
        @Override
        public String format() {
            return "mpm-explorer/preferences";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Preferences initial() {
            return INITIAL;
        }

        @Override
        public void write(Preferences value, ObjectNode fields) {
            fields.put("look", word(value.look()));
            fields.put("safeColours", value.hasSafeColours());
            fields.put("textPercent", value.textPercent());
            fields.put("motion", word(value.motion()));
            fields.put("language", word(value.language()));
        }

        @Override
        public Preferences read(JsonObject fields) throws UnusableFileException {
            Look look = choice(fields, "look", Look.values());
            boolean hasSafeColours = fields.flag("safeColours", false);
            int percent = fields.has("textPercent") ? fields.count("textPercent") : INITIAL.textPercent();
            Motion motion = choice(fields, "motion", Motion.values());
            Language language = choice(fields, "language", Language.values());
            return fields.make(() -> new Preferences(look, hasSafeColours, percent, motion, language));
        }

        private static <E extends Enum<E>> E choice(JsonObject fields, String field, E[] values)
                throws UnusableFileException {
            String wanted = fields.text(field, word(values[0]));
            List<String> words = Arrays.stream(values).map(JsonForm::word).toList();
            if (!words.contains(wanted)) {
                throw fields.problem(field, "is not known here; " + Suggestion.of(wanted, words));
            }
            return values[words.indexOf(wanted)];
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }
}
