package org.mpmexplorer.server.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many requests each minute of a log had; at most [#MOST_MINUTES] minutes, which is more than a year.
final class MinuteCounts {
    static final int MOST_MINUTES = 600_000;
    private static final int SECONDS = 60;

    /// The lengths a stretch may have, in minutes.
    private static final List<Integer> LENGTHS = List.of(2, 5, 10, 15, 30, 60);

    /// With so many requests there is enough to learn from.
    private static final int ENOUGH = 3_000;

    private final TreeMap<Long, Integer> byMinute = new TreeMap<>();
    private long minute = Long.MIN_VALUE;
    private int count;
    private long all;

    void add(long epochSecond) {
        long itsMinute = Math.floorDiv(epochSecond, SECONDS);
        if (itsMinute != minute) {
            flush();
            minute = itsMinute;
        }
        count++;
    }

    private void flush() {
        if (count > 0 && (byMinute.size() < MOST_MINUTES || byMinute.containsKey(minute))) {
            byMinute.merge(minute, count, Integer::sum);
            all += count;
        }
        count = 0;
    }

    /// Requests in all minutes.
    long all() {
        flush();
        return all;
    }

    /// The whole time from the first to the last request.
    Stretch whole() {
        flush();
        long from = byMinute.firstKey() * SECONDS;
        long seconds = (byMinute.lastKey() + 1) * SECONDS - from;
        return new Stretch(from, (int) Math.min(Integer.MAX_VALUE, seconds));
    }

    /// The busiest stretch of the shortest length in which there is enough to learn from.
    Stretch busiest() {
        flush();
        Stretch best = new Stretch(0, 0);
        for (int minutes : LENGTHS) {
            Busy found = busiest(minutes);
            best = new Stretch(found.fromMinute() * SECONDS, (int) (found.toMinute() - found.fromMinute()) * SECONDS);
            if (found.requests() >= ENOUGH) {
                break;
            }
        }
        return best;
    }

    /// Some minutes, idle ones at either end left away.
    private record Busy(long fromMinute, long toMinute, long requests) {}

    private Busy busiest(int minutes) {
        List<Map.Entry<Long, Integer>> entries = new ArrayList<>(byMinute.entrySet());
        Busy best = new Busy(0, 0, 0);
        long sum = 0;
        int tail = 0;
        for (Map.Entry<Long, Integer> entry : entries) {
            sum += entry.getValue();
            while (entries.get(tail).getKey() <= entry.getKey() - minutes) {
                sum -= entries.get(tail++).getValue();
            }
            if (sum > best.requests()) {
                best = new Busy(entries.get(tail).getKey(), entry.getKey() + 1, sum);
            }
        }
        return best;
    }
}
