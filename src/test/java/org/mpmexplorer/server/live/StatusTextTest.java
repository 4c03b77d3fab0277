package org.mpmexplorer.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.server.InputException;

/// What `server-status?auto` says, read.
class StatusTextTest {
    static final String EVENT = """
        localhost
        ServerVersion: Apache/2.4.57 (Debian)
        ServerMPM: event
        ParentServerMPMGeneration: 2
        ServerUptimeSeconds: 100
        Total Accesses: 500
        CPULoad: 12.5
        Uptime: 100
        ReqPerSec: 5
        BytesPerReq: 2048
        DurationPerReq: 40
        BusyWorkers: 2
        IdleWorkers: 48
        Processes: 2
        Stopping: 0
        ConnsTotal: 9
        ConnsAsyncWriting: 1
        ConnsAsyncKeepAlive: 6
        ConnsAsyncClosing: 0
        Scoreboard: R_____________________________________________W___..........
        """;

    private static StatusSample read(String text) {
        return StatusText.read(new SmallText("status", text));
    }

    @Test
    void tellsMpmRatesWorkersAndConnections() {
        StatusSample sample = read(EVENT);

        assertThat(sample.mpm()).contains(Mpm.EVENT);
        assertThat(sample.generation()).isEqualTo(2);
        assertThat(sample.busy()).isEqualTo(2);
        assertThat(sample.connections()).isEqualTo(new StatusSample.Connections(9, 1, 6, 0));
        assertThat(sample.scoreboard()).hasSize(60);
        assertThat(sample.count(Letter.DEAD)).isEqualTo(10);
        assertThat(sample.secondsPerRequest()).isCloseTo(0.04, within(1e-12));
        assertThat(sample.cpuSecondsPerRequest()).isCloseTo(0.025, within(1e-12));
    }

    @Test
    void doesWithoutExtendedStatus() {
        StatusSample sample = read("BusyWorkers: 1\nIdleWorkers: 4\nScoreboard: W____\n");

        assertThat(sample.requestsPerSecond()).isZero();
        assertThat(sample.cpuSecondsPerRequest()).isZero();
        assertThat(sample.mpm()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html>|with ?auto at its end",
                "hello|has no line 'Scoreboard:'",
                "Scoreboard: W__X|no letter of httpd",
                "Scoreboard: _\\nBusyWorkers: 99999999999999999999999|which cannot be",
                "Scoreboard: _\\nBusyWorkers: -4|which cannot be",
                "Scoreboard: _\\nReqPerSec: NaN|which cannot be",
                "Scoreboard: _\\nUptime: \\033[2J|which cannot be"
            })
    void saysInOneSentenceWhatIsWrong(String text, String part) {
        assertThatThrownBy(() -> read(text.translateEscapes()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(part)
                .message()
                .matches("[^\\p{Cntrl}]+\\.");
    }

    @Test
    void refusesAScoreboardLargerThanHttpdHas() {
        String text = "Scoreboard: " + "_".repeat(300_000) + "\n";

        assertThatThrownBy(() -> read(text)).hasMessageContaining("300000 places");
    }
}
