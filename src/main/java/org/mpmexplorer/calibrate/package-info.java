/// A scenario made of what a real server shows of itself, what of it was read and what was guessed, and how
/// well a run of it matches the server's log.
///
/// It stands above [org.mpmexplorer.server] and its readers, because only here the simulator is run to see how
/// well it fits. Stateless but for runs, which it starts on [org.mpmexplorer.run].
@NullMarked
package org.mpmexplorer.calibrate;

import org.jspecify.annotations.NullMarked;
