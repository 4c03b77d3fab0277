package org.mpmexplorer.ui.chart;

import java.util.List;
import java.util.Locale;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.insight.Activity;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.paint.Ink;

/// What the stacked charts are made of, from the bottom up.
final class Layers {
    /// The scoreboard's letters (httpd-semantics 7.1).
    static final List<Layer> LETTERS = List.of(
            letter(Letter.WRITE, Ink.RUNNING),
            letter(Letter.READ, Ink.READING),
            letter(Letter.CLOSING, Ink.CLOSING),
            letter(Letter.KEEPALIVE, Ink.KEEP_ALIVE),
            letter(Letter.GRACEFUL, Ink.QUEUED),
            letter(Letter.READY, Ink.IDLE),
            letter(Letter.STARTING, Ink.LINE));

    /// What workers really do, which the letter W hides.
    static final List<Layer> ACTIVITIES = List.of(
            activity(Activity.RUNNING),
            activity(Activity.WAITING),
            activity(Activity.FPM_QUEUED),
            activity(Activity.PAGING),
            activity(Activity.READING),
            activity(Activity.SENDING),
            activity(Activity.CLOSING),
            activity(Activity.KEEPALIVE),
            activity(Activity.IDLE),
            activity(Activity.STARTING));

    /// Where connections are, nearest to the work first.
    static final List<Layer> PLACES = List.of(
            new Layer("at-work", Ink.RUNNING, 1, Layers::atWork),
            new Layer(
                    "held",
                    Ink.KEEP_ALIVE,
                    1,
                    (server, second) -> server.seconds().workers(Letter.KEEPALIVE, second)),
            measure("parked-keepalive", Ink.KEEP_ALIVE, 0.55, Measure.KEEPALIVE_PARKED),
            measure("parked-write", Ink.SENDING, 1, Measure.WRITE_PARKED),
            measure("parked-close", Ink.CLOSING, 1, Measure.CLOSE_PARKED),
            measure("queue", Ink.QUEUED, 1, Measure.QUEUE),
            new Layer("knocking", Ink.FAILED, 1, Layers::knocking));

    /// Who uses memory. What is above the machine's RAM lies in swap.
    static final List<Layer> MEMORY = List.of(
            new Layer("system", Ink.CLOSING, 0.8, (server, second) -> gibibytes(system(server, second))),
            new Layer("shared", Ink.ACCENT, 0.3, (server, second) -> gibibytes(shared(server, second))),
            new Layer("private", Ink.ACCENT, 1, (server, second) -> gibibytes(ownMemory(server, second))),
            new Layer("php", Ink.ACCENT, 0.6, (server, second) -> gibibytes(php(server, second))),
            new Layer("cache", Ink.IDLE, 1, (server, second) -> gibibytes(cache(server, second))));

    private Layers() {}

    private static Layer letter(Letter letter, Ink ink) {
        return new Layer(
                "letter-" + letter.name().toLowerCase(Locale.ROOT),
                ink,
                1,
                (server, second) -> server.seconds().workers(letter, second));
    }

    private static Layer activity(Activity activity) {
        String key = "activity-" + activity.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Layer(
                key,
                ChartInk.inkOf(activity),
                1,
                (server, second) -> server.seconds().workers(activity, second));
    }

    private static Layer measure(String key, Ink ink, double strength, Measure measure) {
        return new Layer(
                key, ink, strength, (server, second) -> server.seconds().at(measure, second));
    }

    private static double atWork(ServerSeries server, int second) {
        return Math.max(
                0,
                server.seconds().at(Measure.BUSY_WORKERS, second)
                        - server.seconds().workers(Letter.KEEPALIVE, second));
    }

    /// Connections that are nowhere in the server: their SYN was dropped, or their end is not seen yet.
    private static double knocking(ServerSeries server, int second) {
        double known = 0;
        for (Measure measure : List.of(
                Measure.BUSY_WORKERS,
                Measure.KEEPALIVE_PARKED,
                Measure.WRITE_PARKED,
                Measure.CLOSE_PARKED,
                Measure.QUEUE)) {
            known += server.seconds().at(measure, second);
        }
        return Math.max(0, server.seconds().at(Measure.CONNECTIONS, second) - known);
    }

    private static double used(ServerSeries server, int second) {
        return server.seconds().at(Measure.RAM, second) + server.seconds().at(Measure.SWAP, second);
    }

    private static double system(ServerSeries server, int second) {
        return Math.min(used(server, second), server.bytes(Tunable.OTHER_MEMORY, second));
    }

    private static double shared(ServerSeries server, int second) {
        return Math.min(used(server, second) - system(server, second), server.bytes(Tunable.SHARED_MEMORY, second));
    }

    private static double left(ServerSeries server, int second) {
        return Math.max(0, used(server, second) - system(server, second) - shared(server, second));
    }

    /// Children of httpd and their threads without PHP; with PHP-FPM the children are all without.
    private static double ownMemory(ServerSeries server, int second) {
        double children = Math.min(server.seconds().at(Measure.CHILD_MEMORY, second), left(server, second));
        return switch (handler(server, second)) {
            case FPM -> children;
            case NONE -> left(server, second);
            case MOD_PHP_NTS, MOD_PHP_ZTS -> Math.min(children, bare(server, second));
        };
    }

    /// What the living children take before they run PHP.
    private static double bare(ServerSeries server, int second) {
        return server.seconds().at(Measure.PROCESSES, second) * server.bytes(Tunable.CHILD_MEMORY, second)
                + server.seconds().at(Measure.THREADS, second) * server.bytes(Tunable.THREAD_MEMORY, second);
    }

    private static double php(ServerSeries server, int second) {
        return left(server, second) - ownMemory(server, second);
    }

    private static double cache(ServerSeries server, int second) {
        return Math.max(0, server.bytes(Tunable.RAM, second) - used(server, second));
    }

    private static PhpHandler handler(ServerSeries server, int second) {
        return PhpHandler.values()[(int) server.value(Tunable.PHP_HANDLER, second)];
    }

    private static double gibibytes(double bytes) {
        return Axes.toGibibytes(bytes);
    }
}
