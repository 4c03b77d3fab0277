package org.mpmexplorer.ui.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/// The axes of the charts: time to the right, and upward a count, bytes, or seconds on a logarithmic scale.
final class Axes {
    static final double LEFT = 40;
    static final double BOTTOM = 18;
    static final double TOP = 6;
    static final double RIGHT = 16;

    private static final RectangleInsets LABEL_INSETS = new RectangleInsets(2, 4, 2, 5);
    private static final double GIBIBYTE = 1L << 30;
    private static final double LEAST_SECONDS = 1e-4;

    private Axes() {}

    static NumberAxis time() {
        NumberAxis axis = new NumberAxis();
        axis.setStandardTickUnits(timeTicks());
        style(axis);
        return axis;
    }

    static NumberAxis count() {
        NumberAxis axis = new NumberAxis();
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setAutoRangeIncludesZero(true);
        axis.setNumberFormatOverride(words(Axes::count));
        style(axis);
        return axis;
    }

    private static NumberAxis gibibytes() {
        NumberAxis axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(true);
        axis.setNumberFormatOverride(
                words(value -> String.format(Locale.ROOT, value < 10 ? "%.1f GB" : "%.0f GB", value)));
        style(axis);
        return axis;
    }

    static LogAxis logSeconds() {
        LogAxis axis = new LogAxis();
        axis.setSmallestValue(LEAST_SECONDS);
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setMinorTickMarksVisible(false);
        axis.setNumberFormatOverride(words(Axes::seconds));
        style(axis);
        return axis;
    }

    private static NumberAxis share() {
        NumberAxis axis = new NumberAxis();
        axis.setTickUnit(new NumberTickUnit(0.25));
        axis.setNumberFormatOverride(words(Axes::percent));
        style(axis);
        return axis;
    }

    /// An axis for numbers of that kind.
    static ValueAxis of(ChartKind.Scale scale) {
        return switch (scale) {
            case COUNT -> count();
            case GIBIBYTES -> gibibytes();
            case LOG_SECONDS -> logSeconds();
            case SHARE -> share();
        };
    }

    /// A number of that kind for people.
    static String text(ChartKind.Scale scale, double value) {
        return switch (scale) {
            case COUNT -> count(value);
            case GIBIBYTES -> String.format(Locale.ROOT, "%.1f GB", value);
            case LOG_SECONDS -> seconds(value);
            case SHARE -> percent(value);
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    static void style(ValueAxis axis) {
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickLabelFont(ChartInk.LABELS);
        axis.setTickLabelInsets(LABEL_INSETS);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
    }

    /// Makes a plot bare and reserves the same room for labels in every plot, so that the time axes of all
    /// charts agree.
    static void prepare(XYPlot plot) {
        AxisSpace sides = new AxisSpace();
        sides.add(LEFT, RectangleEdge.LEFT);
        sides.add(RIGHT, RectangleEdge.RIGHT);
        plot.setFixedRangeAxisSpace(sides);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlineStroke(ChartInk.HAIR);
        plot.setNoDataMessage(null);
    }

    /// Reserves the room for the time axis below a plot, and half a label above it.
    static void reserveBelow(XYPlot plot) {
        AxisSpace below = new AxisSpace();
        below.add(BOTTOM, RectangleEdge.BOTTOM);
        below.add(TOP, RectangleEdge.TOP);
        plot.setFixedDomainAxisSpace(below);
    }

    static void colour(XYPlot plot, ChartInk ink) {
        plot.setRangeGridlinePaint(ink.grid());
        plot.getRangeAxis().setTickLabelPaint(ink.text());
        if (plot.getDomainAxis() != null) {
            plot.getDomainAxis().setTickLabelPaint(ink.text());
        }
    }

    static double toGibibytes(double bytes) {
        return bytes / GIBIBYTE;
    }

    static String count(double value) {
        if (value >= 10_000) {
            return String.format(Locale.ROOT, "%.0fk", value / 1000);
        }
        return String.format(Locale.ROOT, "%.0f", value);
    }

    static String seconds(double value) {
        if (value < 0.9995) {
            return String.format(Locale.ROOT, value < 0.00995 ? "%.1f ms" : "%.0f ms", value * 1000)
                    .replace(".0 ", " ");
        }
        return String.format(Locale.ROOT, value < 9.95 ? "%.1f s" : "%.0f s", value)
                .replace(".0 ", " ");
    }

    private static TickUnits timeTicks() {
        TickUnits units = new TickUnits();
        for (int seconds : new int[] {1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400, 28800}) {
            units.add(new NumberTickUnit(seconds, words(Axes::clock)));
        }
        return units;
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    static NumberFormat words(DoubleFunction<String> words) {
        return new WordsFormat(words);
    }

    /// Writes numbers as a function says.
    private static final class WordsFormat extends NumberFormat {
        private static final long serialVersionUID = 1L;

        private final transient DoubleFunction<String> words;

        WordsFormat(DoubleFunction<String> words) {
            this.words = words;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return to.append(words.apply(number));
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return format((double) number, to, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("axis labels are only written");
        }
    }
}
