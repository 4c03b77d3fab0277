package org.mpmexplorer.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The built-in scenarios, kept as files below `assets/presets` and listed there in `order.txt`.
public final class Presets {
    private static final String FOLDER = "/assets/presets/";

    /// Read once, when they are first asked for; whoever asks meanwhile waits.
    private static final class Read {
        static final List<Preset> ALL = ids().stream().map(Presets::load).toList();
    }

    private Presets() {}

    /// The names of all of them, the one to start with first.
    public static List<String> ids() {
        return text("order.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /// All of them, in that order.
    public static List<Preset> all() {
        return Read.ALL;
    }

    /// The one with that name, or empty.
    public static Optional<Preset> named(String id) {
        return ids().contains(id) ? Optional.of(load(id)) : Optional.empty();
    }

    private static Preset load(String id) {
        try {
            return new Preset(id, ScenarioFile.parse(id, text(id + ".json")));
        } catch (UnusableFileException e) {
            throw new IllegalStateException("the built-in scenario " + id + " is broken", e);
        }
    }

    private static String text(String file) {
        try (InputStream in = Presets.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
