/// Time in the window: playing, stepping, scrubbing, the marks on the time axis, and the error log.
///
/// All of it lives on the JavaFX thread; the instant itself is a `playback.Playhead`.
@NullMarked
package org.mpmexplorer.ui.timeline;

import org.jspecify.annotations.NullMarked;
