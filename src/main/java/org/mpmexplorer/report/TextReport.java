package org.mpmexplorer.report;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.insight.Activity;
import org.mpmexplorer.insight.Episode;
import org.mpmexplorer.insight.Level;
import org.mpmexplorer.insight.LogLine;
import org.mpmexplorer.insight.RunSummary;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.trace.FailKind;

/// A report for people: the servers side by side, the verdict in words, the error log.
final class TextReport {
    private static final int SERVERS_IN_A_TABLE = 3;
    private static final int MOST_LOG_LINES = 40;
    private static final Level NEVER = new Level(0, 0);

    private final Report report;
    private final TextLayout out;

    private TextReport(Report report) {
        this.report = report;
        this.out = new TextLayout(
                Math.min(SERVERS_IN_A_TABLE, Math.max(2, report.servers().size())));
    }

    static String write(Report report) {
        return new TextReport(report).text();
    }

    private String text() {
        long seconds = report.study().durationNanos() / 1_000_000_000L;
        out.bothEnds(report.study().name(), "%s s, seed %d".formatted(Quantity.count(seconds), report.seed()));
        if (!report.study().description().isBlank()) {
            out.paragraph("", report.study().description());
        }
        report.notes().forEach(note -> out.labelled("  * ", note));
        List<ServerReport> servers = report.servers();
        for (int from = 0; from < servers.size(); from += SERVERS_IN_A_TABLE) {
            table(servers.subList(from, Math.min(servers.size(), from + SERVERS_IN_A_TABLE)));
        }
        verdicts();
        servers.forEach(this::log);
        return out.toString();
    }

    private void table(List<ServerReport> servers) {
        out.blank();
        out.row("", each(servers, ServerReport::name));
        out.row("", each(servers, server -> server.scenario().mpm().id()));
        requests(servers);
        times(servers);
        workers(servers);
        machine(servers);
    }

    private void requests(List<ServerReport> servers) {
        out.heading("REQUESTS");
        requestRow("completed", servers, requests -> Quantity.count(requests.completed()));
        requestRow("completed per second", servers, requests -> Quantity.number(requests.perSecond()));
        requestRow("errors", servers, requests -> Quantity.count(requests.errors()));
        TreeSet<Integer> statuses = new TreeSet<>();
        TreeSet<FailKind> failures = new TreeSet<>();
        for (ServerReport server : servers) {
            server.summary().requests().byStatus().stream()
                    .map(RunSummary.StatusCount::status)
                    .filter(status -> status >= 400)
                    .forEach(statuses::add);
            server.summary().requests().byFailure().forEach(failure -> failures.add(failure.kind()));
        }
        for (int status : statuses) {
            requestRow("  status " + status, servers, requests -> Quantity.count(count(requests, status)));
        }
        for (FailKind kind : failures) {
            requestRow("  " + words(kind), servers, requests -> Quantity.count(count(requests, kind)));
        }
        if (servers.stream().anyMatch(s -> s.summary().requests().wrongAnswers() > 0)) {
            requestRow("wrong answers", servers, requests -> Quantity.count(requests.wrongAnswers()));
        }
        if (servers.stream().anyMatch(s -> s.summary().requests().synDrops() > 0)) {
            requestRow("SYNs dropped", servers, requests -> Quantity.count(requests.synDrops()));
        }
    }

    private void times(List<ServerReport> servers) {
        out.heading("RESPONSE TIME");
        requestRow(
                "median",
                servers,
                requests -> Quantity.time(requests.responseTime().p50()));
        requestRow(
                "95 %",
                servers, requests -> Quantity.time(requests.responseTime().p95()));
        requestRow(
                "99 %",
                servers, requests -> Quantity.time(requests.responseTime().p99()));
        requestRow(
                "longest",
                servers,
                requests -> Quantity.time(requests.responseTime().max()));
        requestRow(
                "connecting, 95 %",
                servers, requests -> Quantity.time(requests.connectTime().p95()));
        requestRow(
                "in accept queue, 95 %",
                servers, requests -> Quantity.time(requests.queueTime().p95()));
    }

