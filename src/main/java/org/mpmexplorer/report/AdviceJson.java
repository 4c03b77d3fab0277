package org.mpmexplorer.report;

import java.util.List;
import java.util.Locale;
import org.mpmexplorer.advice.Advice;
import org.mpmexplorer.advice.ConfigurationBlock;
import org.mpmexplorer.advice.Recommendation;
import org.mpmexplorer.advice.ServerAdvice;
import org.mpmexplorer.insight.RunFigures;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Advice for programs. Times in seconds, memory in bytes, settings in their own units.
public final class AdviceJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private AdviceJson() {}

    /// The whole text.
    ///
    /// @param notes how the server was read
    public static String write(Advice advice, List<String> notes) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "mpm-explorer/advice").put("version", 1);
        root.put("name", advice.name()).put("mpm", advice.mpm().id());
        notes.forEach(root.putArray("notes")::add);
        advice.whyMpm().forEach(root.putArray("whyMpm")::add);
        advice.warnings().forEach(root.putArray("warnings")::add);
        advice.unknown().forEach(root.putArray("unknown")::add);
        ArrayNode servers = root.putArray("servers");
        advice.servers().forEach(server -> write(server, servers.addObject()));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(ServerAdvice server, ObjectNode node) {
        node.put("name", server.yours().name())
                .put("mpm", server.scenario().mpm().id());
        node.put("isYours", server.lane().isPresent());
        figures(server.before(), node.putObject("before"));
        figures(server.after(), node.putObject("after"));
        ArrayNode settings = node.putArray("settings");
        for (Recommendation recommendation : server.recommendations()) {
            ObjectNode setting = settings.addObject();
            setting.put("setting", recommendation.tunable().id()).put("yours", recommendation.yours());
            setting.put("low", recommendation.low()).put("high", recommendation.high());
            setting.put("advice", recommendation.value());
            recommendation.why().forEach(setting.putArray("why")::add);
        }
        ConfigurationBlock block = ConfigurationBlock.of(server);
        block.commands().forEach(node.putArray("commands")::add);
        node.put("httpd", block.httpd()).put("pool", block.pool());
    }

    private static void figures(RunFigures figures, ObjectNode node) {
        node.put("outcome", figures.outcome().name().toLowerCase(Locale.ROOT));
        node.put("completions", figures.completions()).put("p95Seconds", figures.p95Seconds());
        node.put("errors", figures.errors()).put("peakRamBytes", figures.peakRamBytes());
    }
}
