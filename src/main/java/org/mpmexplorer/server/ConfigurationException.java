package org.mpmexplorer.server;

import java.nio.file.Path;
import java.util.Optional;

/// A configuration that cannot be used; its message is one sentence for people that names the file,
/// the line where there is one, and the remedy.
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<ConfigurationPlace> place;

    private ConfigurationException(String message, Optional<ConfigurationPlace> place) {
        super(message);
        this.place = place;
    }

    /// Something is wrong with one line.
    ///
    /// @param problem httpd's own words where it has some, with or without a full stop
    /// @param remedy what to do about it, as an order
    static ConfigurationException at(ConfigurationPlace place, String problem, String remedy) {
        String message = "Line %d of %s: %s; %s.".formatted(place.line(), place.file(), unended(problem), remedy);
        return new ConfigurationException(message, Optional.of(place));
    }

    /// Something is wrong with a whole file.
    static ConfigurationException in(Path file, String problem, String remedy) {
        return new ConfigurationException("%s %s; %s.".formatted(file, unended(problem), remedy), Optional.empty());
    }

    /// The line that is to blame, empty where it is the whole file.
    public Optional<ConfigurationPlace> place() {
        return place;
    }

    private static String unended(String problem) {
        return problem.endsWith(".") ? problem.substring(0, problem.length() - 1) : problem;
    }
}
