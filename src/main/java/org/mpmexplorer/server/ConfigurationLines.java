package org.mpmexplorer.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The lines of one file as httpd sees them: continued ones joined, white space trimmed at both
/// ends (util.c ap_cfg_getline_core and cfg_trim_line).
final class ConfigurationLines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final String content;
    private int position;
    private int number;
    private String line = "";

    private ConfigurationLines(Path file, String content) {
        this.file = file;
        this.content = content;
    }

    /// Reads a file.
    ///
    /// @throws ConfigurationException if it cannot be read or is no text
    static ConfigurationLines read(Path file, ReadBudget budget, Consumer<Finding> findings) {
        byte[] bytes = budget.read(file);
        refuseZeroBytes(file, bytes);
        String content = decode(bytes);
        if (content.startsWith(BYTE_ORDER_MARK)) {
            findings.accept(Finding.refused(
                    new ConfigurationPlace(file, 1),
                    "the file starts with a byte order mark, which httpd takes for part of the first directive;"
                            + " save it without."));
            content = content.substring(1);
        }
        return new ConfigurationLines(file, content);
    }

    /// Moves to the next line; false at the end of the file.
    boolean next() {
        if (position >= content.length()) {
            return false;
        }
        StringBuilder joined = new StringBuilder();
        while (appendPhysicalLine(joined)) {
            refuseHuge(joined);
        }
        refuseHuge(joined);
        line = trim(joined);
        return true;
    }

    /// The line, trimmed; empty for a blank one.
    String text() {
        return line;
    }

    /// Whether there is nothing to do on this line.
    boolean isBlankOrComment() {
        return line.isEmpty() || line.charAt(0) == '#';
    }

    /// Where the line is.
    ConfigurationPlace place() {
        return new ConfigurationPlace(file, Math.max(1, number));
    }

    /// Appends up to the next line end; true if it ended in a backslash and is to be continued.
    private boolean appendPhysicalLine(StringBuilder joined) {
        int end = content.indexOf('\n', position);
        number++;
        if (end < 0) {
            joined.append(content, position, content.length());
            position = content.length();
            return false;
        }
        int stop = end > position && content.charAt(end - 1) == '\r' ? end - 1 : end;
        boolean continued = stop > position && content.charAt(stop - 1) == '\\';
        joined.append(content, position, continued ? stop - 1 : stop);
        position = end + 1;
        return continued && position < content.length();
    }

    private void refuseHuge(StringBuilder joined) {
        if (joined.length() > ReadBudget.MAX_LINE_CHARACTERS) {
            throw ConfigurationException.at(
                    place(),
                    "Line too long, more than " + (ReadBudget.MAX_LINE_CHARACTERS >> 20) + " MiB",
                    "split it, or name a configuration file");
        }
    }

    private static void refuseZeroBytes(Path file, byte[] bytes) {
        int line = 1;
        for (byte b : bytes) {
            if (b == 0) {
                throw ConfigurationException.at(
                        new ConfigurationPlace(file, line),
                        "there is a zero byte, so this is not a text file",
                        "name a configuration file, saved as UTF-8 text");
            }
            if (b == '\n') {
                line++;
            }
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String trim(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && Words.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Words.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to).toString();
    }
}
