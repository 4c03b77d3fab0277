package org.mpmexplorer.server;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/// The files one Include or IncludeOptional stands for, in httpd's order: by name, byte by byte; a
/// directory stands for all it holds, down through its directories (config.c
/// ap_process_resource_config, ap_process_fnmatch_configs).
final class IncludedFiles {
    private final ConfigurationPlace include;
    private final boolean isOptional;
    private final ReadBudget budget;
    private final List<Path> files = new ArrayList<>();

    private IncludedFiles(ConfigurationPlace include, boolean isOptional, ReadBudget budget) {
        this.include = include;
        this.isOptional = isOptional;
        this.budget = budget;
    }

    /// @param base the directory the parts start from
    /// @param parts the path below it, each a name or a pattern
    /// @param isOptional whether it may stand for nothing
    static List<Path> of(
            Path base, List<String> parts, boolean isOptional, ConfigurationPlace include, ReadBudget budget) {
        IncludedFiles included = new IncludedFiles(include, isOptional, budget);
        included.expand(base, parts);
        return included.files;
    }

    private void expand(Path base, List<String> parts) {
        Path path = base;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (FileNamePattern.isPattern(part)) {
                expandPattern(path.normalize(), part, parts.subList(i + 1, parts.size()));
                return;
            }
            path = path.resolve(part);
        }
        add(path.normalize(), 0);
    }

    private void expandPattern(Path directory, String pattern, List<String> rest) {
        if (isOptional && !Files.exists(directory)) {
            return;
        }
        FileNamePattern wanted = new FileNamePattern(pattern);
        List<Path> matches = entries(directory, wanted::matches);
        if (!rest.isEmpty()) {
            matches.removeIf(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
        }
        if (matches.isEmpty() && !isOptional) {
            throw refused("Include/IncludeOptional: No matches for the wildcard '%s' in '%s', failing"
                    .formatted(Excerpt.of(pattern), directory));
        }
        for (Path match : matches) {
            if (rest.isEmpty()) {
                add(match, 0);
            } else {
                expand(match, rest);
            }
        }
    }

    private void add(Path path, int depth) {
        if (Files.isDirectory(path)) {
            if (depth > ReadBudget.MAX_DIRECTORY_DEPTH) {
                throw ConfigurationException.at(
                        include,
                        "Directory %s exceeds the maximum include directory nesting level of %d"
                                .formatted(path, ReadBudget.MAX_DIRECTORY_DEPTH),
                        "look for a link that leads back");
            }
            for (Path entry : entries(path, name -> true)) {
                add(entry, depth + 1);
            }
        } else if (Files.exists(path)) {
            files.add(path);
        } else if (!isOptional) {
            throw refused("Could not open configuration file " + path + ": No such file or directory");
        }
    }

    private List<Path> entries(Path directory, Predicate<String> wanted) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path entry : stream) {
                budget.countDirectoryEntry(include);
                if (wanted.test(String.valueOf(entry.getFileName()))) {
                    found.add(entry);
                }
            }
        } catch (DirectoryIteratorException _) {
            throw refused("Include/IncludeOptional: Could not read directory " + directory);
        } catch (IOException e) {
            throw cannotOpen(directory, e);
        }
        Collections.sort(found);
        return found;
    }

    private ConfigurationException cannotOpen(Path directory, IOException e) {
        return refused(
                "Include/IncludeOptional: Could not open directory %s: %s".formatted(directory, ReadBudget.reason(e)));
    }

    private ConfigurationException refused(String problem) {
        return ConfigurationException.at(
                include, problem, "copy what is missing from the server, or take the line out");
    }
}
