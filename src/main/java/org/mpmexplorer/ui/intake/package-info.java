/// The page on which a real server comes into the window, and the lane that shows it live.
///
/// View models do their reading on virtual threads through tasks of JavaFX and change their properties on the
/// JavaFX thread alone. Knows the readers through [org.mpmexplorer.calibrate], and the painters for the live lane.
@NullMarked
package org.mpmexplorer.ui.intake;

import org.jspecify.annotations.NullMarked;
