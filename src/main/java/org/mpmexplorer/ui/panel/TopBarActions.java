package org.mpmexplorer.ui.panel;

import java.nio.file.Path;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.ui.text.Command;

/// What the bar at the top may do.
public interface TopBarActions {

    /// Opens the built-in scenario with that place in the list.
    void openPreset(int index);

    /// Puts servers with these modules side by side on the same visitors.
    void chooseLanes(Mpm left, Mpm right);

    /// Asks for a folder with a configuration of httpd and opens it.
    void openConfigurationFolder();

    /// Asks for a configuration file of httpd and opens it.
    void openConfigurationFile();

    /// Opens a file that was used before.
    void openRecent(Path file);

    /// Does what that command says.
    void perform(Command command);
}
