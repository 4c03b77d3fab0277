package org.mpmexplorer.ui;

import java.util.List;
import org.mpmexplorer.ui.timeline.LogEntry;
import org.mpmexplorer.ui.timeline.Mark;

/// What the folds of all servers' traces found so far.
///
/// @param log the lines an error log at level info shows, of all servers, in order of time
/// @param marks what stands on the time axis, in order of time
record Findings(List<LaneFindings> lanes, List<LogEntry> log, List<Mark> marks) {
    static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    Findings {
        lanes = List.copyOf(lanes);
        log = List.copyOf(log);
        marks = List.copyOf(marks);
    }
}
