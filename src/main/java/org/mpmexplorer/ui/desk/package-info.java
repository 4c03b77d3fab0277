/// The window as a piece of furniture: how large everything is shown, where it stands on which screen, what
/// its user prefers, what it says about itself, and how it is shown to a class.
///
/// Knows nothing of servers and runs. All of it lives on the JavaFX thread; files are read and written by
/// whoever wires it.
@NullMarked
package org.mpmexplorer.ui.desk;

import org.jspecify.annotations.NullMarked;
