package org.mpmexplorer.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;
import org.mpmexplorer.server.log.LoggedClass;
import org.mpmexplorer.server.log.LoggedTraffic;
import org.mpmexplorer.server.log.RequestSort;

/// What a log says of a server's visitors, as a workload.
final class VisitorFacts {
    /// The server is up before the first visitor comes.
    static final double HEAD_START_SECONDS = 5;

    private static final double PATIENCE_SECONDS = 60;
    private static final double FILE_CPU_SECONDS = 0.0003;
    private static final double PERCENT = 100;
    private static final int MOST_REQUESTS = 65_535;

    private final LoggedTraffic log;
    private final CpuShare cpu;
    private final Habit habit;
    private final Sheet sheet;

    VisitorFacts(LoggedTraffic log, CpuShare cpu, Habit habit, Sheet sheet) {
        this.log = log;
        this.cpu = cpu;
        this.habit = habit;
        this.sheet = sheet;
    }

    Workload workload() {
        sayWhatWasRead();
        List<RequestClass> classes = new ArrayList<>();
        log.classes().forEach(logged -> classes.add(requestClass(logged)));
        sayTimes();
        Load load = load();
        double slow = count(RequestSort.SLOW_PAGE) * PERCENT / log.requests();
        if (slow > 0) {
            sheet.replace(sheet.settings().with(Tunable.SLOW_REQUESTS, slow));
        }
        return new Workload(classes, List.of(load));
    }

    private void sayWhatWasRead() {
        String source = log.file() + ", LogFormat " + log.format().name();
        sheet.read(
                "Log",
                String.format(
                        Locale.ROOT, "%,d lines, %s", log.lines(), log.whole().words()),
                source);
        sheet.estimated(
                "Busy stretch",
                String.format(Locale.ROOT, "%s: %,d requests", log.stretch().words(), log.requests()),
                "its busiest; the rest of the log is not simulated");
        if (log.unusable() > 0) {
            sheet.note(String.format(
                    Locale.ROOT,
                    "%,d lines of %s are not of that format and were left out.",
                    log.unusable(),
                    log.file()));
        }
        if (log.isCutShort()) {
            sheet.note(log.file() + " ends in its middle; what there is of it was read.");
        }
    }

    private RequestClass requestClass(LoggedClass logged) {
        boolean isFile = logged.sort() == RequestSort.STATIC;
        String name = switch (logged.sort()) {
            case STATIC -> "file";
            case PAGE -> "page";
            case SLOW_PAGE -> "slow page";
        };
        Distribution times = logged.seconds().orElse(cpu.usualSeconds(logged.sort()));
        double computing = isFile
                ? Math.min(FILE_CPU_SECONDS, quantile(times, 0.5))
                : cpu.secondsOf(pageTimes().orElse(times));
        boolean isSending = isFile && log.readerBytesPerSecond() > 0;
        Distribution waiting = isSending ? new Distribution.Constant(0) : without(times, computing);
        sheet.read(
                "Requests: " + name,
                String.format(
                        Locale.ROOT,
                        "%.1f %%, mean %s",
                        logged.count() * PERCENT / log.requests(),
                        size(logged.sizeBytes().mean())),
                isFile ? "paths with the ending of a file" : "paths of PHP or without an ending");
        return new RequestClass(
                name,
                isFile ? RequestKind.STATIC : RequestKind.PHP,
                logged.count(),
                logged.sort() == RequestSort.SLOW_PAGE,
                new Distribution.Constant(computing),
                waiting,
                logged.sizeBytes(),
                new Distribution.Constant(isFile ? 0 : 1));
    }

    /// Slow pages are taken to compute as long as others, and to wait longer.
    private Optional<Distribution> pageTimes() {
        return log.classes().stream()
                .filter(logged -> logged.sort() == RequestSort.PAGE)
                .findFirst()
                .flatMap(LoggedClass::seconds);
    }

