package org.mpmexplorer.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks a document against one of the published schemas; knows the keywords they use and refuses any
/// other, so that no rule of a schema is overlooked.
final class Schema {
    private static final Path FOLDER = Path.of("assets/schema");
    private static final List<String> WORDS_WITHOUT_RULES = List.of("$schema", "$id", "$defs", "title", "description");

    private final JsonNode document;

    private Schema(JsonNode document) {
        this.document = document;
    }

    static Schema scenario() {
        return new Schema(read("scenario-1.schema.json"));
    }

    static Schema recipe() {
        return new Schema(read("recipe-1.schema.json"));
    }

    static JsonNode read(String file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is wrong with the document, each as path and keyword; empty if it is valid.
    List<String> problems(String text) {
        List<String> problems = new ArrayList<>();
        check(document, document, JsonMapper.shared().readTree(text), "", problems);
        return problems;
    }

    private void check(JsonNode home, JsonNode schema, JsonNode value, String at, List<String> problems) {
        for (String keyword : schema.propertyNames()) {
            JsonNode rule = schema.get(keyword);
            boolean holds = switch (keyword) {
                case "type" -> hasType(rule, value);
                case "const" -> rule.equals(value);
                case "enum" -> rule.valueStream().anyMatch(value::equals);
                case "minimum" -> !value.isNumber() || value.asDouble() >= rule.asDouble();
                case "maximum" -> !value.isNumber() || value.asDouble() <= rule.asDouble();
                case "exclusiveMinimum" -> !value.isNumber() || value.asDouble() > rule.asDouble();
                case "minItems" -> !value.isArray() || value.size() >= rule.asInt();
                case "pattern" ->
                    !value.isString()
                            || java.util.regex.Pattern.compile(rule.asString())
                                    .matcher(value.asString())
                                    .find();
                case "required" -> !value.isObject() || rule.valueStream().allMatch(name -> value.has(name.asString()));
                case "additionalProperties" ->
                    !value.isObject() || value.propertyNames().stream().allMatch(schema.get("properties")::has);
                case "oneOf" ->
                    rule.valueStream()
                                    .filter(option -> isValid(home, option, value))
                                    .count()
                            == 1;
                case "properties" -> {
                    for (String name : rule.propertyNames()) {
                        if (value.has(name)) {
                            check(home, rule.get(name), value.get(name), at + "/" + name, problems);
                        }
                    }
                    yield true;
                }
                case "items" -> {
                    for (int i = 0; value.isArray() && i < value.size(); i++) {
                        check(home, rule, value.get(i), at + "/" + i, problems);
                    }
                    yield true;
                }
                case "$ref" -> {
                    follow(home, rule.asString(), value, at, problems);
                    yield true;
                }
                default -> {
                    if (!WORDS_WITHOUT_RULES.contains(keyword)) {
                        throw new IllegalStateException("unknown keyword " + keyword);
                    }
                    yield true;
                }
            };
            if (!holds) {
                problems.add(at + " " + keyword);
            }
        }
    }

    private void follow(JsonNode home, String reference, JsonNode value, String at, List<String> problems) {
        String[] parts = reference.split("#", 2);
        JsonNode target = parts[0].isEmpty() ? home : read(parts[0]);
        check(target, target.at(parts[1]), value, at, problems);
    }

    private boolean isValid(JsonNode home, JsonNode schema, JsonNode value) {
        List<String> problems = new ArrayList<>();
        check(home, schema, value, "", problems);
        return problems.isEmpty();
    }

    private static boolean hasType(JsonNode rule, JsonNode value) {
        if (rule.isArray()) {
            return rule.valueStream().anyMatch(one -> hasType(one, value));
        }
        return switch (rule.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            case "integer" -> value.isNumber() && value.asDouble() == Math.rint(value.asDouble());
            default -> throw new IllegalStateException("unknown type " + rule);
        };
    }
}
