package org.mpmexplorer.ui.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Unit;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.whatif.Band;
import org.mpmexplorer.whatif.Strip;

/// A strip in words: `Prefork: fine up to 58, swapping above.`
final class StripWords {
    private StripWords() {}

    /// A line for each server; one line for those that agree.
    ///
    /// @param titles the name of a server, counted from 0
    static String of(Strip strip, IntFunction<String> titles) {
        Map<String, String> whoByWhat = new LinkedHashMap<>();
        for (Strip.OfLane lane : strip.lanes()) {
            whoByWhat.merge(
                    ranges(strip.tunable(), lane.bands()),
                    titles.apply(lane.lane()),
                    (one, other) -> one + ", " + other);
        }
        List<String> lines = new ArrayList<>();
        whoByWhat.forEach((what, who) -> lines.add(Messages.text("strip.line", who, what)));
        return String.join("\n", lines);
    }

    private static String ranges(Tunable tunable, List<Band> bands) {
        if (bands.isEmpty()) {
            return Messages.text("strip.unknown");
        }
        if (bands.size() == 1 && isToTheEnd(bands.getFirst())) {
            return Messages.text("strip.everywhere", word(bands.getFirst()));
        }
        List<String> parts = new ArrayList<>();
        for (Band band : bands) {
            boolean isAbove = band.equals(bands.getLast()) && isToTheEnd(band) && tunable.unit() != Unit.CHOICE;
            parts.add(
                    isAbove
                            ? Messages.text("strip.above", word(band))
                            : Messages.text(key(tunable, band), word(band), tunable.format(band.lastValue())));
        }
        return String.join(", ", parts);
    }

    /// What cannot be simulated is not in any band.
    private static boolean isToTheEnd(Band band) {
        return band.to() == 1;
    }

    private static String key(Tunable tunable, Band band) {
        if (tunable.unit() == Unit.CHOICE) {
            return "strip.with";
        }
        return band.firstValue() == band.lastValue() ? "strip.at" : "strip.upTo";
    }

    private static String word(Band band) {
        return Messages.text("outcome." + band.outcome().name());
    }
}
