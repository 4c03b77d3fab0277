package org.mpmexplorer.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mpmexplorer.httpd.LogMessage;

/// Puts log lines together from a LOG record and the NUMBER records after it.
final class LogFold {
    private final List<LogLine> lines = new ArrayList<>();
    private LogMessage message = LogMessage.COMMAND_LINE;
    private long atNanos;
    private long record;
    private long[] numbers = {};
    private int known;
    private boolean open;

    void log(long now, long recordIndex, LogMessage newMessage, long firstNumber) {
        close();
        message = newMessage;
        atNanos = now;
        record = recordIndex;
        numbers = new long[newMessage.arguments()];
        known = 0;
        open = true;
        number(firstNumber);
    }

    void number(long value) {
        if (open && known < numbers.length) {
            numbers[known++] = value;
        }
        if (known == numbers.length) {
            close();
        }
    }

    LogLines lines() {
        return new LogLines(lines);
    }

    List<LogLine> linesFrom(int first) {
        return List.copyOf(lines.subList(first, lines.size()));
    }

    private void close() {
        if (open) {
            open = false;
            long[] said = Arrays.copyOf(numbers, numbers.length);
            long first = said.length == 0 ? 0 : said[0];
            lines.add(new LogLine(atNanos, record, message, first, message.text(said), message.line(said)));
        }
    }
}
