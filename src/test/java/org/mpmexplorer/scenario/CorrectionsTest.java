package org.mpmexplorer.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.httpd.Mpm;

/// What httpd makes of impossible settings: every row of the tables of httpd-semantics 1.3 and 1.4.
class CorrectionsTest {

    /// One row: what is asked for, what becomes of it, and both texts with their numbers.
    record Row(Mpm mpm, String asked, String effective, String console, String log) {
        @Override
        public String toString() {
            return mpm.id() + " " + asked;
        }
    }

    static Stream<Row> preforkRows() {
        return Stream.of(
                new Row(
                        Mpm.PREFORK,
                        "ServerLimit 300000",
                        "ServerLimit 200000",
                        "AH00175: WARNING: ServerLimit of 300000 exceeds compile-time limit of 200000 servers,"
                                + " decreasing to 200000.",
                        "AH00176: ServerLimit of 300000 exceeds compile-time limit of 200000, decreasing to match"),
                new Row(
                        Mpm.PREFORK,
                        "ServerLimit 0 MaxRequestWorkers 1",
                        "ServerLimit 1",
                        "AH00177: WARNING: ServerLimit of 0 not allowed, increasing to 1.",
                        "AH00178: ServerLimit of 0 not allowed, increasing to 1"),
                new Row(
                        Mpm.PREFORK,
                        "MaxRequestWorkers 300",
                        "MaxRequestWorkers 256",
                        "AH00180: WARNING: MaxRequestWorkers of 300 exceeds ServerLimit value of 256 servers,"
                                + " decreasing MaxRequestWorkers to 256. To increase, please see the ServerLimit"
                                + " directive.",
                        "AH00181: MaxRequestWorkers of 300 exceeds ServerLimit value of 256, decreasing to match"),
                new Row(
                        Mpm.PREFORK,
                        "MaxRequestWorkers -3",
                        "MaxRequestWorkers 1",
                        "AH00182: WARNING: MaxRequestWorkers of -3 not allowed, increasing to 1.",
                        "AH00183: MaxRequestWorkers of -3 not allowed, increasing to 1"),
                new Row(
                        Mpm.PREFORK,
                        "StartServers 0",
                        "StartServers 1",
                        "AH00184: WARNING: StartServers of 0 not allowed, increasing to 1.",
                        "AH00185: StartServers of 0 not allowed, increasing to 1"),
                new Row(
                        Mpm.PREFORK,
                        "MinSpareServers 0",
                        "MinSpareServers 1",
                        "AH00186: WARNING: MinSpareServers of 0 not allowed, increasing to 1 to avoid almost certain"
                                + " server failure. Please read the documentation.",
                        "AH00187: MinSpareServers of 0 not allowed, increasing to 1"));
    }

