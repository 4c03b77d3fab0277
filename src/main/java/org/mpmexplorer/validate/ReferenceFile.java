package org.mpmexplorer.validate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mpmexplorer.httpd.Mpm;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads reference files: an `experiment`, what was `observed`, and the `repeats`.
public final class ReferenceFile {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final double DEFAULT_CLIENT_TIMEOUT = 60;
    private static final int MAX_BYTES = 16 << 20;

    private final String name;
    private final JsonNode root;

    private ReferenceFile(Path file) {
        name = file.getFileName().toString().replaceFirst("\\.json$", "");
        root = parsed(file);
    }

    /// The reference in the file.
    ///
    /// @throws IllegalArgumentException with one sentence if the file is no such file
    public static Reference read(Path file) {
        ReferenceFile reading = new ReferenceFile(file);
        try {
            return reading.reference();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// The experiment in the file, which may lack observations.
    ///
    /// @throws IllegalArgumentException with one sentence if the file holds none
    public static Experiment readExperiment(Path file) {
        ReferenceFile reading = new ReferenceFile(file);
        try {
            return reading.experiment();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// The reference files that the paths name: files as they are, folders with their `.json` files in
    /// order of name.
    ///
    /// @throws IllegalArgumentException with one sentence if there is none
    public static List<Path> find(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (var entries = Files.list(path)) {
                    entries.filter(p -> p.toString().endsWith(".json")).sorted().forEach(files::add);
                } catch (IOException e) {
                    throw new IllegalArgumentException(path + " cannot be read; check its permissions", e);
                }
            } else {
                files.add(path);
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there are no .json files in " + paths.getFirst());
        }
        return files;
    }

    private static JsonNode parsed(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("there is no file " + file + "; check the name");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException(file + " is too large for a reference file");
            }
            return MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read as text; name a reference file", e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s is not JSON (line %d); name a reference file"
                            .formatted(file, e.getLocation().getLineNr()),
                    e);
        }
    }

    private Reference reference() {
        List<Observation> runs = new ArrayList<>();
        runs.add(observation(required(root, "observed")));
        root.path("repeats").forEach(repeat -> runs.add(observation(repeat)));
        return new Reference(name, experiment(), runs);
    }

    private Experiment experiment() {
        JsonNode experiment = required(root, "experiment");
        String mpm = required(experiment, "mpm").asString();
        List<ExperimentLoad> loads = new ArrayList<>();
        required(experiment, "loads").forEach(load -> loads.add(load(load)));
        List<Experiment.TimedAction> actions = new ArrayList<>();
        experiment
                .path("actions")
                .forEach(action -> actions.add(new Experiment.TimedAction(
                        number(action, "at_s", 0), required(action, "do").asString())));
        return new Experiment(
                Mpm.named(mpm)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "mpm must be prefork, worker or event, not \"" + mpm + "\"")),
                texts(required(experiment, "directives")),
                experiment.path("php").asBoolean(false),
                texts(experiment.path("fpm")),
                required(experiment, "duration_s").asDouble(),
                loads,
                actions,
                number(experiment, "sample_s", 0),
                experiment.path("sample_status").asBoolean(false),
                experiment.path("sample_memory").asBoolean(false));
    }

    private static ExperimentLoad load(JsonNode load) {
        String kind = required(load, "kind").asString();
        return new ExperimentLoad(
                kind(kind),
                (int) number(load, "clients", 0),
                number(load, "rate", 0),
                load.path("path").asString(""),
                load.path("keepalive").asBoolean(false),
                (int) number(load, "requests_per_connection", 1),
                number(load, "gap_s", 0),
                number(load, "hold_s", 0),
                number(load, "think_s", 0),
                number(load, "stagger_s", 0),
                number(load, "start_s", 0),
                number(load, "stop_s", Double.POSITIVE_INFINITY),
                number(load, "client_timeout_s", DEFAULT_CLIENT_TIMEOUT),
                number(load, "drip_s", 1));
    }

    private static ExperimentLoad.Kind kind(String kind) {
        try {
            return ExperimentLoad.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "kind of a load must be closed, open or slowloris, not \"" + kind + "\"", e);
        }
    }

    private static Observation observation(JsonNode observed) {
        Map<String, Integer> errors = new TreeMap<>();
        for (Map.Entry<String, JsonNode> error : observed.path("errors").properties()) {
            errors.put(error.getKey(), error.getValue().asInt());
        }
        return new Observation(
                required(observed, "started").asBoolean(),
                observed.path("start_output").asString(""),
                observed.path("completed").asInt(0),
                errors,
                quantiles(observed.path("response_time_s")),
                quantiles(observed.path("connect_time_s")),
                curve(observed.path("completions_per_second")),
                curve(observed.path("processes_per_second")),
                curve(observed.path("threads_per_second")),
                Set.copyOf(observed.path("log_codes").propertyNames()),
                memory(observed.path("memory_kb")));
    }

    private static Quantiles quantiles(JsonNode row) {
        if (row.isEmpty()) {
            return Quantiles.NONE;
        }
        return new Quantiles(Quantiles.NAMES.stream()
                .map(name -> required(row, name).asDouble())
                .toList());
    }

    private static List<Double> curve(JsonNode values) {
        List<Double> curve = new ArrayList<>();
        values.forEach(value -> curve.add(value.isNumber() ? value.asDouble() : Observation.UNSEEN));
        return curve;
    }

    private static Optional<Observation.Memory> memory(JsonNode kb) {
        return kb.isEmpty()
                ? Optional.empty()
                : Optional.of(new Observation.Memory(
                        kb.path("processes").asInt(0),
                        kb.path("rss").path("median").asDouble(0),
                        kb.path("pss").path("median").asDouble(0),
                        kb.path("private").path("median").asDouble(0)));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            texts.put(entry.getKey(), entry.getValue().asString());
        }
        return texts;
    }

    private static double number(JsonNode object, String field, double fallback) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return fallback;
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException(field + " must be a number");
        }
        return value.asDouble();
    }

    private static JsonNode required(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("the field \"" + field + "\" is missing");
        }
        return value;
    }
}
