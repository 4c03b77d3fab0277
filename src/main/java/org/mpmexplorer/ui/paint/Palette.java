package org.mpmexplorer.ui.paint;

import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/// The colours of a theme: one for each [Ink].
///
/// The colour-blind-safe palettes take Okabe and Ito's hues (Color Universal Design, 2008), moved in
/// lightness until the states stay apart for each kind of colour blindness.
public final class Palette {
    /// Contrast that small text needs (WCAG 2.2, 1.4.3).
    public static final double TEXT_CONTRAST = 4.5;

    /// Opacity of a colour that tints the ground of a cell.
    static final double TINT = 0.17;

    private static final int STEPS = 40;
    private static final Color NEARLY_BLACK = Color.web("0f1419");

    /// Light on dark.
    public static final Palette DARK = new Palette(true, """
        0f1419 161c23 12181e 27303a e6edf3 8b98a5 4aa8ff
        2a333d 7aa2f7 4ac26b 2bb3a3 b18cf2 e3b341 8b98a5 f2545b e052c0 f28b54\
        """);

    /// Dark on light.
    public static final Palette LIGHT = new Palette(false, """
        f4f6f8 ffffff f7f9fb d0d7de 1b2128 56616c 1a6fd4
        dfe5eb 2f5bd0 1a8a3f 0f857a 7a4fd0 a37300 5c6873 c62f3b b5179e c8500f\
        """);

    /// Light on dark, safe for colour-blind eyes.
    public static final Palette DARK_SAFE = new Palette(true, """
        0f1419 161c23 12181e 27303a e6edf3 8b98a5 66c9ff
        2a333d 1a73ff 0da960 66c9ff cf34a1 fff033 c2c7cc da3100 b26a86 f2b33d\
        """);

    /// Dark on light, safe for colour-blind eyes.
    public static final Palette LIGHT_SAFE = new Palette(false, """
        f4f6f8 ffffff f7f9fb d0d7de 1b2128 56616c 005ad9
        dfe5eb 005ad9 119961 18a0e6 bf2691 b39500 41464c 801201 590059 a66c21\
        """);

    private static final List<Palette> ALL = List.of(DARK, LIGHT, DARK_SAFE, LIGHT_SAFE);

    private final boolean isDark;
    private final Color[] colors;
    private final Color[] textColors;
    private final int[] argbs;

    private Palette(boolean isDark, String hexColors) {
        this.isDark = isDark;
        String[] words = hexColors.split("\\s+", -1);
        this.colors = new Color[Ink.values().length];
        for (Ink ink : Ink.values()) {
            colors[ink.ordinal()] = Color.web(words[ink.ordinal()]);
        }
        this.textColors = new Color[colors.length];
        this.argbs = new int[colors.length];
        for (Ink ink : Ink.values()) {
            textColors[ink.ordinal()] = legible(color(ink));
            argbs[ink.ordinal()] = argb(color(ink));
        }
    }

    /// The colour, moved towards that of text until it can be read on every ground.
    public Color legible(Color color) {
        Color text = color(Ink.TEXT);
        Color ground = color(Ink.WELL).interpolate(color, TINT);
        for (int step = 0; step < STEPS; step++) {
            Color candidate = color.interpolate(text, (double) step / STEPS);
            if (contrast(candidate, ground) >= TEXT_CONTRAST
                    && contrast(candidate, color(Ink.PANEL)) >= TEXT_CONTRAST
                    && contrast(candidate, color(Ink.BACKGROUND)) >= TEXT_CONTRAST) {
                return candidate;
            }
        }
        return text;
    }

    /// The contrast of two opaque colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
    public static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
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

    /// The colour with that meaning for text: as it is, or moved until it can be read on every ground.
    public Color textColor(Ink ink) {
        return textColors[ink.ordinal()];
    }

    /// The colour of text on a ground of that colour: of white and nearly black what stands out more.
    public Color textOn(Ink ground) {
        Color color = color(ground);
        return contrast(NEARLY_BLACK, color) > contrast(Color.WHITE, color) ? NEARLY_BLACK : Color.WHITE;
    }

    /// The colour with that meaning as `0xAARRGGBB`, opaque.
    public int argb(Ink ink) {
        return argbs[ink.ordinal()];
    }

    /// The colour with that meaning as style sheets write it, for example `#0f1419`.
    public String css(Ink ink) {
        return css(color(ink));
    }

    /// That colour as style sheets write it.
    public static String css(Color color) {
        return String.format(Locale.ROOT, "#%06x", argb(color) & 0xFFFFFF);
    }

    static int argb(Color color) {
        return (int) Math.round(color.getOpacity() * 255) << 24
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
