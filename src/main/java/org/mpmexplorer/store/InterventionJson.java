package org.mpmexplorer.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Tunable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Interventions in JSON: `{"atSeconds": 60, "set": "KeepAliveTimeout", "to": 2}` or
/// `{"atSeconds": 60, "do": "graceful-restart"}`.
final class InterventionJson {
    private InterventionJson() {}

    static List<Intervention> read(JsonObject parent, String field) throws UnusableFileException {
        List<Intervention> interventions = new ArrayList<>();
        for (JsonObject object : parent.objects(field)) {
            interventions.add(read(object));
            object.done();
        }
        return interventions;
    }

    private static Intervention read(JsonObject object) throws UnusableFileException {
        long atNanos = object.seconds("atSeconds");
        if (object.has("do")) {
            return new Intervention.Perform(atNanos, action(object));
        }
        String id = object.text("set");
        Optional<Tunable> tunable = SettingsJson.exactly(id);
        if (tunable.isEmpty()) {
            throw object.problem("set", "names no setting; " + Suggestion.of(id, SettingsJson.ids()));
        }
        double value = SettingsJson.value(object, "to", tunable.get());
        return new Intervention.Turn(atNanos, tunable.get(), value);
    }

    private static Action action(JsonObject object) throws UnusableFileException {
        String word = object.text("do");
        for (Action action : Action.values()) {
            if (word(action).equals(word)) {
                return action;
            }
        }
        List<String> words =
                Arrays.stream(Action.values()).map(InterventionJson::word).toList();
        throw object.problem("do", "is no action; " + Suggestion.of(word, words));
    }

    static ArrayNode write(List<Intervention> interventions) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Intervention intervention : interventions) {
            ObjectNode object = array.addObject();
            object.set("atSeconds", Numbers.seconds(intervention.atNanos()));
            switch (intervention) {
                case Intervention.Turn turn ->
                    object.put("set", turn.tunable().id()).set("to", SettingsJson.write(turn.tunable(), turn.value()));
                case Intervention.Perform perform -> object.put("do", word(perform.action()));
            }
        }
        return array;
    }

    /// The word for an action, for example `graceful-restart`.
    static String word(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
