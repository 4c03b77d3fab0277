package org.mpmexplorer.server.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mpmexplorer.server.InputException;

/// The processes of httpd and PHP-FPM on this machine, by `/proc`.
public final class LocalProcesses {
    private static final int MOST = 20_000;
    private static final int MOST_BYTES = 1 << 16;
    private static final long PAGE_BYTES = 4096;

    private LocalProcesses() {}

    /// Those that are there now.
    ///
    /// @param proc `/proc`
    /// @throws InputException if there are none, or none of whose size may be seen
    public static ProcessSizes read(Path proc) {
        List<ProcessSize> processes = new ArrayList<>();
        boolean isAllKnown = true;
        for (Path folder : folders(proc)) {
            String name = text(folder.resolve("comm")).orElse("").strip();
            Optional<ProcessSize> process = isOurs(name) ? sizeOf(name, folder) : Optional.empty();
            isAllKnown &= process.map(size -> size.own().isPresent()).orElse(true);
            process.ifPresent(processes::add);
        }
        if (processes.isEmpty()) {
            throw InputException.in(
                    proc,
                    "shows no process of httpd or PHP-FPM",
                    "start the server, or paste what 'ps' prints on its machine");
        }
        return new ProcessSizes(
                proc.toString(), isAllKnown ? ProcessSizes.Kind.SMAPS_ROLLUP : ProcessSizes.Kind.PS, processes);
    }

    private static List<Path> folders(Path proc) {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path folder : all) {
                if (folders.size() < MOST) {
                    folders.add(folder);
                }
            }
        } catch (IOException e) {
            throw InputException.in(proc, "cannot be listed", "paste what 'ps' prints instead");
        }
        return folders;
    }

    private static boolean isOurs(String name) {
        return List.of("apache2", "httpd", "php-fpm").stream().anyMatch(name::startsWith);
    }

    /// Others' `smaps_rollup` may be closed to us; the number of pages is open to all.
    private static Optional<ProcessSize> sizeOf(String name, Path folder) {
        Optional<ProcessSize> whole =
                text(folder.resolve("smaps_rollup")).flatMap(rollup -> RollupText.of(name, rollup));
        return whole.isPresent()
                ? whole
                : text(folder.resolve("statm"))
                        .map(statm -> ProcessText.kibibytes(ProcessText.cells(statm), 1))
                        .filter(pages -> pages.orElse(0) > 0)
                        .map(pages -> new ProcessSize(
                                name,
                                OptionalLong.of(pages.getAsLong() / 1024 * PAGE_BYTES),
                                OptionalLong.empty(),
                                OptionalLong.empty()));
    }

    private static Optional<String> text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
