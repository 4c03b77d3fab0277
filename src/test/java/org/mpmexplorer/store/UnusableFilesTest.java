package org.mpmexplorer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is wrong with a file is one sentence that names file, line, field and remedy.
class UnusableFilesTest {
    private static final String SCENARIO = """
        {
          "format": "mpm-explorer/scenario",
          "version": 1,
          "name": "Small",
          "durationSeconds": 60,
          "settings": {"RAM": 2048, "KeepAlive": true, "PhpHandler": "none"},
          "workload": {
            "classes": [{"name": "page", "kind": "php", "cpuSeconds": 0.1, "sizeBytes": 1000}],
            "loads": [
              {"type": "open", "name": "all", "ratePerSecond": 3, "visit": {"requestsPerConnection": 1}}
            ]
          },
          "servers": [{"mpm": "prefork"}],
          "script": [{"atSeconds": 5, "set": "MaxRequestWorkers", "to": 9}]
        }
        """;

    @TempDir
    private Path folder;

    @Test
    void readsTheSoundFileTheOthersAreMadeFrom() throws UnusableFileException {
        assertThat(ScenarioFile.parse("small.json", SCENARIO).lanes()).hasSize(1);
    }

    /// Two lines each: what is replaced by what, and what is said of the result.
    private static final String DAMAGES = """
        "name": "Small",  =>
          small.json, the file lacks the field "name"; add it.
        "durationSeconds": 60  =>  "durationSeconds": "60"
          small.json, line 5, durationSeconds must be a number, not text.
        "durationSeconds": 60  =>  "durationSeconds": 0
          small.json, line 13, servers[0] cannot be used: a run lasts more than nothing and at most one day.
        "RAM": 2048  =>  "Ram": 2048
          small.json, line 6, settings.Ram is no setting; did you mean RAM?
        "RAM": 2048  =>  "RAM": 5
          small.json, line 6, settings.RAM cannot be 5: RAM takes a number from 128 to 262144 (MB).
        "KeepAlive": true  =>  "KeepAlive": 1
          small.json, line 6, settings.KeepAlive must be true or false, not a number.
        "PhpHandler": "none"  =>  "PhpHandler": "mod_php"
          small.json, line 6, settings.PhpHandler cannot be "mod_php"; \
        use one of none, mod_php-nts, mod_php-zts, php-fpm.
        "kind": "php"  =>  "kind": "phd"
          small.json, line 8, workload.classes[0].kind is no kind of request; did you mean php?
        "cpuSeconds": 0.1  =>  "cpuSeconds": -1
          small.json, line 8, workload.classes[0].cpuSeconds must not be negative.
        "cpuSeconds": 0.1  =>  "cpuSeconds": {"type": "exponential", "means": 1}
          small.json, line 8, workload.classes[0].cpuSeconds lacks the field "mean"; add it.
        "cpuSeconds": 0.1  =>  "cpuSeconds": {"type": "uniform", "min": 2, "max": 1}
          small.json, line 8, workload.classes[0].cpuSeconds cannot be used: max 1.0 is below min 2.0.
        "cpuSeconds": 0.1  =>  "cpuSeconds": {"type": "normal", "mean": 2}
          small.json, line 8, workload.classes[0].cpuSeconds.type is no distribution; \
        use one of exponential, uniform, lognormal, pareto, empirical.
        "ratePerSecond": 3  =>  "rate": 3
          small.json, line 10, workload.loads[0] lacks the field "ratePerSecond"; add it.
        "requestsPerConnection": 1  =>  "requestsPerConnection": 1, "classes": ["pages"]
          small.json, line 10, workload.loads[0].visit.classes names "pages", which is no class; did you mean page?
        "requestsPerConnection": 1  =>  "requestsPerConnection": 1.5
          small.json, line 10, workload.loads[0].visit.requestsPerConnection must be a whole number, not 1.5.
        "type": "open"  =>  "type": "opened"
          small.json, line 10, workload.loads[0].type is no kind of load; did you mean open?
        [{"mpm": "prefork"}]  =>  [{"mpm": "preform"}]
          small.json, line 13, servers[0].mpm is no module; did you mean prefork?
        [{"mpm": "prefork"}]  =>  {"mpm": "prefork"}
          small.json, line 13, servers must be a list in square brackets, not an object.
        [{"mpm": "prefork"}]  =>  []
          small.json, the file cannot be used: a study needs at least one server.
        "to": 9  =>  "to": 9, "do": "burst"
          small.json, line 14, script[0].set is not known here; use one of atSeconds, do.
        "set": "MaxRequestWorkers"  =>  "set": "MaxClient"
          small.json, line 14, script[0].set names no setting; check its name.
        "atSeconds": 5  =>  "atSeconds": -5
          small.json, line 14, script[0].atSeconds must be a time in seconds that is not negative.
        "script"  =>  "skript"
          small.json, line 14, skript is not known here; did you mean script?
        "version": 1  =>  "version": 2
          small.json, line 3, version is 2, which is newer than this program can read (1); update the program.
        mpm-explorer/scenario  =>  mpm-explorer/recipe
          small.json, line 2, format must be "mpm-explorer/scenario" here, not "mpm-explorer/recipe".
        "name": "Small",  =>  "name": "Small", "name": "Twice",
          small.json, line 4 is not JSON: Duplicate Object property "name".
        "name": "Small",  =>  "name": "Small"
          small.json, line 5 is not JSON: Unexpected character.
        """;

