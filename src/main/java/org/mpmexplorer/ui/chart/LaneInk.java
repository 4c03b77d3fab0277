package org.mpmexplorer.ui.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.mpmexplorer.httpd.Mpm;

/// The colour that stands for a server in charts and log: one for each module, and another for the second
/// of two servers with the same module.
@SuppressWarnings("ImmutableEnumChecker") // JavaFX colours never change, they only lack the annotation
public enum LaneInk {
    PREFORK("f28b54", "d9601a"),
    WORKER("d978c8", "b0439c"),
    EVENT("4aa8ff", "1a6fd4"),
    TWIN("cdd6df", "3b4650");

    private final Color onDark;
    private final Color onLight;

    LaneInk(String onDark, String onLight) {
        this.onDark = Color.web(onDark);
        this.onLight = Color.web(onLight);
    }

    /// The colours of servers with these modules, in their order.
    public static List<LaneInk> of(List<Mpm> lanes) {
        return IntStream.range(0, lanes.size())
                .mapToObj(lane -> lanes.indexOf(lanes.get(lane)) < lane ? TWIN : of(lanes.get(lane)))
                .toList();
    }

    private static LaneInk of(Mpm mpm) {
        return switch (mpm) {
            case PREFORK -> PREFORK;
            case WORKER -> WORKER;
            case EVENT -> EVENT;
        };
    }

    /// The colour on that ground.
    public Color color(boolean isDark) {
        return isDark ? onDark : onLight;
    }

    /// The style class of text in this colour, for example `ink-event`.
    public String styleClass() {
        return "ink-" + name().toLowerCase(Locale.ROOT);
    }

    /// The name of the colour in style sheets, for example `-mpm-lane-event`.
    public String cssName() {
        return "-mpm-lane-" + name().toLowerCase(Locale.ROOT);
    }
}
