package org.mpmexplorer.validate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a reference file: the experiment as it was asked for, and what was observed.
public final class ReferenceWriter {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ReferenceWriter() {}

    /// Writes the observations of the experiment that stands in `asked`, the first as `observed`, the
    /// others as `repeats`.
    ///
    /// @throws IOException if a file cannot be read or written
    public static void write(Path asked, List<Observation> runs, Path file) throws IOException {
        JsonNode experiment =
                MAPPER.readTree(Files.readString(asked, StandardCharsets.UTF_8)).path("experiment");
        ObjectNode root = MAPPER.createObjectNode();
        root.set("experiment", experiment);
        root.set("observed", node(runs.getFirst()));
        ArrayNode repeats = root.putArray("repeats");
        runs.subList(1, runs.size()).forEach(run -> repeats.add(node(run)));
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
    }

    private static ObjectNode node(Observation run) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("started", run.started());
        if (!run.started()) {
            node.put("start_output", run.message());
        }
        node.put("completed", run.completed());
        ObjectNode errors = node.putObject("errors");
        run.errors().forEach(errors::put);
        quantiles(node.putObject("response_time_s"), run.responses());
        quantiles(node.putObject("connect_time_s"), run.connects());
        curve(node.putArray("completions_per_second"), run.completions());
        curve(node.putArray("processes_per_second"), run.processes());
        curve(node.putArray("threads_per_second"), run.threads());
        run.memory().ifPresent(memory -> memory(node.putObject("memory_kb"), memory));
        ObjectNode codes = node.putObject("log_codes");
        run.codes().forEach(code -> codes.put(code, 1));
        return node;
    }

    private static void memory(ObjectNode node, Observation.Memory memory) {
        node.put("processes", memory.processes());
        node.putObject("rss").put("median", memory.rss());
        node.putObject("pss").put("median", memory.pss());
        node.putObject("private").put("median", memory.privateKb());
    }

    private static void quantiles(ObjectNode row, Quantiles quantiles) {
        for (int i = 0; i < quantiles.values().size(); i++) {
            row.put(Quantiles.NAMES.get(i), quantiles.values().get(i));
        }
    }

    private static void curve(ArrayNode array, List<Double> curve) {
        for (double value : curve) {
            if (value == Observation.UNSEEN) {
                array.addNull();
            } else {
                array.add((int) value);
            }
        }
    }
}
