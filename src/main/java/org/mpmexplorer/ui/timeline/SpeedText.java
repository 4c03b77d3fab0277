package org.mpmexplorer.ui.timeline;

import org.mpmexplorer.playback.Playhead;
import org.mpmexplorer.ui.text.Messages;

/// A speed of the playhead in words: `1/100×`, `20×`, as fast as possible.
final class SpeedText {
    private SpeedText() {}

    static String of(double simulatedSecondsPerSecond) {
        if (simulatedSecondsPerSecond == Playhead.AS_FAST_AS_POSSIBLE) {
            return Messages.text("speed.fastest");
        }
        return simulatedSecondsPerSecond < 1
                ? "1/" + Math.round(1 / simulatedSecondsPerSecond) + "×"
                : Math.round(simulatedSecondsPerSecond) + "×";
    }
}
