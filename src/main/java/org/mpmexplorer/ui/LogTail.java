package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.insight.LogLine;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.ui.timeline.LogEntry;
import org.mpmexplorer.ui.timeline.Mark;

/// The error logs of all servers as one list in order of time, which grows with the runs: only what follows
/// the earliest new line is put in order again. Belongs to one thread.
final class LogTail {
    private static final LogLevel LOG_LEVEL = LogLevel.INFO;

    private final List<LaneLog> lanes = new ArrayList<>();
    private final List<Said> merged = new ArrayList<>();

    /// A line and its mark on the time axis.
    private record Said(LogEntry entry, Mark mark) {
        long atNanos() {
            return entry.atNanos();
        }
    }

    /// The lines of one server that are known.
    private static final class LaneLog {
        final List<Said> said = new ArrayList<>();
        int known;
        int restarts;
    }

    /// Which server speaks, how it is called in the log, and the style class with its colour.
    record Speaker(int lane, String name, String ink) {}

    /// Takes the new lines of these servers.
    void extend(List<RunFold> folds, List<Speaker> speakers) {
        while (lanes.size() < folds.size()) {
            lanes.add(new LaneLog());
        }
        long fromNanos = Long.MAX_VALUE;
        for (int lane = 0; lane < folds.size(); lane++) {
            fromNanos = Math.min(fromNanos, take(lanes.get(lane), folds.get(lane), speakers.get(lane)));
        }
        if (fromNanos < Long.MAX_VALUE) {
            mergeFrom(fromNanos);
        }
    }

    /// Takes one server's new lines; the instant from which its log is another than before.
    private static long take(LaneLog log, RunFold fold, Speaker speaker) {
        long fromNanos = Long.MAX_VALUE;
        if (log.restarts != fold.restarts()) {
            log.restarts = fold.restarts();
            log.known = 0;
            fromNanos =
                    log.said.isEmpty() ? Long.MAX_VALUE : log.said.getFirst().atNanos();
            log.said.clear();
        }
        for (LogLine line : fold.logFrom(log.known)) {
            log.known++;
            if (LOG_LEVEL.shows(line.message().level())) {
                log.said.add(said(line, speaker));
                fromNanos = Math.min(fromNanos, line.atNanos());
            }
        }
        return fromNanos;
    }

    private void mergeFrom(long nanos) {
        int kept = firstNotBefore(merged, nanos);
        merged.subList(kept, merged.size()).clear();
        List<Said> tail = new ArrayList<>();
        for (LaneLog lane : lanes) {
            tail.addAll(lane.said.subList(firstNotBefore(lane.said, nanos), lane.said.size()));
        }
        tail.sort(Comparator.comparingLong(Said::atNanos));
        merged.addAll(tail);
    }

    private static int firstNotBefore(List<Said> lines, long nanos) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).atNanos() < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Said said(LogLine line, Speaker speaker) {
        String code = line.message().code().isEmpty()
                ? line.message().module()
                : line.message().code();
        LogLevel level = line.message().level();
        String text = code.isEmpty() ? line.text() : code + ": " + line.text();
        return new Said(
                new LogEntry(
                        line.atNanos(),
                        level,
                        speaker.name(),
                        speaker.lane(),
                        speaker.ink(),
                        code,
                        line.text(),
                        line.message(),
                        line.number()),
                new Mark(line.atNanos(), Mark.kindOf(level), speaker.name(), text));
    }

    /// All lines in order of time.
    List<LogEntry> entries() {
        LogEntry[] entries = new LogEntry[merged.size()];
        Arrays.setAll(entries, line -> merged.get(line).entry());
        return List.of(entries);
    }

    /// The marks of all lines and these others, in order of time.
    List<Mark> marksWith(List<Mark> others) {
        List<Mark> marks = new ArrayList<>(merged.size() + others.size());
        for (Said line : merged) {
            marks.add(line.mark());
        }
        marks.addAll(others);
        marks.sort(Comparator.comparingLong(Mark::atNanos));
        return marks;
    }
}
