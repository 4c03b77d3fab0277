package org.mpmexplorer.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Where relative names start, directive `ServerRoot`. A configuration copied from another machine
/// names a directory that is not here: the directory it was copied to then stands for that one.
final class ServerRoot {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\].*");

    private final Path home;
    private Path directory;
    private String missing = "";

    /// @param home the directory that holds the configuration
    ServerRoot(Path home) {
        this.home = home;
        this.directory = home;
    }

    Path directory() {
        return directory;
    }

    /// Carries out a ServerRoot.
    void change(String wanted, ConfigurationPlace place, Consumer<Finding> findings) {
        String name = wanted.length() > 1 && wanted.endsWith("/") ? wanted.substring(0, wanted.length() - 1) : wanted;
        if (!isAbsolute(name)) {
            throw ConfigurationException.at(
                    place, "ServerRoot must be a valid directory", "write its whole path, from / on");
        }
        if (resolve(name).map(Files::isDirectory).orElse(false)) {
            directory = Path.of(name).normalize();
            return;
        }
        missing = name;
        directory = home;
        findings.accept(Finding.warning(
                place,
                "ServerRoot %s is not on this machine, so names below it are looked for in %s."
                        .formatted(Excerpt.of(name), home)));
    }

    /// Whether a name, relative or whole, lies below the root.
    boolean covers(String name) {
        return !isAbsolute(name)
                || isBelowMissing(name)
                || resolve(name)
                        .map(path -> path.normalize().startsWith(directory))
                        .orElse(false);
    }

    /// Where the parts of a name start.
    Path base(String name) {
        if (!isAbsolute(name) || isBelowMissing(name)) {
            return directory;
        }
        return name.startsWith("/") ? Path.of("/") : Path.of(name.substring(0, 3));
    }

    /// The names and patterns that a path is made of, below its [#base(String)].
    List<String> parts(String name) {
        String below = name;
        if (isBelowMissing(name)) {
            below = name.substring(missing.length());
        } else if (isAbsolute(name) && !name.startsWith("/")) {
            below = name.substring(3);
        }
        List<String> parts = new ArrayList<>();
        for (String part : below.split(File.separatorChar == '\\' ? "[/\\\\]" : "/", -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// The path of a name without patterns; empty if it cannot be a path on this machine.
    Optional<Path> resolve(String name) {
        try {
            Path path = base(name);
            for (String part : parts(name)) {
                path = path.resolve(part);
            }
            return Optional.of(path);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private boolean isBelowMissing(String name) {
        return !missing.isEmpty() && name.startsWith(missing + "/");
    }

    private static boolean isAbsolute(String name) {
        return name.startsWith("/")
                || (File.separatorChar == '\\' && DRIVE.matcher(name).matches());
    }
}
