package org.mpmexplorer.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// An object of a JSON document whose fields are asked for one by one and must all be known: ask for
/// what there may be, then call [#done()].
final class JsonObject {
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000L);

    private final JsonDocument document;
    private final List<Object> path;
    private final JsonNode node;
    private final Set<String> known = new TreeSet<>();

    JsonObject(JsonDocument document, List<Object> path, JsonNode node) {
        this.document = document;
        this.path = path;
        this.node = node;
    }

    boolean has(String field) {
        known.add(field);
        return node.has(field);
    }

    /// The names of all fields, in order.
    List<String> fields() {
        return List.copyOf(node.propertyNames());
    }

    String text(String field) throws UnusableFileException {
        JsonNode value = required(field);
        if (!value.isString()) {
            throw problem(field, "must be text in quotes, not " + kind(value));
        }
        return value.asString();
    }

    String text(String field, String fallback) throws UnusableFileException {
        return has(field) ? text(field) : fallback;
    }

    boolean flag(String field, boolean fallback) throws UnusableFileException {
        if (!has(field)) {
            return fallback;
        }
        JsonNode value = required(field);
        if (!value.isBoolean()) {
            throw problem(field, "must be true or false, not " + kind(value));
        }
        return value.asBoolean();
    }

    BigDecimal decimal(String field) throws UnusableFileException {
        JsonNode value = required(field);
        if (!value.isNumber()) {
            throw problem(field, "must be a number, not " + kind(value));
        }
        return value.decimalValue();
    }

    double number(String field) throws UnusableFileException {
        double value = decimal(field).doubleValue();
        if (Double.isInfinite(value)) {
            throw problem(field, "is too large a number");
        }
        return value;
    }

    double number(String field, double fallback) throws UnusableFileException {
        return has(field) ? number(field) : fallback;
    }

    long whole(String field) throws UnusableFileException {
        BigDecimal value = decimal(field);
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            throw problem(field, "must be a whole number, not " + value);
        }
    }

    int count(String field) throws UnusableFileException {
        long value = whole(field);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw problem(field, "must be a whole number from 0 to " + Integer.MAX_VALUE + ", not " + value);
        }
        return (int) value;
    }

    /// A time in seconds, as nanoseconds.
    long seconds(String field) throws UnusableFileException {
        BigDecimal nanos = decimal(field).multiply(NANOS_PER_SECOND).setScale(0, RoundingMode.HALF_EVEN);
        if (nanos.signum() < 0 || nanos.precision() > 18) {
            throw problem(field, "must be a time in seconds that is not negative");
        }
        return nanos.longValue();
    }

    JsonObject object(String field) throws UnusableFileException {
        JsonNode value = required(field);
        if (!value.isObject()) {
            throw problem(field, "must be an object in braces, not " + kind(value));
        }
        return new JsonObject(document, pathOf(field), value);
    }

    /// The objects of an array; none if the field is missing.
    List<JsonObject> objects(String field) throws UnusableFileException {
        if (!has(field)) {
            return List.of();
        }
        JsonNode array = array(field);
        List<JsonObject> objects = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            List<Object> place = new ArrayList<>(pathOf(field));
            place.add(i);
            if (!array.get(i).isObject()) {
                throw document.problem(place, "must be an object in braces, not " + kind(array.get(i)));
            }
            objects.add(new JsonObject(document, place, array.get(i)));
        }
        return objects;
    }

    /// The texts of an array; none if the field is missing.
    List<String> texts(String field) throws UnusableFileException {
        List<String> texts = new ArrayList<>();
        if (has(field)) {
            for (JsonNode value : array(field)) {
                if (!value.isString()) {
                    throw problem(field, "must hold only text in quotes, not " + kind(value));
                }
                texts.add(value.asString());
            }
        }
        return texts;
    }

    /// The numbers of an array.
    List<Double> numbers(String field) throws UnusableFileException {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode value : array(field)) {
            if (!value.isNumber()) {
                throw problem(field, "must hold only numbers, not " + kind(value));
            }
            numbers.add(value.asDouble());
        }
        return numbers;
    }

    /// The whole numbers of an array, none of them negative.
    List<Integer> counts(String field) throws UnusableFileException {
        List<Integer> counts = new ArrayList<>();
        for (JsonNode value : array(field)) {
            if (!value.isNumber() || !value.canConvertToInt() || value.asInt() < 0) {
                throw problem(field, "must hold only whole numbers from 0 to " + Integer.MAX_VALUE);
            }
            counts.add(value.asInt());
        }
        return counts;
    }

    boolean isNumber(String field) {
        return has(field) && node.get(field).isNumber();
    }

    boolean isText(String field) {
        return has(field) && node.get(field).isString();
    }

    /// Makes a record of the fields; what its constructor objects to becomes a problem of this object.
    <T> T make(Supplier<T> constructor) throws UnusableFileException {
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            throw document.problem(path, "cannot be used: " + e.getMessage());
        }
    }

    /// Says that there are no other fields.
    void done() throws UnusableFileException {
        for (String field : fields()) {
            if (!known.contains(field)) {
                throw problem(field, "is not known here; " + Suggestion.of(field, known));
            }
        }
    }

    UnusableFileException problem(String field, String what) {
        return document.problem(pathOf(field), what);
    }

    private JsonNode required(String field) throws UnusableFileException {
        if (!has(field)) {
            throw document.problem(path, "lacks the field \"" + field + "\"; add it");
        }
        return node.get(field);
    }

    private JsonNode array(String field) throws UnusableFileException {
        JsonNode value = required(field);
        if (!value.isArray()) {
            throw problem(field, "must be a list in square brackets, not " + kind(value));
        }
        return value;
    }

    private List<Object> pathOf(String field) {
        List<Object> place = new ArrayList<>(path);
        place.add(field);
        return place;
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case BINARY, MISSING, POJO -> "something else";
        };
    }
}
