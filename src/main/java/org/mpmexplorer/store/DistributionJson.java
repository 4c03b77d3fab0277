package org.mpmexplorer.store;

import java.util.List;
import org.mpmexplorer.scenario.Distribution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A distribution in JSON: a number that is always the same, or an object whose `type` names the kind.
final class DistributionJson {
    private static final List<String> TYPES = List.of("exponential", "uniform", "lognormal", "pareto", "empirical");

    private DistributionJson() {}

    static Distribution read(JsonObject parent, String field, double fallback) throws UnusableFileException {
        return parent.has(field) ? read(parent, field) : new Distribution.Constant(fallback);
    }

    static Distribution read(JsonObject parent, String field) throws UnusableFileException {
        if (parent.isNumber(field)) {
            double value = parent.number(field);
            if (value < 0) {
                throw parent.problem(field, "must not be negative");
            }
            return new Distribution.Constant(value);
        }
        JsonObject object = parent.object(field);
        Distribution distribution = read(object);
        object.done();
        return distribution;
    }

    private static Distribution read(JsonObject object) throws UnusableFileException {
        String type = object.text("type");
        return switch (type) {
            case "exponential" -> {
                double mean = object.number("mean");
                yield object.make(() -> new Distribution.Exponential(mean));
            }
            case "uniform" -> {
                double min = object.number("min");
                double max = object.number("max");
                yield object.make(() -> new Distribution.Uniform(min, max));
            }
            case "lognormal" -> {
                double mean = object.number("mean");
                double sigma = object.number("sigma");
                yield object.make(() -> new Distribution.Lognormal(mean, sigma));
            }
            case "pareto" -> {
                double scale = object.number("scale");
                double shape = object.number("shape");
                double cap = object.number("cap");
                yield object.make(() -> new Distribution.Pareto(scale, shape, cap));
            }
            case "empirical" -> {
                List<Double> quantiles = object.numbers("quantiles");
                yield object.make(() -> new Distribution.Empirical(quantiles));
            }
            default -> throw object.problem("type", "is no distribution; " + Suggestion.of(type, TYPES));
        };
    }

    static JsonNode write(Distribution distribution) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        switch (distribution) {
            case Distribution.Constant constant -> {
                return Numbers.node(constant.value());
            }
            case Distribution.Exponential exponential ->
                object.put("type", "exponential").set("mean", Numbers.node(exponential.mean()));
            case Distribution.Uniform uniform -> {
                object.put("type", "uniform").set("min", Numbers.node(uniform.min()));
                object.set("max", Numbers.node(uniform.max()));
            }
            case Distribution.Lognormal lognormal -> {
                object.put("type", "lognormal").set("mean", Numbers.node(lognormal.mean()));
                object.set("sigma", Numbers.node(lognormal.sigma()));
            }
            case Distribution.Pareto pareto -> {
                object.put("type", "pareto").set("scale", Numbers.node(pareto.scale()));
                object.set("shape", Numbers.node(pareto.shape()));
                object.set("cap", Numbers.node(pareto.cap()));
            }
            case Distribution.Empirical empirical -> {
                ArrayNode quantiles = object.put("type", "empirical").putArray("quantiles");
                empirical.quantiles().forEach(value -> quantiles.add(Numbers.node(value)));
            }
        }
        return object;
    }
}
