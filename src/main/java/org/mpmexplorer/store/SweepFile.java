package org.mpmexplorer.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.Estimate;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.sweep.Axis;
import org.mpmexplorer.sweep.PointResult;
import org.mpmexplorer.sweep.PointResult.ServerFigures;
import org.mpmexplorer.sweep.SweepResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The result of a sweep, or of a shard of it, as JSON. Numbers are written so that reading gives them
/// back exactly; times in seconds, memory in bytes, a half width that is not known is left out.
public final class SweepFile {
    private static final String FORMAT = "mpm-explorer/sweep";
    private static final int VERSION = 1;

    private SweepFile() {}

    /// What tells this study from others, 16 hexadecimal digits.
    public static String identity(Study study) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(ScenarioFile.text(study).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The text of a file.
    public static String text(SweepResult result) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        FileFormat.write(root, FORMAT, VERSION);
        SweepResult.Head head = result.head();
        root.put("name", head.name()).put("program", head.program()).put("recipe", head.recipe());
        root.put("durationSeconds", head.durationSeconds()).put("seed", head.seed());
        root.put("replications", head.replications());
        ArrayNode axes = root.putArray("axes");
        for (Axis axis : head.axes()) {
            ArrayNode values =
                    axes.addObject().put("setting", axis.tunable().id()).putArray("values");
            axis.values().forEach(values::add);
        }
        ArrayNode servers = root.putArray("servers");
        head.servers()
                .forEach(server -> servers.addObject()
                        .put("name", server.name())
                        .put("mpm", server.mpm().id()));
        head.notes().forEach(root.putArray("notes")::add);
        ArrayNode points = root.putArray("points");
        result.points().forEach(point -> write(point, points.addObject()));
        return JsonDocument.write(root);
    }

    private static void write(PointResult point, ObjectNode node) {
        node.put("point", point.point());
        point.values().forEach(node.putArray("values")::add);
        node.put("replications", point.replications());
        ArrayNode servers = node.putArray("servers");
        for (ServerFigures figures : point.servers()) {
            ObjectNode server = servers.addObject();
            server.put("outcome", figures.outcome().name().toLowerCase(Locale.ROOT));
            write(figures.completions(), server.putObject("completions"));
            write(figures.p95Seconds(), server.putObject("p95Seconds"));
            write(figures.errors(), server.putObject("errors"));
            write(figures.peakRamBytes(), server.putObject("peakRamBytes"));
        }
    }

    private static void write(Estimate estimate, ObjectNode node) {
        node.put("mean", estimate.mean());
        if (!Double.isNaN(estimate.halfWidth())) {
            node.put("halfWidth", estimate.halfWidth());
        }
    }

    /// Reads a file.
    ///
    /// @throws UnusableFileException if it cannot be read or is no result of a sweep
    public static SweepResult read(Path file) throws UnusableFileException {
        return parse(file.toString(), SafeFile.read(file));
    }

    /// Reads the text of a file; problems are said of `name`.
    ///
    /// @throws UnusableFileException if it is no result of a sweep
    public static SweepResult parse(String name, String text) throws UnusableFileException {
        JsonObject root = new JsonDocument(name, text).root();
        FileFormat.check(root, FORMAT, VERSION);
        SweepResult.Head head = head(root);
        List<PointResult> points = new ArrayList<>();
        for (JsonObject point : root.objects("points")) {
            points.add(point(point, head));
        }
        root.done();
        return new SweepResult(head, points);
    }

    private static SweepResult.Head head(JsonObject root) throws UnusableFileException {
        String title = root.text("name");
        String program = root.text("program");
        String recipe = root.text("recipe");
        double seconds = root.number("durationSeconds");
        long seed = root.whole("seed");
        int replications = root.count("replications");
        List<Axis> axes = new ArrayList<>();
        for (JsonObject axis : root.objects("axes")) {
            axes.add(axis(axis));
        }
        if (axes.isEmpty() || axes.size() > 2) {
            throw root.problem("axes", "must hold one or two settings");
        }
        List<SweepResult.Server> servers = new ArrayList<>();
        for (JsonObject server : root.objects("servers")) {
            servers.add(server(server));
        }
        List<String> notes = root.texts("notes");
        return new SweepResult.Head(title, program, recipe, seconds, seed, replications, axes, servers, notes);
    }

    private static SweepResult.Server server(JsonObject node) throws UnusableFileException {
        String id = node.text("mpm");
        Mpm mpm = Mpm.named(id).orElseThrow(() -> node.problem("mpm", "must be prefork, worker or event, not " + id));
        SweepResult.Server server = new SweepResult.Server(node.text("name"), mpm);
        node.done();
        return server;
    }

    private static Axis axis(JsonObject node) throws UnusableFileException {
        String id = node.text("setting");
        Tunable tunable =
                Tunable.named(id).orElseThrow(() -> node.problem("setting", "must be a setting's name, not " + id));
        List<Double> values = node.numbers("values");
        node.done();
        return node.make(() -> new Axis(tunable, values));
    }

    private static PointResult point(JsonObject node, SweepResult.Head head) throws UnusableFileException {
        int number = node.count("point");
        if (number >= head.size()) {
            throw node.problem("point", "must be below " + head.size());
        }
        List<Double> values = node.numbers("values");
        if (values.size() != head.axes().size()) {
            throw node.problem("values", "must hold one number for each setting");
        }
        int replications = node.count("replications");
        List<ServerFigures> servers = new ArrayList<>();
        for (JsonObject server : node.objects("servers")) {
            servers.add(figures(server));
        }
        if (servers.size() != head.servers().size()) {
            throw node.problem("servers", "must hold one entry for each server");
        }
        node.done();
        return new PointResult(number, values, replications, servers);
    }

    private static ServerFigures figures(JsonObject node) throws UnusableFileException {
        ServerFigures figures = new ServerFigures(
                estimate(node.object("completions")),
                estimate(node.object("p95Seconds")),
                estimate(node.object("errors")),
                estimate(node.object("peakRamBytes")),
                outcome(node));
        node.done();
        return figures;
    }

    private static Outcome outcome(JsonObject node) throws UnusableFileException {
        String word = node.text("outcome");
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().toLowerCase(Locale.ROOT).equals(word)) {
                return outcome;
            }
        }
        throw node.problem("outcome", "must be fine, queueing, swapping or refusing, not " + word);
    }

    private static Estimate estimate(JsonObject node) throws UnusableFileException {
        Estimate estimate = new Estimate(node.number("mean"), node.number("halfWidth", Double.NaN));
        node.done();
        return estimate;
    }
}
