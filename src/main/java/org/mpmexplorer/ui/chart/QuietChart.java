package org.mpmexplorer.ui.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.fx.FXHints;
import org.jspecify.annotations.Nullable;

/// A bare chart, without title and legend, that is painted only when asked to and measures text as JavaFX
/// draws it. It keeps no shapes to point at: working them out costs more than the painting.
final class QuietChart extends JFreeChart {
    private static final long serialVersionUID = 1L;

    /// The canvas forgets its font after each painting, its `Graphics2D` does not: only a font that differs
    /// from the last one gets through.
    private static final Font OTHER_FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

    QuietChart(Plot plot) {
        super(null, null, plot, false);
        setBackgroundPaint(null);
        setPadding(RectangleInsets.ZERO_INSETS);
        setNotify(false);
        getRenderingHints().put(FXHints.KEY_USE_FX_FONT_METRICS, true);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, @Nullable Point2D anchor, @Nullable ChartRenderingInfo info) {
        if (info != null) {
            info.setEntityCollection(null);
        }
        g2.setFont(OTHER_FONT);
        super.draw(g2, area, anchor, info);
    }

    /// Paints it wherever it is shown.
    void paint() {
        setNotify(true);
        setNotify(false);
    }
}
