package org.mpmexplorer.ui;

import java.nio.file.Path;

/// Is told what the user does in a window, to keep it.
interface Witness {
    /// Keeps nothing.
    Witness NONE = new Witness() {
        @Override
        public void changed() {}

        @Override
        public void used(Path file) {}

        @Override
        public void prefers(Theme theme) {}
    };

    /// There is something else on the bench.
    void changed();

    /// This file was opened or saved.
    void used(Path file);

    /// The user asked for that theme.
    void prefers(Theme theme);
}
