/// What is selected in the picture, looked into: its state, its history and its numbers at the instant on
/// screen, and the waterfall of a visit for all servers on one axis.
///
/// Everything here is a fold over the traces. What needs a whole trace is read on a virtual thread by
/// `Research`; all else belongs to the JavaFX thread. Knows nothing of sessions and of the pulse.
@NullMarked
package org.mpmexplorer.ui.inspect;

import org.jspecify.annotations.NullMarked;
