/// The canvas kit and the moving picture: palettes, geometry of a lane, and the painters that draw a
/// [org.mpmexplorer.playback.Moment] into it.
///
/// Immediate mode: nothing here binds or listens; whoever owns a [org.mpmexplorer.ui.paint.LanesView]
/// shows it a moment on the JavaFX thread. Knows nothing of the engine.
@NullMarked
package org.mpmexplorer.ui.paint;

import org.jspecify.annotations.NullMarked;
