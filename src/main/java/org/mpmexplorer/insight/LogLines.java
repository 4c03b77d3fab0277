package org.mpmexplorer.insight;

import java.util.List;
import org.mpmexplorer.httpd.LogLevel;

/// The simulated error log of a run so far, in order of time; immutable.
public record LogLines(List<LogLine> lines) {

    public LogLines {
        lines = List.copyOf(lines);
    }

    /// The lines a server with this `LogLevel` writes.
    public LogLines at(LogLevel level) {
        return new LogLines(lines.stream()
                .filter(line -> level.shows(line.message().level()))
                .toList());
    }

    /// The lines written up to that time, inclusive.
    public LogLines upTo(long nanos) {
        return new LogLines(
                lines.stream().filter(line -> line.atNanos() <= nanos).toList());
    }
}
