package org.mpmexplorer.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.testkit.TraceBuilder;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceView;

class WaterfallTest {
    private static final long MILLI = 1_000_000;

    private static TraceView keptAlive() {
        return TraceBuilder.threaded(1, 2)
                .child(0)
                .at(10)
                .record(TraceKind.VISIT, 41, 5, 0)
                .record(TraceKind.SYN_DROP, 0, 5, 1)
                .at(1010)
                .record(TraceKind.CONNECT, 0, 5, 0)
                .at(1020)
                .queue(5)
                .at(1200)
                .work(TraceKind.ACCEPT, 1, 5)
                .at(1210)
                .work(TraceKind.RUN, 1, 5)
                .at(1260)
                .work(TraceKind.WAIT, 1, 5)
                .at(1460)
                .work(TraceKind.SEND, 1, 5)
                .at(1500)
                .park(1, 5, ParkPlace.KEEPALIVE)
                .respond(5, 200)
                .at(2500)
                .record(TraceKind.REQUEST, 0, 5, 0)
                .at(2600)
                .work(TraceKind.UNPARK, 0, 5)
                .work(TraceKind.READ, 0, 5)
                .at(2610)
                .work(TraceKind.RUN, 0, 5)
                .at(2700)
                .work(TraceKind.LINGER, 0, 5)
                .at(2800)
                .closeAt(0, 5)
                .at(9000)
                .record(TraceKind.VISIT, 41, 3, 0)
                .view();
    }

    @Test
    void tellsWhatEachPartOfAVisitWentInto() {
        Waterfall waterfall = Waterfall.at(keptAlive(), 5, 1300 * MILLI).orElseThrow();

        assertThat(waterfall.visit()).isEqualTo(new VisitKey(0, 41, 1));
        assertThat(waterfall.stretches())
                .containsExactly(
                        stretch(Stage.CONNECTING, 10, 1010, Stretch.NO_PLACE),
                        stretch(Stage.SILENT, 1010, 1020, Stretch.NO_PLACE),
                        stretch(Stage.QUEUED, 1020, 1200, Stretch.NO_PLACE),
                        stretch(Stage.READING, 1200, 1210, 1),
                        stretch(Stage.RUNNING, 1210, 1260, 1),
                        stretch(Stage.WAITING, 1260, 1460, 1),
                        stretch(Stage.SENDING, 1460, 1500, 1),
                        stretch(Stage.KEPT, 1500, 2500, Stretch.NO_PLACE),
                        stretch(Stage.ARRIVING, 2500, 2600, Stretch.NO_PLACE),
                        stretch(Stage.READING, 2600, 2610, 0),
                        stretch(Stage.RUNNING, 2610, 2700, 0),
                        stretch(Stage.CLOSING, 2700, 2800, 0));
        assertThat(waterfall.isOver()).isTrue();
        assertThat(waterfall.workerNanos()).isEqualTo(500 * MILLI);
        assertThat(waterfall.firstReplyNanos()).hasValue(1490 * MILLI);
        assertThat(waterfall.count(TraceKind.SYN_DROP)).isEqualTo(1);
        assertThat(waterfall.isAliveAt(2799 * MILLI)).isTrue();
        assertThat(waterfall.isAliveAt(2800 * MILLI)).isFalse();
    }

    private static Stretch stretch(Stage stage, long fromMillis, long untilMillis, int place) {
        return new Stretch(stage, fromMillis * MILLI, untilMillis * MILLI, place);
    }

    @Test
    void findsTheNthConnectionOfAVisitorAndNoneThatHasNotCome() {
        assertThat(Waterfall.of(keptAlive(), new VisitKey(0, 41, 2))).get().satisfies(second -> {
            assertThat(second.connection()).isEqualTo(3);
            assertThat(second.isOver()).isFalse();
            assertThat(second.stretches()).hasSize(1);
        });
        assertThat(Waterfall.of(keptAlive(), new VisitKey(0, 41, 3))).isEmpty();
        assertThat(Waterfall.at(keptAlive(), 5, 9 * MILLI)).isEmpty();
        assertThat(Waterfall.at(keptAlive(), 5, 8000 * MILLI)).get().matches(visit -> !visit.isAliveAt(8000 * MILLI));
    }

    private static Run run(Mpm mpm) {
        Visit visit = Scene.visit(3, true, 0, 2);
        return Scene.debian(mpm)
                .set(Tunable.ROUND_TRIP, 20)
                .set(Tunable.MAX_REQUEST_WORKERS, 100)
                .requests(
                        RequestKind.PROXY, new Distribution.Exponential(0.02), new Distribution.Exponential(0.2), 9000)
                .load(new Load.ClosedUsers("users", 60, visit, new Distribution.Exponential(1), 1, 0, 1e6))
                .run(20);
    }

    @Test
    void theSameVisitIsFoundOnBothServersWithTheSameRequests() {
        TraceView prefork = run(Mpm.PREFORK).view();
        TraceView event = run(Mpm.EVENT).view();
        for (int user = 0; user < 60; user += 7) {
            for (int nth = 1; nth <= 2; nth++) {
                Waterfall one =
                        Waterfall.of(prefork, new VisitKey(0, user, nth)).orElseThrow();
                Waterfall other =
                        Waterfall.of(event, new VisitKey(0, user, nth)).orElseThrow();
                assertThat(one.nanosAt(Stage.WAITING))
                        .as("visit %d of user %d", nth, user)
                        .isEqualTo(other.nanosAt(Stage.WAITING));
                assertThat(one.count(TraceKind.RESPONSE)).isEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Mpm.class)
    void followsEachConnectionAsTheMomentsDo(Mpm mpm) {
        TraceView view = run(mpm).view();
        MomentIndex index = new MomentIndex();
        Moment moment = new Moment();
        for (int millis = 300; millis < 20_000; millis += 1700) {
            index.seek(view, millis * MILLI, moment);
            for (int connection = 0; connection < moment.connections().used(); connection++) {
                Waterfall waterfall =
                        Waterfall.at(view, connection, moment.timeNanos()).orElseThrow();
                Spot spot = moment.connections().spot(connection);
                assertThat(waterfall.isAliveAt(moment.timeNanos())).isEqualTo(spot != Spot.NOWHERE);
                if (spot == Spot.PLACE) {
                    int place = Station.place(moment.connections().station(connection));
                    Stretch stretch = waterfall.stretchAt(moment.timeNanos()).orElseThrow();
                    assertThat(stretch.place()).isEqualTo(place);
                    assertThat(stretch.stage()).isIn(stagesOf(moment.places().activity(place)));
                }
                assertThat(waterfall.stretches().stream()
                                .mapToLong(Stretch::nanos)
                                .sum())
                        .isEqualTo(waterfall.untilNanos() - waterfall.fromNanos());
            }
        }
    }

    private static List<Stage> stagesOf(Activity activity) {
        return switch (activity) {
            case NONE -> List.of();
            case READ -> List.of(Stage.READING);
            case RUN -> List.of(Stage.RUNNING);
            case WAIT -> List.of(Stage.WAITING, Stage.RUNNING, Stage.PAGING);
            case FPM_QUEUE -> List.of(Stage.FPM_QUEUED);
            case PAGE -> List.of(Stage.PAGING);
            case SEND -> List.of(Stage.SENDING);
            case HOLD -> List.of(Stage.KEPT, Stage.ARRIVING);
            case DRAIN -> List.of(Stage.CLOSING);
        };
    }
}
