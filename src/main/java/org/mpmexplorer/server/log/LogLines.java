package org.mpmexplorer.server.log;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.mpmexplorer.server.InputException;

/// The lines of a log, plain or packed with gzip, one after the other, in constant memory.
///
/// A line longer than [#LONGEST_LINE] is cut there. What no log is ends the reading: a line without an end,
/// and a packed file that unpacks to far more than text does.
final class LogLines implements AutoCloseable {
    static final int LONGEST_LINE = 1 << 16;
    private static final long ENDLESS_LINE = 16L << 20;
    private static final long UNPACKED_AT_LEAST = 64L << 20;
    private static final int UNPACKED_TIMES = 250;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final Path file;
    private final Counted packed;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] line = new byte[LONGEST_LINE];
    private int filled;
    private int position;
    private int length;
    private long lineBytes;
    private long unpacked;
    private long number;
    private boolean isCutShort;

    /// Counts what was read of the file itself.
    private static final class Counted extends InputStream {
        private final InputStream in;
        private long bytes;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = in.read(into, from, most);
            bytes += Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private LogLines(Path file, Counted packed, InputStream in) {
        this.file = file;
        this.packed = packed;
        this.in = in;
    }

    /// @throws InputException if it cannot be read
    static LogLines open(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw InputException.in(
                    file,
                    Files.isDirectory(file) ? "is a folder" : "is not a regular file",
                    "name an access log, for example /var/log/apache2/access.log");
        }
        try {
            Counted counted = new Counted(Files.newInputStream(file));
            PushbackInputStream start = new PushbackInputStream(counted, 2);
            byte[] magic = start.readNBytes(2);
            start.unread(magic);
            boolean isPacked = magic.length == 2 && (magic[0] & 0xFF) == GZIP_FIRST && (magic[1] & 0xFF) == GZIP_SECOND;
            return new LogLines(file, counted, isPacked ? new GZIPInputStream(start, 1 << 16) : start);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// Goes to the next line; false at the end.
    ///
    /// @throws InputException if the file turns out to be no log
    boolean next() {
        length = 0;
        lineBytes = 0;
        while (true) {
            if (position == filled && !fill()) {
                number += lineBytes > 0 ? 1 : 0;
                return lineBytes > 0;
            }
            int end = endOfLine();
            take(end - position);
            boolean isComplete = end < filled;
            position = isComplete ? end + 1 : end;
            if (isComplete) {
                number++;
                dropCarriageReturn();
                return true;
            }
        }
    }

    private int endOfLine() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void take(int bytes) {
        int kept = Math.min(bytes, LONGEST_LINE - length);
        System.arraycopy(buffer, position, line, length, kept);
        length += kept;
        lineBytes += bytes;
        if (lineBytes > ENDLESS_LINE) {
            throw InputException.at(
                    file, number + 1, "it has no end within 16 MiB, so this is no log", "name an access log");
        }
    }

    private void dropCarriageReturn() {
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
    }

    private boolean fill() {
        try {
            filled = Math.max(0, in.read(buffer));
        } catch (EOFException e) {
            filled = 0;
            isCutShort = true;
        } catch (ZipException e) {
            throw InputException.in(
                    file, "is damaged after " + number + " lines", "unpack it with 'gzip -d', or name another log");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        position = 0;
        unpacked += filled;
        if (unpacked > UNPACKED_AT_LEAST && unpacked > UNPACKED_TIMES * packed.bytes) {
            throw InputException.in(
                    file,
                    "unpacks to more than " + UNPACKED_TIMES + " times its size, which no log does",
                    "name an access log");
        }
        return filled > 0;
    }

    /// The bytes of the line, of which [#length] count; used again for the next line.
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /// The line as text; letters beyond ASCII are not understood, and need not be.
    String text() {
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    /// The number of the line, from 1.
    long number() {
        return number;
    }

    /// Bytes of the file itself that were read so far.
    long bytesRead() {
        return packed.bytes;
    }

    /// Whether a packed file ended in its middle.
    boolean isCutShort() {
        return isCutShort;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputException unreadable(Path file, IOException e) {
        String reason = switch (e) {
            case NoSuchFileException _ -> "does not exist";
            case AccessDeniedException _ -> "may not be read by you";
            case EOFException _ -> "ends before it has begun";
            case ZipException _ -> "is not packed with gzip as its first bytes say";
            default -> "cannot be read (" + e.getClass().getSimpleName() + ")";
        };
        return InputException.in(file, reason, "name an access log that you may read");
    }
}
