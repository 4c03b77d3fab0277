package org.mpmexplorer.ui.inspect;

import java.util.List;
import java.util.Optional;
import org.mpmexplorer.playback.Flow;
import org.mpmexplorer.playback.History;
import org.mpmexplorer.playback.VisitKey;
import org.mpmexplorer.playback.Waterfall;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.ui.paint.Target;

/// What the traces say to a question.
///
/// @param history of the selected process or thread
/// @param waterfalls of the selected visit, one for each lane; empty where it does not come
record Answer(Question question, Optional<History> history, List<Optional<Waterfall>> waterfalls) {

    Answer {
        waterfalls = List.copyOf(waterfalls);
    }

    /// Reads the traces: takes its time.
    static Answer to(Question question, int stride) {
        int lane = question.subject().lane();
        TraceView trace = question.traces().get(lane);
        return switch (question.subject().target()) {
            case Target.Child(int child) -> ofHistory(question, History.ofChild(trace, child));
            case Target.Parking(int child) -> ofHistory(question, History.ofChild(trace, child));
            case Target.Place(int place) ->
                ofHistory(question, History.ofThread(trace, place / stride, place % stride));
            case Target.Connection(int connection) -> ofVisit(question, connection);
            case Target.Visitors(), Target.Queue(), Target.Path(Flow _), Target.Server(), Target.FpmQueue() ->
                nothing(question);
            case Target.FpmChild(int _), Target.Ram(), Target.Cpu() -> nothing(question);
        };
    }

    private static Answer nothing(Question question) {
        return new Answer(question, Optional.empty(), List.of());
    }

    private static Answer ofHistory(Question question, History history) {
        return new Answer(question, Optional.of(history), List.of());
    }

    private static Answer ofVisit(Question question, int connection) {
        int lane = question.subject().lane();
        Optional<VisitKey> visit = question.visit()
                .or(() -> Waterfall.at(question.traces().get(lane), connection, question.atNanos())
                        .map(Waterfall::visit));
        return new Answer(
                question,
                Optional.empty(),
                question.traces().stream()
                        .map(trace -> visit.flatMap(key -> Waterfall.of(trace, key)))
                        .toList());
    }

    /// The visit the selected connection is.
    Optional<VisitKey> visit() {
        return waterfalls.stream().flatMap(Optional::stream).findFirst().map(Waterfall::visit);
    }
}
