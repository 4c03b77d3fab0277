package org.mpmexplorer.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.server.InputException;

/// A server's access log read.
class AccessLogTest {
    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("access.log");
    }

    private static LoggedClass classOf(RequestSort sort, LoggedTraffic log) {
        return log.classes().stream()
                .filter(each -> each.sort() == sort)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhoCameWhenAndWhatForInTheCombinedFormat() {
        LoggedTraffic log = MadeLog.read(new MadeLog()
                .add(0, "10.0.0.1", "/", 1000, "")
                .add(1, "10.0.0.1", "/a.css", 300, "")
                .add(61, "10.0.0.2", "/shop.php?id=7", 2000, "")
                .write(file()));

        assertThat(log.format().name()).isEqualTo("combined");
        assertThat(log.lines()).isEqualTo(3);
        assertThat(log.unusable()).isZero();
        assertThat(log.stretch()).isEqualTo(new Stretch(MadeLog.START, 120));
        assertThat(log.requestsPerMinute()).containsExactly(2, 1);
        assertThat(classOf(RequestSort.PAGE, log).count()).isEqualTo(2);
        assertThat(classOf(RequestSort.STATIC, log).sizeBytes().mean()).isEqualTo(300);
        assertThat(log.responses()).isEmpty();
    }

    @Test
    void readsTimesOfPercentDAndSetsSlowPagesApart() {
        MadeLog made = new MadeLog();
        for (int i = 0; i < 20; i++) {
            made.add(i * 10, "10.0.0." + i, "/page", 1000, i == 7 ? " 4000000" : " 100000");
        }
        LoggedTraffic log = MadeLog.read(made.write(file()));

        assertThat(log.format().precision()).isEqualTo(LogFormat.Precision.MICROSECONDS);
        assertThat(classOf(RequestSort.PAGE, log).seconds().orElseThrow().mean())
                .isCloseTo(0.1, within(1e-9));
        assertThat(classOf(RequestSort.SLOW_PAGE, log).count()).isEqualTo(1);
        assertThat(log.responses().orElseThrow().p50()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void wholeSecondsOfPercentTSayNothingOfFastRequests() {
        LogReading reading = new LogReading(
                Optional.of(new LogFormat("mine", "%h %l %u %t \"%r\" %>s %b \"%{Referer}i\" \"%{User-Agent}i\" %T")),
                List.of(),
                5,
                100);
        Path file = new MadeLog()
                .add(0, "10.0.0.1", "/page", 10, " 0")
                .add(20, "10.0.0.1", "/page", 10, " 3")
                .add(40, "10.0.0.1", "/page", 10, " 0")
                .write(file());

        LoggedTraffic log = AccessLog.read(file, reading, share -> {});

        assertThat(log.responses()).isEmpty();
        assertThat(classOf(RequestSort.PAGE, log).seconds()).isEmpty();
        assertThat(classOf(RequestSort.SLOW_PAGE, log).seconds().orElseThrow().mean())
                .isEqualTo(3.5);
    }

    @Test
    void readsAnyLogFormatThatTheConfigurationNames() {
        LogFormat odd = new LogFormat("odd", "%{%s}t|%a|%m|%U|%>s|%B|%{ms}T");
        Path file = new MadeLog()
                .line(MadeLog.START + "|10.0.0.1|GET|/x.png|200|12|250")
                .line(MadeLog.START + 2 + "|10.0.0.1|GET|/y.png|200|12|250")
                .write(file());

        LoggedTraffic log = AccessLog.read(file, new LogReading(Optional.empty(), List.of(odd), 5, 100), share -> {});

        assertThat(log.format().name()).isEqualTo("odd");
        assertThat(log.responses().orElseThrow().p50()).isEqualTo(0.25);
    }

    @Test
    void estimatesConnectionsByClientAndBrowserWithinTheKeepAliveTime() {
        LoggedTraffic log = MadeLog.read(new MadeLog()
                .add(0, "10.0.0.1", "/", 10, "")
                .add(3, "10.0.0.1", "/a", 10, "")
                .add(3, "10.0.0.2", "/", 10, "")
                .add(20, "10.0.0.1", "/", 10, "")
                .write(file()));

        assertThat(log.connections().isLogged()).isFalse();
        assertThat(log.connections().requests()).containsExactly(2, 1, 1);
        assertThat(log.connections().gapSeconds().mean()).isEqualTo(3);
    }

    @Test
    void takesConnectionsAsLoggedWhereTheLogHasPercentK() {
        LoggedTraffic log = MadeLog.read(new MadeLog()
                .add(0, "10.0.0.1", "/", 10, " 1000 0")
                .add(1, "10.0.0.1", "/a", 10, " 1000 0")
                .add(2, "10.0.0.1", "/b", 10, " 1000 1")
                .write(file()));

        assertThat(log.connections().isLogged()).isTrue();
        assertThat(log.connections().requests()).containsExactly(1, 2);
    }

    @Test
    void takesTheBusiestStretchOfALogOfDays() {
        MadeLog made = new MadeLog();
        for (int i = 0; i < 100; i++) {
            made.add(i * 3600L, "10.0.0.1", "/", 10, "");
        }
        for (int i = 0; i < 50; i++) {
            made.add(40 * 3600L + i, "10.0.0.2", "/", 10, "");
        }
        LoggedTraffic log = MadeLog.read(made.write(file()));

        assertThat(log.stretch().fromEpochSecond()).isEqualTo(MadeLog.START + 40 * 3600L);
        assertThat(log.requests()).isEqualTo(51);
        assertThat(log.whole().seconds()).isEqualTo(99 * 3600 + 60);
    }

    @Test
    void readsAPackedLogAndSaysWhereItIsCutShort() {
        MadeLog made = new MadeLog();
        for (int i = 0; i < 5000; i++) {
            made.add(i, "10.0.%d.%d".formatted(i % 200, i * 7 % 251), "/" + i, i, "");
        }
        byte[] packed = made.packed();
        Path file = MadeLog.write(file(), Arrays.copyOf(packed, packed.length / 2));

        LoggedTraffic log = MadeLog.read(file);

        assertThat(log.isCutShort()).isTrue();
        assertThat(log.lines()).isBetween(500L, 4999L);
        assertThat(MadeLog.read(made.writePacked(file)).lines()).isEqualTo(5000);
    }

    @Test
    void countsLinesThatAreNoneOfTheFormat() {
        LoggedTraffic log = MadeLog.read(new MadeLog()
                .add(0, "10.0.0.1", "/", 10, "")
                .line("\u0016\u0003\u0001 garbage \u001b[31m")
                .line("<html>")
                .add(1, "10.0.0.1", "/", 10, "")
                .write(file()));

        assertThat(log.requests()).isEqualTo(2);
        assertThat(log.unusable()).isEqualTo(2);
    }

    @Test
    void complainsInOneSentenceAboutWhatIsNoLog() throws IOException {
        assertComplaint(directory, "is a folder");
        assertComplaint(directory.resolve("none"), "does not exist");
        assertComplaint(MadeLog.write(file(), new byte[0]), "is empty");
        assertComplaint(MadeLog.write(file(), new byte[] {0x1f, (byte) 0x8b, 1, 2, 3}), "gzip");
        assertComplaint(Files.writeString(file(), "Hello\nWorld\n"), "no line that fits");
        assertComplaint(MadeLog.write(file(), new byte[20 << 20]), "no end within 16 MiB");
    }

    @Test
    void leavesAPackedFileThatUnpacksToFarMoreThanTextDoes() throws IOException {
        byte[] line = (new String(new MadeLog().add(0, "10.0.0.1", "/", 1, "").bytes(), StandardCharsets.US_ASCII))
                .getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file()))) {
            out.write(line);
            byte[] nothing = new byte[1 << 20];
            Arrays.fill(nothing, (byte) '\n');
            for (int i = 0; i < 200; i++) {
                out.write(nothing);
            }
        }

        assertComplaint(file(), "unpacks to more than 250 times its size");
    }

    @Test
    void aHostileLineCostsNoMoreThanAnother() throws IOException {
        String quotes = "\" \"".repeat(8000);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("10.0.0.1 - - [01/May/2026:10:00:00 +0000] \"GET ")
                    .append(quotes)
                    .append('\n');
        }
        String good = new String(new MadeLog().add(0, "10.0.0.1", "/", 1, "").bytes(), StandardCharsets.US_ASCII);

        LoggedTraffic log = MadeLog.read(Files.writeString(file(), good + text));

        assertThat(log.requests()).isEqualTo(1);
        assertThat(log.unusable()).isEqualTo(300);
    }

    private static void assertComplaint(Path file, String part) {
        assertThatThrownBy(() -> MadeLog.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(part)
                .hasMessageEndingWith(".");
    }
}
