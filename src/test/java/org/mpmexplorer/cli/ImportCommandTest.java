package org.mpmexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.server.log.MadeLog;
import org.mpmexplorer.store.ScenarioFile;
import org.mpmexplorer.store.UnusableFileException;

/// `mpm-explorer import`.
class ImportCommandTest {
    @TempDir
    private Path directory;

    private String log() {
        MadeLog log = new MadeLog();
        for (int i = 0; i < 240; i++) {
            log.add(i, "10.0.0." + i % 40, i % 2 == 0 ? "/page" : "/a.png", 5000, " 50000");
        }
        return log.writePacked(directory.resolve("access.log.gz")).toString();
    }

    private String text(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    @Test
    void printsWhatWasReadAndGuessedAndHowWellItMatches() throws IOException, UnusableFileException {
        Path out = directory.resolve("my.mpmx");
        Called called = Called.with(
                "import",
                "--access-log",
                log(),
                "--modules",
                text("modules.txt", " mpm_prefork_module (shared)\n php_module (shared)\n"),
                "--out",
                out.toString());

        assertThat(called.err()).isEmpty();
        assertThat(called.exitCode()).isZero();
        assertThat(called.out())
                .startsWith("Your server, as prefork\n")
                .contains("What was read", "What was guessed", "an estimate")
                .contains("response time p95", "requests in minute 4");
        Study study = ScenarioFile.read(out);
        assertThat(study.workload().loads().getFirst()).isInstanceOf(Load.Replay.class);
    }

    @Test
    void printsAPageAndJson() {
        Called page = Called.with("import", "--access-log", log(), "--format", "html");
        Called json = Called.with("import", "--access-log", log(), "--format", "json");

        assertThat(page.out())
                .startsWith("<!DOCTYPE html>")
                .contains("<svg", "requests per minute")
                .endsWith("</html>\n");
        assertThat(json.out()).contains("\"format\" : \"mpm-explorer/import\"", "\"certainty\" : \"guessed\"");
    }

    @Test
    void aHostileNameInTheFilesCannotLeaveThePage() throws IOException {
        String conf = text("httpd.conf", "MaxKeepAliveRequests <script>alert(1)</script>\nKeepAlive On\n");

        Called called = Called.with("import", "--conf", conf, "--format", "html");

        assertThat(called.out() + called.err()).doesNotContain("<script>alert");
    }

    @Test
    void complainsInOneSentenceAndLeavesTheOldScenarioAlone() throws IOException {
        String out = text("my.mpmx", "old");
        Called called = Called.with("import", "--status", text("status", "<html>"), "--out", out);

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("with ?auto at its end").hasLineCount(1);
        assertThat(Path.of(out)).hasContent("old");
    }

    @Test
    void asksForSomethingOfTheServer() {
        Called called = Called.with("import");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("Name something of the server, for example --conf /etc/apache2.");
    }

    @Test
    void takesTheLogFormatThatIsNamed() {
        Called called = Called.with("import", "--access-log", log(), "--log-format", "%h %l");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("has no line that fits the format %h %l");
    }
}
