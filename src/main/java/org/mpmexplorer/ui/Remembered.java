package org.mpmexplorer.ui;

import org.mpmexplorer.store.KeptFile;
import org.mpmexplorer.store.Preferences;
import org.mpmexplorer.store.UserFolders;
import org.mpmexplorer.store.WindowState;

/// What the last start left for this one.
///
/// @param folders where it lies
record Remembered(UserFolders folders, KeptFile.Kept<Preferences> preferences, KeptFile.Kept<WindowState> window) {

    /// What lies in these folders now.
    static Remembered in(UserFolders folders) {
        return new Remembered(
                folders, folders.preferences().read(), folders.window().read());
    }
}