    static Stream<Arguments> damages() {
        List<String> lines = DAMAGES.lines().toList();
        return IntStream.range(0, lines.size() / 2).mapToObj(i -> {
            String[] change = lines.get(2 * i).split("  => ? ?", 2);
            return Arguments.of(change[0], change[1], lines.get(2 * i + 1).strip());
        });
    }

    @ParameterizedTest
    @MethodSource("damages")
    void saysWhatIsWrongAndWhere(String sound, String broken, String sentence) {
        assertThat(SCENARIO).contains(sound);

        assertThat(problem(SCENARIO.replace(sound, broken))).isEqualTo(sentence);
    }

    @Test
    void saysWhatIsWrongWithTheWholeText() {
        assertThat(problem("")).isEqualTo("small.json must hold one JSON object in braces.");
        assertThat(problem("[1, 2]")).isEqualTo("small.json must hold one JSON object in braces.");
        assertThat(problem(SCENARIO + "{}")).startsWith("small.json, line 16 is not JSON: ");
        assertThat(problem("{".repeat(10) + "[".repeat(5000))).startsWith("small.json, line 1 is not JSON: ");
    }

    @Test
    void saysWhatIsWrongWithTheFileItself() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {1, 0, 2});
        Path latin = Files.write(folder.resolve("latin"), "{\"name\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        Path large = Files.write(folder.resolve("large"), new byte[SafeFile.MAX_BYTES + 1]);

        assertThat(fileProblem(binary))
                .isEqualTo(binary + " is not a text file (it holds a zero byte); name a JSON file in UTF-8.");
        assertThat(fileProblem(latin)).isEqualTo(latin + " is not text in UTF-8; save it in that encoding.");
        assertThat(fileProblem(large)).isEqualTo(large + " is too large: at most 4 MB can be read.");
        assertThat(fileProblem(folder)).isEqualTo(folder + " is a folder; name a file in it.");
        assertThat(fileProblem(folder.resolve("none")))
                .isEqualTo("There is no file " + folder.resolve("none") + "; check the name.");
    }

    @Test
    void survivesEveryDamageWithOneSentence() {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder damaged = new StringBuilder(SCENARIO);
            for (int i = random.nextInt(3); i >= 0 && damaged.length() > 1; i--) {
                int at = random.nextInt(Math.max(1, damaged.length() - 1));
                switch (random.nextInt(4)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.insert(at, "{}[]\":,0-9e.\\ntrue".charAt(random.nextInt(18)));
                    case 2 -> damaged.setCharAt(at, (char) (32 + random.nextInt(90)));
                    default -> damaged.setLength(at + 1);
                }
            }
            String sentence = problem(damaged.toString());
            assertThat(sentence).as(damaged.toString()).doesNotContain("\n").hasSizeLessThan(400);
            assertThat(sentence.isEmpty() || sentence.startsWith("small.json")).isTrue();
        }
    }

    private static String problem(String text) {
        UnusableFileException problem =
                catchThrowableOfType(UnusableFileException.class, () -> ScenarioFile.parse("small.json", text));
        return problem == null ? "" : problem.sentence();
    }

    private static String fileProblem(Path file) {
        return catchThrowableOfType(UnusableFileException.class, () -> ScenarioFile.read(file))
                .sentence();
    }
}
