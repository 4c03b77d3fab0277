package org.mpmexplorer.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;

class ValidationTest {
    private static final String REFUSED = """
        {"experiment": {"mpm": "worker", "directives": {}, "php": true, "duration_s": 1, "loads": []},
         "observed": {"started": false, "completed": 0, "errors": {}, "log_codes": {},
          "start_output": "[php:crit] Apache is running a threaded MPM, but your PHP Module is not compiled to be \
        threadsafe.  You need to recompile PHP.\\nAH00013: Pre-configuration failed"}, "repeats": []}
        """;
    private static final String CALM = """
        {"experiment": {"mpm": "prefork", "directives": {"StartServers": 5, "MaxRequestWorkers": 5,
          "ServerLimit": 5, "KeepAlive": "Off"}, "duration_s": 4, "sample_s": 1,
          "loads": [{"kind": "closed", "clients": 1, "path": "/app?ms=500"}]},
         "observed": {"started": true, "completed": COMPLETED, "errors": {},
          "response_time_s": {}, "connect_time_s": {},
          "completions_per_second": [1, 2, 2, 2, 0], "processes_per_second": [5, 5, null, 5],
          "threads_per_second": [5, 5, 5, 5], "log_codes": {"AH00163": 1, "AH00164": 1, "AH00094": 1, "AH00161": 1,
          "AH00169": 1}}, "repeats": []}
        """;

    @TempDir
    private Path folder;

