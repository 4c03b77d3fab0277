package org.mpmexplorer.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.MomentIndex;
import org.mpmexplorer.testkit.TraceBuilder;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.ui.paint.Hit;
import org.mpmexplorer.ui.paint.Lane;
import org.mpmexplorer.ui.paint.Target;

class InspectorTest {
    private static final long MILLI = 1_000_000;
    private static final long FRAME = 100 * MILLI;

    /// One visitor: on prefork its child holds the connection between two requests, on event nobody does.
    private static final TraceView PREFORK = visit(
                    TraceBuilder.prefork(2).child(0).child(1))
            .at(400)
            .work(TraceKind.KEEPALIVE, 1, 9)
            .at(5400)
            .closeAt(1, 9)
            .at(6000)
            .exit(0, ExitCause.OUT_OF_MEMORY)
            .log(LogMessage.OOM_KILL, 1000)
            .at(7000)
            .view();
    private static final TraceView EVENT = visit(TraceBuilder.threaded(1, 2).child(0))
            .at(400)
            .park(1, 9, ParkPlace.KEEPALIVE)
            .at(5400)
            .record(TraceKind.CLOSE, 0, 9, 1)
            .record(TraceKind.END, 0, 9, 0)
            .at(7000)
            .view();

    private final Inspector inspector = new Inspector();

    private static TraceBuilder visit(TraceBuilder server) {
        return server.at(100)
                .record(TraceKind.VISIT, 3, 9, 0)
                .record(TraceKind.CONNECT, 0, 9, 0)
                .queue(9)
                .at(200)
                .work(TraceKind.ACCEPT, 1, 9)
                .work(TraceKind.RUN, 1, 9)
                .at(400)
                .respond(9, 200);
    }

    private static Lane lane(String title, Mpm mpm) {
        return new Lane(title, "", mpm, 2, 2, 1, 511, 1, 0, 0, List.of("page"));
    }

    private void lookAt(double millis) {
        long nanos = Math.round(millis * MILLI);
        List<Moment> moments = new ArrayList<>();
        for (TraceView view : List.of(PREFORK, EVENT)) {
            Moment moment = new Moment();
            new MomentIndex().seek(view, nanos, moment);
            moments.add(moment);
        }
        inspector.show(new Scenery(
                nanos,
                List.of(lane("Prefork", Mpm.PREFORK), lane("Event", Mpm.EVENT)),
                moments,
                List.of(PREFORK, EVENT)));
        settle();
    }

    private void settle() {
        while (inspector.tick(FRAME)) {
            try {
                TimeUnit.MILLISECONDS.sleep(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void select(int lane, Target target) {
        inspector.select(Optional.of(new Hit(lane, target)));
        settle();
    }

    private Inspection inspection() {
        return inspector.inspectionProperty().get().orElseThrow();
    }

    @Test
    void saysNothingWithoutASelection() {
        lookAt(300);

        assertThat(inspector.inspectionProperty().get()).isEmpty();
        assertThat(inspector.visitProperty().get()).isEmpty();
        assertThat(inspector.marksProperty().get()).isEqualTo(Marks.NONE);
    }

    @Test
    void tellsStateHistoryAndNumbersOfAProcessAtTheInstantOnScreen() {
        lookAt(1000);
        select(0, new Target.Place(1));

        assertThat(inspection().title()).isEqualTo("Child 1001");
        assertThat(inspection().lines()).contains("Born at 00:00.0, generation 0", "1 request handled on 1 connection");
        assertThat(inspection().history()).isPresent();
        assertThat(inspection().links())
                .containsExactly(new Inspection.Link("Follow connection 9", new Hit(0, new Target.Connection(9))));

        lookAt(150);
        assertThat(inspection().lines()).contains("No request handled on no connection");
        assertThat(inspection().links()).isEmpty();
    }

    @Test
    void followsAVisitOnAllServersAndLightsItThere() {
        lookAt(1000);
        select(0, new Target.Connection(9));

        VisitShown visit = inspector.visitProperty().get().orElseThrow();
        assertThat(visit.waterfalls()).allMatch(Optional::isPresent);
        assertThat(visit.waterfalls().get(0).orElseThrow().workerNanos()).isEqualTo(5200 * MILLI);
        assertThat(visit.waterfalls().get(1).orElseThrow().workerNanos()).isEqualTo(200 * MILLI);
        assertThat(inspection().title()).isEqualTo("Visit 1 of visitor 4");
        assertThat(inspection().lines())
                .contains("First reply 300 ms after the first SYN, status 200", "Holds a worker for 5.20 s of 5.30 s");
        assertThat(inspector.marksProperty().get())
                .isEqualTo(new Marks(List.of(new Hit(1, new Target.Connection(9))), true));
    }

    @Test
    void followsOnBeforeTheVisitBeginsAndAfterItIsOver() {
        lookAt(1000);
        select(1, new Target.Connection(9));

        lookAt(50);
        assertThat(inspection().lines()).contains("Not begun yet: the first SYN comes at 00:00.1");
        assertThat(inspector.marksProperty().get()).isEqualTo(new Marks(List.of(), false));

        lookAt(6500);
        assertThat(inspection().lines()).contains("Over since 00:05.4");
        assertThat(inspector.visitProperty().get()).isPresent();
    }

    @Test
    void whatTheServerDoesNotHaveAtTheInstantIsSaidSo() {
        lookAt(1000);
        select(0, new Target.Place(77));

        assertThat(inspection().title()).isEqualTo("Nothing is here at this instant");
        assertThat(inspection().links()).isEmpty();
    }

    @Test
    void aConnectionThatNeverCameIsSaidSo() {
        lookAt(1000);
        select(0, new Target.Connection(4000));

        assertThat(inspection().lines()).containsExactly("Does not come here during this run");
        assertThat(inspector.visitProperty().get()).isEmpty();
    }

    @Test
    void aLogLineLightsTheProcessItSpeaksOfWhileItsInstantIsOnScreen() {
        inspector.mention(new Mention(0, LogMessage.OOM_KILL, 1000, 6000 * MILLI));
        lookAt(6000);
        assertThat(inspector.marksProperty().get().lit()).containsExactly(new Hit(0, new Target.Child(0)));

        lookAt(1000);
        assertThat(inspector.marksProperty().get().lit()).isEmpty();
    }

    @Test
    void logLinesThatSpeakOfNoProcessLightQueuePoolOrServer() {
        Moment moment = new Moment();
        assertThat(mention(LogMessage.SYN_FLOOD, 0).in(moment)).isEqualTo(new Target.Queue());
        assertThat(mention(LogMessage.FPM_MAX_CHILDREN, 5).in(moment)).isEqualTo(new Target.FpmQueue());
        assertThat(mention(LogMessage.PREFORK_MAX_REQUEST_WORKERS, 0).in(moment))
                .isEqualTo(new Target.Server());
        assertThat(mention(LogMessage.OOM_KILL, 77).in(moment)).isEqualTo(new Target.Ram());
    }

    private static Mention mention(LogMessage message, long number) {
        return new Mention(0, message, number, 0);
    }
}
