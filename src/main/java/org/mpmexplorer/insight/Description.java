package org.mpmexplorer.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;

/// What servers beside each other do during one second of their runs, in four sentences for who cannot see
/// the picture: the moment and the visitors, each server (or its workers and its machine where there is only
/// one), and what limits them.
public final class Description {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double GIBIBYTE = 1L << 30;
    /// What limits a server is looked for in so many seconds.
    private static final int LOOK_BACK = 10;

    private Description() {}

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
        int last = servers.stream()
                .mapToInt(server -> server.series().seconds())
                .min()
                .orElse(0);
        if (last == 0) {
            return List.of("The servers have not started yet.");
        }
        int shown = Math.clamp(second, 0, last - 1);
        List<String> sentences = new ArrayList<>();
        sentences.add(moment(servers, shown));
        if (servers.size() == 1) {
            Server only = servers.getFirst();
            sentences.add(only.title() + ": " + workers(only, shown) + ".");
            sentences.add("Its machine uses " + machine(only, shown) + ".");
        } else {
            for (Server server : servers) {
                sentences.add(server.title() + ": " + workers(server, shown) + ", and " + machine(server, shown) + ".");
            }
        }
        sentences.add(limits(servers, shown));
        return sentences;
    }

    private static String moment(List<Server> servers, int second) {
        Server first = servers.getFirst();
        long length = Math.round(first.recipe().scenario().durationNanos() / NANOS_PER_SECOND);
        List<String> waiting = servers.stream()
                .map(server ->
                        counted(server.at(Measure.WAITING_VISITORS, second), "visitor") + " for " + server.title())
                .toList();
        return "Second %d of %d, waiting: %s."
                .formatted(Math.min(second + 1, length), length, String.join(", ", waiting));
    }

    private static String workers(Server server, int second) {
        if (server.at(Measure.REFUSED, second) > 0.5) {
            return "it refused to start";
        }
        double busy = server.at(Measure.BUSY_WORKERS, second);
        double all = busy + server.at(Measure.IDLE_WORKERS, second);
        String parked = server.recipe().scenario().mpm().isThreaded()
                ? ", " + counted(server.at(Measure.KEEPALIVE_PARKED, second), "idle connection")
                        + " parked without a thread"
                : "";
        return "%s of %s in %s busy%s, %s queued, %s answered and %s failed in this second"
                .formatted(
                        whole(busy),
                        counted(all, "worker"),
                        counted(server.at(Measure.PROCESSES, second), "process"),
                        parked,
                        counted(server.at(Measure.QUEUE, second), "connection"),
                        counted(server.at(Measure.COMPLETIONS, second), "request"),
                        whole(server.at(Measure.ERRORS, second)));
    }

    private static String machine(Server server, int second) {
        double swap = server.at(Measure.SWAP, second) / GIBIBYTE;
        String swapped = swap < 0.05 ? "no swap" : gigabytes(swap) + " of swap";
        return "%s of %s RAM, %s and %.0f %% of the CPU"
                .formatted(
                        gigabytes(server.at(Measure.RAM, second) / GIBIBYTE),
                        gigabytes(server.valueOf(Tunable.RAM, second) / 1024),
                        swapped,
                        100 * server.at(Measure.CPU, second));
    }

    private static String limits(List<Server> servers, int second) {
        List<String> parts = new ArrayList<>();
        for (Server server : servers) {
            int from = Math.max(0, second + 1 - LOOK_BACK);
            Bottleneck found = Bottleneck.of(server.recipe(), server.series(), from, second + 1);
            parts.add(server.title() + " " + inWords(found));
        }
        return String.join("; ", parts) + ".";
    }

    private static String inWords(Bottleneck found) {
        return switch (found) {
            case Bottleneck.Refused _ -> "does not run because its PHP module is not thread-safe";
            case Bottleneck.OutOfMemory _ -> "runs out of memory";
            case Bottleneck.Swapping _ -> "swaps, so that everything waits for the disk";
            case Bottleneck.WorkersHeldByKeepAlive _ -> "has its workers held by idle keep-alive connections";
            case Bottleneck.ConnectionLimit _ -> "stops accepting because its processes hold too many connections";
            case Bottleneck.OldGeneration _ -> "has its places held by processes of an old generation";
            case Bottleneck.CpuBound _ -> "is limited by the CPU";
            case Bottleneck.FpmFull _ -> "waits for PHP-FPM, all of whose processes work";
            case Bottleneck.BackendSlow _ -> "waits for the database";
            case Bottleneck.WorkersBusy _ -> "has no idle worker left while visitors queue";
            case Bottleneck.Healthy _ -> "keeps up";
        };
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String counted(double value, String noun) {
        String count = whole(value);
        String plural = noun.endsWith("s") ? "es" : "s";
        return count + " " + noun + (count.equals("1") ? "" : plural);
    }

    private static String gigabytes(double value) {
        return String.format(Locale.ROOT, "%.1f GB", value);
    }
}
