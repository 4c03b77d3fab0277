package org.mpmexplorer.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.server.InputException;

/// A status address that answers, and servers that hang, lie, send elsewhere or never end.
@Timeout(60)
class StatusAddressTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close";

    private static StatusSample ask(String address) {
        return ask(address, Duration.ofSeconds(20));
    }

    private static StatusSample ask(String address, Duration patience) {
        try (StatusAddress status = new StatusAddress(address, patience)) {
            return status.ask();
        }
    }

    private static AbstractThrowableAssert<?, ?> complaint(LyingServer server) {
        return complaint(server.address("http"), Duration.ofSeconds(20));
    }

    private static AbstractThrowableAssert<?, ?> complaint(String address, Duration patience) {
        return assertThatThrownBy(() -> ask(address, patience))
                .isInstanceOf(InputException.class)
                .satisfies(problem -> assertThat(problem.getMessage()).matches("[^\\p{Cntrl}]+\\."));
    }

    @Test
    void asksAServerForItsStatus() throws IOException {
        try (LyingServer server = LyingServer.saying(OK, StatusTextTest.EVENT)) {
            assertThat(ask(server.address("http")).busy()).isEqualTo(2);
        }
    }

    @Test
    void addsAutoWhereTheAddressLacksIt() {
        try (StatusAddress status = new StatusAddress("http://127.0.0.1/server-status", Duration.ofSeconds(1))) {
            assertThat(status.address()).isEqualTo("http://127.0.0.1/server-status?auto");
        }
    }

    @Test
    void givesUpOnAServerThatHangs() throws IOException {
        try (LyingServer server = LyingServer.that(out -> Thread.sleep(TimeUnit.MINUTES.toMillis(5)))) {
            complaint(server.address("http"), Duration.ofMillis(300)).hasMessageContaining("gives no whole answer");
        }
    }

    @Test
    void givesUpOnAServerThatHangsInTheMiddle() throws IOException {
        try (LyingServer server = LyingServer.that(out -> {
            out.write((OK + "\r\n\r\nScoreboard: __").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        })) {
            complaint(server.address("http"), Duration.ofMillis(500)).hasMessageContaining("gives no whole answer");
        }
    }

    @Test
    void leavesAServerThatNeverStopsTalking() throws IOException {
        byte[] part = "Scoreboard: ________________________________________\n"
                .repeat(1000)
                .getBytes(StandardCharsets.ISO_8859_1);
        try (LyingServer server = LyingServer.that(out -> {
            out.write((OK + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; i < 20_000; i++) {
                out.write(part);
            }
        })) {
            complaint(server).hasMessageContaining("more than 1 MiB");
        }
    }

    @Test
    void doesNotFollowToAnotherHost() throws IOException {
        try (LyingServer other = LyingServer.saying(OK, StatusTextTest.EVENT);
                LyingServer server = LyingServer.saying(
                        "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: " + other.address("http"), "")) {
            complaint(server).hasMessageContaining("sends to http://127.0.0.1");
            assertThat(other.connections).hasValue(0);
        }
    }

    @Test
    void saysWhatAPageForPeopleLacks() throws IOException {
        try (LyingServer server = LyingServer.saying(OK, "<!DOCTYPE HTML><html><h1>Apache Server Status</h1></html>")) {
            complaint(server).hasMessageContaining("with ?auto at its end");
        }
    }

    @Test
    void refusesNumbersThatCannotBe() throws IOException {
        try (LyingServer server = LyingServer.saying(OK, "Uptime: 1e300\nScoreboard: _\n")) {
            complaint(server).hasMessageContaining("which cannot be");
        }
    }

    @Test
    void saysWhatToDoAboutAStatus() throws IOException {
        try (LyingServer server = LyingServer.saying("HTTP/1.1 403 Forbidden\r\nConnection: close", "")) {
            complaint(server).hasMessageContaining("'Require'");
        }
    }

    @Test
    void isNotTakenInByWhatIsNoHttp() throws IOException {
        try (LyingServer server = LyingServer.saying("220 ftp\u001b[31m ready", "")) {
            complaint(server).hasMessageContaining("gives no answer");
        }
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor(@TempDir Path directory)
            throws IOException, GeneralSecurityException, InterruptedException {
        try (LyingServer server = LyingServer.that(
                out -> out.write((OK + "\r\n\r\n" + StatusTextTest.EVENT).getBytes(StandardCharsets.ISO_8859_1)),
                selfSigned(directory).getServerSocketFactory())) {
            complaint(server.address("https"), Duration.ofSeconds(20))
                    .hasMessageContaining("no certificate that can be trusted");
        }
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (String text : List.of("", "ftp://x/", "http://", "http://user:secret@host/", "http://a b/", "file:///x")) {
            assertThatThrownBy(() -> new StatusAddress(text, Duration.ofSeconds(1)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("is none of a web server");
        }
    }

    private static SSLContext selfSigned(Path directory)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = directory.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=elsewhere.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "password",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        char[] password = "password".toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
