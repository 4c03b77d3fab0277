package org.mpmexplorer.calibrate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.server.ConfigurationImport;
import org.mpmexplorer.server.FpmPoolReader;
import org.mpmexplorer.server.ImportedServer;
import org.mpmexplorer.server.InputException;
import org.mpmexplorer.server.ReadOptions;
import org.mpmexplorer.server.live.ModuleList;
import org.mpmexplorer.server.live.ProcessText;
import org.mpmexplorer.server.live.SmallText;
import org.mpmexplorer.server.live.StatusText;
import org.mpmexplorer.server.log.AccessLog;
import org.mpmexplorer.server.log.LogFormat;
import org.mpmexplorer.server.log.LogReading;
import org.mpmexplorer.server.log.LoggedTraffic;

/// Reads whatever there is of a server, and finds out what it is.
public final class ServerFiles {
    private static final int FIRST_BYTES = 1 << 14;
    private static final int GZIP = 0x1f;
    private static final Pattern STATUS = Pattern.compile("(?m)^(Scoreboard|BusyWorkers|ServerUptimeSeconds): ");
    private static final Pattern MODULES =
            Pattern.compile("(?m)^(\\s*\\w+_module \\((static|shared)\\)|Server MPM:|Server version:)");
    private static final Pattern PROCESSES = Pattern.compile(
            "(?m)(^(Rss|Pss): |^/proc/\\d+/smaps_rollup:|\\bRSS\\b|^\\d+:\\s+\\S*(apache2|httpd|php-fpm))");
    private static final Pattern LOG = Pattern.compile("(?m)^[^\\n]*(\\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:|\" \\d{3} )");

    private ServerFiles() {}

    /// What a text is.
    private enum Kind {
        CONFIGURATION,
        LOG,
        STATUS,
        PROCESSES,
        MODULES
    }

    /// The evidence with more files and folders; those of httpd's configuration and of PHP-FPM's belong together.
    ///
    /// @param progress is told the share of the work that is done
    /// @throws RuntimeException with one sentence if one cannot be used
    public static Evidence add(Evidence before, List<Path> paths, DoubleConsumer progress) {
        List<Path> configuration =
                paths.stream().filter(ServerFiles::isConfiguration).toList();
        Evidence all = configuration.isEmpty() ? before : withConfiguration(before, configuration, progress);
        for (Path path : paths) {
            all = configuration.contains(path) ? all : add(all, path, progress);
        }
        return all;
    }

    /// What was read before of the other of the two programs is read again with it.
    private static Evidence withConfiguration(Evidence before, List<Path> added, DoubleConsumer progress) {
        boolean hasPools = added.stream().anyMatch(FpmPoolReader::recognises);
        boolean hasHttpd = !added.stream().allMatch(FpmPoolReader::recognises);
        List<Path> paths = new ArrayList<>(added);
        before.configurationPaths().stream()
                .filter(path -> FpmPoolReader.recognises(path) ? !hasPools : !hasHttpd)
                .forEach(paths::add);
        return withConfiguration(before, ConfigurationImport.read(paths, ReadOptions.NONE), paths, progress);
    }

    static Evidence add(Evidence before, Path path, DoubleConsumer progress) {
        return switch (kind(path)) {
            case CONFIGURATION -> withConfiguration(before, List.of(path), progress);
            case LOG -> before.with(AccessLog.read(path, logReading(before, Optional.empty()), progress));
            case STATUS, PROCESSES, MODULES -> add(before, SmallText.read(path));
        };
    }

    /// A log that was read before is read again as the configuration says: its formats, and how long connections
    /// are kept, decide what belongs together.
    private static Evidence withConfiguration(
            Evidence before, ImportedServer read, List<Path> paths, DoubleConsumer progress) {
        Evidence after = before.with(read, paths);
        Optional<LoggedTraffic> log = before.log();
        LogReading wanted = logReading(after, Optional.empty());
        boolean isReadAsWanted = log.isEmpty() || wanted.equals(logReading(before, Optional.empty()));
        return isReadAsWanted ? after : after.with(AccessLog.read(log.get().file(), wanted, progress));
    }

    /// The evidence with a text that was pasted.
    ///
    /// @throws InputException if it is none that is known
    public static Evidence add(Evidence before, SmallText text) {
        return switch (kind(text.text()).orElse(Kind.CONFIGURATION)) {
            case STATUS -> before.with(new Evidence.Status(text.source(), StatusText.read(text)));
            case PROCESSES -> before.with(ProcessText.read(text));
            case MODULES -> before.with(ModuleList.read(text));
            case LOG, CONFIGURATION ->
                throw InputException.in(
                        text.source(),
                        "is no status page, no list of processes and no list of modules",
                        "paste one of them, or choose the file");
        };
    }

    /// How to read a log of the server whose other files are there.
    ///
    /// @param format what the user says the format is
    public static LogReading logReading(Evidence evidence, Optional<String> format) {
        Optional<ImportedServer> server = evidence.configuration();
        List<LogFormat> known = server.stream()
                .flatMap(read -> read.logFormats().entrySet().stream())
                .map(entry -> new LogFormat(entry.getKey(), entry.getValue()))
                .toList();
        double seconds = server.map(read -> read.settings().isOn(Tunable.KEEP_ALIVE)
                        ? read.settings().get(Tunable.KEEP_ALIVE_TIMEOUT)
                        : 0)
                .orElse(LogReading.DEFAULT.keepAliveSeconds());
        int most = server.map(read -> read.settings().count(Tunable.MAX_KEEP_ALIVE_REQUESTS))
                .orElse(LogReading.DEFAULT.mostRequests());
        return new LogReading(format.map(text -> named(text, known)), known, seconds, most);
    }

    /// A nickname of the configuration or of httpd, or the format itself.
    private static LogFormat named(String text, List<LogFormat> known) {
        return Stream.concat(known.stream(), LogFormat.USUAL.stream())
                .filter(format -> format.name().equals(text))
                .findFirst()
                .orElseGet(() -> new LogFormat("of --log-format", text.replace("\\\"", "\"")));
    }

    /// Whether that looks like a configuration: it is a folder, or none of the other things that can be read.
    public static boolean isConfiguration(Path path) {
        return kind(path) == Kind.CONFIGURATION;
    }

    private static Kind kind(Path path) {
        if (!Files.isRegularFile(path)) {
            return Kind.CONFIGURATION;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(FIRST_BYTES);
            boolean isPacked = first.length > 1 && first[0] == GZIP;
            String text = new String(first, StandardCharsets.ISO_8859_1);
            return isPacked ? Kind.LOG : kind(text).orElse(Kind.CONFIGURATION);
        } catch (IOException e) {
            return Kind.CONFIGURATION;
        }
    }

    private static Optional<Kind> kind(String text) {
        if (STATUS.matcher(text).find()) {
            return Optional.of(Kind.STATUS);
        }
        if (MODULES.matcher(text).find()) {
            return Optional.of(Kind.MODULES);
        }
        if (LOG.matcher(text).find()) {
            return Optional.of(Kind.LOG);
        }
        return PROCESSES.matcher(text).find() ? Optional.of(Kind.PROCESSES) : Optional.empty();
    }
}