    /// The rows of worker and event: asked, effective, AH numbers (console worker, console event, log
    /// worker, log event), console text, log text.
    private static final String[][] THREADED = {
        {
            "ServerLimit 30000",
            "ServerLimit 20000",
            "00300 00497 00301 00498",
            "WARNING: ServerLimit of 30000 exceeds compile-time limit of 20000 servers, decreasing to 20000.",
            "ServerLimit of 30000 exceeds compile-time limit of 20000, decreasing to match"
        },
        {
            "ServerLimit 0 MaxRequestWorkers 25",
            "ServerLimit 1",
            "00302 00499 00303 00500",
            "WARNING: ServerLimit of 0 not allowed, increasing to 1.",
            "ServerLimit of 0 not allowed, increasing to 1"
        },
        {
            "ThreadLimit 0 ThreadsPerChild 1 MaxRequestWorkers 16",
            "ThreadLimit 1",
            "00307 00504 00308 00505",
            "WARNING: ThreadLimit of 0 not allowed, increasing to 1.",
            "ThreadLimit of 0 not allowed, increasing to 1"
        },
        {
            "ThreadsPerChild 80 MaxRequestWorkers 640",
            "ThreadsPerChild 64",
            "00310 00507 00311 00508",
            "WARNING: ThreadsPerChild of 80 exceeds ThreadLimit of 64 threads, decreasing to 64. To increase, please"
                    + " see the ThreadLimit directive.",
            "ThreadsPerChild of 80 exceeds ThreadLimit of 64, decreasing to match"
        },
        {
            "ThreadsPerChild 0 MaxRequestWorkers 16",
            "ThreadsPerChild 1",
            "00312 00509 00313 00510",
            "WARNING: ThreadsPerChild of 0 not allowed, increasing to 1.",
            "ThreadsPerChild of 0 not allowed, increasing to 1"
        },
        {
            "MaxRequestWorkers 10",
            "MaxRequestWorkers 25",
            "00314 00511 00315 00512",
            "WARNING: MaxRequestWorkers of 10 is less than ThreadsPerChild of 25, increasing to 25. MaxRequestWorkers"
                    + " must be at least as large as the number of threads in a single server.",
            "MaxRequestWorkers of 10 is less than ThreadsPerChild of 25, increasing to match"
        },
        {
            "MaxRequestWorkers 130",
            "MaxRequestWorkers 125",
            "00316 00513 00317 00514",
            "WARNING: MaxRequestWorkers of 130 is not an integer multiple of ThreadsPerChild of 25, decreasing to"
                    + " nearest multiple 125, for a maximum of 5 servers.",
            "MaxRequestWorkers of 130 is not an integer multiple of ThreadsPerChild of 25, decreasing to nearest"
                    + " multiple 125"
        },
        {
            "MaxRequestWorkers 500",
            "MaxRequestWorkers 500",
            "00318 00515 00319 00516",
            "WARNING: MaxRequestWorkers of 500 would require 20 servers and would exceed ServerLimit of 16, decreasing"
                    + " to 400. To increase, please see the ServerLimit directive.",
            "MaxRequestWorkers of 500 would require 20 servers and exceed ServerLimit of 16, decreasing to 400"
        },
        {
            "StartServers 0",
            "StartServers 1",
            "00320 00517 00321 00518",
            "WARNING: StartServers of 0 not allowed, increasing to 1.",
            "StartServers of 0 not allowed, increasing to 1"
        },
        {
            "MinSpareThreads 0",
            "MinSpareThreads 1",
            "00322 00519 00323 00520",
            "WARNING: MinSpareThreads of 0 not allowed, increasing to 1 to avoid almost certain server failure. Please"
                    + " read the documentation.",
            "MinSpareThreads of 0 not allowed, increasing to 1"
        },
    };

    static Stream<Row> threadedRows() {
        return Stream.of(THREADED).flatMap(cells -> {
            String[] codes = cells[2].split(" ");
            return Stream.of(
                    new Row(
                            Mpm.WORKER,
                            cells[0],
                            cells[1],
                            "AH" + codes[0] + ": " + cells[3],
                            "AH" + codes[2] + ": " + cells[4]),
                    new Row(
                            Mpm.EVENT,
                            cells[0],
                            cells[1],
                            "AH" + codes[1] + ": " + cells[3],
                            "AH" + codes[3] + ": " + cells[4]));
        });
    }

    static Stream<Row> threadLimitRows() {
        return Stream.of(
                new Row(
                        Mpm.WORKER,
                        "ThreadLimit 30000",
                        "ThreadLimit 20000",
                        "AH00305: WARNING: ThreadLimit of 30000 exceeds compile-time limit of 20000 threads, decreasing"
                                + " to 20000.",
                        "AH00306: ThreadLimit of 30000 exceeds compile-time limit of 20000, decreasing to match"),
                new Row(
                        Mpm.EVENT,
                        "ThreadLimit 200000",
                        "ThreadLimit 100000",
                        "AH00502: WARNING: ThreadLimit of 200000 exceeds compile-time limit of 100000 threads,"
                                + " decreasing to 100000.",
                        "AH00503: ThreadLimit of 200000 exceeds compile-time limit of 100000, decreasing to match"));
    }

    static Stream<Row> rows() {
        return Stream.of(preforkRows(), threadedRows(), threadLimitRows()).flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void correctsWithBothTexts(Row row) {
        Corrections corrections = Corrections.of(row.mpm(), settings(row.mpm(), row.asked()));

        assertThat(corrections.loud()).hasSize(1);
        Correction only = corrections.loud().getFirst();
        assertThat(text(only.console())).isEqualTo(row.console());
        assertThat(text(only.log())).isEqualTo(row.log());
        assertThat(only.console().message().level()).isEqualTo(LogLevel.WARN);
        assertThat(only.log().message().level()).isEqualTo(LogLevel.WARN);
        assertThat(only.log().message().module()).isEqualTo(row.mpm().module());
        String[] effective = row.effective().split(" ");
        Tunable tunable = Tunable.named(effective[0]).orElseThrow();
        assertThat(only.tunable()).isEqualTo(tunable);
        assertThat(only.value()).isEqualTo(Double.parseDouble(effective[1]));
        assertThat(corrections.effective().get(tunable)).isEqualTo(Double.parseDouble(effective[1]));
    }

    private static String text(Correction.Message message) {
        return message.message().code() + ": " + message.text();
    }

    private static Settings settings(Mpm mpm, String directives) {
        Settings settings = Settings.compiledIn(mpm);
        String[] words = directives.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            settings = settings.with(Tunable.named(words[i]).orElseThrow(), Double.parseDouble(words[i + 1]));
        }
        return settings;
    }

