package org.mpmexplorer.ui.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.mpmexplorer.httpd.Mpm;

/// The colour that stands for a server in charts and log: one for each module, and another for the second
/// of two servers with the same module; paler ones stand for pinned runs.
@SuppressWarnings("ImmutableEnumChecker") // JavaFX colours never change, they only lack the annotation
public enum LaneInk {
    PREFORK("f28b54", "d9601a"),
    WORKER("d978c8", "b0439c"),
    EVENT("4aa8ff", "1a6fd4"),
    TWIN("cdd6df", "3b4650"),
    PIN_1("f0c6a0", "8a5a2b"),
    PIN_2("a7d3f5", "2b6a94"),
    PIN_3("c9e2a0", "5a7218"),
    PIN_4("e3b9ea", "8a4a96"),
    PIN_5("ffd97a", "826400"),
    PIN_6("9fe0d4", "1f7568"),
    PIN_7("f5a9b0", "a5404c"),
    PIN_8("c3c8d0", "59626c");

    /// The colours of pinned runs.
    public static final List<LaneInk> PINS = List.of(PIN_1, PIN_2, PIN_3, PIN_4, PIN_5, PIN_6, PIN_7, PIN_8);

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
