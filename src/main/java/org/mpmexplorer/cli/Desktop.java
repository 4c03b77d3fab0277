package org.mpmexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mpmexplorer.scenario.Study;

/// The program with a window, as the command line sees it.
interface Desktop {

    /// What to draw: the window with that study at a moment of its run.
    ///
    /// @param theme `dark` or `light`
    /// @param withStrips whether each slider shows what its range would come to
    record Picture(Study study, long atNanos, int width, int height, String theme, boolean withStrips) {}

    /// Why no window can be opened here, in one sentence; empty if one can.
    Optional<String> obstacle();

    /// Opens the window, with a scenario or a configuration if one is named, and returns when it is closed.
    void open(Optional<Path> file);

    /// Draws the window without a display into a PNG file.
    void draw(Picture picture, Path file) throws IOException;
}
