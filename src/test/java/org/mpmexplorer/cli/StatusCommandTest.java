package org.mpmexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatusCommandTest {
    @Test
    void tellsWhatServerStatusSaysUnderEachModule() {
        Called called = Called.with("status", "--preset", "event-idle-keepalives", "--at", "30");

        assertThat(called.exitCode()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out())
                .contains("ServerMPM: event", "ParentServerMPMGeneration: 0", "ConnsAsyncWriting: 0")
                .containsPattern("ConnsAsyncKeepAlive: [1-9]\\d*\n")
                .containsPattern("Scoreboard: [_RWCSG.]+\n");
        assertThat(called.out().lines().filter(line -> line.startsWith("Scoreboard: ")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.length()).isGreaterThanOrEqualTo("Scoreboard: ".length() + 20));
    }

    @Test
    void countsIdleAndBusyWorkersAsTheScoreboardShowsThem() {
        Called called = Called.with("status", "--preset", "wordpress-4gb", "--at", "60");

        String prefork = called.out().substring(0, called.out().indexOf("ServerMPM: event"));
        String letters = after(prefork, "Scoreboard: ");
        assertThat(letters.length()).isEqualTo(150);
        assertThat(after(prefork, "IdleWorkers: ")).isEqualTo(Long.toString(count(letters, "_")));
        assertThat(after(prefork, "BusyWorkers: ")).isEqualTo(Long.toString(count(letters, "RWKLDC")));
        assertThat(prefork).doesNotContain("Processes: ");
    }

    @Test
    void refusesAMomentOutsideTheRun() {
        Called called = Called.with("status", "--preset", "wordpress-4gb", "--at", "301");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err())
                .startsWith("mpm-explorer: --at takes a moment of the run, above 0 and up to 300 seconds, not 301.");
    }

    private static String after(String text, String key) {
        int from = text.indexOf(key) + key.length();
        return text.substring(from, text.indexOf('\n', from));
    }

    private static long count(String letters, String counted) {
        return letters.chars().filter(letter -> counted.indexOf(letter) >= 0).count();
    }
}
