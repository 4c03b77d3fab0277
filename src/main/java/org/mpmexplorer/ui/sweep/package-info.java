/// The page on which somebody varies one or two settings of the servers on screen: what to vary, how far it
/// is, and the result as curves or as maps, from which a point is taken into the running servers.
///
/// The view model runs the sweep and is told the time by the window's pulse; it knows the servers only
/// through [SweepActions]. All of it lives on the JavaFX thread.
@NullMarked
package org.mpmexplorer.ui.sweep;

import org.jspecify.annotations.NullMarked;
