package org.mpmexplorer.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import org.mpmexplorer.store.Preferences;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.store.UserFolders;

/// Starts the window where there is a display. A plain class, so that the program may stand on the class path
/// beside JavaFX's modules.
public final class Launcher {
    private static final String PLATFORM = "glass.platform";

    private static final String WITHOUT = "`mpm-explorer run` and `mpm-explorer render` work without one.";

    private Launcher() {}

    /// Shows the window and returns when it was closed.
    ///
    /// @param files at most one file or folder to open
    /// @throws IllegalArgumentException with one sentence if the display cannot be reached
    public static void launch(String... files) {
        System.setProperty("java.awt.headless", "true");
        speak(UserFolders.ofUser().preferences().read().value().language());
        Thread.ofPlatform().daemon().name("presets").start(Presets::all);
        try {
            Application.launch(MpmExplorerApp.class, files);
        } catch (UnsupportedOperationException e) {
            throw new IllegalArgumentException(
                    "The display %s cannot be opened; %s".formatted(System.getenv("DISPLAY"), WITHOUT), e);
        }
    }

    /// What the user chose counts for JavaFX's own words too.
    private static void speak(Preferences.Language language) {
        switch (language) {
            case SYSTEM -> {}
            case ENGLISH -> Locale.setDefault(Locale.ENGLISH);
            case GERMAN -> Locale.setDefault(Locale.GERMAN);
        }
    }

    /// Why no window can be shown here, in one sentence, or empty if one can. Asked before JavaFX starts,
    /// which would fail late and with a stack trace.
    public static Optional<String> obstacle() {
        return obstacle(System.getProperty("os.name", ""), System.getProperty(PLATFORM, ""), System.getenv());
    }

    static Optional<String> obstacle(String system, String platform, Map<String, String> environment) {
        boolean needsDisplay =
                system.toLowerCase(Locale.ROOT).contains("linux") && !platform.equalsIgnoreCase("Headless");
        boolean hasDisplay = !environment.getOrDefault("DISPLAY", "").isBlank();
        return needsDisplay && !hasDisplay
                ? Optional.of("There is no display for the window (DISPLAY is not set); " + WITHOUT)
                : Optional.empty();
    }
}
