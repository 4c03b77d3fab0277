package org.mpmexplorer.server.live;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the numbers of the processes from `server-status` as it is written for people: its table has a row for
/// each place, headed by slot and generation and then the number (`0-0`, `4711`).
final class StatusProcesses {
    private static final Pattern ROW =
            Pattern.compile("<b>(\\d{1,6})-\\d{1,9}</b></td><td>(\\d{1,7})</td>", Pattern.CASE_INSENSITIVE);

    private StatusProcesses() {}

    /// The numbers by slot; empty where the page has no such table.
    static Map<Integer, Integer> read(String page) {
        Map<Integer, Integer> numbers = new HashMap<>();
        Matcher rows = ROW.matcher(page);
        while (rows.find()) {
            numbers.put(Integer.parseInt(rows.group(1)), Integer.parseInt(rows.group(2)));
        }
        return numbers;
    }
}
