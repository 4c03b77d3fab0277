package org.mpmexplorer.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.testkit.SyntheticTrace;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceView;

class MomentTest {
    private static final long MILLI = 1_000_000L;

    private final Moment moment = new Moment();

    private void at(long millis, TraceKind kind, int actor, int subject, int argument) {
        moment.apply(millis * MILLI, TraceLayout.pack(kind.code(), actor, subject, argument));
    }

    private void startEvent() {
        at(0, TraceKind.HOST, 2, 4096, 0);
        at(0, TraceKind.SERVER_START, 3, 0, 4);
        at(0, TraceKind.FORK, 4, 4711, 4);
        at(20, TraceKind.CHILD_READY, 4, 0, 4);
    }

    private void arrive(long millis, int connection) {
        at(millis, TraceKind.VISIT, 0, connection, 1);
        at(millis, TraceKind.CONNECT, 0, connection, 0);
        at(millis, TraceKind.REQUEST, 0, connection, 2);
        at(millis, TraceKind.QUEUE, 0, connection, 0);
    }

    @Test
    void followsAConnectionFromVisitToEnd() {
        startEvent();
        arrive(100, 7);
        assertThat(moment.connections().spot(7)).isEqualTo(Spot.QUEUED);
        assertThat(moment.connections().load(7)).isEqualTo(1);
        assertThat(moment.connections().requestClass(7)).isEqualTo(2);
        assertThat(moment.connections().awaitsReply(7)).isTrue();

        at(110, TraceKind.ACCEPT, 5, 7, 0);
        assertThat(moment.places().letter(5)).isEqualTo(Letter.READ);
        assertThat(moment.places().connection(5)).isEqualTo(7);
        at(120, TraceKind.RUN, 5, 7, 0);
        at(130, TraceKind.SEND, 5, 7, 0);
        at(140, TraceKind.RESPONSE, 0, 7, 200);
        at(140, TraceKind.PARK, 5, 7, ParkPlace.KEEPALIVE.ordinal());
        assertThat(moment.places().letter(5)).isEqualTo(Letter.READY);
        assertThat(moment.connections().spot(7)).isEqualTo(Spot.PARKED);
        assertThat(moment.children().parked(1, ParkPlace.KEEPALIVE)).isEqualTo(1);

        at(200, TraceKind.MOVE, 4, 7, ParkPlace.LINGER.ordinal());
        assertThat(moment.children().parked(1, ParkPlace.KEEPALIVE)).isZero();
        assertThat(moment.children().parked(ParkPlace.LINGER)).isEqualTo(1);
        at(210, TraceKind.CLOSE, 4, 7, 1);
        at(220, TraceKind.END, 0, 7, 0);
        assertThat(moment.children().parked(ParkPlace.LINGER)).isZero();
        assertThat(moment.openConnections()).isZero();
        assertThat(moment.replies()).isEqualTo(1);
        assertThat(Station.spot(moment.connections().station(7, 1))).isEqualTo(Spot.CLOSED);
        assertThat(Station.spot(moment.connections().station(7, 2))).isEqualTo(Spot.PARKED);
        assertThat(moment.connections().movedAtNanos(7, 2)).isEqualTo(200 * MILLI);
    }

    @Test
    void keepsTheOrderOfTheAcceptQueueWhenAVisitorInTheMiddleGivesUp() {
        startEvent();
        for (int connection = 0; connection < 4; connection++) {
            arrive(100, connection);
        }
        at(120, TraceKind.CLOSE, 0, 2, 2);
        at(130, TraceKind.ACCEPT, 4, 0, 0);

        assertThat(order()).containsExactly(1, 3);
    }

    @Test
    void aParkedConnectionKeepsItsSlotWhenAnotherLeaves() {
        startEvent();
        for (int connection = 0; connection < 3; connection++) {
            arrive(100, connection);
            at(100, TraceKind.ACCEPT, 4, connection, 0);
            at(110, TraceKind.PARK, 4, connection, ParkPlace.KEEPALIVE.ordinal());
        }
        at(120, TraceKind.CLOSE, 4, 1, 1);
        assertThat(Station.slot(moment.connections().station(2))).isEqualTo(2);

        arrive(130, 3);
        at(130, TraceKind.ACCEPT, 4, 3, 0);
        at(140, TraceKind.PARK, 4, 3, ParkPlace.KEEPALIVE.ordinal());
        assertThat(Station.slot(moment.connections().station(3))).isEqualTo(1);
        assertThat(moment.children().parkedExtent(1)).isEqualTo(3);
    }