    private void workers(List<ServerReport> servers) {
        out.heading("WORKERS, mean (peak)");
        TreeMap<Letter, Boolean> letters = new TreeMap<>();
        TreeMap<Activity, Boolean> activities = new TreeMap<>();
        for (ServerReport server : servers) {
            server.summary().workers().byLetter().forEach(entry -> letters.put(entry.letter(), true));
            server.summary().workers().byActivity().forEach(entry -> activities.put(entry.activity(), true));
        }
        row("busy", servers, server -> Quantity.level(server.summary().workers().busy()));
        for (Letter letter : letters.keySet()) {
            row("  " + letter.symbol() + " " + words(letter), servers, server -> Quantity.level(level(server, letter)));
        }
        for (Activity activity : activities.keySet()) {
            if (isFinerThanALetter(activity)) {
                row("  W: " + activity.words(), servers, server -> Quantity.level(level(server, activity)));
            }
        }
        if (servers.stream()
                .anyMatch(s -> s.summary().workers().keepAliveParked().peak() > 0)) {
            row(
                    "idle, held by no worker",
                    servers,
                    server -> Quantity.level(server.summary().workers().keepAliveParked()));
        }
        row(
                "accept queue",
                servers,
                server -> Quantity.level(server.summary().workers().queue()));
    }

    private void machine(List<ServerReport> servers) {
        out.heading("MACHINE, mean (peak)");
        machineRow("processes", servers, machine -> Quantity.level(machine.processes()));
        machineRow("threads", servers, machine -> Quantity.level(machine.threads()));
        if (servers.stream().anyMatch(s -> s.scenario().settings().phpHandler() == PhpHandler.FPM)) {
            machineRow("PHP-FPM processes", servers, machine -> Quantity.level(machine.fpmChildren()));
            machineRow("PHP-FPM queue", servers, machine -> Quantity.level(machine.fpmQueue()));
        }
        row(
                "RAM there is",
                servers,
                server -> Quantity.memory((double) server.scenario().settings().bytes(Tunable.RAM)));
        machineRow("RAM used", servers, machine -> Quantity.memoryLevel(machine.ram()));
        machineRow("swap used", servers, machine -> Quantity.memoryLevel(machine.swap()));
        row(
                "CPU",
                servers,
                server -> "%s of %s"
                        .formatted(
                                Quantity.share(server.summary().machine().cpu()),
                                Quantity.number(server.scenario().settings().get(Tunable.CORES))));
        deathRow("processes forked", servers, RunSummary.Deaths::forks);
        deathRow("crashed", servers, RunSummary.Deaths::crashes);
        deathRow("killed", servers, RunSummary.Deaths::kills);
        deathRow("killed for memory", servers, RunSummary.Deaths::oomKills);
        deathRow("PHP-FPM processes lost", servers, RunSummary.Deaths::fpmLosses);
    }

    private void deathRow(String label, List<ServerReport> servers, Function<RunSummary.Deaths, Long> count) {
        if (servers.stream().anyMatch(server -> count.apply(server.summary().deaths()) > 0)) {
            row(
                    label,
                    servers,
                    server -> Quantity.count(count.apply(server.summary().deaths())));
        }
    }

    private void verdicts() {
        out.heading("VERDICT");
        for (ServerReport server : report.servers()) {
            out.paragraph("", server.name());
            for (Episode episode : server.episodes()) {
                String when = "%d-%d s".formatted(episode.fromSecond(), episode.toSecond());
                out.labelled("  %-12s".formatted(when), VerdictText.of(episode.verdict()));
            }
        }
        if (report.servers().size() == 2) {
            out.blank();
            out.paragraph(
                    "",
                    ComparisonText.of(
                            report.servers().getFirst(), report.servers().getLast()));
        }
    }

