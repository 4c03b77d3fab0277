package org.mpmexplorer.report;

import java.util.Locale;
import org.mpmexplorer.calibrate.Fact;
import org.mpmexplorer.calibrate.Match;
import org.mpmexplorer.calibrate.Reading;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What was read of a server, for programs. Times in seconds, errors as shares.
final class ReadingJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ReadingJson() {}

    static String write(Reading reading) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "mpm-explorer/import").put("version", 1);
        root.put("mpm", reading.server().scenario().mpm().id());
        ArrayNode facts = root.putArray("facts");
        for (Fact fact : reading.server().facts()) {
            facts.addObject()
                    .put("what", fact.what())
                    .put("value", fact.value())
                    .put("source", fact.source())
                    .put("certainty", fact.certainty().name().toLowerCase(Locale.ROOT));
        }
        reading.server().notes().forEach(root.putArray("notes")::add);
        reading.match().ifPresent(match -> write(match, root.putObject("match")));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(Match match, ObjectNode node) {
        node.put("rateError", match.rateError());
        ArrayNode times = node.putArray("responseTimes");
        for (Match.Time time : match.times()) {
            times.addObject()
                    .put("name", time.name())
                    .put("log", time.logged())
                    .put("simulated", time.simulated())
                    .put("error", time.error());
        }
        ArrayNode minutes = node.putArray("requestsPerMinute");
        for (Match.Minute minute : match.minutes()) {
            minutes.addObject().put("log", minute.logged()).put("simulated", minute.simulated());
        }
    }
}
