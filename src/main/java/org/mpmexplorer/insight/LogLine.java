package org.mpmexplorer.insight;

import org.mpmexplorer.httpd.LogMessage;

/// A line of the simulated error log.
///
/// @param record index of its trace record
/// @param number the first number in the text, 0 without one
/// @param text the message with its numbers filled in, without module, level and AH number
/// @param line as the error log shows it after the time: `[module:level] AHnnnnn: text`
public record LogLine(long atNanos, long record, LogMessage message, long number, String text, String line) {

    /// The whole line with simulated time in the place of the clock, for example
    /// `[00:00:08.001000] [mpm_prefork:error] AH00161: ...`.
    public String timedLine() {
        return "[" + clock() + "] " + line;
    }

    /// Simulated time as `hh:mm:ss.micros`.
    public String clock() {
        long micros = atNanos / 1000;
        long seconds = micros / 1_000_000;
        return "%02d:%02d:%02d.%06d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60, micros % 1_000_000);
    }
}
