package org.mpmexplorer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.insight.RunSummary;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.server.ConfigurationImport;
import org.mpmexplorer.server.ImportedServer;
import org.mpmexplorer.server.ReadOptions;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;

/// What people ask about the limits of httpd; the number is the question's in the collection of thirty.
class QuestionsAboutLimitsTest {
    @TempDir
    private Path folder;

    private ImportedServer read(String configuration) throws IOException {
        Path file = Files.writeString(folder.resolve("httpd.conf"), configuration);
        return ConfigurationImport.read(List.of(file), ReadOptions.NONE);
    }

    private static List<String> notes(ImportedServer server) {
        return server.notes().stream().map(Object::toString).toList();
    }

    @Test
    @DisplayName("1: server reached MaxRequestWorkers; edited the worker block while prefork was loaded")
    void editingTheBlockOfTheMpmThatIsNotLoadedChangesNothingAndIsSaid() throws IOException {
        ImportedServer server = read("""
            LoadModule mpm_prefork_module modules/mod_mpm_prefork.so
            MaxRequestWorkers 100
            <IfModule mpm_worker_module>
            MaxRequestWorkers 400
            </IfModule>
            """);

        assertThat(server.settings().get(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(100);
        assertThat(notes(server)).anyMatch(note -> note.contains("MaxRequestWorkers 400 has no effect"));
    }

    @Test
    @DisplayName("8: scoreboard is full, not at MaxRequestWorkers; 2 processes x 96 threads, stuck in G for minutes")
    void theScoreboardFillsWithoutPlacesForEndingProcessesAndNotWithThem() {
        // Before 2.4.24 httpd used only MaxRequestWorkers / ThreadsPerChild places, whatever ServerLimit said: 2.
        Run before = endingProcesses(2);
        Run now = endingProcesses(6);

        assertThat(before.log(LogMessage.EVENT_SCOREBOARD_FULL)).hasSizeGreaterThan(10);
        assertThat(now.log(LogMessage.EVENT_SCOREBOARD_FULL)).isEmpty();
    }

    /// Long downloads keep children that have had their 96 connections; new visitors need new children.
    private static Run endingProcesses(int places) {
        return Scene.compiledIn(Mpm.EVENT)
                .set(Tunable.THREADS_PER_CHILD, 96)
                .set(Tunable.THREAD_LIMIT, 96)
                .set(Tunable.MAX_REQUEST_WORKERS, 192)
                .set(Tunable.SERVER_LIMIT, places)
                .set(Tunable.START_SERVERS, 2)
                .set(Tunable.MAX_CONNECTIONS_PER_CHILD, 96)
                .waiting(0.05)
                .waiting(120)
                .arrivalsOf(0, 3)
                .arrivalsOf(1, 0.05)
                .run(240);
    }

    @Test
    @DisplayName("10: php-fpm server reached max_children behind event; max_children 5")
    void raisingMaxRequestWorkersOnlyMovesTheQueue() throws InterruptedException {
        Scenario few = Asked.preset("fpm-max-children", 0);
        RunSummary at150 = Asked.summary(few);
        RunSummary at300 = Asked.summary(Asked.preset("fpm-max-children", 1));

        assertThat(at300.requests().completed() / (double) at150.requests().completed())
                .isBetween(0.9, 1.1);
        assertThat(at300.machine().fpmQueue().peak())
                .isGreaterThan(at150.machine().fpmQueue().peak());
        assertThat(Asked.warnings(few)).anyMatch(text -> text.contains("only moves the queue"));
    }

    @Test
    @DisplayName("11: raise Apache or raise FPM? max_children 20, StartServers 5, MaxSpare 10")
    void theSpawnRampClosesTheGapInSeconds() {
        Run run = Scene.debian(Mpm.PREFORK)
                .set(Tunable.START_SERVERS, 5)
                .set(Tunable.MAX_SPARE_SERVERS, 10)
                .crowd(20, 2.5, Scene.single())
                .run(12);

        List<Integer> children = run.processesAfter(2, 10);
        assertThat(children.getFirst()).isEqualTo(5);
        assertThat(children.getLast()).isGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest(name = "15: {0} asked under {4} with ServerLimit {1} and ThreadsPerChild {2} becomes {3}")
    @CsvSource({"3522, 256, 1, 256, PREFORK", "256, 16, 25, 250, EVENT", "150, 16, 16, 144, EVENT", "8, 16, 6, 6, EVENT"
    })
    @DisplayName("15: does raising MaxRequestWorkers above 256 work?")
    void clampsAreReproducedExactly(int asked, int places, int threads, int taken, Mpm mpm) {
        Settings settings = Settings.compiledIn(mpm)
                .with(Tunable.SERVER_LIMIT, places)
                .with(Tunable.THREADS_PER_CHILD, threads)
                .with(Tunable.MAX_REQUEST_WORKERS, asked);

        Corrections corrections = Corrections.of(mpm, settings);

        assertThat(corrections.effective().get(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(taken);
        assertThat(corrections.loud()).hasSize(1);
        assertThat(corrections.loud().getFirst().console().message().code())
                .isEqualTo(mpm == Mpm.PREFORK ? "AH00180" : "AH00513");
    }

    @Test
    @DisplayName("19: HTTP/2 is enabled but inactive, AH10034")
    void http2UnderPreforkIsSaidToBeInactive() throws IOException {
        ImportedServer prefork = read("""
            LoadModule mpm_prefork_module modules/mod_mpm_prefork.so
            LoadModule http2_module modules/mod_http2.so
            MaxRequestWorkers 100
            """);
        ImportedServer event = read("""
            LoadModule mpm_event_module modules/mod_mpm_event.so
            LoadModule http2_module modules/mod_http2.so
            MaxRequestWorkers 100
            """);

        assertThat(notes(prefork)).anyMatch(note -> note.contains("AH10034") && note.contains("inactive"));
        assertThat(notes(event)).noneMatch(note -> note.contains("AH10034"));
        assertThat(Asked.warnings(Asked.preset("wordpress-4gb", 0), "http2_module"))
                .anyMatch(text -> text.contains("AH10034"));
    }

    @Test
    @DisplayName("24: copied prefork limits into event: ServerLimit 500 left over, up to 500 processes")
    void serverLimitMeansSomethingElseUnderEvent() {
        Scenario copied = Asked.preset("wordpress-4gb", 1).with(Tunable.SERVER_LIMIT, 500);

        assertThat(Asked.warnings(copied))
                .anyMatch(text -> text.contains("ServerLimit 500 counts processes under event, not workers"));
    }

    @Test
    @DisplayName("26: event behind slow PHP is not async; AH01075, 504 after moving from prefork")
    void aThreadStaysBusyForTheWholeTimeOfPhpFpm() throws InterruptedException {
        Scene slow = Scene.debian(Mpm.EVENT)
                .set(Tunable.PHP_HANDLER, PhpHandler.FPM.ordinal())
                .set(Tunable.FPM_MAX_CHILDREN, 5)
                .set(Tunable.TIMEOUT, 10)
                .requests(Asked.always(0.001), Asked.always(30), RequestKind.PHP)
                .crowd(20, 3, Scene.single());
        RunSummary summary = Asked.summary(slow.lasting(20));

        assertThat(summary.workers().busy().peak()).isEqualTo(20);
        assertThat(summary.machine().fpmQueue().peak()).isGreaterThanOrEqualTo(15);
        assertThat(slow.run(20).log(LogMessage.PROXY_TIMEOUT)).isNotEmpty();
        assertThat(Asked.replies(summary, 504)).isPositive();
    }

    @Test
    @DisplayName("29: which number do I raise for event? AH00484 vs AH03490 Increase ServerLimit")
    void eventNeedsProcessesThreadsAndPlacesForTheOldGeneration() throws InterruptedException {
        Scenario asked = Asked.preset("which-number", 0);
        Run full = Run.of(RunRecipe.of(asked, 1));
        Run raised = Run.of(RunRecipe.of(Asked.preset("which-number", 1), 1));

        assertThat(full.log(LogMessage.EVENT_SCOREBOARD_FULL)).isNotEmpty();
        assertThat(raised.log(LogMessage.EVENT_SCOREBOARD_FULL)).isEmpty();

        List<Recommendation> advice = Asked.advice(asked.lasting(40 * Asked.SECOND));
        double workers = value(advice, Tunable.MAX_REQUEST_WORKERS).orElseThrow();
        double threads = value(advice, Tunable.THREADS_PER_CHILD).orElseThrow();
        assertThat(workers % threads).isZero();
        assertThat(value(advice, Tunable.SERVER_LIMIT).orElseThrow()).isGreaterThan(workers / threads);
    }

    private static OptionalDouble value(List<Recommendation> advice, Tunable tunable) {
        return advice.stream()
                .filter(recommendation -> recommendation.tunable() == tunable)
                .mapToDouble(Recommendation::value)
                .findFirst();
    }

    @Test
    @DisplayName("30: load test with a scanner hangs the server; 150 -> 250 fixed it")
    void aBiggerLimitDelaysTheQueueAndDoesNotRemoveIt() throws InterruptedException {
        Scenario scanner = Scene.debian(Mpm.PREFORK)
                .set(Tunable.CORES, 2)
                .requests(Asked.always(0.05), Asked.always(0.05), RequestKind.PROXY)
                .crowd(5_000, 1, 60, Scene.single())
                .set(Tunable.SERVER_LIMIT, 400)
                .lasting(90);
        RunFigures at150 = Asked.figures(scanner.with(Tunable.MAX_REQUEST_WORKERS, 150));
        RunFigures at250 = Asked.figures(scanner.with(Tunable.MAX_REQUEST_WORKERS, 250));

        assertThat(at150.peakBusyWorkers()).isEqualTo(150);
        assertThat(at250.peakBusyWorkers()).isEqualTo(250);
        assertThat(at250.completions() / at150.completions()).isBetween(0.98, 1.02);
        assertThat(at250.p95Seconds()).isGreaterThan(10);
    }
}
