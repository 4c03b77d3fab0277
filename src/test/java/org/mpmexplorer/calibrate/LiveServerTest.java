package org.mpmexplorer.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.MomentIndex;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.server.live.SmallText;
import org.mpmexplorer.server.live.StatusSample;
import org.mpmexplorer.server.live.StatusText;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.trace.ParkPlace;

/// A real server's samples as a trace, and the simulation from there.
class LiveServerTest {
    private static final long SECOND = 1_000_000_000L;

    private final LiveServer server = new LiveServer("http://127.0.0.1/server-status?auto");

    private static StatusSample prefork(int uptime, int accesses, String letters) {
        return StatusText.read(new SmallText(
                "status",
                "ServerMPM: prefork\nUptime: %d\nTotal Accesses: %d\nReqPerSec: 1\nScoreboard: %s\n"
                        .formatted(uptime, accesses, letters)));
    }

    private static StatusSample event(int uptime, int keepAlive, int processes, String letters) {
        return StatusText.read(new SmallText(
                "status",
                "ServerMPM: event\nUptime: %d\nConnsAsyncKeepAlive: %d\nProcesses: %d\nScoreboard: %s\n"
                        .formatted(uptime, keepAlive, processes, letters)));
    }

    private Moment at(long nanos) {
        Moment moment = new Moment();
        new MomentIndex().seek(server.view(), nanos, moment);
        return moment;
    }

    private static String letters(Moment moment) {
        StringBuilder letters = new StringBuilder();
        for (int place = 0; place < moment.places().count(); place++) {
            letters.append(moment.places().letter(place).symbol());
        }
        return letters.toString();
    }

    @Test
    void theMomentShowsTheRealScoreboardAtEveryInstantOfTheHistory() {
        server.add(prefork(100, 50, "W__...."));
        server.add(prefork(102, 54, "KR_W..."));
        server.add(prefork(103, 54, "__..S.."));

        assertThat(letters(at(0))).isEqualTo("W__....");
        assertThat(letters(at(SECOND))).isEqualTo("W__....");
        assertThat(letters(at(2 * SECOND))).isEqualTo("KR_W...");
        assertThat(letters(at(3 * SECOND))).isEqualTo("__..S..");
        assertThat(at(3 * SECOND).children().living()).isEqualTo(3);
    }

    @Test
    void eventsProcessesHoldTheirThreadsAndTheParkedConnections() {
        server.add(event(10, 5, 2, "W___" + "R___" + "...."));

        assertThat(server.threadsPerChild()).isEqualTo(4);
        assertThat(at(0).children().living()).isEqualTo(2);
        assertThat(at(0).children().parked(ParkPlace.KEEPALIVE)).isEqualTo(5);
        assertThat(letters(at(0))).isEqualTo("W___R___....");

        server.add(event(11, 1, 2, "____" + "R___" + "...."));

        assertThat(at(SECOND).children().parked(ParkPlace.KEEPALIVE)).isEqualTo(1);
        assertThat(letters(at(SECOND))).isEqualTo("____R___....");
    }

    @Test
    void processesHaveTheNumbersThatTheServerTellsAndNoneThatItDoesNot() {
        server.add(prefork(100, 50, "W__...."), Map.of(0, 4711, 1, 4712));
        server.add(prefork(101, 52, "W__...."));
        server.add(prefork(102, 54, "W__...."), Map.of(0, 4711, 1, 4999, 2, 4713));

        assertThat(at(SECOND).children().pid(0)).isEqualTo(4711);
        assertThat(at(SECOND).children().pid(2)).isZero();
        assertThat(at(2 * SECOND).children().pid(1)).isEqualTo(4999);
        assertThat(at(2 * SECOND).children().pid(2)).isEqualTo(4713);
        assertThat(letters(at(2 * SECOND))).isEqualTo("W__....");
    }

    @Test
    void aRestartedServerBeginsANewScoreboard() {
        server.add(prefork(500, 50, "W__...."));
        server.add(prefork(1, 0, "__....."));

        assertThat(server.nowNanos()).isEqualTo(SECOND);
        assertThat(letters(at(SECOND))).isEqualTo("__.....");
    }

    @Test
    void theRateIsThatOfTheLastSeconds() {
        server.add(prefork(100, 50, "W__...."));
        server.add(prefork(104, 90, "W__...."));

        assertThat(server.requestsPerSecond(0)).isEqualTo(1);
        assertThat(server.requestsPerSecond(4 * SECOND)).isCloseTo(10, within(1e-9));
    }

    @Test
    void theSimulationBeginsWithTheProcessesAndRequestsOfThatInstant() {
        server.add(prefork(100, 50, "WWWKK_____.........................."));
        server.add(prefork(104, 90, "WWWWKK____.........................."));

        Scenario forked = server.forkAt(
                        4 * SECOND, Evidence.NONE, Presets.all().getFirst().study())
                .scenario();

        assertThat(forked.settings().get(Tunable.START_SERVERS)).isEqualTo(10);
        assertThat(forked.settings().get(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(36);
        assertThat(forked.workload().visitors()).isCloseTo(10 / 5.0 * 60, within(1e-9));
        assertThat(forked.workload().loads().stream()
                        .filter(Load.ClosedUsers.class::isInstance)
                        .mapToDouble(Load::visitors))
                .containsExactly(3.0, 2.0);
        assertThat(server.at(4 * SECOND).orElseThrow().count(Letter.WRITE)).isEqualTo(4);
    }
}
