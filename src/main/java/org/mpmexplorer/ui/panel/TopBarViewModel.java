package org.mpmexplorer.ui.panel;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the bar at the top says: the scenario on screen, its servers, and which commands make sense.
public final class TopBarViewModel {
    private final List<Preset> presets;
    private final ReadOnlyStringWrapper scenario = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lanes = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Recent>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(true);

    /// A built-in scenario as the list of presets shows it.
    public record Preset(String name, String description) {
        private static final Pattern END_OF_CLAUSE = Pattern.compile("(?<=[.:;]) ");

        /// What it is about in one line: the description up to its first stop or colon.
        String gist() {
            return END_OF_CLAUSE
                    .splitAsStream(description)
                    .findFirst()
                    .orElse("")
                    .replaceFirst("[.:;]$", "");
        }
    }

    /// A file that was used before.
    public record Recent(String name, Path file) {}

    public TopBarViewModel(List<Preset> presets) {
        this.presets = List.copyOf(presets);
    }

    /// Shows another scenario or other servers.
    public void showStudy(String scenarioName, String laneNames) {
        scenario.set(scenarioName);
        lanes.set(laneNames);
    }

    /// Shows whether there is something to take back or to make again.
    public void showHistory(boolean canUndo, boolean canRedo) {
        undoable.set(canUndo);
        redoable.set(canRedo);
    }

    /// Shows which files were used, the last one first.
    public void showRecent(List<Recent> files) {
        recent.set(List.copyOf(files));
    }

    /// Shows which theme is on.
    public void showTheme(boolean isDark) {
        dark.set(isDark);
    }

    List<Preset> presets() {
        return presets;
    }

    ReadOnlyStringProperty scenarioProperty() {
        return scenario.getReadOnlyProperty();
    }

    ReadOnlyStringProperty lanesProperty() {
        return lanes.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Recent>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }
}
