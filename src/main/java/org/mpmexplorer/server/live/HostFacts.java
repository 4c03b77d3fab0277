package org.mpmexplorer.server.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The machine a server runs on, as `/proc` shows it; sizes in bytes.
public record HostFacts(long ramBytes, long swapBytes, int cores) {
    private static final int MOST_BYTES = 1 << 16;

    /// What `/proc` says of this machine; empty where there is none.
    ///
    /// @param proc `/proc`
    public static Optional<HostFacts> read(Path proc) {
        try (InputStream in = Files.newInputStream(proc.resolve("meminfo"))) {
            List<String> lines = new String(in.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            OptionalLong ram = value(lines, "MemTotal:");
            OptionalLong swap = value(lines, "SwapTotal:");
            return ram.isPresent()
                    ? Optional.of(new HostFacts(
                            ram.getAsLong(),
                            swap.orElse(0),
                            Runtime.getRuntime().availableProcessors()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> ProcessText.kibibytes(ProcessText.cells(line), 1))
                .findFirst()
                .orElse(OptionalLong.empty());
    }
}