    private Validation validate(String json, int runs) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("sample.json"), json);
        return Validation.of(List.of(ReferenceFile.read(file)), runs, share -> {});
    }

    private static Verdict verdict(Validation validation, String measure) {
        return validation.verdicts().stream()
                .filter(v -> v.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsTheRefusalOfAThreadedServerWithThreadUnsafePhpRight() throws Exception {
        Validation validation = validate(REFUSED, 2);

        assertThat(validation.verdicts()).hasSize(1);
        assertThat(verdict(validation, "started").inside()).isTrue();
    }

    @Test
    void judgesANumberByTheWidenedSpanOfTheRealRuns() throws Exception {
        assertThat(verdict(validate(CALM.replace("COMPLETED", "8"), 3), "completed")
                        .inside())
                .isTrue();
        assertThat(verdict(validate(CALM.replace("COMPLETED", "12"), 3), "completed")
                        .inside())
                .isFalse();
    }

    @Test
    void findsNoErrorWithinWhatTheRealRunsSpanAndSaysHowFarTheMiddleIs() throws Exception {
        String observed = CALM.replace("COMPLETED", "4");
        String run = observed.substring(observed.indexOf("{\"started\""), observed.indexOf(", \"repeats\""));
        String repeats = "\"repeats\": [" + run.replace("\"completed\": 4", "\"completed\": 12") + "]";

        Verdict within = verdict(validate(observed.replace("\"repeats\": []", repeats), 3), "completed");
        Verdict beyond = verdict(validate(CALM.replace("COMPLETED", "4"), 3), "completed");

        assertThat(within.error()).isZero();
        assertThat(within.offCentre()).isEqualTo((within.simulated() - 8) / 8);
        assertThat(beyond.error()).isEqualTo((beyond.simulated() - 4) / 4).isPositive();
    }

    @Test
    void namesACodeThatIsMissing() throws Exception {
        String spoilt = CALM.replace("COMPLETED", "8").replace("AH00164", "AH99999");

        Verdict codes = verdict(validate(spoilt, 2), "log codes");

        assertThat(codes.inside()).isFalse();
        assertThat(codes.note()).isEqualTo("missing AH99999; too much AH00164");
    }

    /// MaxRequestWorkers above ServerLimit: AH00180 on the console, AH00181 in the log.
    @Test
    void overlooksWhatIsOnlyOnTheConsole() throws Exception {
        String corrected = CALM.replace("COMPLETED", "8")
                .replace("\"MaxRequestWorkers\": 5", "\"MaxRequestWorkers\": 6")
                .replace("\"AH00163\": 1", "\"AH00163\": 1, \"AH00181\": 1");

        assertThat(verdict(validate(corrected, 2), "log codes").note()).isEmpty();
    }

    @Test
    void comparesCurvesAfterTheBestShiftAndOverlooksSecondsNobodySaw() {
        List<Double> curve = List.of(0.0, 10.0, 20.0, 20.0);

        assertThat(Curves.nearest(curve, List.of(List.of(10.0, 20.0, 20.0, -1.0))))
                .isZero();
        assertThat(Curves.nearest(curve, List.of(List.of(0.0, 10.0, 20.0, 16.0))))
                .isEqualTo(0.05);
    }

    @Test
    void writesEveryMeasureAndASummaryAsJson() throws Exception {
        String json = ValidationFormat.JSON.write(validate(CALM.replace("COMPLETED", "8"), 2));

        assertThat(json).contains("\"name\" : \"sample\"", "\"measure\" : \"completed\"", "\"summary\" : true");
    }

    @Test
    void drawsTheCurvesOfBothServersIntoThePage() throws Exception {
        String page = ValidationFormat.HTML.write(validate(CALM.replace("COMPLETED", "8"), 2));

        assertThat(page).contains("class=\"real\" points=", "class=\"simulated\" points=", "<td>completed");
    }

    @Test
    void refusesAFileThatIsNoReferenceWithOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.json"), "{\"observed\": {\"started\": true}}");

        assertThatThrownBy(() -> ReferenceFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ": the field \"experiment\" is missing");
        assertThatThrownBy(() -> ReferenceFile.find(List.of(Files.createDirectory(folder.resolve("empty")))))
                .hasMessageContaining("there are no .json files");
    }

    @Test
    void comparesTheOthersWhereOneExperimentCannotBeSimulated() throws Exception {
        String known = CALM.replace("COMPLETED", "8");
        Path odd = Files.writeString(folder.resolve("odd.json"), known.replace("\"KeepAlive\"", "\"SSLEngine\""));
        Path calm = Files.writeString(folder.resolve("calm.json"), known);

        Validation validation =
                Validation.of(List.of(ReferenceFile.read(odd), ReferenceFile.read(calm)), 2, share -> {});

        assertThat(validation.verdicts().getFirst().inside()).isFalse();
        assertThat(validation.verdicts().getFirst().note())
                .isEqualTo("the directive SSLEngine cannot be simulated; leave it out of the experiment");
        assertThat(verdict(validation, "completed").inside()).isTrue();
        assertThat(ValidationFormat.HTML.write(validation)).contains("simulated: the directive SSLEngine");
    }

    @Test
    void readsDirectivesInEveryFormHttpdTakesThem() {
        Settings settings = settings(
                """
                "MaxClients": 7, "MaxRequestsPerChild": 9, "KeepAliveTimeout": "1500ms", "AcceptFilter": "http none",
                "RequestReadTimeout": "handshake=0 header=10-30,MinRate=250 body=20,MinRate=500", "ServerTokens": "Prod"
                """, "\"pm\": \"ondemand\", \"pm.process_idle_timeout\": \"2m\", \"pm.status_path\": \"/status\"");

        assertThat(settings.count(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(7);
        assertThat(settings.count(Tunable.MAX_CONNECTIONS_PER_CHILD)).isEqualTo(9);
        assertThat(settings.get(Tunable.KEEP_ALIVE_TIMEOUT)).isEqualTo(1.5);
        assertThat(settings.isOn(Tunable.ACCEPT_FILTER)).isFalse();
        assertThat(settings.get(Tunable.HEADER_TIMEOUT)).isEqualTo(10);
        assertThat(settings.get(Tunable.HEADER_TIMEOUT_MAX)).isEqualTo(30);
        assertThat(settings.get(Tunable.HEADER_MIN_RATE)).isEqualTo(250);
        assertThat(settings.get(Tunable.FPM_IDLE_TIMEOUT)).isEqualTo(120);
    }

    private Settings settings(String directives, String pool) {
        String text = """
            {"experiment": {"mpm": "event", "directives": {%s}, "fpm": {%s}, "duration_s": 1, "loads": []}}
            """.formatted(directives, pool);
        try {
            Path file = Files.writeString(folder.resolve("settings.json"), text);
            return ScenarioMaker.of("x", ReferenceFile.readExperiment(file), 1).settings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsCodesAndErrorsInOrder() {
        assertThat(new Quantiles(List.of()).isEmpty()).isTrue();
        assertThat(Quantiles.of(new double[] {3, 1, 2}, 3).values())
                .startsWith(1.0)
                .endsWith(3.0);
        assertThat(Set.copyOf(Quantiles.NAMES)).hasSize(10);
    }
}
