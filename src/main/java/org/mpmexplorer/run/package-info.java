/// Runs engines: a session with its own thread for a window, and a batch of whole runs on a pool.
///
/// A [RunSession] owns the thread `sim` and its engine; everything that goes in passes its mailbox,
/// everything that comes out is one immutable [RunSnapshot]. No method blocks, no listener is called.
@NullMarked
package org.mpmexplorer.run;

import org.jspecify.annotations.NullMarked;
