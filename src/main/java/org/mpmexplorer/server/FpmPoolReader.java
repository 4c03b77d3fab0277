package org.mpmexplorer.server;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads PHP-FPM's pool files: an ini file with `[pool]` headings and `key = value` lines, such as
/// `pool.d/www.conf`, or a `php-fpm.conf` with its `include` lines, or a directory of pool files.
///
/// What PHP-FPM refuses at start is refused in its words; directives the simulator does not know
/// are left alone. Stateless.
public final class FpmPoolReader {
    private static final String GLOBAL = "global";
    private static final String MAIN_FILE = "php-fpm.conf";
    private static final int MAX_INCLUDE_DEPTH = 10;

    private final ReadBudget budget = new ReadBudget();
    private final Map<String, FpmPoolDraft> pools = new LinkedHashMap<>();
    private Optional<FpmPoolDraft> current = Optional.empty();

    private FpmPoolReader() {}

    /// Every pool of a file or directory, in the order of the files.
    ///
    /// @throws ConfigurationException if PHP-FPM would refuse it, in one sentence with file and
    ///     line
    public static List<FpmPool> read(Path path) {
        FpmPoolReader reader = new FpmPoolReader();
        reader.readAll(path);
        if (reader.pools.isEmpty()) {
            throw ConfigurationException.in(
                    path,
                    "has no pool: No pool defined. at least one pool section must be specified in config file",
                    "name a pool file such as pool.d/www.conf");
        }
        return reader.pools.values().stream().map(FpmPoolDraft::checked).toList();
    }

    /// Whether a path is one of PHP-FPM's rather than httpd's: a file whose first line that says
    /// anything is a `[heading]`, or a directory with a `php-fpm.conf` or of such files.
    public static boolean recognises(Path path) {
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve(MAIN_FILE))
                    || filesOf(path, new ReadBudget()).stream().anyMatch(FpmPoolReader::startsWithHeading);
        }
        return Files.isRegularFile(path) && startsWithHeading(path);
    }

    private static boolean startsWithHeading(Path file) {
        ConfigurationLines lines = ConfigurationLines.read(file, new ReadBudget(), finding -> {});
        while (lines.next()) {
            if (!isIdle(lines)) {
                return lines.text().startsWith("[") && lines.text().contains("]");
            }
        }
        return false;
    }

    private void readAll(Path path) {
        Path mainFile = path.resolve(MAIN_FILE);
        if (!Files.isDirectory(path)) {
            read(path, 0);
        } else if (Files.isRegularFile(mainFile)) {
            read(mainFile, 0);
        } else {
            filesOf(path, budget).forEach(file -> read(file, 0));
        }
    }

    private static List<Path> filesOf(Path directory, ReadBudget budget) {
        return IncludedFiles.of(directory, List.of("*.conf"), true, new ConfigurationPlace(directory, 1), budget)
                .stream()
                .filter(Files::isRegularFile)
                .toList();
    }

    private void read(Path file, int depth) {
        ConfigurationLines lines = ConfigurationLines.read(file, budget, finding -> {});
        while (lines.next()) {
            if (!isIdle(lines)) {
                line(lines.text(), lines.place(), depth);
            }
        }
    }

    private void line(String text, ConfigurationPlace place, int depth) {
        if (text.startsWith("[")) {
            heading(text, place);
            return;
        }
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw ConfigurationException.at(
                    place, "value is NULL for a ZEND_INI_PARSER_ENTRY", "write key = value, and comments behind a ;");
        }
        String key = text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        String value = value(text.substring(equals + 1).strip());
        if (key.equals("include")) {
            include(value, place, depth);
        } else if (current.isPresent()) {
            current.get().set(key, value, place);
        }
    }

    private void heading(String text, ConfigurationPlace place) {
        int close = text.indexOf(']');
        if (close < 0) {
            throw ConfigurationException.at(place, "the heading has no closing ]", "write [www]");
        }
        String name = text.substring(1, close).strip();
        current = name.equalsIgnoreCase(GLOBAL)
                ? Optional.empty()
                : Optional.of(pools.computeIfAbsent(name, it -> new FpmPoolDraft(it, place)));
    }

    private void include(String pattern, ConfigurationPlace place, int depth) {
        if (depth >= MAX_INCLUDE_DEPTH) {
            throw ConfigurationException.at(
                    place, "files are included " + MAX_INCLUDE_DEPTH + " deep", "take an include out");
        }
        Path parent = place.file().toAbsolutePath().getParent();
        ServerRoot root = new ServerRoot(parent == null ? place.file().toAbsolutePath() : parent);
        List<Path> files = new ArrayList<>();
        try {
            files.addAll(IncludedFiles.of(root.base(pattern), root.parts(pattern), true, place, budget));
        } catch (InvalidPathException _) {
            throw ConfigurationException.at(
                    place, Excerpt.of(pattern) + " cannot be a file name here", "rename the file");
        }
        for (Path file : files) {
            read(file, depth + 1);
        }
    }

    /// Without quotes, or up to a comment.
    private static String value(String text) {
        if (text.startsWith("\"") || text.startsWith("'")) {
            int end = text.indexOf(text.charAt(0), 1);
            return end < 0 ? text.substring(1) : text.substring(1, end);
        }
        int comment = text.indexOf(';');
        return comment < 0 ? text : text.substring(0, comment).strip();
    }

    private static boolean isIdle(ConfigurationLines lines) {
        return lines.text().isEmpty() || lines.text().startsWith(";");
    }
}
