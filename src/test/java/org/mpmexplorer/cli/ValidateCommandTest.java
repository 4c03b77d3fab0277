package org.mpmexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands `validate` and `measure`.
class ValidateCommandTest {
    private static final String REFUSED = """
        {"experiment": {"mpm": "worker", "directives": {}, "php": true, "duration_s": 1, "loads": []},
         "observed": {"started": STARTED, "completed": 0, "errors": {}, "log_codes": {},
          "response_time_s": {}, "connect_time_s": {},
          "start_output": "Apache is running a threaded MPM, but your PHP Module is not compiled to be \
        threadsafe.  You need to recompile PHP.\\nAH00013: Pre-configuration failed"}, "repeats": []}
        """;

    @TempDir
    private Path folder;

    private String reference(boolean started) throws IOException {
        Path file = folder.resolve("worker-php.json");
        return Files.writeString(file, REFUSED.replace("STARTED", String.valueOf(started)))
                .toString();
    }

    @Test
    void printsAnArrayOfVerdictsWithTheSummaryAtItsEnd() throws IOException {
        Called called = Called.with("validate", reference(false), "--runs", "2", "--format", "json");

        assertThat(called.exitCode()).isZero();
        JsonNode array = new JsonMapper().readTree(called.out());
        assertThat(array.size()).isEqualTo(2);
        assertThat(array.get(0).propertyNames())
                .containsAll(List.of("name", "measure", "observed", "simulated", "low", "high", "error", "inside"));
        assertThat(array.get(1).get("summary").asBoolean()).isTrue();
        assertThat(array.get(1).get("outside").asInt()).isZero();
    }

    @Test
    void endsWithOneIfAnythingIsOutside() throws IOException {
        Called called = Called.with("validate", reference(true), "--runs", "2");

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.out()).contains("outside: started");
    }

    @Test
    void readsAWholeFolderAndWritesToAFile() throws IOException {
        reference(false);
        Path page = folder.resolve("page.html");

        Called called = Called.with("validate", folder.toString(), "--format", "html", "--out", page.toString());

        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).isEmpty();
        assertThat(Files.readString(page)).contains("worker-php").startsWith("<!DOCTYPE html>");
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        Called nothing = Called.with("validate", folder.resolve("none.json").toString());
        Called tooMany = Called.with("validate", folder.toString(), "--runs", "0");

        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains("none.json").doesNotContain("Exception");
        assertThat(tooMany.exitCode()).isEqualTo(2);
        assertThat(tooMany.err()).contains("--runs takes 1 to 1000, not 0.");
    }

    @Test
    void refusesToMeasureAnActionThatNobodyCanDo() throws IOException {
        Path asked = Files.writeString(folder.resolve("asked.json"), """
            {"experiment": {"mpm": "prefork", "directives": {}, "duration_s": 1, "loads": [],
              "actions": [{"at_s": 0.5, "do": "dance"}]}}
            """);
        Path out = folder.resolve("out.json");

        Called called = Called.with("measure", asked.toString(), "--out", out.toString());

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err())
                .contains("asked.json: the action \"dance\" is not known; use graceful, restart")
                .doesNotContain("Exception");
        assertThat(out).doesNotExist();
    }

    @Test
    void saysThatThereIsNoSuchHttpd() throws IOException {
        Path asked = Files.writeString(folder.resolve("asked.json"), """
            {"experiment": {"mpm": "prefork", "directives": {}, "duration_s": 1, "loads": []}}
            """);

        Called called = Called.with(
                "measure",
                asked.toString(),
                "--httpd",
                "no-such-httpd",
                "--out",
                folder.resolve("out.json").toString());

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("check --httpd and --out").doesNotContain("\tat ");
    }
}
