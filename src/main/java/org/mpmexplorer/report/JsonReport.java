package org.mpmexplorer.report;

import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.insight.Activity;
import org.mpmexplorer.insight.Level;
import org.mpmexplorer.insight.LogLine;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.insight.Quantiles;
import org.mpmexplorer.insight.RunSummary;
import org.mpmexplorer.insight.SecondSeries;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A report for programs: all totals, the series of seconds, verdicts and log. Times in seconds, memory in
/// bytes; `null` where there is no value.
final class JsonReport {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonReport() {}

    static String write(Report report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "mpm-explorer/report").put("version", 1);
        root.put("name", report.study().name());
        root.put("durationSeconds", report.study().durationNanos() / 1e9);
        root.put("seed", report.seed());
        report.notes().forEach(root.putArray("notes")::add);
        ArrayNode servers = root.putArray("servers");
        for (ServerReport server : report.servers()) {
            write(report, server, servers.addObject());
        }
        if (report.servers().size() == 2) {
            root.put(
                    "comparison",
                    ComparisonText.of(
                            report.servers().getFirst(), report.servers().getLast()));
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(Report report, ServerReport server, ObjectNode node) {
        node.put("name", server.name());
        node.put("mpm", server.scenario().mpm().id());
        node.put("fingerprint", server.fingerprint());
        node.put("refused", server.summary().refused());
        requests(server.summary().requests(), node.putObject("requests"));
        workers(server.summary().workers(), node.putObject("workers"));
        machine(server.summary().machine(), node.putObject("machine"));
        deaths(server.summary().deaths(), node.putObject("deaths"));
        ArrayNode verdicts = node.putArray("verdicts");
        server.episodes()
                .forEach(episode -> verdicts.addObject()
                        .put("fromSecond", episode.fromSecond())
                        .put("toSecond", episode.toSecond())
                        .put("kind", kind(episode.verdict().getClass()))
                        .put("text", VerdictText.of(episode.verdict())));
        series(server.series(), node.putObject("perSecond"));
        ArrayNode log = node.putArray("log");
        for (LogLine line : server.log().at(report.logLevel()).lines()) {
            log.addObject()
                    .put("seconds", line.atNanos() / 1e9)
                    .put("level", line.message().level().word())
                    .put("module", line.message().module())
                    .put("code", line.message().code())
                    .put("text", line.text());
        }
    }

    private static String kind(Class<?> verdict) {
        String name = verdict.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static void requests(RunSummary.Requests requests, ObjectNode node) {
        node.put("completed", requests.completed());
        node.put("completedPerSecond", requests.perSecond());
        node.put("errors", requests.errors());
        ObjectNode statuses = node.putObject("byStatus");
        requests.byStatus().forEach(entry -> statuses.put(Integer.toString(entry.status()), entry.count()));
        ObjectNode failures = node.putObject("byFailure");
        requests.byFailure()
                .forEach(entry -> failures.put(SeriesNames.camel(entry.kind().name()), entry.count()));
        node.put("wrongAnswers", requests.wrongAnswers());
        node.put("synDrops", requests.synDrops());
        quantiles(requests.responseTime(), node.putObject("responseSeconds"));
        quantiles(requests.connectTime(), node.putObject("connectSeconds"));
        quantiles(requests.queueTime(), node.putObject("queueSeconds"));
    }

    private static void quantiles(Quantiles quantiles, ObjectNode node) {
        node.put("count", quantiles.count());
        node.put("mean", quantiles.mean());
        node.put("p50", quantiles.p50());
        node.put("p90", quantiles.p90());
        node.put("p95", quantiles.p95());
        node.put("p99", quantiles.p99());
        node.put("max", quantiles.max());
    }

    private static void workers(RunSummary.Workers workers, ObjectNode node) {
        level(node, "busy", workers.busy());
        level(node, "idle", workers.idle());
        level(node, "keepAliveParked", workers.keepAliveParked());
        level(node, "queue", workers.queue());
        level(node, "waitingVisitors", workers.waitingVisitors());
        ObjectNode letters = node.putObject("byLetter");
        workers.byLetter()
                .forEach(entry ->
                        level(letters, Character.toString(entry.letter().symbol()), entry.level()));
        ObjectNode activities = node.putObject("byActivity");
        workers.byActivity()
                .forEach(entry ->
                        level(activities, SeriesNames.camel(entry.activity().name()), entry.level()));
    }

    private static void machine(RunSummary.Machine machine, ObjectNode node) {
        level(node, "processes", machine.processes());
        level(node, "threads", machine.threads());
        level(node, "fpmChildren", machine.fpmChildren());
        level(node, "fpmQueue", machine.fpmQueue());
        level(node, "ramBytes", machine.ram());
        level(node, "swapBytes", machine.swap());
        node.put("cpu", machine.cpu());
        node.put("cores", machine.cores());
        node.put("totalRamBytes", machine.ramBytes());
    }

    private static void deaths(RunSummary.Deaths deaths, ObjectNode node) {
        node.put("forks", deaths.forks());
        node.put("exits", deaths.exits());
        node.put("crashes", deaths.crashes());
        node.put("kills", deaths.kills());
        node.put("oomKills", deaths.oomKills());
        node.put("fpmLosses", deaths.fpmLosses());
    }

    private static void level(ObjectNode node, String name, Level level) {
        node.putObject(name).put("mean", level.mean()).put("peak", level.peak());
    }

    private static void series(SecondSeries series, ObjectNode node) {
        for (Measure measure : Measure.values()) {
            ArrayNode values = node.putArray(SeriesNames.of(measure));
            for (int second = 0; second < series.seconds(); second++) {
                add(values, series.at(measure, second));
            }
        }
        for (Letter letter : SeriesNames.LETTERS) {
            ArrayNode values = node.putArray(SeriesNames.of(letter));
            for (int second = 0; second < series.seconds(); second++) {
                add(values, series.workers(letter, second));
            }
        }
        for (Activity activity : Activity.values()) {
            ArrayNode values = node.putArray(SeriesNames.of(activity));
            for (int second = 0; second < series.seconds(); second++) {
                add(values, series.workers(activity, second));
            }
        }
    }

    private static void add(ArrayNode values, double value) {
        if (Double.isNaN(value)) {
            values.addNull();
        } else {
            values.add(Math.round(value * 1e6) / 1e6);
        }
    }
}
