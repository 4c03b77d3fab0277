/// The window: application, wiring, theme, files, and the picture of a window without a display.
///
/// Composition root of the desktop program; nobody but the command line depends on it. Everything here runs
/// on the JavaFX thread except the folds of `Digest` and the reading of files.
@NullMarked
package org.mpmexplorer.ui;

import org.jspecify.annotations.NullMarked;
