package org.mpmexplorer.ui.paint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The program's own typeface in one weight, at any size, and how wide its text is.
public final class Typeface {
    private static final String FOLDER = "/org/mpmexplorer/ui/font/";
    private static final int MEASURED_SIZE = 100;
    private static final int ASCII = 128;

    /// Sizes are kept to quarters of a pixel.
    private static final int STEPS = 4;

    private static final int LARGEST_SIZE = 128;

    private final String name;
    private final @Nullable Font[] fonts = new Font[STEPS * LARGEST_SIZE];
    private final double[] advances = new double[ASCII];
    private final double widest;

    private Typeface(String file) {
        Font font = load(file);
        name = font.getName();
        double most = 0;
        for (char c = ' '; c < ASCII; c++) {
            advances[c] = measured(String.valueOf(c), font) / MEASURED_SIZE;
            most = Math.max(most, advances[c]);
        }
        widest = most;
    }

    /// Read and measured once, when it is first asked for; whoever asks meanwhile waits.
    private static final class Regular {
        static final Typeface FACE = new Typeface("Inter-Regular.otf");
    }

    /// Read and measured once, when it is first asked for; whoever asks meanwhile waits.
    private static final class SemiBold {
        static final Typeface FACE = new Typeface("Inter-SemiBold.otf");
    }

    /// The weight of running text.
    public static Typeface regular() {
        return Regular.FACE;
    }

    /// The weight of titles.
    public static Typeface semiBold() {
        return SemiBold.FACE;
    }

    private static Font load(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + file)) {
            Font font = in == null ? null : Font.loadFont(in, MEASURED_SIZE);
            return font == null ? Font.font(MEASURED_SIZE) : font;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        }
    }

    private static double measured(String text, Font font) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    /// The font of that size, the same object each time.
    public Font at(double size) {
        int step = Math.clamp(Math.round(size * STEPS), STEPS, fonts.length - 1);
        Font known = fonts[step];
        if (known != null) {
            return known;
        }
        Font made = new Font(name, (double) step / STEPS);
        fonts[step] = made;
        return made;
    }

    /// Width of the text at that size, without kerning.
    public double width(String text, double size) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += c < ASCII ? advances[c] : otherAdvance(c);
        }
        return sum * size;
    }

    private double otherAdvance(char c) {
        return switch (c) {
            case '·', '\u2009', '\u202F' -> advances['.'];
            case '…' -> 3 * advances['.'];
            default -> widest;
        };
    }

    /// The first of the texts that is not wider than that, or the last one cut short.
    public String fitting(double width, double size, String... texts) {
        for (String text : texts) {
            if (width(text, size) <= width) {
                return text;
            }
        }
        String shortest = texts[texts.length - 1];
        int length = shortest.length();
        while (length > 0 && width(shortest.substring(0, length), size) + width("…", size) > width) {
            length--;
        }
        return length == 0 ? "" : shortest.substring(0, length).stripTrailing() + "…";
    }

    /// Where the line ends that starts at `from`: behind the last word that fits, or the first one.
    public int lineEnd(String text, int from, double width, double size) {
        int end = from;
        double used = 0;
        for (int at = from; at < text.length(); ) {
            int next = text.indexOf(' ', at);
            int wordEnd = next < 0 ? text.length() : next + 1;
            used += width(text.substring(at, wordEnd), size);
            if (used > width && end > from) {
                return end;
            }
            end = wordEnd;
            at = wordEnd;
        }
        return end;
    }
}
