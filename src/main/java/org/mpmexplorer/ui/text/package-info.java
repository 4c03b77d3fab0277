/// The words of the window: texts from `messages.properties`, times and instants as people read them.
///
/// Texts come from an immutable bundle by pure functions; knows nothing of the simulation.
///
/// The table of commands is here too, with the buttons that show a sign for one (hence Ikonli).
@NullMarked
package org.mpmexplorer.ui.text;

import org.jspecify.annotations.NullMarked;
