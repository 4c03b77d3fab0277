package org.mpmexplorer.ui.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mpmexplorer.insight.Figure;
import org.mpmexplorer.ui.text.Messages;

/// The pinned runs for spreadsheets (RFC 4180): times in seconds, memory in bytes, CPU as a share.
final class PinsCsv {
    private PinsCsv() {}

    static String write(PinsViewModel model) {
        String heads = Arrays.stream(Figure.values())
                .map(figure -> figure.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        StringBuilder csv = new StringBuilder("name,mpm,settings,outcome," + heads + "\n");
        for (PinnedRun pin : model.pins()) {
            csv.append(quoted(pin.name())).append(',');
            csv.append(pin.recipe().scenario().mpm().id()).append(',');
            csv.append(quoted(model.differences(pin))).append(',');
            csv.append(pin.result()
                    .map(result -> Messages.text("outcome." + result.outcome()))
                    .orElse(""));
            for (Figure figure : Figure.values()) {
                csv.append(',')
                        .append(pin.result()
                                .map(result -> Double.toString(figure.of(result.summary())))
                                .orElse(""));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
