package org.mpmexplorer.ui.paint;

import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/// The colours of a theme: one for each [Ink].
///
/// The colour-blind-safe palettes take Okabe and Ito's hues (Color Universal Design, 2008) and differ in
/// lightness as well, so that no two states depend on telling red from green.
public final class Palette {
    /// Light on dark.
    public static final Palette DARK = new Palette(true, """
            0f1419 161c23 12181e 27303a e6edf3 8b98a5 4aa8ff
            2a333d 7aa2f7 4ac26b 2bb3a3 b18cf2 e3b341 8b98a5 f2545b f28b54""");

    /// Dark on light.
    public static final Palette LIGHT = new Palette(false, """
            f4f6f8 ffffff f7f9fb d0d7de 1b2128 56616c 1a6fd4
            dfe5eb 2f5bd0 1a8a3f 0f857a 7a4fd0 a37300 5c6873 c62f3b c8500f""");

    /// Light on dark, safe for colour-blind eyes.
    public static final Palette DARK_SAFE = new Palette(true, """
            0f1419 161c23 12181e 27303a e6edf3 8b98a5 56b4e9
            2a333d 56b4e9 00b386 8fd6ff cc79a7 f0e442 9aa6b2 ff7a33 e69f00""");

    /// Dark on light, safe for colour-blind eyes.
    public static final Palette LIGHT_SAFE = new Palette(false, """
            f4f6f8 ffffff f7f9fb d0d7de 1b2128 56616c 0064a6
            dfe5eb 0072b2 007a5a 2f8fc4 a6457e 8a7a00 5c6873 b84300 a86f00""");

    private static final List<Palette> ALL = List.of(DARK, LIGHT, DARK_SAFE, LIGHT_SAFE);

    private final boolean isDark;
    private final Color[] colors;

    private Palette(boolean isDark, String hexColors) {
        this.isDark = isDark;
        String[] words = hexColors.split("\\s+", -1);
        this.colors = new Color[Ink.values().length];
        for (Ink ink : Ink.values()) {
            colors[ink.ordinal()] = Color.web(words[ink.ordinal()]);
        }
    }

    /// All palettes.
    public static List<Palette> all() {
        return ALL;
    }

    /// Whether light text stands on dark ground.
    public boolean isDark() {
        return isDark;
    }

    /// The colour with that meaning.
    public Color color(Ink ink) {
        return colors[ink.ordinal()];
    }

    /// The colour with that meaning as `0xAARRGGBB`, opaque.
    public int argb(Ink ink) {
        return argb(color(ink));
    }

    /// The colour with that meaning as style sheets write it, for example `#0f1419`.
    public String css(Ink ink) {
        return String.format(Locale.ROOT, "#%06x", argb(ink) & 0xFFFFFF);
    }

    static int argb(Color color) {
        return (int) Math.round(color.getOpacity() * 255) << 24
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
