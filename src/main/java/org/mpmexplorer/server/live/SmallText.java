package org.mpmexplorer.server.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mpmexplorer.server.InputException;

/// A text that a server printed: from a file or pasted, at most [#MOST_BYTES] long.
///
/// @param source where it is from, for messages
public record SmallText(String source, String text) {
    /// What no status page or list of processes reaches.
    public static final int MOST_BYTES = 4 << 20;

    public SmallText {
        if (text.length() > MOST_BYTES) {
            throw tooLarge(source);
        }
    }

    /// Reads a file.
    ///
    /// @throws InputException if the file cannot be read or is larger than that
    public static SmallText read(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw InputException.in(file, "is not a regular file", "name a text file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (NoSuchFileException e) {
            throw InputException.in(file, "does not exist", "name a text file that does");
        } catch (AccessDeniedException e) {
            throw InputException.in(file, "may not be read by you", "name a text file that you may read");
        } catch (IOException e) {
            throw InputException.in(file, "cannot be read (" + e.getClass().getSimpleName() + ")", "try another file");
        }
    }

    /// Reads all of it.
    ///
    /// @throws InputException if it is larger than that
    public static SmallText read(String source, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge(source);
        }
        return new SmallText(source, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static InputException tooLarge(String source) {
        return InputException.in(source, "is larger than 4 MiB", "give a shorter text");
    }
}
