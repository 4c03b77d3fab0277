package org.mpmexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.httpd.Mpm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdviseCommandTest {
    @TempDir
    private Path folder;

    @Test
    void realHttpdAndPhpFpmAcceptWhatIsAdvised() throws IOException, InterruptedException {
        Called called = Called.with("advise", "--preset", "wordpress-4gb", "--duration", "60", "--format", "json");
        JsonNode advice = JsonMapper.shared().readTree(called.out());

        assertThat(called.err()).isEmpty();
        assertThat(advice.get("servers").size()).isEqualTo(Mpm.values().length);
        for (JsonNode server : advice.get("servers")) {
            assertAccepted(server.get("mpm").asString(), server.get("httpd").asString());
            if (server.get("mpm").asString().equals("event")) {
                assertPoolAccepted(server.get("pool").asString());
            }
        }
    }

    /// The advised lines in a pool of PHP-FPM's own.
    private void assertPoolAccepted(String pool) throws IOException, InterruptedException {
        assertThat(pool).contains("pm.max_children = ");
        Path file = Files.writeString(
                folder.resolve("php-fpm.conf"),
                "[global]%nerror_log = %s/fpm.log%n[www]%nuser = www-data%nlisten = %s/fpm.sock%n%s"
                        .formatted(folder, folder, pool));
        Process process = new ProcessBuilder(fpm(), "-t", "-n", "-y", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                + (Files.exists(folder.resolve("fpm.log")) ? Files.readString(folder.resolve("fpm.log")) : "");

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("test is successful")
                .doesNotContain("WARNING")
                .doesNotContain("ALERT");
    }

    /// PHP-FPM in the version this system has.
    private static String fpm() throws IOException {
        try (Stream<Path> programs = Files.list(Path.of("/usr/sbin"))) {
            return programs.map(Path::toString)
                    .filter(program -> program.contains("php-fpm"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Nothing on standard output or error but `Syntax OK`: no correction (AH00511 and the like) either.
    private void assertAccepted(String mpm, String block) throws IOException, InterruptedException {
        Path file = Files.writeString(
                folder.resolve(mpm + ".conf"),
                "LoadModule mpm_%s_module /usr/lib/apache2/modules/mod_mpm_%s.so%n".formatted(mpm, mpm)
                        + "ServerName x\nListen 127.0.0.1:8099\nPidFile %s/pid%n".formatted(folder)
                        + "ErrorLog %s/error.log%nDefaultRuntimeDir %s%n".formatted(folder, folder)
                        + block);
        Process process = new ProcessBuilder("/usr/sbin/apache2", "-t", "-d", folder.toString(), "-f", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo("Syntax OK");
    }

    @Test
    void printsAdviceReasonsAndWhatToInstall() {
        Called called = Called.with("advise", "--preset", "wordpress-4gb", "--duration", "60");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out())
                .contains("MaxRequestWorkers", "What this does not know", "a2dismod", "a2enmod mpm_")
                .contains("plesk bin optimization_settings --set-mpm");
    }

    @Test
    void row1SaysThatTheBlockOfAnotherMpmDoesNothing() throws IOException {
        Path file = Files.writeString(
                folder.resolve("httpd.conf"),
                "LoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nMaxRequestWorkers 100\n"
                        + "<IfModule mpm_worker_module>\nMaxRequestWorkers 400\n</IfModule>\n");

        Called called = Called.with("advise", "--conf", file.toString(), "--duration", "30");

        assertThat(called.err()).isEmpty();
        assertThat(called.out()).contains("MaxRequestWorkers 400 has no effect").contains("yours 100");
    }
}
