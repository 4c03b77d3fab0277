package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    private static final List<Ink> STATES = List.of(
            Ink.IDLE,
            Ink.READING,
            Ink.RUNNING,
            Ink.WAITING,
            Ink.SENDING,
            Ink.KEEP_ALIVE,
            Ink.CLOSING,
            Ink.FAILED,
            Ink.SWAPPING,
            Ink.QUEUED);

    /// Colours as people see them who lack one kind of cone (Machado, Oliveira and Fernandes 2009).
    private enum Eyes {
        NO_RED(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        NO_GREEN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        NO_BLUE(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
        ALL(1, 0, 0, 0, 1, 0, 0, 0, 1);

        private final double[] matrix;

        Eyes(double... matrix) {
            this.matrix = matrix;
        }

        double[] see(Color color) {
            double[] rgb = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                double sum = matrix[3 * i] * rgb[0] + matrix[3 * i + 1] * rgb[1] + matrix[3 * i + 2] * rgb[2];
                seen[i] = Math.clamp(sum, 0, 1);
            }
            return lab(seen);
        }
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double[] lab(double[] rgb) {
        double x = curve((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = curve(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = curve((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double curve(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static double apart(Palette palette, Ink one, Ink other, Eyes eyes) {
        double[] a = eyes.see(palette.color(one));
        double[] b = eyes.see(palette.color(other));
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    @ParameterizedTest
    @EnumSource(Ink.class)
    void everyTextColourCanBeReadOnEveryGround(Ink ink) {
        for (Palette palette : Palette.all()) {
            Color text = palette.textColor(ink);
            Color tinted = palette.color(Ink.WELL).interpolate(palette.color(ink), Palette.TINT);
            assertThat(Palette.contrast(text, palette.color(Ink.PANEL))).isGreaterThanOrEqualTo(4.5);
            assertThat(Palette.contrast(text, palette.color(Ink.WELL))).isGreaterThanOrEqualTo(4.5);
            assertThat(Palette.contrast(text, palette.color(Ink.BACKGROUND))).isGreaterThanOrEqualTo(4.5);
            assertThat(Palette.contrast(text, tinted)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void textOnTheRamBarCanBeRead() {
        for (Palette palette : Palette.all()) {
            for (Ink bar : List.of(Ink.ACCENT, Ink.SWAPPING)) {
                assertThat(Palette.contrast(palette.textOn(bar), palette.color(bar)))
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void statesOfTheSafePalettesStayApartForEveryEye() {
        for (Palette palette : List.of(Palette.DARK_SAFE, Palette.LIGHT_SAFE)) {
            for (Eyes eyes : Eyes.values()) {
                for (int i = 0; i < STATES.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        assertThat(apart(palette, STATES.get(i), STATES.get(j), eyes))
                                .as("%s and %s for %s", STATES.get(i), STATES.get(j), eyes)
                                .isGreaterThan(14);
                    }
                }
            }
        }
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Palette.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(Palette.contrast(Color.web("#767676"), Color.WHITE)).isBetween(4.53, 4.55);
    }

    @Test
    void namesColoursAsStyleSheetsDo() {
        assertThat(Palette.DARK.css(Ink.BACKGROUND)).isEqualTo("#0f1419");
        assertThat(Palette.DARK.argb(Ink.KEEP_ALIVE)).isEqualTo(0xFFE3B341);
        assertThat(Ink.KEEP_ALIVE.cssName()).isEqualTo("-mpm-keep-alive");
    }
}
