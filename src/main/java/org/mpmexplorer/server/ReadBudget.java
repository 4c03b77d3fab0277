package org.mpmexplorer.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// How much one reading may take in, so that no input can exhaust the program.
///
/// httpd itself has only the bounds on one line (16 MiB) and on the depth of includes; a real
/// configuration stays far below all of these.
final class ReadBudget {
    static final int MAX_FILES = 4_096;
    static final int MAX_FILE_BYTES = 8 << 20;
    static final int MAX_TOTAL_BYTES = 32 << 20;
    static final int MAX_LINE_CHARACTERS = 1 << 20;
    static final int MAX_DIRECTIVES = 200_000;
    static final int MAX_SECTION_DEPTH = 100;
    static final int MAX_DIRECTORY_ENTRIES = 10_000;
    /// core.c AP_MAX_INCLUDE_DEPTH.
    static final int MAX_INCLUDE_DEPTH = 128;
    /// core.c AP_MAX_INCLUDE_DIR_DEPTH.
    static final int MAX_DIRECTORY_DEPTH = 20;

    private static final Path NULL_DEVICE = Path.of("/dev/null");

    private int files;
    private int bytes;
    private int directives;
    private int directoryEntries;
    private int expandedCharacters;

    /// The content of a file.
    ///
    /// @throws ConfigurationException if it cannot be read, is no regular file, or is too much
    byte[] read(Path file) {
        if (file.equals(NULL_DEVICE)) {
            return new byte[0];
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            String what = Files.isDirectory(file) ? "is a directory" : "is not a regular file";
            throw ConfigurationException.in(file, what, "name a configuration file");
        }
        if (++files > MAX_FILES) {
            throw tooMuch(file, "more than " + MAX_FILES + " files");
        }
        byte[] content = readAtMost(file);
        if (content.length > MAX_FILE_BYTES) {
            throw ConfigurationException.in(
                    file,
                    "is larger than " + (MAX_FILE_BYTES >> 20) + " MiB, which no configuration file is",
                    "name a configuration file");
        }
        bytes += content.length;
        if (bytes > MAX_TOTAL_BYTES) {
            throw tooMuch(file, "more than " + (MAX_TOTAL_BYTES >> 20) + " MiB");
        }
        return content;
    }

    /// Counts one directive read at that place.
    void countDirective(ConfigurationPlace place) {
        if (++directives > MAX_DIRECTIVES) {
            throw ConfigurationException.at(
                    place,
                    "this is more than " + MAX_DIRECTIVES + " directives",
                    "name a configuration of ordinary size");
        }
    }

    /// Counts the characters of a line whose variables were put in.
    void countExpanded(int characters, ConfigurationPlace place) {
        expandedCharacters += characters;
        if (characters > MAX_LINE_CHARACTERS || expandedCharacters > MAX_TOTAL_BYTES) {
            throw ConfigurationException.at(
                    place,
                    "the variables put into this line make too much text",
                    "look for a Define that is made of itself");
        }
    }

    /// Counts one entry of a directory that an Include goes through.
    void countDirectoryEntry(ConfigurationPlace include) {
        if (++directoryEntries > MAX_DIRECTORY_ENTRIES) {
            throw ConfigurationException.at(
                    include,
                    "the includes go through more than " + MAX_DIRECTORY_ENTRIES + " directory entries",
                    "name a narrower pattern");
        }
    }

    private static byte[] readAtMost(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_FILE_BYTES + 1);
        } catch (IOException e) {
            throw ConfigurationException.in(
                    file, "cannot be read: " + reason(e), "name a file that exists and may be read");
        }
    }

    private static ConfigurationException tooMuch(Path file, String amount) {
        return ConfigurationException.in(
                file, "makes this a configuration of " + amount, "look for a file that is included again and again");
    }

    /// The system's words for what went wrong, as httpd prints them.
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "No such file or directory";
            case AccessDeniedException _ -> "Permission denied";
            case NotDirectoryException _ -> "Not a directory";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : Excerpt.of(e.getMessage());
        };
    }
}
