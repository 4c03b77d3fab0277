package org.mpmexplorer.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Settings in JSON: an object from names of tunables to numbers in the tunable's unit, words or flags.
final class SettingsJson {
    private SettingsJson() {}

    /// The settings with those of the object field changed, if there is that field.
    static Settings read(JsonObject parent, String field, Settings settings) throws UnusableFileException {
        if (!parent.has(field)) {
            return settings;
        }
        JsonObject object = parent.object(field);
        Settings changed = settings;
        for (String id : object.fields()) {
            Tunable tunable = tunable(object, id);
            changed = changed.with(tunable, value(object, id, tunable));
        }
        return changed;
    }

    /// The value in a field that belongs to a tunable.
    static double value(JsonObject object, String field, Tunable tunable) throws UnusableFileException {
        double value = raw(object, field, tunable);
        if (!tunable.accepts(value)) {
            throw object.problem(
                    field,
                    "cannot be %s: %s takes %s"
                            .formatted(SettingWords.plain(value), tunable.id(), SettingWords.expected(tunable)));
        }
        return value;
    }

    private static double raw(JsonObject object, String field, Tunable tunable) throws UnusableFileException {
        if (tunable.unit() == Unit.FLAG) {
            return object.flag(field, false) ? 1 : 0;
        }
        if (SettingWords.choices(tunable).isEmpty()) {
            return object.number(field);
        }
        String word = object.text(field);
        OptionalDouble value = SettingWords.value(tunable, word);
        if (value.isEmpty()) {
            throw object.problem(
                    field, "cannot be \"" + word + "\"; " + Suggestion.of(word, SettingWords.choices(tunable)));
        }
        return value.getAsDouble();
    }

    private static Tunable tunable(JsonObject object, String id) throws UnusableFileException {
        Optional<Tunable> tunable = exactly(id);
        if (tunable.isEmpty()) {
            throw object.problem(id, "is no setting; " + Suggestion.of(id, ids()));
        }
        return tunable.get();
    }

    /// The tunable with exactly this name.
    static Optional<Tunable> exactly(String id) {
        return Tunable.named(id).filter(tunable -> tunable.id().equals(id));
    }

    static List<String> ids() {
        return Arrays.stream(Tunable.values()).map(Tunable::id).toList();
    }

    static JsonNode write(Tunable tunable, double value) {
        if (tunable.unit() == Unit.FLAG) {
            return JsonNodeFactory.instance.booleanNode(value >= 0.5);
        }
        List<String> choices = SettingWords.choices(tunable);
        return choices.isEmpty() ? Numbers.node(value) : JsonNodeFactory.instance.stringNode(choices.get((int) value));
    }

    static ObjectNode write(Map<Tunable, Double> values) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        values.forEach((tunable, value) -> object.set(tunable.id(), write(tunable, value)));
        return object;
    }

    /// The values in which the settings differ from others.
    static Map<Tunable, Double> differences(Settings settings, Settings from) {
        Map<Tunable, Double> differences = new TreeMap<>();
        for (Tunable tunable : Tunable.values()) {
            if (settings.get(tunable) != from.get(tunable)) {
                differences.put(tunable, settings.get(tunable));
            }
        }
        return differences;
    }
}
