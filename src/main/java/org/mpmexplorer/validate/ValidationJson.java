package org.mpmexplorer.validate;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a validation as a JSON array.
final class ValidationJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ValidationJson() {}

    static String write(Validation validation) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Verdict verdict : validation.verdicts()) {
            ObjectNode object = array.addObject()
                    .put("name", verdict.name())
                    .put("measure", verdict.measure())
                    .put("observed", verdict.observed())
                    .put("simulated", verdict.simulated())
                    .put("low", verdict.low())
                    .put("high", verdict.high())
                    .put("error", verdict.error())
                    .put("offCentre", verdict.offCentre())
                    .put("inside", verdict.inside());
            if (!verdict.note().isEmpty()) {
                object.put("note", verdict.note());
            }
        }
        Summary summary = Summary.of(validation);
        array.addObject()
                .put("summary", true)
                .put("experiments", summary.experiments())
                .put("runs", summary.runs())
                .put("measures", summary.measures())
                .put("outside", summary.outside())
                .put("medianError", summary.error().median())
                .put("greatestError", summary.error().greatest())
                .put("medianOffCentre", summary.offCentre().median())
                .put("greatestOffCentre", summary.offCentre().greatest())
                .put("inside", validation.isInside());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array) + "\n";
    }
}
