package org.mpmexplorer.server.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mpmexplorer.server.InputException;

/// Finds out in which format a log is written: the first of those it might be that fits nearly all of its
/// first lines, else the one that fits most of them.
final class FormatGuess {
    private static final int LINES = 200;

    /// A pattern covers its whole line, so a wrong one does not fit this share of them.
    private static final double NEARLY_ALL = 0.9;

    private final Path log;
    private final Optional<LogFormat> asked;
    private final List<LogFormat> candidates;
    private int lines;

    private FormatGuess(Path log, Optional<LogFormat> asked, List<LogFormat> candidates) {
        this.log = log;
        this.asked = asked;
        this.candidates = candidates;
    }

    /// @param asked what the user says; else one of the known or of httpd's usual ones
    /// @throws InputException if none fits
    static LineParser of(Path log, Optional<LogFormat> asked, List<LogFormat> known) {
        Map<String, LogFormat> byText = new LinkedHashMap<>();
        known.forEach(format -> byText.putIfAbsent(format.text(), format));
        LogFormat.USUAL.forEach(format -> byText.putIfAbsent(format.text(), format));
        return new FormatGuess(log, asked, asked.map(List::of).orElseGet(() -> new ArrayList<>(byText.values())))
                .best();
    }

    private LineParser best() {
        Optional<LineParser> best = Optional.empty();
        int most = 0;
        for (LogFormat format : candidates) {
            Optional<LineParser> parser = parser(format);
            int fitting = parser.map(this::fitting).orElse(0);
            if (fitting > most) {
                most = fitting;
                best = parser;
            }
            if (most > 0 && most >= NEARLY_ALL * lines) {
                break;
            }
        }
        return best.orElseThrow(this::nothingFits);
    }

    /// A format the parser cannot take is none of this log, unless the user says that it is.
    private Optional<LineParser> parser(LogFormat format) {
        try {
            return Optional.of(new LineParser(format));
        } catch (InputException e) {
            if (asked.isPresent()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private int fitting(LineParser parser) {
        LoggedRequest request = new LoggedRequest();
        int fitting = 0;
        lines = 0;
        try (LogLines log = LogLines.open(this.log)) {
            while (lines < LINES && log.next()) {
                lines++;
                fitting += parser.parse(log, request) ? 1 : 0;
            }
        }
        return fitting;
    }

    private InputException nothingFits() {
        if (lines == 0) {
            return InputException.in(log, "is empty", "name a log with requests in it");
        }
        String problem = "has no line that fits "
                + asked.map(format -> "the format " + format.text())
                        .orElse("common, combined, vhost_combined or a LogFormat of the configuration");
        return InputException.in(log, problem, "name the access log, and its LogFormat with --log-format");
    }
}
