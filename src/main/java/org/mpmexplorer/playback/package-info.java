/// What is visible at one instant of a run: [org.mpmexplorer.playback.Moment] is a fold over a trace,
/// [org.mpmexplorer.playback.MomentIndex] finds it for any instant at once, and
/// [org.mpmexplorer.playback.Playhead] says which instant is looked at.
///
/// No JavaFX, no engine, no clock. A moment and an index belong to one thread each.
@NullMarked
package org.mpmexplorer.playback;

import org.jspecify.annotations.NullMarked;
