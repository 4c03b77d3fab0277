package org.mpmexplorer.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.server.InputException;

/// Debian's own apache2 on loopback, asked for its status.
@Timeout(120)
class RealStatusTest {
    private static final Path PROGRAM = Path.of("/usr/sbin/apache2");
    private static final int ATTEMPTS = 100;

    @TempDir
    private Path root;

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path configuration(Mpm mpm, int port) throws IOException {
        Files.createDirectories(root.resolve("htdocs"));
        return Files.writeString(root.resolve("httpd.conf"), """
            ServerRoot %1$s
            ServerName localhost
            Listen 127.0.0.1:%2$d
            PidFile %1$s/httpd.pid
            ErrorLog %1$s/error.log
            DefaultRuntimeDir %1$s
            DocumentRoot %1$s/htdocs
            LoadModule mpm_%3$s_module /usr/lib/apache2/modules/mod_mpm_%3$s.so
            LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
            LoadModule status_module /usr/lib/apache2/modules/mod_status.so
            StartServers 2
            <IfModule !mpm_prefork_module>
              ThreadsPerChild 5
              MinSpareThreads 5
              MaxSpareThreads 20
            </IfModule>
            MaxRequestWorkers 20
            <Location /server-status>
              SetHandler server-status
            </Location>
            """.formatted(root, port, mpm.id()));
    }

    private static StatusSample ask(StatusAddress address) throws InterruptedException {
        InputException last = InputException.in(address.address(), "was not asked", "ask it");
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return address.ask();
            } catch (InputException e) {
                last = e;
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw last;
    }

    @ParameterizedTest
    @EnumSource(Mpm.class)
    void tellsItsMpmItsPlacesItsProcessesAndThatItIsBusyWithTheQuestion(Mpm mpm)
            throws IOException, InterruptedException {
        assertThat(PROGRAM).as("this test needs Debian's package apache2").exists();
        int port = freePort();
        // A session of its own: a prefork parent that ends sends SIGTERM to its whole process group.
        Process httpd = new ProcessBuilder(
                        "setsid",
                        PROGRAM.toString(),
                        "-DFOREGROUND",
                        "-f",
                        configuration(mpm, port).toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("output").toFile())
                .start();
        try (StatusAddress address =
                new StatusAddress("http://127.0.0.1:" + port + "/server-status?auto", Duration.ofSeconds(20))) {
            StatusSample sample = ask(address);

            assertThat(sample.mpm()).contains(mpm);
            assertThat(sample.scoreboard()).hasSize(20);
            assertThat(sample.count(Letter.WRITE)).isEqualTo(1);
            assertThat(sample.busy()).isEqualTo(1);
            assertThat(sample.version()).startsWith("Apache/2.4");
            List<Long> children =
                    httpd.children().map(ProcessHandle::pid).sorted().toList();
            assertThat(address.askProcesses().values().stream()
                            .map(Integer::longValue)
                            .toList())
                    .isNotEmpty()
                    .allMatch(children::contains);
        } finally {
            httpd.destroy();
            assertThat(httpd.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
