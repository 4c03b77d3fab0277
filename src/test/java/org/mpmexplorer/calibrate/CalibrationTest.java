package org.mpmexplorer.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.server.live.SmallText;
import org.mpmexplorer.server.log.MadeLog;
import org.mpmexplorer.store.Presets;

/// A scenario made of what a server shows of itself.
class CalibrationTest {
    private static final Study USUAL = Presets.all().getFirst().study();
    private static final String MODULES =
            " core_module (static)\n mpm_event_module (shared)\n" + " proxy_fcgi_module (shared)\n";
    private static final String STATUS = """
        ServerMPM: event
        Uptime: 1000
        ReqPerSec: 10
        BusyWorkers: 5
        IdleWorkers: 45
        Processes: 2
        Scoreboard: WWWWW_____________________________________________\
        """ + ".".repeat(90) + "\n";

    @TempDir
    private Path directory;

    private static SmallText pasted(String text) {
        return new SmallText("pasted", text);
    }

    private static Map<String, Fact> facts(CalibratedServer server) {
        return server.facts().stream().collect(Collectors.toMap(Fact::what, Function.identity(), (a, b) -> a));
    }

    /// Visitors of ten minutes with three requests each, pages of 100 ms, from 60 addresses in turn.
    private Path log() {
        MadeLog log = new MadeLog();
        for (int i = 0; i < 600; i++) {
            String client = "10.0.0." + i % 60;
            log.add(i, client, "/page" + i, 9000, " 100000");
            log.add(i + 1L, client, "/style.css", 4000, " 900");
            log.add(i + 2L, client, "/logo.png", 20_000, " 1500");
        }
        return log.write(directory.resolve("access.log"));
    }

    @Test
    void whatNothingTellsIsAUsualValueAndSaidToBeGuessed() {
        CalibratedServer server = Calibration.of(ServerFiles.add(Evidence.NONE, pasted(MODULES)), USUAL);

        assertThat(server.scenario().mpm()).isEqualTo(Mpm.EVENT);
        assertThat(server.scenario().settings().phpHandler()).isEqualTo(PhpHandler.FPM);
        assertThat(facts(server).get("RAM").certainty()).isEqualTo(Fact.Certainty.GUESSED);
        assertThat(facts(server).get("MPM").certainty()).isEqualTo(Fact.Certainty.READ);
    }

    @Test
    void aStatusPageTellsLimitsAndTheRate() {
        CalibratedServer server = Calibration.of(ServerFiles.add(Evidence.NONE, pasted(STATUS)), USUAL);
        Settings settings = server.scenario().settings();

        assertThat(settings.get(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(140);
        assertThat(settings.get(Tunable.THREADS_PER_CHILD)).isEqualTo(25);
        assertThat(server.scenario().workload().loads().getFirst()).isInstanceOf(Load.OpenArrivals.class);
        assertThat(server.scenario().workload().visitors()).isCloseTo(10 / 5.0 * 60, within(1e-9));
    }

    @Test
    void privateMemoryOfProcessesIsToldFromShared() {
        Evidence evidence = ServerFiles.add(
                ServerFiles.add(Evidence.NONE, pasted(" mpm_prefork_module (shared)\n core_module (static)\n")),
                pasted("Rss: 40960 kB\nPss: 15360 kB\nPrivate_Dirty: 10240 kB\n"));
        CalibratedServer server = Calibration.of(evidence, USUAL);

        assertThat(server.scenario().settings().get(Tunable.SHARED_MEMORY)).isEqualTo(30);
        assertThat(server.scenario().settings().get(Tunable.CHILD_MEMORY)).isEqualTo(10);
        assertThat(server.notes()).anyMatch(note -> note.contains("really take 15.0 MB (PSS)"));
    }

    @Test
    void aLogTellsVisitorsClassesAndTimesAndARunOfThemMatchesIt() throws InterruptedException {
        Evidence evidence = ServerFiles.add(ServerFiles.add(Evidence.NONE, pasted(MODULES)), log(), share -> {});
        Reading reading = Reading.of(evidence, USUAL, share -> {});
        Match match = reading.match().orElseThrow();

        Load.Replay replay =
                (Load.Replay) reading.server().scenario().workload().loads().getFirst();
        assertThat(replay.requests()).contains(3).doesNotContain(0);
        assertThat(match.rateError()).isLessThan(0.05);
        assertThat(match.times().getFirst().error()).isBetween(-0.2, 0.2);
        assertThat(facts(reading.server()).get("Connections").certainty()).isEqualTo(Fact.Certainty.ESTIMATED);
    }

    @Test
    void aLogIsReadAsTheConfigurationSaysWhicheverComesFirst() throws IOException {
        Path configuration = Files.writeString(directory.resolve("httpd.conf"), """
            LoadModule mpm_prefork_module modules/mod_mpm_prefork.so
            KeepAliveTimeout 1
            MaxKeepAliveRequests 2
            """);
        Path log = log();
        Evidence logFirst =
                ServerFiles.add(ServerFiles.add(Evidence.NONE, log, share -> {}), configuration, share -> {});
        Evidence logLast =
                ServerFiles.add(ServerFiles.add(Evidence.NONE, configuration, share -> {}), log, share -> {});
        Evidence logAlone = ServerFiles.add(Evidence.NONE, log, share -> {});

        assertThat(logFirst.log()).isEqualTo(logLast.log()).isNotEqualTo(logAlone.log());
    }

    @Test
    void theMachineIsGuessedLargeEnoughForWhatTheLogShows() {
        MadeLog log = new MadeLog();
        for (int i = 0; i < 6000; i++) {
            log.add(i / 50, "10.0.%d.%d".formatted(i % 200, i % 251), "/page", 9000, " 400000");
        }
        Evidence evidence = ServerFiles.add(Evidence.NONE, log.write(directory.resolve("busy.log")), share -> {});
        CalibratedServer server = Calibration.of(evidence, USUAL);

        assertThat(server.scenario().settings().get(Tunable.CORES)).isGreaterThan(20);
        assertThat(facts(server).get("Cores").source()).contains("enough for what the log shows");
    }

    @Test
    void thePoolOfPhpFpmBelongsToTheConfigurationItIsGivenWithOrAfter() throws IOException {
        Path httpd = Files.writeString(
                directory.resolve("httpd.conf"),
                "LoadModule mpm_event_module modules/mod_mpm_event.so\nMaxRequestWorkers 75\n");
        Path pool = Files.writeString(
                directory.resolve("www.conf"),
                "[www]\nuser = www-data\nlisten = /run/php.sock\npm = static\npm.max_children = 7\n");

        Evidence together = ServerFiles.add(Evidence.NONE, List.of(pool, httpd), share -> {});
        Evidence after = ServerFiles.add(
                ServerFiles.add(Evidence.NONE, List.of(httpd), share -> {}), List.of(pool), share -> {});

        for (Evidence evidence : List.of(together, after)) {
            Settings settings = evidence.configuration().orElseThrow().settings();
            assertThat(settings.get(Tunable.FPM_MAX_CHILDREN)).isEqualTo(7);
            assertThat(settings.get(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(75);
        }
    }

    @Test
    void besideTheServerStandsTheOtherMpmWithTheSameVisitors() {
        Study study = Calibration.of(ServerFiles.add(Evidence.NONE, pasted(MODULES)), USUAL)
                .study();

        assertThat(study.lanes()).extracting(lane -> lane.mpm()).isEqualTo(List.of(Mpm.EVENT, Mpm.PREFORK));
    }
}