    @Test
    void aDyingChildsPlacesAreGracefulWhenTheyRest() {
        startEvent();
        arrive(100, 0);
        at(100, TraceKind.ACCEPT, 4, 0, 0);
        at(110, TraceKind.CHILD_STATE, 4, 0, ChildState.DYING.ordinal());
        at(120, TraceKind.CLOSE, 4, 0, 0);

        assertThat(moment.places().letter(4)).isEqualTo(Letter.GRACEFUL);
        assertThat(moment.children().dying()).isEqualTo(1);
    }

    @Test
    void aKilledChildKeepsItsLettersUntilItIsReapedAndRunsNoMore() {
        startEvent();
        arrive(100, 0);
        at(100, TraceKind.ACCEPT, 4, 0, 0);
        at(100, TraceKind.RUN, 4, 0, 0);
        at(200, TraceKind.FAIL, 0, 0, FailKind.RESET.ordinal());
        at(200, TraceKind.EXIT, 4, 4711, ExitCause.OUT_OF_MEMORY.ordinal());
        at(200, TraceKind.END, 0, 0, 0);

        assertThat(moment.places().letter(4)).isEqualTo(Letter.WRITE);
        assertThat(moment.places().count(Activity.RUN)).isZero();
        assertThat(moment.children().life(1)).isEqualTo(Life.GONE);
        assertThat(moment.children().exitCause(1)).isEqualTo(ExitCause.OUT_OF_MEMORY);
        assertThat(moment.deaths(ExitCause.OUT_OF_MEMORY)).isEqualTo(1);
        at(900, TraceKind.REAP, 4, 0, 0);
        assertThat(moment.places().letter(4)).isEqualTo(Letter.DEAD);
        assertThat(moment.children().goneAtNanos(1)).isEqualTo(200 * MILLI);
    }

    @Test
    void countsWhatWaitsForPhpFpm() {
        startEvent();
        at(0, TraceKind.FPM_FORK, 0, 9000, 0);
        for (int connection = 0; connection < 2; connection++) {
            arrive(100, connection);
            at(100, TraceKind.ACCEPT, 4 + connection, connection, 0);
            at(110, TraceKind.FPM_QUEUE, 4 + connection, connection, 0);
            at(110, TraceKind.WAIT, 4 + connection, connection, 0);
        }
        at(120, TraceKind.FPM_BUSY, 0, 0, 0);

        assertThat(moment.fpm().queued()).isEqualTo(1);
        assertThat(moment.fpm().busy()).isEqualTo(1);
        assertThat(moment.places().activity(4)).isEqualTo(Activity.WAIT);
        assertThat(moment.places().activity(5)).isEqualTo(Activity.FPM_QUEUE);
        at(130, TraceKind.SEND, 5, 1, 0);
        assertThat(moment.fpm().queued()).isZero();
        at(140, TraceKind.FPM_EXIT, 0, 0, ExitCause.EXITED.ordinal());
        assertThat(moment.fpm().living()).isZero();
        assertThat(moment.fpm().busy()).isZero();
    }

    @Test
    void averagesBusyCoresOverTheLastSecond() {
        startEvent();
        for (int connection = 0; connection < 3; connection++) {
            arrive(1000, connection);
            at(1000, TraceKind.ACCEPT, 4 + connection, connection, 0);
            at(1000, TraceKind.RUN, 4 + connection, connection, 0);
        }
        moment.setTime(1500 * MILLI);
        assertThat(moment.busyCores()).isEqualTo(1.0);
        for (int connection = 0; connection < 3; connection++) {
            at(1500, TraceKind.WAIT, 4 + connection, connection, 0);
        }
        moment.setTime(2000 * MILLI);
        assertThat(moment.busyCores()).isEqualTo(1.0);
        moment.setTime(9000 * MILLI);
        assertThat(moment.busyCores()).isZero();
    }