    private void log(ServerReport server) {
        out.heading("ERROR LOG of " + server.name());
        List<LogLine> lines = server.log().at(report.logLevel()).lines();
        if (lines.isEmpty()) {
            out.paragraph("", "(nothing at LogLevel " + report.logLevel().word() + ")");
        }
        int printed = 0;
        for (int first = 0; first < lines.size(); first = endOfRepetition(lines, first)) {
            if (printed == MOST_LOG_LINES) {
                out.paragraph("", "... and %s more lines".formatted(Quantity.count(lines.size() - first)));
                return;
            }
            printed++;
            out.paragraph("    ", lines.get(first).timedLine());
            int more = endOfRepetition(lines, first) - first - 1;
            if (more > 0) {
                LogLine last = lines.get(first + more);
                out.labelled(
                        "    ", "... %s more of these, the last at [%s]".formatted(Quantity.count(more), last.clock()));
            }
        }
    }

    /// Where the lines of the same message that begin there end; two of a kind are worth printing both.
    private static int endOfRepetition(List<LogLine> lines, int first) {
        int end = first + 1;
        while (end < lines.size()
                && lines.get(end).message() == lines.get(first).message()) {
            end++;
        }
        return end - first > 2 ? end : first + 1;
    }

    private void requestRow(String label, List<ServerReport> servers, Function<RunSummary.Requests, String> cell) {
        row(label, servers, server -> cell.apply(server.summary().requests()));
    }

    private void machineRow(String label, List<ServerReport> servers, Function<RunSummary.Machine, String> cell) {
        row(label, servers, server -> cell.apply(server.summary().machine()));
    }

    private void row(String label, List<ServerReport> servers, Function<ServerReport, String> cell) {
        out.row(label, each(servers, cell));
    }

    private static List<String> each(List<ServerReport> servers, Function<ServerReport, String> cell) {
        return servers.stream().map(cell).toList();
    }

    private static long count(RunSummary.Requests requests, int status) {
        return requests.byStatus().stream()
                .filter(entry -> entry.status() == status)
                .mapToLong(RunSummary.StatusCount::count)
                .sum();
    }

    private static long count(RunSummary.Requests requests, FailKind kind) {
        return requests.byFailure().stream()
                .filter(entry -> entry.kind() == kind)
                .mapToLong(RunSummary.FailureCount::count)
                .sum();
    }

    private static Level level(ServerReport server, Letter letter) {
        return server.summary().workers().byLetter().stream()
                .filter(entry -> entry.letter() == letter)
                .map(RunSummary.LetterLevel::level)
                .findFirst()
                .orElse(NEVER);
    }

    private static Level level(ServerReport server, Activity activity) {
        return server.summary().workers().byActivity().stream()
                .filter(entry -> entry.activity() == activity)
                .map(RunSummary.ActivityLevel::level)
                .findFirst()
                .orElse(NEVER);
    }

    private static boolean isFinerThanALetter(Activity activity) {
        return switch (activity) {
            case RUNNING, WAITING, FPM_QUEUED, PAGING, SENDING -> true;
            case STARTING, IDLE, READING, KEEPALIVE, CLOSING -> false;
        };
    }

    private static String words(Letter letter) {
        return switch (letter) {
            case STARTING -> "starting";
            case READY -> "waiting";
            case READ -> "reading";
            case WRITE -> "working";
            case KEEPALIVE -> "keep-alive";
            case CLOSING -> "closing";
            case GRACEFUL -> "finishing";
            case DEAD, LOG, DNS, IDLE_KILL -> letter.meaning();
        };
    }

    static String words(FailKind kind) {
        return switch (kind) {
            case CONNECT_TIMEOUT -> "connect timed out";
            case TIMEOUT -> "reply timed out";
            case RESET -> "connection reset";
            case CLOSED_EARLY -> "closed without reply";
            case REFUSED -> "connection refused";
        };
    }
}
