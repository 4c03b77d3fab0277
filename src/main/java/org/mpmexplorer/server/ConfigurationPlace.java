package org.mpmexplorer.server;

import java.nio.file.Path;

/// A line of a configuration file.
///
/// @param line counted from 1; of a directive that is continued with backslashes the last one, as
///     in httpd's own messages
public record ConfigurationPlace(Path file, int line) {

    public ConfigurationPlace {
        if (line < 1) {
            throw new IllegalArgumentException("lines are counted from 1, not " + line);
        }
    }

    /// `file:line`, as editors and httpd write it.
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
