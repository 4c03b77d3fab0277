package org.mpmexplorer.ui.panel;

import org.mpmexplorer.httpd.Mpm;

/// What the bar at the top may do.
public interface TopBarActions {

    /// Opens the built-in scenario with that place in the list.
    void openPreset(int index);

    /// Puts servers with these modules side by side on the same visitors.
    void chooseLanes(Mpm left, Mpm right);

    /// Takes back the last change.
    void undo();

    /// Makes the change taken back last again.
    void redo();

    /// Asks for a folder with a configuration of httpd and opens it.
    void openConfigurationFolder();

    /// Asks for a configuration file of httpd and opens it.
    void openConfigurationFile();

    /// Asks for a scenario file and opens it.
    void openScenario();

    /// Asks for a file and saves the scenario as it stands.
    void saveScenario();

    /// Changes between dark and light.
    void toggleTheme();
}
