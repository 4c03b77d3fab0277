package org.mpmexplorer.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps what belongs to its user, by the customs of the system: the XDG folders on Linux,
/// `AppData` on Windows, `Library` on a Mac.
///
/// @param config for what the user chose
/// @param state for what the program remembers by itself: the window's place, unsaved work
public record UserFolders(Path config, Path state) {
    private static final String UNIX_NAME = "mpm-explorer";
    private static final String NAME = "MPM Explorer";

    /// The folders of who runs the program. They need not be there yet.
    public static UserFolders ofUser() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    static UserFolders of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path data = home.resolve("AppData");
            return new UserFolders(
                    folder(environment, "APPDATA", data.resolve("Roaming")).resolve(NAME),
                    folder(environment, "LOCALAPPDATA", data.resolve("Local")).resolve(NAME));
        }
        if (name.startsWith("mac")) {
            Path library = home.resolve("Library");
            return new UserFolders(
                    library.resolve("Application Support").resolve(NAME),
                    library.resolve("Application Support").resolve(NAME).resolve("State"));
        }
        return new UserFolders(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(UNIX_NAME),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state"))
                        .resolve(UNIX_NAME));
    }

    /// A relative path does not count (XDG Base Directory Specification, "Environment variables").
    private static Path folder(Map<String, String> environment, String variable, Path fallback) {
        String value = environment.getOrDefault(variable, "");
        return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : fallback;
    }

    /// What the user chose.
    public KeptFile<Preferences> preferences() {
        return new KeptFile<>(config.resolve("preferences.json"), Preferences.FORM);
    }

    /// What the window was like when it was closed last.
    public KeptFile<WindowState> window() {
        return new KeptFile<>(state.resolve("window.json"), WindowState.FORM);
    }

    /// Where unsaved work lies.
    public Path work() {
        return state.resolve("work");
    }
}
