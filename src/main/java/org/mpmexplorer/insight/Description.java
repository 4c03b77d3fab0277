package org.mpmexplorer.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;

/// What servers beside each other do during one second of their runs, in four sentences for who cannot see
/// the picture: the moment and the visitors, each server (or its workers and its machine where there is only
/// one), and what limits them. In English or in German.
public final class Description {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MEBIBYTE = 1L << 20;
    private static final double MEBIBYTES_PER_GIBIBYTE = 1024;

    private final Texts texts;
    private final List<Server> servers;
    private final int second;

    private Description(List<Server> servers, int second, Locale language) {
        this.servers = servers;
        this.second = second;
        texts = Texts.of("description", language);
    }

    /// One server: how it is called, its recipe and its numbers.
    public record Server(String title, RunRecipe recipe, SecondSeries series) {
        private double at(Measure measure, int second) {
            return series.at(measure, second);
        }

        private double valueOf(Tunable tunable, int second) {
            return recipe.valueAt(tunable, Math.round(second * NANOS_PER_SECOND));
        }
    }

    /// The sentences about that second, counted from 0; the last one there is if the runs are shorter.
    public static List<String> of(List<Server> servers, int second) {
        return of(servers, second, Locale.ROOT);
    }

    /// The same in that language, or in English if it is not German.
    public static List<String> of(List<Server> servers, int second, Locale language) {
        int last = servers.stream()
                .mapToInt(server -> server.series().seconds())
                .min()
                .orElse(0);
        Description description = new Description(servers, Math.clamp(second, 0, Math.max(0, last - 1)), language);
        return last == 0 ? List.of(description.text("notStarted")) : description.sentences();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(moment());
        if (servers.size() == 1) {
            Server only = servers.getFirst();
            sentences.add(text("server", only.title(), workers(only)));
            sentences.add(text("machineAlone", machine(only)));
        } else {
            for (Server server : servers) {
                sentences.add(text("serverAndMachine", server.title(), workers(server), machine(server)));
            }
        }
        sentences.add(limits());
        return sentences;
    }

    private String moment() {
        Server first = servers.getFirst();
        long length = Math.round(first.recipe().scenario().durationNanos() / NANOS_PER_SECOND);
        List<String> waiting = servers.stream()
                .map(server -> text(
                        "waiting",
                        counted("waitingVisitors", server.at(Measure.WAITING_VISITORS, second)),
                        server.title()))
                .toList();
        return text(
                "moment",
                String.valueOf(Math.min(second + 1, length)),
                String.valueOf(length),
                String.join(", ", waiting));
    }

    private String workers(Server server) {
        if (server.at(Measure.REFUSED, second) > 0.5) {
            return text("refused");
        }
        double busy = server.at(Measure.BUSY_WORKERS, second);
        double all = busy + server.at(Measure.IDLE_WORKERS, second);
        String parked = server.recipe().scenario().mpm().isThreaded()
                ? text("parked", counted("idleConnections", server.at(Measure.KEEPALIVE_PARKED, second)))
                : "";
        return text(
                "workers",
                whole(busy),
                counted("workers", all),
                counted("processes", server.at(Measure.PROCESSES, second)),
                parked,
                counted("queuedConnections", server.at(Measure.QUEUE, second)),
                counted("answeredRequests", server.at(Measure.COMPLETIONS, second)),
                whole(server.at(Measure.ERRORS, second)));
    }

    private String machine(Server server) {
        double swap = server.at(Measure.SWAP, second) / MEBIBYTE;
        return text(
                "machine",
                memory(server.at(Measure.RAM, second) / MEBIBYTE),
                memory(server.valueOf(Tunable.RAM, second)),
                swap < 1 ? text("noSwap") : text("swap", memory(swap)),
                whole(100 * server.at(Measure.CPU, second)));
    }

    private String limits() {
        List<String> parts = new ArrayList<>();
        for (Server server : servers) {
            parts.add(server.title() + " " + text("limit." + limit(server)));
        }
        return String.join("; ", parts) + ".";
    }

    private String limit(Server server) {
        Lookback lookback = Lookback.upTo(server.recipe(), second);
        Bottleneck found = Bottleneck.of(server.recipe(), server.series(), lookback.fromSecond(), lookback.toSecond());
        return switch (found) {
            case Bottleneck.Refused refused -> "Refused";
            case Bottleneck.OutOfMemory memory -> "OutOfMemory";
            case Bottleneck.Swapping swapping -> "Swapping";
            case Bottleneck other when happened(server, Measure.WRONG_ANSWERS, lookback) -> "WrongAnswers";
            case Bottleneck other when happened(server, Measure.CRASHES, lookback) -> "Crashes";
            case Bottleneck.WorkersBusy busy when busy.isStillForking() -> "StillForking";
            case Bottleneck.WorkersBusy busy when busy.mostly() == Activity.READING -> "SlowSenders";
            case Bottleneck other -> other.getClass().getSimpleName();
        };
    }

    private static boolean happened(Server server, Measure count, Lookback lookback) {
        return server.series().sum(count, lookback.rareFromSecond(), lookback.toSecond()) > 0;
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /// A noun behind its number.
    private String counted(String nouns, double value) {
        String count = whole(value);
        return count + " " + text("noun." + nouns + (count.equals("1") ? ".one" : ""));
    }

    private static String memory(double mebibytes) {
        return mebibytes < MEBIBYTES_PER_GIBIBYTE
                ? String.format(Locale.ROOT, "%.0f MB", mebibytes)
                : String.format(Locale.ROOT, "%.1f GB", mebibytes / MEBIBYTES_PER_GIBIBYTE);
    }

    private String text(String key, Object... places) {
        return texts.text(key, places);
    }
}
