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
import javafx.scene.text.Font;
import org.mpmexplorer.ui.chart.LaneInk;
import org.mpmexplorer.ui.paint.Ink;
import org.mpmexplorer.ui.paint.Palette;

/// Dark or light: AtlantaFX's Primer underneath, the palette's colours as names for style sheets
/// (`-mpm-running` and so on), and the window's own sheets.
@SuppressWarnings("ImmutableEnumChecker") // a palette is never changed, it only lacks the annotation
public enum Theme {
    DARK(Palette.DARK),
    LIGHT(Palette.LIGHT);

    private static final List<String> SHEETS = List.of(
            "controlsfx.css", "window.css", "panel.css", "timeline.css", "chart.css", "compare.css", "inspect.css");
    private static final List<String> FONTS = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf");
    private static final double FONT_SIZE = 13;

    /// Colours that belong to controls only and have no meaning in the picture.
    private static final Map<String, List<String>> CONTROL_COLOURS = Map.of(
            "-mpm-control", List.of("#1c242d", "#eef1f4"),
            "-mpm-control-hover", List.of("#25303b", "#e2e7ec"),
            "-mpm-track", List.of("#2b3540", "#d4dae1"),
            "-mpm-computed", List.of("#465462", "#aab6c2"),
            "-mpm-thumb", List.of("#f2f6fa", "#1a6fd4"),
            "-mpm-on-accent", List.of("#06121f", "#ffffff"),
            "-mpm-accent-hover", List.of("#6bb8ff", "#1560ba"),
            "-mpm-notice", List.of("#2b2413", "#fff6dd"),
            "-mpm-well-veil", List.of("#12181ecc", "#f7f9fbcc"),
            "-mpm-hint", List.of("#17283a", "#e6f1fd"));

    private final Palette palette;

    Theme(Palette palette) {
        this.palette = palette;
    }

    /// The theme of that name in any case, for example `dark`.
    public static Theme named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /// The other one.
    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    /// The colours of the picture.
    public Palette palette() {
        return palette;
    }

    /// Makes fonts and the look of controls known; once is enough. To be done before the first control is made,
    /// which would else read the style sheet that JavaFX brings along.
    static void load() {
        DARK.dressControls();
        for (String font : FONTS) {
            try (InputStream in = Theme.class.getResourceAsStream("font/" + font)) {
                if (in == null || Font.loadFont(in, FONT_SIZE) == null) {
                    throw new IllegalStateException("the program lacks its font " + font);
                }
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
        Application.setUserAgentStylesheet(
                (this == DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }

    private String colourSheet() {
        Map<String, String> colours = new TreeMap<>();
        for (Ink ink : Ink.values()) {
            colours.put(ink.cssName(), palette.css(ink));
        }
        for (LaneInk ink : LaneInk.values()) {
            String hex = ink.color(palette.isDark()).toString();
            colours.put(ink.cssName(), "#" + hex.substring(2, 8));
        }
        CONTROL_COLOURS.forEach((name, values) -> colours.put(name, values.get(ordinal())));
        StringBuilder css = new StringBuilder(".root {\n");
        colours.forEach(
                (name, value) -> css.append(name).append(": ").append(value).append(";\n"));
        byte[] bytes = css.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
