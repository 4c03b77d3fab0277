package org.mpmexplorer.testkit;

import java.util.List;
import org.mpmexplorer.httpd.LogMessage;

/// A log line of a run: when, what, and the numbers of its text.
public record LogEntry(long atNanos, LogMessage message, List<Long> numbers) {

    public LogEntry {
        numbers = List.copyOf(numbers);
    }

    /// The text with its numbers.
    public String text() {
        return message.text(numbers.stream().mapToLong(Long::longValue).toArray());
    }

    /// `AHnnnnn: text`, or the text alone where there is no number.
    public String line() {
        return message.code().isEmpty() ? text() : message.code() + ": " + text();
    }

    public double seconds() {
        return atNanos / 1e9;
    }
}
