package org.mpmexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.testkit.Golden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {
    /// One prefork child and one visitor that asks for a page each second: everything can be counted by hand.
    static final String CLOCKWORK = """
        {
          "format": "mpm-explorer/scenario",
          "version": 1,
          "name": "Clockwork",
          "durationSeconds": 10,
          "settings": {"RoundTrip": 0, "PhpHandler": "none", "Cores": 1, "KeepAlive": false,
            "ForkTime": 0, "ChildStartTime": 0, "StartServers": 1, "MinSpareServers": 1},
          "workload": {
            "classes": [{"name": "page", "kind": "proxy", "cpuSeconds": 0.25, "sizeBytes": 1000}],
            "loads": [{"type": "closed", "name": "one", "clients": 1,
              "visit": {"requestsPerConnection": 1}, "thinkSeconds": 0.75}]
          },
          "servers": [{"name": "Prefork", "mpm": "prefork"}]
        }
        """;

    @TempDir
    private Path folder;

    private Path scenario() throws IOException {
        return Files.writeString(folder.resolve("clockwork.json"), CLOCKWORK);
    }

    @Test
    void printsWhatCanBeCountedByHand() throws IOException {
        Called called = Called.with("run", scenario().toString());

        assertThat(called.exitCode()).isZero();
        assertThat(called.err()).isEmpty();
        Golden.check("run-clockwork", called.out());
    }

    @Test
    void saysInFourSentencesWhatThePictureShows() throws IOException {
        Called end = Called.with("run", scenario().toString(), "--describe");
        Called called = Called.with("run", scenario().toString(), "--describe", "5");

        assertThat(end.exitCode()).isZero();
        assertThat(end.out().lines()).hasSize(4).first().asString().startsWith("In second 10 of 10, ");
        assertThat(called.out().lines()).hasSize(4).first().asString().startsWith("In second 5 of 10, ");
        assertThat(called.out()).contains("1 request answered").contains("Prefork keeps up.");
    }

    @Test
    void printsEverythingAsJson() throws IOException {
        Called called = Called.with("run", scenario().toString(), "--format", "JSON", "--log-level", "info");

        JsonNode report = JsonMapper.shared().readTree(called.out());
        JsonNode server = report.at("/servers/0");
        assertThat(report.get("format").asString()).isEqualTo("mpm-explorer/report");
        assertThat(server.at("/requests/completed").asInt()).isEqualTo(10);
        assertThat(server.at("/requests/byStatus/200").asInt()).isEqualTo(10);
        assertThat(server.at("/requests/responseSeconds/mean").asDouble()).isEqualTo(0.25);
        assertThat(server.at("/machine/cpu").asDouble()).isEqualTo(0.25);
        assertThat(server.at("/perSecond/completions")).hasSize(10);
        assertThat(server.at("/perSecond/responseP50/3").asDouble()).isCloseTo(0.25, within(0.01));
        assertThat(server.at("/verdicts/0/kind").asString()).isEqualTo("healthy");
        assertThat(server.at("/log/0/code").asString()).isEqualTo("AH00163");
        assertThat(server.get("fingerprint").asString()).matches("[0-9a-f]{16}");
    }

    @Test
    void printsTheSameForTheSameSeedAndAnotherForAnother() throws IOException {
        String[] first = {"run", "--preset", "nts-under-event", "--duration", "20", "--format", "json"};
        String[] other = {"run", "--preset", "nts-under-event", "--duration", "20", "--format", "json", "--seed", "2"};

        assertThat(Called.with(first)).isEqualTo(Called.with(first));
        assertThat(Called.with(other).out()).isNotEqualTo(Called.with(first).out());
    }

    static List<String> presets() {
        return Presets.ids();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void runsEveryPreset(String preset) {
        Called called = Called.with("run", "--preset", preset, "--duration", "15");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).contains("REQUESTS", "VERDICT", "ERROR LOG of ");
        assertThat(called.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void refusedServerIsSaidInHttpdsWords() {
        Called called = Called.with("run", "--preset", "nts-under-event", "--duration", "5");

        assertThat(called.out().replaceAll("\\s+", " "))
                .contains("[php:crit] Apache is running a threaded MPM, but your PHP Module is not compiled to be"
                        + " threadsafe. You need to recompile PHP.")
                .contains("[core:error] AH00013: Pre-configuration failed")
                .contains("The server refuses to start");
    }

    @Test
    void takesAnotherMpmAndOtherSettings() throws IOException {
        Called called = Called.with(
                "run",
                scenario().toString(),
                "--mpm",
                "event",
                "--mpm",
                "WORKER",
                "--set",
                "maxrequestworkers=50",
                "--set",
                "KeepAlive=on",
                "--format",
                "csv");

        assertThat(called.exitCode()).isZero();
        List<String> lines = called.out().lines().toList();
        assertThat(lines).hasSize(1 + 2 * 10);
        assertThat(lines.getFirst()).startsWith("server,mpm,second,completions,errors,");
        assertThat(lines.get(1)).startsWith("event,event,0,");
        assertThat(lines.get(20)).startsWith("worker,worker,9,");
        assertThat(lines)
                .allMatch(line -> line.split(",", -1).length == lines.getFirst().split(",", -1).length);
    }

    @Test
    void readsServersFromConfigurationFiles() throws IOException {
        Path conf = Files.writeString(folder.resolve("httpd.conf"), """
            LoadModule mpm_prefork_module modules/mod_mpm_prefork.so
            KeepAliveTimeout 3
            <IfModule mpm_prefork_module>
                MaxClients 300
            </IfModule>
            """);

        Called called = Called.with("run", scenario().toString(), "--conf", conf.toString());

        assertThat(called.exitCode()).isZero();
        assertThat(called.out().replaceAll("\\s+", " "))
                .contains("AH00181: MaxRequestWorkers of 300 exceeds ServerLimit value of 256, decreasing to match");
    }

    @Test
    void takesTheStartPresetsVisitorsWhereOnlyAConfigurationIsNamed() throws IOException {
        Path conf = Files.writeString(
                folder.resolve("mpm_event.conf"), "LoadModule mpm_event_module x.so\nMaxRequestWorkers 100\n");

        Called called = Called.with("run", "--conf", conf.toString(), "--duration", "5");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out().replaceAll("\\s+", " "))
                .contains("Your server")
                .contains("Machine and visitors are those of the preset wordpress-4gb");
    }

    @Test
    void writesToAFileInstead() throws IOException {
        Path out = folder.resolve("report.csv");

        Called called = Called.with("run", scenario().toString(), "--format", "csv", "--out", out.toString());

        assertThat(called).isEqualTo(new Called(0, "", ""));
        assertThat(Files.readAllLines(out)).hasSize(11);
    }

    @Test
    void showsItsProgressInATerminalAndWipesItOut() throws IOException {
        Called called =
                Called.with(new Called.FakeDesktop(), true, "run", scenario().toString());

        assertThat(called.err()).contains("[####").contains("100 %").endsWith(" \r");
        assertThat(called.out()).doesNotContain("[####");
    }

    @Test
    void writesARecipeThatReplaysIdentically() throws IOException {
        Path recipe = folder.resolve("run.json");
        Called.with("run", "--preset", "spike", "--duration", "40", "--seed", "9", "--recipe", recipe.toString());

        Called called = Called.with("replay", recipe.toString());

        assertThat(called.exitCode()).isZero();
        assertThat(called.out())
                .matches("StartServers 5: identical \\([0-9a-f]{16}\\)\\.\nStartServers 200: identical .*\n");
    }

    @Test
    void saysWhenAReplayDiffers() throws IOException {
        Path recipe = folder.resolve("run.json");
        Called.with("run", scenario().toString(), "--recipe", recipe.toString());
        String text = Files.readString(recipe);
        Files.writeString(recipe, text.replace("\"seed\": 1", "\"seed\": 2"));
        Called sameTrace = Called.with("replay", recipe.toString());
        Files.writeString(recipe, text.replace("\"durationSeconds\": 10", "\"durationSeconds\": 9"));
        Called another = Called.with("replay", recipe.toString());
        Files.writeString(recipe, text.replaceAll("\"fingerprint\": \"[0-9a-f]+\"", "\"fingerprint\": \"\""));
        Called unknown = Called.with("replay", recipe.toString());

        assertThat(sameTrace.exitCode()).isZero();
        assertThat(another.exitCode()).isEqualTo(1);
        assertThat(another.out())
                .matches("Prefork: different \\([0-9a-f]{16} instead of [0-9a-f]{16}\\), although the program has the"
                        + " same version [0-9.]+\\.\n");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.out()).startsWith("Prefork: the file has no fingerprint to compare with; this run has ");
    }

    static Stream<Arguments> wrongUses() {
        return Stream.of(
                Arguments.of("run", "Name a scenario file or a preset, for example --preset wordpress-4gb."),
                Arguments.of("run --preset spyke", "There is no preset spyke; did you mean spike?"),
                Arguments.of(
                        "run --preset spike --mpm fork", "There is no MPM fork; use one of prefork, worker, event."),
                Arguments.of(
                        "run --preset spike --set MaxRequestWorker=5",
                        "There is no setting MaxRequestWorker; did you mean MaxRequestWorkers?"),
                Arguments.of("run --preset spike --set RAM", "--set takes NAME=VALUE, not RAM."),
                Arguments.of(
                        "run --preset spike --set RAM=lots", "RAM takes a number from 128 to 262144 (MB), not lots."),
                Arguments.of(
                        "run --preset spike --set PhpHandler=fcgi",
                        "PhpHandler takes one of none, mod_php-nts, mod_php-zts, php-fpm, not fcgi."),
                Arguments.of("run --preset spike --set KeepAlive=5", "KeepAlive takes on or off, not 5."),
                Arguments.of(
                        "run --preset spike --duration 0",
                        "--duration takes more than 0 and at most 86400 seconds, not 0."),
                Arguments.of(
                        "run --preset spike --seed x",
                        "Invalid value for option '--seed': it takes a whole number, not 'x'."),
                Arguments.of("run no-such.json", "There is no file no-such.json; check the name."),
                Arguments.of("run --preset spike a.json", "Name a scenario file or a preset, not both."),
                Arguments.of(
                        "run --preset spike --duration 1 --out no/such/file",
                        "no/such/file cannot be written because there is no folder"),
                Arguments.of("run --conf no-such.conf", "no-such.conf"),
                Arguments.of(
                        "run --preset spike --set ServerLimit=20000 --mpm event --set ThreadLimit=20000",
                        "ServerLimit 20000 with ThreadLimit 20000 is more than"),
                Arguments.of("replay", "Missing required parameter: 'FILE'."),
                Arguments.of("replay no-such.json", "There is no file no-such.json; check the name."),
                Arguments.of("presets spyke", "There is no preset spyke; did you mean spike?"),
                Arguments.of("render --preset spike --at 5", "Missing required option: '--out=FILE.png'."),
                Arguments.of(
                        "render --preset spike --at 500 --out x.png",
                        "--at takes a moment of the run, 0 to 120 seconds, not 500."),
                Arguments.of(
                        "render --preset spike --at 5 --size 10x10 --out x.png",
                        "--size takes width and height from 200 to 8192 pixels, for example 1440x900, not 10x10."),
                Arguments.of(
                        "render --preset spike --at 5 --theme blue --out x.png",
                        "There is no theme blue; use one of dark, light."));
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void saysInOneSentenceWhatIsWrong(String command, String sentence) {
        String[] arguments = command.split(" ", -1);

        Called called = Called.with(arguments);

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err())
                .startsWith("mpm-explorer " + arguments[0] + ": ")
                .contains(sentence);
        assertThat(called.err().lines()).hasSize(1);
        assertThat(called.err().strip()).matches(".*[.?]");
    }

    @Test
    void neverOverwritesTheScenario() throws IOException {
        Path scenario = scenario();
        for (String option : List.of("--out", "--recipe")) {
            Called called = Called.with("run", scenario.toString(), option, scenario.toString());

            assertThat(called.exitCode()).isEqualTo(2);
            assertThat(called.err()).contains(" is the scenario itself; name another file to write.");
        }
        assertThat(Called.with("render", scenario.toString(), "--at", "1", "--out", scenario.toString())
                        .exitCode())
                .isEqualTo(2);
        assertThat(Files.readString(scenario)).isEqualTo(CLOCKWORK);
    }

    @Test
    void leavesTheOldOutputWhereTheRunIsRefused() throws IOException {
        Path out = Files.writeString(folder.resolve("old"), "old");
        Path broken = Files.writeString(folder.resolve("broken.json"), CLOCKWORK.replace("\"proxy\"", "proxy"));

        Called called = Called.with("run", broken.toString(), "--out", out.toString());

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("broken.json, line 9 is not JSON: Unrecognized token 'proxy'.");
        assertThat(Files.readString(out)).isEqualTo("old");
    }
}
