package org.mpmexplorer.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON text with the name it goes by, which can tell the line of each of its fields.
final class JsonDocument {
    private static final int MAX_DEPTH = 40;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(60)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String name;
    private final String text;

    JsonDocument(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /// The object at the top.
    JsonObject root() throws UnusableFileException {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new UnusableFileException(
                    "%s%s is not JSON: %s.".formatted(name, lineOf(e.getLocation()), reason(e)));
        }
        if (!node.isObject()) {
            throw new UnusableFileException(name + " must hold one JSON object in braces.");
        }
        return new JsonObject(this, List.of(), node);
    }

    /// An exception about the field at that path: object names and array indices from the top.
    UnusableFileException problem(List<Object> path, String what) {
        String end = what.endsWith("?") || what.endsWith(".") ? "" : ".";
        return new UnusableFileException("%s%s, %s %s%s".formatted(name, line(path), spoken(path), what, end));
    }

    static String write(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return MAPPER.writer().with(printer).writeValueAsString(node) + "\n";
    }

    private static String spoken(List<Object> path) {
        StringBuilder spoken = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer) {
                spoken.append('[').append(step).append(']');
            } else {
                spoken.append(spoken.isEmpty() ? "" : ".").append(step);
            }
        }
        return spoken.isEmpty() ? "the file" : spoken.toString();
    }

    private String line(List<Object> path) {
        if (path.isEmpty()) {
            return "";
        }
        StringBuilder pointer = new StringBuilder();
        for (Object step : path) {
            pointer.append('/').append(String.valueOf(step).replace("~", "~0").replace("/", "~1"));
        }
        try (JsonParser parser = MAPPER.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.streamReadContext().pathAsPointer().toString().contentEquals(pointer)) {
                    return lineOf(parser.currentTokenLocation());
                }
            }
        }
        return "";
    }

    private static String lineOf(@Nullable TokenStreamLocation location) {
        return location != null && location.getLineNr() > 0 ? ", line " + location.getLineNr() : "";
    }

    private static String reason(JacksonException e) {
        String first =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("it cannot be parsed");
        return first.replaceAll("(\\s*\\(|: was expecting).*", "").replaceAll("[.:;,\\s]+$", "");
    }
}
