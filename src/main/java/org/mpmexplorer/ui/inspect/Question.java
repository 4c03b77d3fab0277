package org.mpmexplorer.ui.inspect;

import java.util.List;
import java.util.Optional;
import org.mpmexplorer.playback.VisitKey;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.ui.paint.Hit;

/// What the traces are read for.
///
/// @param subject what is selected
/// @param atNanos when it was selected: a connection's number belongs to one visit after the other
/// @param visit the visit it turned out to be, once that is known
/// @param traces of all servers, in the order of the lanes
record Question(Hit subject, long atNanos, Optional<VisitKey> visit, List<TraceView> traces) {

    Question {
        traces = List.copyOf(traces);
    }

    /// Whether an answer to this is one to the other question too.
    boolean isSameAs(Question other) {
        return subject.equals(other.subject) && atNanos == other.atNanos && isOfSameTraces(other.traces);
    }

    private boolean isOfSameTraces(List<TraceView> others) {
        if (traces.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < traces.size(); i++) {
            TraceView one = traces.get(i);
            TraceView other = others.get(i);
            if (one.records() != other.records() || one.epoch() != other.epoch()) {
                return false;
            }
        }
        return true;
    }
}
