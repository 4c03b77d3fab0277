package org.mpmexplorer.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.mpmexplorer.ui.chart.LaneInk;
import org.mpmexplorer.ui.paint.Ink;
import org.mpmexplorer.ui.paint.Palette;

/// Dark or light: AtlantaFX's Primer underneath, the palette's colours as names for style sheets
/// (`-mpm-running` and so on), and the window's own sheets.
@SuppressWarnings("ImmutableEnumChecker") // a palette is never changed, it only lacks the annotation
public enum Theme {
    DARK(Palette.DARK),
    LIGHT(Palette.LIGHT),
    /// Dark, with colours that colour-blind eyes tell apart.
    DARK_SAFE(Palette.DARK_SAFE),
    /// Light, with colours that colour-blind eyes tell apart.
    LIGHT_SAFE(Palette.LIGHT_SAFE);

    private static final List<String> SHEETS = List.of(
            "controlsfx.css",
            "window.css",
            "panel.css",
            "timeline.css",
            "chart.css",
            "compare.css",
            "inspect.css",
            "desk.css");
    private static final double FONT_SIZE = 13;
    private static final int STEPS = 40;

    /// The control colours that text stands on.
    private static final List<String> CONTROL_GROUNDS =
            List.of("-mpm-control", "-mpm-control-hover", "-mpm-hint", "-mpm-notice");

    /// Colours that belong to controls only and have no meaning in the picture.
    private static final Map<String, List<String>> CONTROL_COLOURS = Map.ofEntries(
            Map.entry("-mpm-control", List.of("#1c242d", "#eef1f4")),
            Map.entry("-mpm-control-hover", List.of("#25303b", "#e2e7ec")),
            Map.entry("-mpm-track", List.of("#2b3540", "#d4dae1")),
            Map.entry("-mpm-computed", List.of("#465462", "#aab6c2")),
            Map.entry("-mpm-thumb", List.of("#f2f6fa", "#1a6fd4")),
            Map.entry("-mpm-on-accent", List.of("#06121f", "#ffffff")),
            Map.entry("-mpm-accent-hover", List.of("#6bb8ff", "#1560ba")),
            Map.entry("-mpm-notice", List.of("#2b2413", "#fff6dd")),
            Map.entry("-mpm-well-veil", List.of("#12181ecc", "#f7f9fbcc")),
            Map.entry("-mpm-hint", List.of("#17283a", "#e6f1fd")),
            Map.entry("-mpm-spot", List.of("#ffe06633", "#e6a70033")));

    private final Palette palette;

    Theme(Palette palette) {
        this.palette = palette;
    }

    /// The theme of that name in any case, for example `dark` or `light-safe`.
    public static Theme named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Theme of(boolean isDark, boolean hasSafeColours) {
        if (hasSafeColours) {
            return isDark ? DARK_SAFE : LIGHT_SAFE;
        }
        return isDark ? DARK : LIGHT;
    }

    boolean isDark() {
        return palette.isDark();
    }

    /// Light in the place of dark, or dark in the place of light.
    public Theme other() {
        return of(!isDark(), this == DARK_SAFE || this == LIGHT_SAFE);
    }

    /// The colours of the picture.
    public Palette palette() {
        return palette;
    }

    /// Makes fonts and the look of controls known; once is enough. To be done before the first control is made,
    /// which would else read the style sheet that JavaFX brings along.
    static void load() {
        DARK.dressControls();
        loadFonts();
    }

    /// Makes the fonts known, on any thread; whoever asks meanwhile waits. JavaFX writes each into a temporary file:
    /// without room for that the system's font stands in, and signs are boxes.
    ///
    /// @return whether all are known
    static boolean loadFonts() {
        return Fonts.ALL_KNOWN;
    }

    /// Read once, when they are first asked for.
    private static final class Fonts {
        private static final List<String> FILES = List.of(
                "Inter-Regular.otf",
                "Inter-Medium.otf",
                "Inter-SemiBold.otf",
                "Inter-Bold.otf",
                "JetBrainsMono-Regular.ttf");

        static final boolean ALL_KNOWN =
                FILES.stream().filter(font -> !isLoaded(font)).toList().isEmpty();

        private static boolean isLoaded(String font) {
            try (InputStream in = Theme.class.getResourceAsStream("font/" + font)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its font " + font);
                }
                return Font.loadFont(in, FONT_SIZE) != null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Gives the scene, and every window of the program, this theme.
    void apply(Scene scene) {
        dressControls();
        List<String> sheets = new ArrayList<>(List.of(colourSheet()));
        for (String sheet : SHEETS) {
            URL url = Theme.class.getResource(sheet);
            if (url == null) {
                throw new IllegalStateException("the program lacks its style sheet " + sheet);
            }
            sheets.add(url.toExternalForm());
        }
        scene.getStylesheets().setAll(sheets);
    }

    private void dressControls() {
        Application.setUserAgentStylesheet((isDark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }

    /// The names style sheets know colours by; those that end in `-text` can be read on every ground.
    Map<String, String> colours() {
        Map<String, String> colours = new TreeMap<>();
        for (Ink ink : Ink.values()) {
            colours.put(ink.cssName(), palette.css(ink));
            colours.put(ink.cssName() + "-text", readable(palette.color(ink)));
        }
        for (LaneInk ink : LaneInk.values()) {
            Color color = ink.color(palette.isDark());
            colours.put(ink.cssName(), Palette.css(color));
            colours.put(ink.cssName() + "-text", readable(color));
        }
        CONTROL_COLOURS.keySet().forEach(name -> colours.put(name, controlColour(name)));
        return colours;
    }

    /// That colour, moved towards that of text until it can be read on controls too.
    private String readable(Color color) {
        Color readable = palette.legible(color);
        for (int step = 1; step <= STEPS && !isReadable(readable); step++) {
            readable = palette.legible(color).interpolate(palette.color(Ink.TEXT), (double) step / STEPS);
        }
        return Palette.css(readable);
    }

    private boolean isReadable(Color color) {
        return CONTROL_GROUNDS.stream()
                .map(name -> Color.web(controlColour(name)))
                .allMatch(ground -> Palette.contrast(color, ground) >= Palette.TEXT_CONTRAST);
    }

    private String controlColour(String name) {
        return CONTROL_COLOURS.getOrDefault(name, List.of("", "")).get(isDark() ? 0 : 1);
    }

    private String colourSheet() {
        StringBuilder css = new StringBuilder(".root {\n");
        colours()
                .forEach((name, value) ->
                        css.append(name).append(": ").append(value).append(";\n"));
        css.append("}\n");
        for (LaneInk ink : LaneInk.values()) {
            css.append('.')
                    .append(ink.styleClass())
                    .append(" {\n-mpm-ink: ")
                    .append(ink.cssName())
                    .append("-text;\n}\n");
        }
        byte[] bytes = css.toString().getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