    @Test
    void countsWhatHappenedInTheLastSecond() {
        startEvent();
        for (int i = 0; i < 20; i++) {
            arrive(5000 + i * 50L, i);
        }
        moment.setTime(6000 * MILLI);
        assertThat(moment.perSecond(Flow.VISITS)).isEqualTo(20);
        moment.setTime(6500 * MILLI);
        assertThat(moment.perSecond(Flow.VISITS)).isEqualTo(10);
        moment.setTime(8000 * MILLI);
        assertThat(moment.perSecond(Flow.VISITS)).isZero();
    }

    @Test
    void saysWhyTheServerRefusedToStart() {
        at(0, TraceKind.LOG, 0, 0, LogMessage.NOT_THREADSAFE.ordinal());
        at(0, TraceKind.LOG, 0, 0, LogMessage.PRE_CONFIGURATION_FAILED.ordinal());
        at(0, TraceKind.SERVER_REFUSED, 0, 0, 0);

        assertThat(moment.isRefused()).isTrue();
        assertThat(moment.refusal()).contains(LogMessage.NOT_THREADSAFE);
        at(10, TraceKind.SERVER_START, 2, 0, 1);
        assertThat(moment.isRefused()).isFalse();
        assertThat(moment.refusal()).isEmpty();
    }

    static Stream<SyntheticTrace.Life> lives() {
        return Stream.of(
                SyntheticTrace.Life.prefork(),
                SyntheticTrace.Life.event(),
                SyntheticTrace.Life.prefork().sized(5, 20, 1, 900).withFpm(3),
                SyntheticTrace.Life.event().sized(1, 8, 12, 900).withFpm(5).withRam(1024));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void itsPartsAgreeAtEveryRecord(SyntheticTrace.Life life) {
        TraceView view = SyntheticTrace.of(life, 8_000 * MILLI);
        for (long index = 0; index < view.records(); index++) {
            moment.apply(view.timeNanos(index), view.word(index));
            if (index % 97 == 0) {
                placesAgree();
                connectionsAgree();
            }
        }
        assertThat(moment.replies()).isPositive();
    }

    private void placesAgree() {
        Places places = moment.places();
        int[] byLetter = new int[Letter.values().length];
        for (int place = 0; place < places.count(); place++) {
            byLetter[places.letter(place).ordinal()]++;
            int connection = places.connection(place);
            if (connection != Places.NONE) {
                assertThat(moment.connections().station(connection)).isEqualTo(Station.atPlace(place));
            }
        }
        for (Letter letter : Letter.values()) {
            assertThat(places.count(letter)).isEqualTo(byLetter[letter.ordinal()]);
        }
    }

    private void connectionsAgree() {
        Connections connections = moment.connections();
        int[] bySpot = new int[Spot.values().length];
        int[] parked = new int[Math.max(1, moment.children().count())];
        Set<Long> slots = new HashSet<>();
        int abandoned = 0;
        for (int connection = 0; connection < connections.used(); connection++) {
            Spot spot = connections.spot(connection);
            bySpot[spot.ordinal()]++;
            if (connections.hasLeft(connection) && spot != Spot.NOWHERE && spot != Spot.CLOSED) {
                abandoned++;
            }
            long station = connections.station(connection);
            if (spot == Spot.PARKED) {
                parked[Station.child(station)]++;
                assertThat(slots.add((long) Station.child(station) << 32 | Station.slot(station)))
                        .isTrue();
            }
            if (spot == Spot.PLACE
                    && moment.children().life(moment.places().childOf(Station.place(station))) == Life.SERVING) {
                assertThat(moment.places().connection(Station.place(station))).isEqualTo(connection);
            }
        }
        for (Spot spot : Spot.values()) {
            if (spot != Spot.NOWHERE) {
                assertThat(connections.count(spot)).isEqualTo(bySpot[spot.ordinal()]);
            }
        }
        assertThat(order()).hasSize(moment.queued());
        assertThat(connections.abandoned()).isEqualTo(abandoned);
        for (int child = 0; child < moment.children().count(); child++) {
            int counted = 0;
            for (ParkPlace park : ParkPlace.values()) {
                counted += moment.children().parked(child, park);
            }
            assertThat(counted).isEqualTo(parked[child]);
        }
        assertThat(Arrays.stream(parked).sum()).isEqualTo(moment.connections().count(Spot.PARKED));
    }

    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        int queued = moment.connections().firstQueued();
        while (queued != Connections.NONE) {
            order.add(queued);
            queued = moment.connections().nextQueued(queued);
        }
        return order;
    }
}
