package org.mpmexplorer.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import org.mpmexplorer.insight.Activity;
import org.mpmexplorer.ui.paint.Ink;
import org.mpmexplorer.ui.paint.Palette;

/// What a chart draws with: a palette's colours, fonts and strokes as JFreeChart wants them.
record ChartInk(Palette palette) {
    static final Font LABELS = new WindowFont(10);
    static final Font TITLE = new WindowFont(16);
    static final Stroke LINE = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke THIN = new BasicStroke(1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke HAIR = new BasicStroke(1f);
    static final Stroke DASHED =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4f, 3f}, 0f);

    static final Stroke DOTTED =
            new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {2f, 3f}, 0f);

    Color ground() {
        return color(Ink.WELL);
    }

    Color strongText() {
        return color(Ink.TEXT);
    }

    Color text() {
        return awt(palette.textColor(Ink.MUTED), 1);
    }

    Color grid() {
        return color(Ink.LINE);
    }

    Color limit() {
        return color(Ink.FAILED);
    }

    Color lane(LaneInk ink) {
        return awt(ink.color(palette.isDark()), 1);
    }

    Color faintLane(LaneInk ink) {
        return lane(ink, 0.55);
    }

    Color lane(LaneInk ink, double opacity) {
        return awt(ink.color(palette.isDark()), opacity);
    }

    /// An opaque colour of that strength on the ground of charts.
    Color color(Ink ink, double strength) {
        return awt(palette.color(Ink.WELL).interpolate(palette.color(ink), strength), 1);
    }

    static Ink inkOf(Activity activity) {
        return switch (activity) {
            case STARTING, IDLE -> Ink.IDLE;
            case READING -> Ink.READING;
            case RUNNING -> Ink.RUNNING;
            case WAITING -> Ink.WAITING;
            case FPM_QUEUED -> Ink.QUEUED;
            case PAGING -> Ink.SWAPPING;
            case SENDING -> Ink.SENDING;
            case KEEPALIVE -> Ink.KEEP_ALIVE;
            case CLOSING -> Ink.CLOSING;
        };
    }

    private Color color(Ink ink) {
        return awt(palette.color(ink), 1);
    }

    private static Color awt(javafx.scene.paint.Color color, double opacity) {
        return new Color((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(), (float)
                (color.getOpacity() * opacity));
    }

    /// The window's font by its name alone: JavaFX knows it, the JDK's own text rendering need not.
    private static final class WindowFont extends Font {
        private static final long serialVersionUID = 1L;
        private static final String FAMILY = "Inter";

        WindowFont(int size) {
            super(FAMILY, PLAIN, size);
        }

        @Override
        public String getFamily() {
            return FAMILY;
        }
    }
}
