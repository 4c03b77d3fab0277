package org.mpmexplorer.server.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import org.mpmexplorer.server.InputException;

/// Reads an access log: once to see when it is busy, and the busy stretch once more to learn from it.
///
/// Only the lines of the stretch go through the log parser; of the others the time is enough.
public final class AccessLog {
    private static final int LINES_BETWEEN_LOOKS = 1 << 14;

    private final Path file;
    private final LogReading reading;
    private final DoubleConsumer progress;
    private final LineParser parser;
    private final LoggedRequest request = new LoggedRequest();
    private final MinuteCounts minutes = new MinuteCounts();
    private long lines;
    private long unusable;
    private boolean isCutShort;
    private final double fileBytes;

    private AccessLog(Path file, LogReading reading, DoubleConsumer progress) {
        this.file = file;
        this.reading = reading;
        this.progress = progress;
        parser = FormatGuess.of(file, reading.asked(), reading.candidates());
        fileBytes = Math.max(1, sizeOf(file));
    }

    /// Reads the whole log.
    ///
    /// @param progress is told the share of the work that is done
    /// @throws InputException if it cannot be used, or the thread was interrupted
    public static LoggedTraffic read(Path file, LogReading reading, DoubleConsumer progress) {
        return new AccessLog(file, reading, progress).traffic();
    }

    private LoggedTraffic traffic() {
        countMinutes();
        if (minutes.all() == 0) {
            throw InputException.in(file, "has no line with a time", "name the access log, and its LogFormat");
        }
        Stretch stretch = minutes.busiest();
        StretchRequests requests = requestsOf(stretch);
        TrafficSummary summary = new TrafficSummary(requests, parser.format().precision());
        ConnectionEstimate connections =
                new ConnectionEstimate(reading, parser.format().hasKeptAlive(), stretch.seconds());
        return new LoggedTraffic(
                file,
                parser.format(),
                lines,
                unusable,
                isCutShort,
                minutes.whole(),
                stretch,
                summary.perMinute(stretch.seconds()),
                summary.classes(),
                connections.of(requests),
                summary.responses(),
                summary.readerBytesPerSecond());
    }

    private void countMinutes() {
        try (LogLines log = LogLines.open(file)) {
            while (log.next()) {
                long second = secondOf(log);
                if (second >= 0) {
                    minutes.add(second);
                } else {
                    unusable++;
                }
                look(log, 0);
            }
            lines = log.number();
            isCutShort = log.isCutShort();
        }
    }

    private StretchRequests requestsOf(Stretch stretch) {
        StretchRequests requests = new StretchRequests();
        try (LogLines log = LogLines.open(file)) {
            while (!requests.isFull() && log.next()) {
                if (stretch.holds(secondOf(log))) {
                    if (parser.parse(log, request) && stretch.holds(request.epochSecond())) {
                        requests.add((int) (request.epochSecond() - stretch.fromEpochSecond()), request);
                    } else {
                        unusable++;
                    }
                }
                look(log, 0.5);
            }
        }
        if (requests.count == 0) {
            throw InputException.in(
                    file,
                    "has no line of the format " + parser.format().text() + " when it is busy",
                    "name its LogFormat");
        }
        return requests;
    }

    /// When the line was written; below 0 if it does not say.
    private long secondOf(LogLines log) {
        if (parser.format().hasPlainTime()) {
            return LogTime.epochSecond(log.bytes(), log.length());
        }
        return parser.parse(log, request) ? request.epochSecond() : LogTime.NONE;
    }

    private void look(LogLines log, double done) {
        if (log.number() % LINES_BETWEEN_LOOKS == 0) {
            progress.accept(done + Math.min(1, log.bytesRead() / fileBytes) / 2);
            if (Thread.currentThread().isInterrupted()) {
                throw InputException.in(file, "was not read to its end", "read it again");
            }
        }
    }

    private static double sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
