package org.mpmexplorer.report;

import org.mpmexplorer.insight.ComparisonWords;
import org.mpmexplorer.insight.Difference;
import org.mpmexplorer.insight.Estimate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The comparison of two servers for programs: times in seconds, memory in bytes, CPU as a share.
final class PairJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private PairJson() {}

    static String write(PairReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "mpm-explorer/comparison").put("version", 1);
        root.put("first", report.comparison().first())
                .put("second", report.comparison().second());
        root.put("pairs", report.comparison().pairs()).put("seed", report.seed());
        root.put("durationSeconds", report.durationSeconds());
        root.put("headline", ComparisonWords.english().headline(report.comparison()));
        ComparisonWords.english().details(report.comparison()).forEach(root.putArray("details")::add);
        report.notes().forEach(root.putArray("notes")::add);
        ArrayNode figures = root.putArray("figures");
        for (Difference difference : report.comparison().differences()) {
            ObjectNode figure = figures.addObject();
            figure.put("figure", SeriesNames.camel(difference.figure().name()));
            figure.put("finding", SeriesNames.camel(difference.finding().name()));
            estimate(difference.first(), figure.putObject("first"));
            estimate(difference.second(), figure.putObject("second"));
            estimate(difference.difference(), figure.putObject("difference"));
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void estimate(Estimate estimate, ObjectNode node) {
        node.put("mean", estimate.mean());
        if (!Double.isNaN(estimate.halfWidth())) {
            node.put("halfWidth", estimate.halfWidth());
        }
    }
}
