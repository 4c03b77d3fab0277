package org.mpmexplorer.ui.sweep;

import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.ui.paint.Ink;

/// The colour of an outcome, the same as in the strips under the sliders.
final class OutcomeInk {
    private OutcomeInk() {}

    static Ink of(Outcome outcome) {
        return switch (outcome) {
            case FINE -> Ink.RUNNING;
            case QUEUEING -> Ink.QUEUED;
            case SWAPPING -> Ink.SWAPPING;
            case REFUSING -> Ink.FAILED;
        };
    }
}