    private void sayTimes() {
        String precision = log.format().precision().words();
        Optional<LoggedTraffic.Times> times = log.responses();
        if (times.isPresent()) {
            sheet.read(
                    "Response times",
                    "median %s, 95 %% below %s"
                            .formatted(
                                    seconds(times.get().p50()),
                                    seconds(times.get().p95())),
                    precision);
        } else {
            sheet.guessed(
                    "Response times",
                    "page %s, file %s"
                            .formatted(
                                    seconds(cpu.usualSeconds(RequestSort.PAGE).mean()),
                                    seconds(cpu.usualSeconds(RequestSort.STATIC).mean())),
                    "the log has " + precision + "; add %D to its LogFormat");
        }
        sheet.facts().add(cpu.fact());
        if (log.readerBytesPerSecond() > 0) {
            sheet.estimated(
                    "Speed of visitors", size(log.readerBytesPerSecond()) + "/s", "size by time of large files");
        }
    }

    private void sayHowMany(LoggedTraffic.Connections connections) {
        sheet.read(
                "Request rate",
                String.format(
                        Locale.ROOT,
                        "%.1f/s on average",
                        (double) log.requests() / log.stretch().seconds()),
                "of the busy stretch, second by second");
        String reuse = String.format(
                Locale.ROOT,
                "%.1f requests on each of %,d",
                (double) log.requests() / Math.max(1, connections.count()),
                connections.count());
        if (connections.isLogged()) {
            sheet.read("Connections", reuse, "%k");
        } else {
            sheet.estimated("Connections", reuse, "same client and browser within KeepAliveTimeout; an estimate");
        }
        sheet.facts().add(habit.fact());
    }

    private Load load() {
        LoggedTraffic.Connections connections = log.connections();
        double perMinute = connections.count() * 60.0 / log.stretch().seconds();
        double most = Tunable.VISITORS.range().max();
        List<Integer> visits = perMinute <= most
                ? connections.visitsPerSecond()
                : thinned(connections.visitsPerSecond(), most / perMinute);
        if (perMinute > most) {
            sheet.note("More visits a minute came than can be simulated; only a part of them does.");
        }
        sayHowMany(connections);
        Visit visit = new Visit(
                List.of(),
                1,
                true,
                0,
                connections.gapSeconds(),
                habit.holdSeconds(),
                PATIENCE_SECONDS,
                log.readerBytesPerSecond(),
                true);
        List<Integer> requests = connections.requests().stream()
                .limit(Load.Replay.MOST_NUMBERS_OF_REQUESTS)
                .map(count -> Math.min(MOST_REQUESTS, count))
                .toList();
        return new Load.Replay("visitors of the log", 1, visits, requests, visit, HEAD_START_SECONDS);
    }

    private static List<Integer> thinned(List<Integer> visits, double share) {
        List<Integer> thinned = new ArrayList<>();
        double carried = 0;
        for (int count : visits) {
            carried += count * share;
            thinned.add((int) carried);
            carried -= (int) carried;
        }
        return thinned;
    }

    private int count(RequestSort sort) {
        return log.classes().stream()
                .filter(logged -> logged.sort() == sort)
                .mapToInt(LoggedClass::count)
                .sum();
    }

    /// Times with a part of each taken away, as far as there is any.
    static Distribution without(Distribution times, double seconds) {
        return switch (times) {
            case Distribution.Constant constant -> new Distribution.Constant(Math.max(0, constant.value() - seconds));
            case Distribution.Empirical empirical ->
                new Distribution.Empirical(empirical.quantiles().stream()
                        .map(time -> Math.max(0, time - seconds))
                        .toList());
            case Distribution.Exponential exponential ->
                new Distribution.Exponential(Math.max(0, exponential.mean() - seconds));
            case Distribution.Lognormal lognormal ->
                new Distribution.Lognormal(Math.max(0, lognormal.mean() - seconds), lognormal.sigma());
            case Distribution.Uniform uniform ->
                new Distribution.Uniform(Math.max(0, uniform.min() - seconds), Math.max(0, uniform.max() - seconds));
            case Distribution.Pareto pareto -> pareto;
        };
    }

    static double quantile(Distribution times, double share) {
        return times instanceof Distribution.Empirical empirical
                ? empirical.quantiles().get((int)
                        (share * (empirical.quantiles().size() - 1)))
                : times.mean();
    }

    static String seconds(double seconds) {
        if (seconds < 0.001) {
            return String.format(Locale.ROOT, "%.2f ms", seconds * 1000);
        }
        return seconds < 1
                ? String.format(Locale.ROOT, seconds < 0.01 ? "%.1f ms" : "%.0f ms", seconds * 1000)
                : String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String size(double bytes) {
        return bytes < 1e6
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