    @ParameterizedTest
    @EnumSource(Mpm.class)
    void leavesItsOwnDefaultsAlone(Mpm mpm) {
        assertThat(Corrections.of(mpm, Settings.compiledIn(mpm)).loud()).isEmpty();
        assertThat(Corrections.of(mpm, Settings.debian(mpm)).loud()).isEmpty();
    }

    @Test
    void preforkChecksInTheOrderOfItsSource() {
        Corrections corrections = Corrections.of(
                Mpm.PREFORK,
                settings(Mpm.PREFORK, "MinSpareServers 0 StartServers 0 MaxRequestWorkers 5 ServerLimit -1"));

        assertThat(corrections.loud().stream().map(Correction::tunable))
                .containsExactly(
                        Tunable.SERVER_LIMIT,
                        Tunable.MAX_REQUEST_WORKERS,
                        Tunable.START_SERVERS,
                        Tunable.MIN_SPARE_SERVERS);
        assertThat(corrections.daemonsLimit()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Mpm.class, names = "PREFORK", mode = EnumSource.Mode.EXCLUDE)
    void threadedModulesCheckInTheOrderOfTheirSource(Mpm mpm) {
        Corrections corrections = Corrections.of(
                mpm,
                settings(
                        mpm,
                        "MinSpareThreads 0 StartServers 0 MaxRequestWorkers 205 ThreadsPerChild 20 ThreadLimit 10"
                                + " ServerLimit 0"));

        assertThat(corrections.loud().stream()
                        .map(correction -> correction.log().text()))
                .containsExactly(
                        "ServerLimit of 0 not allowed, increasing to 1",
                        "ThreadsPerChild of 20 exceeds ThreadLimit of 10, decreasing to match",
                        "MaxRequestWorkers of 205 is not an integer multiple of ThreadsPerChild of 10, decreasing to"
                                + " nearest multiple 200",
                        "MaxRequestWorkers of 200 would require 20 servers and exceed ServerLimit of 1, decreasing to"
                                + " 10",
                        "StartServers of 0 not allowed, increasing to 1",
                        "MinSpareThreads of 0 not allowed, increasing to 1");
        assertThat(corrections.daemonsLimit()).isEqualTo(1);
        assertThat(corrections.effective().count(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(value = Mpm.class, names = "PREFORK", mode = EnumSource.Mode.EXCLUDE)
    void keepsMaxRequestWorkersWhenOnlyThreadsPerChildChanges(Mpm mpm) {
        Corrections corrections = Corrections.of(mpm, settings(mpm, "ThreadsPerChild 50"));

        assertThat(corrections.effective().count(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(400);
        assertThat(corrections.daemonsLimit()).isEqualTo(8);
        assertThat(corrections.loud()).isEmpty();
    }

    @Test
    void raisesMaxSpareServersSilentlyAboveMinSpareServers() {
        Corrections corrections = Corrections.of(Mpm.PREFORK, settings(Mpm.PREFORK, "MaxSpareServers 3"));

        assertThat(corrections.effective().count(Tunable.MAX_SPARE_SERVERS)).isEqualTo(6);
        assertThat(corrections.loud()).isEqualTo(List.of());
    }

    @ParameterizedTest
    @EnumSource(value = Mpm.class, names = "PREFORK", mode = EnumSource.Mode.EXCLUDE)
    void raisesMaxSpareThreadsSilentlyByAChildAndOneThread(Mpm mpm) {
        Corrections corrections =
                Corrections.of(mpm, settings(mpm, "MinSpareThreads 25 MaxSpareThreads 50 ThreadsPerChild 40"));

        assertThat(corrections.effective().count(Tunable.MAX_SPARE_THREADS)).isEqualTo(66);
        assertThat(corrections.loud()).isEmpty();
    }
}
