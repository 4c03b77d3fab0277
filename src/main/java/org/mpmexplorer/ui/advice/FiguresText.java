package org.mpmexplorer.ui.advice;

import java.util.Locale;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.ui.text.Messages;

/// The figures of a whole run in one line.
final class FiguresText {
    private static final double BYTES_PER_GIBIBYTE = 1L << 30;

    private FiguresText() {}

    static String of(RunFigures figures) {
        if (figures.outcome() == Outcome.REFUSING && figures.completions() == 0) {
            return Messages.text("advice.figures.none");
        }
        return Messages.text(
                "advice.figures",
                String.format(Locale.ROOT, "%.2f", figures.p95Seconds()),
                String.format(Locale.ROOT, "%,.0f", figures.completions()),
                String.format(Locale.ROOT, "%,.0f", figures.errors()),
                String.format(
                        Locale.ROOT, "%.1f", (figures.peakRamBytes() + figures.peakSwapBytes()) / BYTES_PER_GIBIBYTE));
    }
}
