package org.mpmexplorer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The published schemas say what the program reads. `-Dschema.update=true` writes the settings anew.
class SchemaTest {
    private static final Path SCENARIO = Path.of("assets/schema/scenario-1.schema.json");

    @Test
    void listsExactlyTheTunables() throws IOException {
        JsonNode schema = Schema.read("scenario-1.schema.json");
        JsonNode expected = settings();
        if (Boolean.getBoolean("schema.update")) {
            ((ObjectNode) schema.get("$defs")).set("settings", expected);
            Files.writeString(SCENARIO, JsonDocument.write(schema));
        }

        JsonNode published = Schema.read("scenario-1.schema.json").at("/$defs/settings");
        assertThat(published.toPrettyString()).isEqualTo(expected.toPrettyString());
    }

    @Test
    void listsExactlyTheWordsTheProgramKnows() {
        JsonNode schema = Schema.read("scenario-1.schema.json");

        assertThat(texts(schema.at("/$defs/intervention/oneOf/1/properties/do/enum")))
                .isEqualTo(Arrays.stream(Action.values())
                        .map(InterventionJson::word)
                        .toList());
        assertThat(texts(schema.at("/$defs/server/properties/mpm/enum")))
                .isEqualTo(Arrays.stream(Mpm.values()).map(Mpm::id).toList());
        assertThat(texts(schema.at("/$defs/requestClass/properties/kind/enum"))).hasSameSizeAs(RequestKind.values());
    }

    static Stream<Path> presetFiles() throws IOException {
        return Files.list(Path.of("assets/presets"))
                .filter(file -> file.toString().endsWith(".json"));
    }

    @ParameterizedTest
    @MethodSource("presetFiles")
    void acceptsEveryPresetAndWhatTheProgramWritesOfIt(Path file) throws IOException, UnusableFileException {
        String text = Files.readString(file);

        assertThat(Schema.scenario().problems(text)).isEmpty();
        assertThat(Schema.scenario().problems(ScenarioFile.text(ScenarioFile.parse("x", text))))
                .isEmpty();
    }

    @Test
    void acceptsEveryRecipeTheProgramWrites() {
        for (long seed = 0; seed < 50; seed++) {
            SavedRun saved = new RandomStudies(seed).savedRun();

            assertThat(Schema.recipe().problems(RecipeFile.text(saved))).isEmpty();
            assertThat(Schema.scenario().problems(ScenarioFile.text(saved.study())))
                    .isEmpty();
        }
    }

    private static ObjectNode settings() {
        ObjectNode settings = JsonMapper.shared().createObjectNode();
        settings.put("type", "object");
        settings.put("description", "Values of settings by name; what is missing keeps the value of the base.");
        ObjectNode properties = settings.putObject("properties");
        for (Tunable tunable : Tunable.values()) {
            describe(tunable, properties.putObject(tunable.id()));
        }
        settings.put("additionalProperties", false);
        return settings;
    }

    private static void describe(Tunable tunable, ObjectNode property) {
        if (tunable.unit() == Unit.FLAG) {
            property.put("type", "boolean");
        } else if (!SettingWords.choices(tunable).isEmpty()) {
            SettingWords.choices(tunable).forEach(property.putArray("enum")::add);
        } else if (tunable.accepts(tunable.range().max() + 1)) {
            property.put("type", "integer");
        } else {
            property.put("type", "number");
            property.set("minimum", Numbers.node(tunable.range().min()));
            property.set("maximum", Numbers.node(tunable.range().max()));
        }
        String symbol = tunable.unit().symbol();
        property.put("description", tunable.help() + (symbol.isEmpty() ? "" : " (" + symbol + ")"));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
