package org.mpmexplorer.ui.timeline;

import java.util.ArrayList;
import java.util.List;

/// One row of the log card: the head of an entry (its time, server and number), or a part of its message.
/// All rows are equally high, which spares the list any measuring.
///
/// @param text the part of the message, empty in the head
record LogRow(LogEntry entry, String text) {

    /// The rows of an entry whose message is broken into lines of at most so many characters, between words
    /// where it can be.
    static List<LogRow> of(LogEntry entry, int columns) {
        List<LogRow> rows = new ArrayList<>();
        rows.add(new LogRow(entry, ""));
        String rest = entry.text().strip();
        while (!rest.isEmpty()) {
            int end = lineEnd(rest, columns);
            rows.add(new LogRow(entry, rest.substring(0, end).stripTrailing()));
            rest = rest.substring(end).stripLeading();
        }
        return rows;
    }

    private static int lineEnd(String text, int columns) {
        if (text.length() <= columns) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', columns);
        return space > 0 ? space : columns;
    }

    boolean isHead() {
        return text.isEmpty();
    }

    long atNanos() {
        return entry.atNanos();
    }
}
