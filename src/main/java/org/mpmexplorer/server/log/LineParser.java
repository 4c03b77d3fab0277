package org.mpmexplorer.server.log;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.basjes.parse.core.exceptions.DissectionFailure;
import nl.basjes.parse.core.exceptions.InvalidDissectorException;
import nl.basjes.parse.core.exceptions.MissingDissectorsException;
import nl.basjes.parse.httpdlog.HttpdLoglineParser;
import org.mpmexplorer.server.InputException;

/// Takes lines of one format apart with the log parser.
///
/// The parser's pattern may go back over a line again and again where the line is made for it, so a line is
/// given to it only when it is no longer than httpd's own limits make it and has few quotation marks.
final class LineParser {
    /// A request line and two headers of 8190 characters each, httpd's limit, and what stands between them.
    private static final int LONGEST = 25_000;

    private static final int MOST_QUOTES = 24;

    private static final Map<String, List<String>> TARGETS = new TreeMap<>(Map.of(
            "client", List.of("IP:connection.client.host", "IP:connection.client.ip"),
            "agent", List.of("HTTP.USERAGENT:request.user-agent"),
            "firstLine", List.of("HTTP.FIRSTLINE:request.firstline"),
            "path", List.of("URI:request.urlpath"),
            "status", List.of("STRING:request.status.last", "STRING:request.status"),
            "bytes", List.of("BYTES:response.bytes", "BYTESCLF:response.body.bytes", "BYTES:response.body.bytes"),
            "micros", List.of("MICROSECONDS:response.server.processing.time"),
            "millis", List.of("MILLISECONDS:response.server.processing.time"),
            "seconds", List.of("SECONDS:response.server.processing.time"),
            "keptAlive", List.of("NUMBER:connection.keepalivecount")));

    private final LogFormat format;
    private final HttpdLoglineParser<LoggedRequest> parser;

    /// @throws InputException if the format says nothing or lacks the time
    LineParser(LogFormat format) {
        this.format = format;
        parser = new HttpdLoglineParser<>(LoggedRequest.class, oneLine(format.text()));
        parser.ignoreMissingDissectors();
        try {
            for (Map.Entry<String, List<String>> target : TARGETS.entrySet()) {
                add(target.getKey(), target.getValue());
            }
            if (!format.hasPlainTime()) {
                add(
                        "epochMillis",
                        List.of(
                                "TIME.EPOCH:request.receive.time.epoch",
                                "TIME.EPOCH:request.receive.time.begin.epoch"));
                add("epochSecond", List.of("TIME.SECONDS:request.receive.time.sec"));
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String setter, List<String> fields) throws NoSuchMethodException {
        for (String field : fields) {
            parser.addParseTarget(setter, field);
        }
    }

    /// The parser takes several lines for several formats.
    private static String oneLine(String text) {
        if (text.isBlank() || text.length() > LONGEST || text.lines().count() > 1) {
            throw InputException.in(
                    "The log format",
                    "is empty or no single line",
                    "give it as in httpd's LogFormat, for example " + "--log-format '%h %l %u %t \"%r\" %>s %b %D'");
        }
        return text;
    }

    LogFormat format() {
        return format;
    }

    /// Takes the line apart; false if it is none of this format.
    boolean parse(LogLines line, LoggedRequest into) {
        into.clear();
        if (!isHarmless(line.bytes(), line.length())) {
            return false;
        }
        try {
            parser.parse(into, line.text());
        } catch (DissectionFailure | IndexOutOfBoundsException | IllegalArgumentException e) {
            // So the parser says of a line that it is none of the format; spoilt times make it stumble.
            return false;
        } catch (InvalidDissectorException | MissingDissectorsException e) {
            throw InputException.in(
                    "The log format " + format.text(),
                    "is not understood",
                    "give it as in httpd's LogFormat, with %t for the time");
        }
        if (format.hasPlainTime()) {
            into.setEpochSecond(LogTime.epochSecond(line.bytes(), line.length()));
        }
        return into.epochSecond() >= 0 && (!format.hasStatus() || into.hasStatus());
    }

    private static boolean isHarmless(byte[] line, int length) {
        int quotes = 0;
        for (int i = 0; i < length; i++) {
            quotes += line[i] == '"' ? 1 : 0;
        }
        return length <= LONGEST && quotes <= MOST_QUOTES;
    }
}
