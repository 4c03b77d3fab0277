package org.mpmexplorer.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whole files: read with limits, written so that a reader sees the old or the new content and never a
/// part of it.
public final class SafeFile {
    /// The largest file that is read.
    public static final int MAX_BYTES = 4 << 20;

    private SafeFile() {}

    /// The text of a UTF-8 file.
    ///
    /// @throws UnusableFileException if there is no such file, or it is too large or no text
    public static String read(Path file) throws UnusableFileException {
        try {
            if (Files.isDirectory(file)) {
                throw new UnusableFileException(file + " is a folder; name a file in it.");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new UnusableFileException(
                        "%s is too large: at most %d MB can be read.".formatted(file, MAX_BYTES >> 20));
            }
            return decoded(file, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new UnusableFileException("There is no file " + file + "; check the name.");
        } catch (IOException e) {
            throw new UnusableFileException(
                    "%s cannot be read (%s); check its permissions.".formatted(file, reason(e)));
        }
    }

    /// Says early what would keep the file from being written, as far as that can be known.
    ///
    /// @throws UnusableFileException if it names a folder, or its folder is missing or closed to us
    public static void requireWritable(Path file) throws UnusableFileException {
        folderFor(file);
    }

    private static Path folderFor(Path file) throws UnusableFileException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null) {
            throw new UnusableFileException(file + " is a folder; name a file to write.");
        }
        if (!Files.isDirectory(folder)) {
            throw new UnusableFileException(
                    "%s cannot be written because there is no folder %s; create it first.".formatted(file, folder));
        }
        if (!Files.isWritable(folder)) {
            throw new UnusableFileException(
                    "%s cannot be written because nothing may be written to %s; name another folder."
                            .formatted(file, folder));
        }
        return folder;
    }

    /// Writes the file anew: to a neighbour first, which then takes its place.
    ///
    /// @throws UnusableFileException if that fails; a file that was there is then still there unchanged
    public static void write(Path file, byte[] content) throws UnusableFileException {
        Path target = file.toAbsolutePath();
        Path folder = folderFor(file);
        try {
            Path neighbour = Files.createTempFile(folder, "." + target.getFileName(), ".new");
            try {
                Files.write(neighbour, content);
                replace(neighbour, target);
            } finally {
                Files.deleteIfExists(neighbour);
            }
        } catch (IOException e) {
            throw new UnusableFileException(
                    "%s cannot be written (%s); check permissions and free space.".formatted(file, reason(e)));
        }
    }

    /// Makes that folder and those above it, as far as they are missing.
    ///
    /// @throws UnusableFileException if that is not possible
    static void createFolder(@Nullable Path folder) throws UnusableFileException {
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UnusableFileException("The folder %s cannot be made (%s); check permissions and free space."
                    .formatted(folder, reason(e)));
        }
    }

    static void replace(Path neighbour, Path target) throws IOException {
        try {
            Files.move(neighbour, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(neighbour, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String decoded(Path file, byte[] bytes) throws UnusableFileException {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new UnusableFileException(
                        file + " is not a text file (it holds a zero byte); name a JSON file in UTF-8.");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnusableFileException(file + " is not text in UTF-8; save it in that encoding.");
        }
    }

    /// Why, in two or three words.
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        String said = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        return said == null || said.isBlank() ? e.getClass().getSimpleName() : said.toLowerCase(Locale.ROOT);
    }
}
