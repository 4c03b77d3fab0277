package org.mpmexplorer.server.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// An access log made for one test, line by line.
public final class MadeLog {
    /// 1 May 2026 10:00:00 UTC.
    public static final long START = 1_777_629_600L;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss +0000", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /// One request in the format `combined`, with what a longer format adds behind it.
    public MadeLog add(long atSecond, String client, String path, int bytes, String more) {
        text.append("%s - - [%s] \"GET %s HTTP/1.1\" 200 %d \"-\" \"Browser/1\"%s%n"
                .formatted(client, TIME.format(Instant.ofEpochSecond(START + atSecond)), path, bytes, more));
        return this;
    }

    /// A line as it is.
    public MadeLog line(String line) {
        text.append(line).append('\n');
        return this;
    }

    public Path write(Path file) {
        return write(file, text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    public Path writePacked(Path file) {
        return write(file, packed());
    }

    public byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new AssertionError("cannot write " + file, e);
        }
    }

    static LoggedTraffic read(Path file) {
        return AccessLog.read(file, LogReading.DEFAULT, share -> {});
    }
}
